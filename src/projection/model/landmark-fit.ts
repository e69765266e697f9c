import { MODEL } from './assumptions.ts';
import { type Exposure, PERIODS, walkExposure } from './exposure.ts';
import { addToPace, featuresOf, type Landmark, nothingYet } from './landmark.ts';
import { emptyTally, type Paces, paceOf, pacesFrom } from './paces.ts';
import {
  dot,
  type Observation,
  penalisedCountRegression,
  type Regression,
} from './penalised-count-regression.ts';
import { instrumentDays, signedBy, type TreatyRecord, YEAR } from './record.ts';
import { recency, type StateEffects } from './state-effects.ts';

/** Observed and expected instruments after the landmark, of States that had not signed by then and of signatories. */
interface Later {
  readonly joined: [number, number];
  readonly expected: [number, number];
}

/** A reference treaty at the landmark: features, later instruments, weight. */
interface Pupil {
  readonly x: number[];
  readonly later: Later;
  readonly weight: number;
}

/** Fits the landmark of an age. `references` are as visible at the origin; `ages` are their ages at the end of the record. */
export function landmarkFrom(
  age: number,
  references: readonly TreatyRecord[],
  exposures: readonly Exposure[],
  ages: readonly number[],
  effects: StateEffects,
): Landmark {
  const paces = pacesAfter(age, exposures, ages, effects);
  const soFar = references.map(nothingYet);
  const later = references.map((): Later => ({ joined: [0, 0], expected: [0, 0] }));
  for (const exposure of exposures) {
    const [pace, after] = [soFar[exposure.treaty], later[exposure.treaty]];
    if (!pace || !after) continue;
    addToPace(pace, exposure, age, effects);
    addLater(after, exposure, age, paces, effects);
  }
  const pupils = references.flatMap((record, j): Pupil[] => {
    const [pace, after] = [soFar[j], later[j]];
    if (!pace || !after || after.expected[0] + after.expected[1] < LEAST_EXPECTED) return [];
    const signatories = signedBy(record, record.opened + age * YEAR);
    return [
      { x: featuresOf(pace, record, signatories), later: after, weight: recency((ages[j] ?? 0) - age) },
    ];
  });
  const meanShare = centre(pupils);
  const fitFor = (signed: 0 | 1): Regression =>
    penalisedCountRegression(
      pupils.map((p): Observation => {
        const expected = Math.max(p.later.expected[signed], 0.05);
        return { x: p.x, y: p.later.joined[signed], expected, weight: p.weight };
      }),
      MODEL.regression,
      MODEL.clustering,
    );
  const [unsigned, signed] = [fitFor(0), fitFor(1)];
  return {
    age,
    paces,
    unsigned,
    signed,
    meanShare,
    variance: varianceLeft(pupils, [unsigned, signed]),
    comparedWith: comparedAt(age, references),
  };
}

function comparedAt(age: number, references: readonly TreatyRecord[]): Landmark['comparedWith'] {
  const counts = references
    .filter(t => t.completeUntil >= t.opened + age * YEAR)
    .map(t => instrumentDays(t).filter(day => day <= t.opened + age * YEAR).length)
    .sort((a, b) => a - b);
  const at = (share: number): number => counts[Math.round(share * (counts.length - 1))] ?? 0;
  return { references: counts.length, low: at(0.1), high: at(0.9) };
}

/** Instruments that must be expected after the landmark for a treaty to be used: one hardly seen says nothing. */
const LEAST_EXPECTED = 0.2;

function pacesAfter(
  age: number,
  exposures: readonly Exposure[],
  ages: readonly number[],
  effects: StateEffects,
): Paces {
  const tally = emptyTally();
  for (const exposure of exposures) {
    const had = exposure.signedAt <= age ? PERIODS : 0;
    const own = (effects.byState.get(exposure.who) ?? 1) * (effects.frailty[exposure.treaty] ?? 1);
    walkExposure(exposure, age, (period, _signed, from, until) => {
      const weight = recency((ages[exposure.treaty] ?? 0) - (from + until) / 2);
      const cell = period + had;
      if (exposure.joined && until === exposure.until)
        tally.instruments[cell] = (tally.instruments[cell] ?? 0) + weight;
      tally.years[cell] = (tally.years[cell] ?? 0) + weight * (until - from) * own;
    });
  }
  return pacesFrom(tally);
}

function addLater(
  after: Later,
  exposure: Exposure,
  age: number,
  paces: Paces,
  { byState }: StateEffects,
): void {
  const had = exposure.signedAt <= age;
  const side = had ? 1 : 0;
  const end = age + MODEL.lookAhead;
  walkExposure(exposure, age, (period, _signed, from, until) => {
    const years = Math.min(until, end) - from;
    if (years > 0)
      after.expected[side] += years * paceOf(paces, period, had) * (byState.get(exposure.who) ?? 1);
  });
  if (exposure.joined && exposure.until > age && exposure.until <= end) after.joined[side]++;
}

/** Centres the shares of signatories and returns their mean. */
function centre(pupils: readonly Pupil[]): number {
  const total = pupils.reduce((sum, p) => sum + p.weight, 0);
  const mean = pupils.reduce((sum, p) => sum + p.weight * (p.x[2] ?? 0), 0) / Math.max(total, 1e-9);
  for (const p of pupils) p.x[2] = (p.x[2] ?? 0) - mean;
  return mean;
}

/** Bound on the squared deviation of one treaty, so that a single outlier cannot widen every forecast. */
const MOST_DEVIATION = 4;
const LEAST_VARIANCE = 0.05;

/** The residual variance of the later pace beyond counting noise, by moments; shrunk to the prior. */
function varianceLeft(pupils: readonly Pupil[], regressions: readonly [Regression, Regression]): number {
  let sum = MODEL.variancePrior * MODEL.variancePriorWeight;
  let total = MODEL.variancePriorWeight;
  for (const { x, later, weight } of pupils) {
    const [u, s] = regressions.map(r => Math.exp(dot(r.coefficients, x)));
    const mean = later.expected[0] * (u ?? 1) + later.expected[1] * (s ?? 1);
    const joined = later.joined[0] + later.joined[1];
    const own = (weight * mean) / (1 + mean * MODEL.variancePrior);
    sum += own * Math.min(MOST_DEVIATION, ((joined - mean) ** 2 - mean) / mean ** 2);
    total += own;
  }
  return Math.max(LEAST_VARIANCE, sum / total);
}
