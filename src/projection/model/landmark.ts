import { MODEL } from './assumptions.ts';
import { type Exposure, walkExposure } from './exposure.ts';
import { type Paces, paceOf } from './paces.ts';
import type { Regression } from './penalised-count-regression.ts';
import { atRisk, type TreatyRecord } from './record.ts';
import type { StateEffects } from './state-effects.ts';

/**
 * What teachers did after an age: the paces by whether one had signed by that age, and how the pace so far foretold the rest.
 * (Landmarking: whoever had not signed by then may sign and ratify later, and is taken for what it was.)
 */
export interface Landmark {
  readonly age: number;
  readonly paces: Paces;
  /** How the later pace of non-signatories and of signatories follows from what is known at the landmark. */
  readonly unsigned: Regression;
  readonly signed: Regression;
  /** The teachers' mean log share of signatories, from which a treaty's share is measured. */
  readonly meanShare: number;
  /** Variance of the later pace that the regressions leave open. */
  readonly variance: number;
  /** How many teachers could be seen at that age, and between which numbers of instruments the middle 80 % of them stood. */
  readonly comparedWith: { readonly references: number; readonly low: number; readonly high: number };
}

/** The landmark at which a treaty of an age is compared: the nearest quarter of a year. */
export const landmarkAge = (age: number): number =>
  Math.min(MODEL.lastLandmark, Math.max(0.25, Math.round(age * 4) / 4));

/** Instruments so far against those to be expected, in all and in the last year. */
export interface PaceSoFar {
  joined: number;
  expected: number;
  joinedLately: number;
  expectedLately: number;
}

export const nothingYet = (): PaceSoFar => ({ joined: 0, expected: 0, joinedLately: 0, expectedLately: 0 });

/** Adds a life up to an age to the pace so far. */
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

/** What the regression knows of a treaty at a landmark; the share of signatories is still to be measured from the mean. */
export function featuresOf(pace: PaceSoFar, record: TreatyRecord, signatories: number): number[] {
  const soFar = compared(pace.joined, pace.expected);
  const share = Math.log((signatories + 3) / (atRisk(record).length + 6));
  const lately = compared(pace.joinedLately, pace.expectedLately) - soFar;
  return [1, soFar, share, record.restricted ? 1 : 0, lately];
}
