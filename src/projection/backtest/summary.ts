import { dayNumber } from '../../calendar/arithmetic.ts';
import { uniform } from '../model/random.ts';
import type { CaseResult, ModelName } from './run.ts';
import { massWithin } from './score.ts';

/** The scores of a model over all cases. */
export interface ModelSummary {
  readonly twcrps: number;
  /** The mean of the treaties' means: the cases of one treaty are not independent. */
  readonly twcrpsTreaties: number;
  /** 80 % bootstrap interval of that mean; treaties are resampled. */
  readonly twcrpsTreaties80: readonly [low: number, high: number];
  readonly brier1y: number;
  /** Share of the outcomes' transforms in the 80 % and 50 % intervals, and in each tail outside the first. */
  readonly coverage80: number;
  readonly coverage50: number;
  readonly below: number;
  readonly above: number;
}

const mean = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0) / Math.max(1, of.length);

/** The mean score of each treaty. */
export function meansByTreaty(results: readonly CaseResult[], model: ModelName): ReadonlyMap<string, number> {
  const scores = new Map<string, number[]>();
  for (const r of results) {
    const own = scores.get(r.case.record.id) ?? [];
    own.push(r.by[model].score.twcrps);
    scores.set(r.case.record.id, own);
  }
  return new Map([...scores].map(([id, own]) => [id, mean(own)]));
}

/** The scores of a model. */
export function summaryOf(results: readonly CaseResult[], model: ModelName): ModelSummary {
  const scores = results.map(r => r.by[model].score);
  const treaties = [...meansByTreaty(results, model).values()];
  const mass = (low: number, high: number): number => mean(scores.map(s => massWithin(s.pit, low, high)));
  return {
    twcrps: mean(scores.map(s => s.twcrps)),
    twcrpsTreaties: mean(treaties),
    twcrpsTreaties80: resampled(treaties),
    brier1y: mean(scores.map(s => s.brier1y)),
    coverage80: mass(0.1, 0.9),
    coverage50: mass(0.25, 0.75),
    below: mean(scores.map(s => tail(s.pit, 0, 0.1))),
    above: mean(scores.map(s => tail(s.pit, 0.9, 1))),
  };
}

/** The share in a tail without its inner bound, which belongs to the interval. */
function tail(pit: readonly [number, number], low: number, high: number): number {
  const inner = low === 0 ? high : low;
  if (pit[0] === pit[1] && pit[0] === inner) return 0;
  return massWithin(pit, low, high);
}

/** The histogram of the transforms in tenths; flat for a calibrated model. */
export function histogramOf(results: readonly CaseResult[], model: ModelName): readonly number[] {
  return Array.from({ length: 10 }, (_, i) => {
    const [low, high] = [i / 10, (i + 1) / 10];
    return results.reduce((sum, r) => {
      const { pit } = r.by[model].score;
      if (pit[0] < pit[1]) return sum + massWithin(pit, low, high);
      return sum + (Math.min(9, Math.floor(pit[0] * 10)) === i ? 1 : 0);
    }, 0);
  });
}

/** How many outcomes a central interval covered; an outcome beyond the record counts in proportion. */
export const coveredCases = (results: readonly CaseResult[], low: number, high: number): number =>
  Math.round(results.reduce((sum, r) => sum + massWithin(r.by.treaty.score.pit, low, high), 0));

/** The factor by which the median forecast is typically wrong: `2` means that half are off by less than a factor of two. */
export function typicalFactor(results: readonly CaseResult[]): number | null {
  const factors = results.flatMap(({ case: c, by }) => {
    const median = by.treaty.quantiles[2] ?? null;
    if (c.outcome === null || median === null) return [];
    const said = Math.max(1, dayNumber(median) - c.origin);
    return [Math.abs(Math.log(said / (c.outcome - c.origin)))];
  });
  if (factors.length === 0) return null;
  factors.sort((a, b) => a - b);
  return Math.exp(factors[Math.floor(factors.length / 2)] ?? 0);
}

const RESAMPLES = 2000;

/** An 80 % bootstrap interval of a mean, with a fixed seed. */
function resampled(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 0];
  const draw = uniform(20_261_122);
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(values.map(() => values[Math.floor(draw() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return [means[Math.floor(RESAMPLES * 0.1)] ?? 0, means[Math.floor(RESAMPLES * 0.9)] ?? 0];
}
