import type { CaseResult } from '../../projection/backtest/run.ts';
import { coveredCases, summaryOf, typicalFactor } from '../../projection/backtest/summary.ts';
import type { TrackRecord } from '../../projection/track-record.ts';

/** The track record of a backtest. */
export function trackRecordOf(results: readonly CaseResult[]): TrackRecord {
  const scores = summaryOf(results, 'treaty');
  return {
    cases: results.length,
    treaties: new Set(results.map(r => r.case.record.id)).size,
    covered80: coveredCases(results, 0.1, 0.9),
    coverage80: scores.coverage80,
    coverage50: scores.coverage50,
    twcrps: scores.twcrps,
    brier1y: scores.brier1y,
    medianFactor: typicalFactor(results),
  };
}
