import type { Curve } from '../model/curve.ts';
import { YEAR } from '../model/record.ts';
import type { Case } from './cases.ts';

/** The score of a forecast of one case. */
export interface Score {
  /** Threshold-weighted CRPS, in years. */
  readonly twcrps: number;
  readonly brier1y: number;
  /** Probability integral transform of the outcome; an interval if the outcome lies beyond the record. */
  readonly pit: readonly [from: number, to: number];
}

/** Scores a forecast on a grid of months. */
export function scoreOf(c: Case, forecast: Curve): Score {
  const length = (c.end - c.origin) / YEAR;
  const outcome = c.outcome === null ? Number.POSITIVE_INFINITY : (c.outcome - c.origin) / YEAR;
  let twcrps = 0;
  for (let m = 1; m <= Math.floor(length * 12); m++)
    twcrps += (forecast.at(m / 12) - (outcome <= m / 12 ? 1 : 0)) ** 2 / 12;
  const brier1y = (forecast.at(1) - (outcome <= 1 ? 1 : 0)) ** 2;
  const from = forecast.at(Math.min(outcome, length));
  return { twcrps, brier1y, pit: [from, c.outcome === null ? 1 : from] };
}

/** The share of an outcome's transform that lies within bounds. */
export function massWithin([from, to]: Score['pit'], low: number, high: number): number {
  if (to <= from) return from >= low && from <= high ? 1 : 0;
  return Math.max(0, Math.min(high, to) - Math.max(low, from)) / (to - from);
}
