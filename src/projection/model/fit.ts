import { exposuresOf } from './exposure.ts';
import type { Landmark } from './landmark.ts';
import { landmarkFrom } from './landmark-fit.ts';
import { isInReferenceClass, type State, type TreatyRecord, visibleAt, YEAR } from './record.ts';
import { type Season, seasonFrom } from './season.ts';
import { type StateEffects, stateEffectsFrom } from './state-effects.ts';

/** What is learned from the reference treaties as they could be seen at an origin. */
export interface Fit {
  readonly references: readonly string[];
  readonly effects: StateEffects;
  readonly season: Season;
  /** The day up to which the records of the reference treaties are complete, on average. */
  readonly seenUntil: number;
  /** The landmark of an age; computed on first use. */
  landmark(age: number): Landmark;
}

/** Fits the model to the reference treaties as they could be seen at the origin. */
export function fitAt(
  records: readonly TreatyRecord[],
  states: ReadonlyMap<string, State>,
  origin: number,
): Fit {
  const references = records.filter(r => isInReferenceClass(r, origin)).map(r => visibleAt(r, origin));
  // Weights decrease with the time before the end of the records, not before an origin long after it.
  const end = Math.max(...references.map(t => t.completeUntil));
  const ages = references.map(t => (end - t.opened) / YEAR);
  const exposures = references.flatMap((t, j) => exposuresOf(t, j, states));
  const effects = stateEffectsFrom(exposures, ages);
  const landmarks = new Map<number, Landmark>();
  return {
    references: references.map(t => t.id),
    effects,
    season: seasonFrom(references),
    seenUntil: references.reduce((sum, t) => sum + t.completeUntil, 0) / references.length,
    landmark(age) {
      const known = landmarks.get(age) ?? landmarkFrom(age, references, exposures, ages, effects);
      landmarks.set(age, known);
      return known;
    },
  };
}
