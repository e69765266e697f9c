import { MODEL } from './assumptions.ts';
import { PERIODS } from './exposure.ts';

/** Instruments a year of an average State by period, for States that have not signed and for signatories. */
export interface Paces {
  readonly unsigned: readonly number[];
  readonly signed: readonly number[];
}

/** Weighted instruments, and weighted years at risk times effect and frailty, by period. */
export interface Tally {
  readonly instruments: Float64Array;
  readonly years: Float64Array;
}

/** An empty tally: the periods of non-signatories, then those of signatories. */
export const emptyTally = (): Tally => ({
  instruments: new Float64Array(2 * PERIODS),
  years: new Float64Array(2 * PERIODS),
});

const sum = (of: Float64Array, from: number): number =>
  of.subarray(from, from + PERIODS).reduce((a, b) => a + b, 0);

/** The pace of each period, shrunk to the period before (the first to the mean of all), so that periods with few data borrow. */
function smoothed(tally: Tally, from: number): number[] {
  const paces: number[] = [];
  let near = sum(tally.instruments, from) / Math.max(sum(tally.years, from), 1e-9);
  for (let p = from; p < from + PERIODS; p++) {
    const instruments = (tally.instruments[p] ?? 0) + MODEL.pacePrior;
    const years = (tally.years[p] ?? 0) + MODEL.pacePrior / Math.max(near, 1e-6);
    near = instruments / years;
    paces.push(near);
  }
  return paces;
}

export const pacesFrom = (tally: Tally): Paces => ({
  unsigned: smoothed(tally, 0),
  signed: smoothed(tally, PERIODS),
});

export const paceOf = (paces: Paces, period: number, signed: boolean): number =>
  (signed ? paces.signed : paces.unsigned)[period] ?? 0;
