import type { PlainDate } from '../calendar/plain-date.ts';
import type { Fit } from './model/fit.ts';
import type { Landmark } from './model/landmark.ts';

/** Raise it with every change of the stored form: an older fit in the user's cache is then ignored. */
const FORMAT = 2;

/** A fit as stored: for questions from a day on, about treaties of some ages. */
export interface StoredFit {
  readonly format: typeof FORMAT;
  /** From this day on the reference treaties show nothing new. */
  readonly validFrom: PlainDate;
  readonly references: readonly string[];
  readonly paces: Fit['effects']['paces'];
  readonly byState: readonly (readonly [id: string, stateEffect: number])[];
  readonly season: Fit['season'];
  readonly seenUntil: number;
  readonly landmarks: readonly Landmark[];
}

/** Encodes a fit for some ages as JSON. */
export function encodeFit(fit: Fit, validFrom: PlainDate, ages: readonly number[]): string {
  const kept: StoredFit = {
    format: FORMAT,
    validFrom,
    references: fit.references,
    paces: fit.effects.paces,
    byState: [...fit.effects.byState],
    season: fit.season,
    seenUntil: fit.seenUntil,
    landmarks: ages.map(age => fit.landmark(age)),
  };
  return JSON.stringify(kept);
}

/** Reads a stored fit. Null if it has another format, lacks the landmark of this age, or is not valid on the day. */
export function decodeFit(text: string, on: PlainDate, age: number): Fit | null {
  const kept = JSON.parse(text) as StoredFit;
  if (kept.format !== FORMAT) return null;
  const landmark = kept.landmarks.find(l => l.age === age);
  if (!landmark || on < kept.validFrom) return null;
  return {
    references: kept.references,
    effects: { paces: kept.paces, byState: new Map(kept.byState), frailty: [] },
    season: kept.season,
    seenUntil: kept.seenUntil,
    landmark: () => landmark,
  };
}
