import { dayOfNumber } from '../../calendar/arithmetic.ts';
import { type CaseResult, MODELS, QUANTILES, type ScoredForecast } from '../../projection/backtest/run.ts';
import {
  coveredCases,
  histogramOf,
  meansByTreaty,
  summaryOf,
  typicalFactor,
} from '../../projection/backtest/summary.ts';

const rounded = (x: number): number => Math.round(x * 1e4) / 1e4;

const modelJson = (results: readonly CaseResult[], model: (typeof MODELS)[number]) => {
  const s = summaryOf(results, model);
  return {
    twcrps: rounded(s.twcrps),
    twcrpsTreaties: rounded(s.twcrpsTreaties),
    twcrpsTreaties80: s.twcrpsTreaties80.map(rounded),
    brier1y: rounded(s.brier1y),
    coverage80: rounded(s.coverage80),
    coverage50: rounded(s.coverage50),
    below: rounded(s.below),
    above: rounded(s.above),
    pitHistogram: histogramOf(results, model).map(rounded),
  };
};

const forecastJson = ({ score, quantiles }: ScoredForecast) => ({
  twcrps: rounded(score.twcrps),
  brier1y: rounded(score.brier1y),
  pit: score.pit.map(rounded),
  ...Object.fromEntries(
    QUANTILES.map((q, i) => [q === 0.5 ? 'median' : `p${q * 100}`, quantiles[i] ?? null]),
  ),
});

/** The backtest: `treaty/backtest/1`. */
export const backtestJson = (results: readonly CaseResult[]) => ({
  format: 'treaty/backtest/1',
  cases: results.length,
  treaties: [...meansByTreaty(results, 'treaty')]
    .sort((a, b) => b[1] - a[1])
    .map(([id, twcrps]) => ({ id, twcrps: rounded(twcrps) })),
  models: Object.fromEntries(MODELS.map(m => [m, modelJson(results, m)])),
  covered80: coveredCases(results, 0.1, 0.9),
  medianFactor: typicalFactor(results),
  list: results.map(({ case: c, by }) => ({
    treaty: c.record.id,
    opened: dayOfNumber(c.record.opened),
    age: c.age,
    origin: dayOfNumber(c.origin),
    target: c.target,
    deposited: c.soFar,
    end: dayOfNumber(c.end),
    outcome: c.outcome === null ? null : dayOfNumber(c.outcome),
    forecasts: Object.fromEntries(MODELS.map(m => [m, forecastJson(by[m])])),
  })),
});
