import { placeInYear } from '../../calendar/arithmetic.ts';
import { MODEL } from './assumptions.ts';
import { periodOf } from './exposure.ts';
import type { Landmark } from './landmark.ts';
import { paceOf } from './paces.ts';
import { dot, solve } from './penalised-count-regression.ts';
import { YEAR } from './record.ts';
import type { Season } from './season.ts';

/** Months of the horizon. */
export const MONTHS = 12 * MODEL.horizon;
/** A month, in days. */
export const MONTH = YEAR / 12;

/** Months after the origin at which everything is computed: every one of half a year, then ever fewer. */
export const MONTHS_COMPUTED: readonly number[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 21, 24, 30, 36, 42, 48, 60, 72, 96, 120],
  ...[MONTHS],
];

/**
 * One way the treaty's own pace may go, with its probability: base hazards of those who signed or did not, cumulated by month; at
 * the months computed, and zero between them.
 */
export interface PacePath {
  readonly weight: number;
  readonly signed: Float64Array;
  readonly unsigned: Float64Array;
}

/** When a treaty is asked about, and what the teachers know of the calendar. */
export interface Setting {
  readonly age: number;
  readonly origin: number;
  readonly season: Season;
  readonly seenUntil: number;
}

/** Standard normal ordinates of the quadrature: equally spaced, as smooth integrands want them. */
const REACH = 2.7;
const ORDINATES = Array.from({ length: MODEL.nodes }, (_, k) => -REACH + (2 * REACH * k) / (MODEL.nodes - 1));
const DENSITIES = ORDINATES.map(x => Math.exp((-x * x) / 2));
const TOTAL = DENSITIES.reduce((a, b) => a + b, 0);

/**
 * The ways the treaty's pace may go, from the slowest to the fastest. Its logarithm is normal: the mean from the regression, less
 * half the variance left open, so that the pace itself is right on average; the spread from that variance, growing with time, and
 * from the regression's own error.
 */
export function pacePathsOf(landmark: Landmark, x: readonly number[], setting: Setting): readonly PacePath[] {
  const open = Math.log(1 + landmark.variance);
  const [unsigned, signed] = [landmark.unsigned, landmark.signed];
  const byOthers = Math.exp(dot(unsigned.coefficients, x) - open / 2);
  const bySigned = Math.exp(dot(signed.coefficients, x) - open / 2);
  const errorOf = (curvature: typeof signed.curvature): number => dot(x, solve(curvature, x));
  const error = (errorOf(unsigned.curvature) + errorOf(signed.curvature)) / 2;
  const unseen = Math.max(0, setting.origin - setting.seenUntil) / YEAR;
  const steps = stepsOf(landmark, setting);
  return ORDINATES.map((ordinate, k) => {
    const path = { signed: new Float64Array(MONTHS + 1), unsigned: new Float64Array(MONTHS + 1) };
    for (const step of steps) {
      const drift = MODEL.varianceAtOnce + MODEL.varianceAYear * (step.years + unseen);
      const pace = Math.exp(Math.sqrt(error + open * drift) * ordinate);
      path.signed[step.to] = (path.signed[step.from] as number) + pace * bySigned * step.signed;
      path.unsigned[step.to] = (path.unsigned[step.from] as number) + pace * byOthers * step.unsigned;
    }
    return { weight: (DENSITIES[k] ?? 0) / TOTAL, ...path };
  });
}

/** What the base paces add from one month computed to the next. */
interface Step {
  readonly from: number;
  readonly to: number;
  /** Its middle, in years after the origin. */
  readonly years: number;
  readonly signed: number;
  readonly unsigned: number;
}

function stepsOf({ paces }: Landmark, { age, origin, season }: Setting): readonly Step[] {
  const start = placeInYear(origin);
  return MONTHS_COMPUTED.slice(1).map((to, i) => {
    const from = MONTHS_COMPUTED[i] ?? 0;
    let [signed, unsigned] = [0, 0];
    for (let m = from; m < to; m++) {
      const period = periodOf(age + (m + 0.5) / 12);
      const month = (season[Math.floor(start + m + 0.5) % 12] ?? 1) / 12;
      signed += month * paceOf(paces, period, true);
      unsigned += month * paceOf(paces, period, false);
    }
    return { from, to, years: (from + to) / 24, signed, unsigned };
  });
}
