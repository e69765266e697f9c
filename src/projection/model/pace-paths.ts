import { placeInYear } from '../../calendar/arithmetic.ts';
import { MODEL } from './assumptions.ts';
import { periodOf } from './exposure.ts';
import type { Landmark } from './landmark.ts';
import { paceOf } from './paces.ts';
import { dot, solve } from './penalised-count-regression.ts';
import { YEAR } from './record.ts';
import type { Season } from './season.ts';

export const MONTHS = 12 * MODEL.horizon;
/** A month, in days. */
export const MONTH = YEAR / 12;

/** Months after the origin at which probabilities are computed: each of the first six, then fewer and fewer. */
export const MONTHS_COMPUTED: readonly number[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 21, 24, 30, 36, 42, 48, 60, 72, 96, 120],
  ...[MONTHS],
];

/**
 * A path of the treaty's own pace (a quadrature node) with its weight: cumulated base hazards of signatories and of the others, by
 * month. Only `MONTHS_COMPUTED` are filled; the other months are zero.
 */
export interface PacePath {
  readonly weight: number;
  readonly signed: Float64Array;
  readonly unsigned: Float64Array;
}

/** The age of the treaty and the day of the question, with the season and the end of the reference treaties' records. */
export interface Setting {
  readonly age: number;
  readonly origin: number;
  readonly season: Season;
  readonly seenUntil: number;
}

/** Equally spaced nodes on the standard normal scale, which suit smooth integrands. */
const REACH = 2.7;
const ORDINATES = Array.from({ length: MODEL.nodes }, (_, k) => -REACH + (2 * REACH * k) / (MODEL.nodes - 1));
const DENSITIES = ORDINATES.map(x => Math.exp((-x * x) / 2));
const TOTAL = DENSITIES.reduce((a, b) => a + b, 0);

/**
 * The paths of the treaty's pace, from slowest to fastest. The log pace is normal. Its mean is the regression minus half the residual
 * variance, so that the pace is right on average. Its variance is the residual variance, growing with time, plus the error of the
 * regression.
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

/** What the base paces add from one computed month to the next. */
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
