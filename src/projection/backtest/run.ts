import { dayOfNumber } from '../../calendar/arithmetic.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Curve, daysUntil } from '../model/curve.ts';
import { fitAt } from '../model/fit.ts';
import { outlookOf } from '../model/outlook.ts';
import { isInReferenceClass, isSameTreaty, type State, type TreatyRecord } from '../model/record.ts';
import { thresholdCurve } from '../model/threshold-curve.ts';
import { linear, poisson, recent, referenceClass } from './baselines.ts';
import { type Case, casesOf } from './cases.ts';
import { type Score, scoreOf } from './score.ts';

/** The models compared: ours (`treaty`) and the baselines. */
export const MODELS = ['treaty', 'linear', 'poisson', 'recent', 'reference-class'] as const;
export type ModelName = (typeof MODELS)[number];

/** Quantiles of a forecast that a case lists. */
export const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** A forecast of a case: its score and its quantiles (null past the horizon). */
export interface ScoredForecast {
  readonly score: Score;
  readonly quantiles: readonly (PlainDate | null)[];
}

/** A case with the forecasts of all models. */
export interface CaseResult {
  readonly case: Case;
  readonly by: Readonly<Record<ModelName, ScoredForecast>>;
}

/** What to run, and how to report progress. */
export interface BacktestRequest {
  readonly records: readonly TreatyRecord[];
  readonly states: ReadonlyMap<string, State>;
  /** Ids of the treaties whose cases are run; all if null. The reference treaties are the same either way. */
  readonly only: ReadonlySet<string> | null;
  progress(done: number, of: number): void;
}

/** Runs the protocol: each model forecasts each case from what could be seen at its origin. */
export function backtest({ records, states, only, progress }: BacktestRequest): readonly CaseResult[] {
  const asked = records.filter(r => only === null || only.has(r.id));
  const origins = asked.flatMap(r => byOrigin(casesOf(r)));
  const results: CaseResult[] = [];
  for (const [i, cases] of origins.entries()) {
    results.push(...forecastsAt(cases, records, states));
    progress(i + 1, origins.length);
  }
  return results;
}

function byOrigin(cases: readonly Case[]): readonly (readonly Case[])[] {
  return [...new Set(cases.map(c => c.origin))].map(origin => cases.filter(c => c.origin === origin));
}

/** The cases of one treaty at one origin; they share one fit. */
function forecastsAt(
  cases: readonly Case[],
  records: readonly TreatyRecord[],
  states: ReadonlyMap<string, State>,
): readonly CaseResult[] {
  const [first] = cases;
  if (!first) return [];
  const others = records.filter(r => !isSameTreaty(r, first.record));
  const references = others.filter(r => isInReferenceClass(r, first.origin));
  // Without a reference treaty there is nothing to learn from, so there is no case.
  if (references.length === 0) return [];
  const outlook = outlookOf(first.record, first.origin, fitAt(others, states, first.origin), states);
  return cases.map(c => {
    const judged = (curve: Curve): ScoredForecast => ({
      score: scoreOf(c, curve),
      quantiles: QUANTILES.map(q => dayAfter(c.origin, daysUntil(curve, q))),
    });
    return {
      case: c,
      by: {
        treaty: judged(thresholdCurve(outlook, c.target - c.soFar)),
        linear: judged(linear(c)),
        poisson: judged(poisson(c)),
        recent: judged(recent(c)),
        'reference-class': judged(referenceClass(c, references)),
      },
    };
  });
}

const dayAfter = (origin: number, days: number | null): PlainDate | null =>
  days === null ? null : dayOfNumber(origin + days);
