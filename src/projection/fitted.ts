import type { PlainDate } from '../calendar/plain-date.ts';
import type { Fit } from './model/fit.ts';
import type { Landmark } from './model/landmark.ts';

/** A fit as it is kept: what was learned for questions from a day on, about treaties of some ages. */
export interface KeptFit {
  /** From this day on nothing more can be seen of the teachers. */
  readonly validFrom: PlainDate;
  readonly teachers: readonly string[];
  readonly paces: Fit['habits']['paces'];
  readonly habits: readonly (readonly [id: string, habit: number])[];
  readonly season: Fit['season'];
  readonly seenUntil: number;
  readonly landmarks: readonly Landmark[];
}

/** A fit for some ages, as text. */
export function encodeFit(fit: Fit, validFrom: PlainDate, ages: readonly number[]): string {
  const kept: KeptFit = {
    validFrom,
    teachers: fit.teachers,
    paces: fit.habits.paces,
    habits: [...fit.habits.habit],
    season: fit.season,
    seenUntil: fit.seenUntil,
    landmarks: ages.map(age => fit.landmark(age)),
  };
  return JSON.stringify(kept);
}

/** The fit of a text; null where it has not the landmark asked for, or is not valid on the day. */
export function decodeFit(text: string, on: PlainDate, age: number): Fit | null {
  const kept = JSON.parse(text) as KeptFit;
  const landmark = kept.landmarks.find(l => l.age === age);
  if (!landmark || on < kept.validFrom) return null;
  return {
    teachers: kept.teachers,
    habits: { paces: kept.paces, habit: new Map(kept.habits), frailty: [] },
    season: kept.season,
    seenUntil: kept.seenUntil,
    landmark: () => landmark,
  };
}
