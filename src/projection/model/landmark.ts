import { MODEL } from './assumptions.ts';
import { type Exposure, walkExposure } from './exposure.ts';
import { type Paces, paceOf } from './paces.ts';
import type { Regression } from './penalised-count-regression.ts';
import { atRisk, type TreatyRecord } from './record.ts';
import type { StateEffects } from './state-effects.ts';

/**
 * What reference treaties did after an age: paces by whether a State had signed by that age, and how the later pace follows from the
 * pace so far. (Landmarking: a State that had not signed by then may still sign and ratify later; it stays in its group.)
 */
export interface Landmark {
  readonly age: number;
  readonly paces: Paces;
  /** Regressions of the later pace on the features at the landmark, for non-signatories and for signatories. */
  readonly unsigned: Regression;
  readonly signed: Regression;
  /** The mean log share of signatories, subtracted from a treaty's own. */
  readonly meanShare: number;
  /** Residual variance of the later pace. */
  readonly variance: number;
  /** How many reference treaties could be seen at that age, and the 10 % and 90 % quantiles of their instruments. */
  readonly comparedWith: { readonly references: number; readonly low: number; readonly high: number };
}

/** The landmark age for a treaty's age in years: the nearest quarter of a year. */
export const landmarkAge = (age: number): number =>
  Math.min(MODEL.lastLandmark, Math.max(0.25, Math.round(age * 4) / 4));

/** Observed and expected instruments so far, in all and in the last year. */
export interface PaceSoFar {
  joined: number;
  expected: number;
  joinedLately: number;
  expectedLately: number;
}

export const nothingYet = (): PaceSoFar => ({ joined: 0, expected: 0, joinedLately: 0, expectedLately: 0 });

export function addToPace(
  pace: PaceSoFar,
  exposure: Exposure,
  age: number,
  { paces, byState }: StateEffects,
): void {
  const own = byState.get(exposure.who) ?? 1;
  walkExposure(exposure, 0, (period, signed, from, until) => {
    const through = Math.min(until, age);
    if (through <= from) return;
    const rate = paceOf(paces, period, signed) * own;
    const lately = Math.max(0, through - Math.max(from, age - 1));
    pace.expected += rate * (through - from);
    pace.expectedLately += rate * lately;
  });
  if (!exposure.joined || exposure.until > age) return;
  pace.joined++;
  if (exposure.until > age - 1) pace.joinedLately++;
}

const compared = (joined: number, expected: number): number =>
  Math.log((MODEL.comparisonPrior + joined) / (MODEL.comparisonPrior + expected));

/** The features of a treaty at a landmark. The share of signatories is not centred yet. */
export function featuresOf(pace: PaceSoFar, record: TreatyRecord, signatories: number): number[] {
  const soFar = compared(pace.joined, pace.expected);
  const share = Math.log((signatories + 3) / (atRisk(record).length + 6));
  const lately = compared(pace.joinedLately, pace.expectedLately) - soFar;
  return [1, soFar, share, record.restricted ? 1 : 0, lately];
}
