import { MODEL } from './assumptions.ts';
import { type Habits, recency } from './habits.ts';
import { type Life, PERIODS, walk } from './lives.ts';
import { emptyTally, type Paces, paceOf, pacesFrom } from './paces.ts';
import { atRisk, instrumentDays, signedBy, type TreatyRecord, YEAR } from './record.ts';
import { dot, type Observation, type Regression, regress } from './ridge.ts';

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
  readonly compared: { readonly teachers: number; readonly low: number; readonly high: number };
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
export function addToPace(pace: PaceSoFar, life: Life, age: number, { paces, habit }: Habits): void {
  const own = habit.get(life.who) ?? 1;
  walk(life, 0, (period, signed, from, until) => {
    const through = Math.min(until, age);
    if (through <= from) return;
    const rate = paceOf(paces, period, signed) * own;
    const lately = Math.max(0, through - Math.max(from, age - 1));
    pace.expected += rate * (through - from);
    pace.expectedLately += rate * lately;
  });
  if (!life.joined || life.until > age) return;
  pace.joined++;
  if (life.until > age - 1) pace.joinedLately++;
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

/** What a teacher did after the landmark, by whether one had signed by then. */
interface Later {
  readonly joined: [number, number];
  readonly expected: [number, number];
}

/** A teacher at the landmark. */
interface Pupil {
  readonly x: number[];
  readonly later: Later;
  readonly weight: number;
}

/** Fits what follows a landmark. `teachers` are as visible, `lives` theirs, `ages` their ages at the record's end. */
export function landmarkFrom(
  age: number,
  teachers: readonly TreatyRecord[],
  lives: readonly Life[],
  ages: readonly number[],
  habits: Habits,
): Landmark {
  const paces = pacesAfter(age, lives, ages, habits);
  const sofar = teachers.map(nothingYet);
  const later = teachers.map((): Later => ({ joined: [0, 0], expected: [0, 0] }));
  for (const life of lives) {
    const [pace, after] = [sofar[life.treaty], later[life.treaty]];
    if (!pace || !after) continue;
    addToPace(pace, life, age, habits);
    addLater(after, life, age, paces, habits);
  }
  const pupils = teachers.flatMap((record, j): Pupil[] => {
    const [pace, after] = [sofar[j], later[j]];
    if (!pace || !after || after.expected[0] + after.expected[1] < LEAST_EXPECTED) return [];
    const signatories = signedBy(record, record.opened + age * YEAR);
    return [
      { x: featuresOf(pace, record, signatories), later: after, weight: recency((ages[j] ?? 0) - age) },
    ];
  });
  const meanShare = centre(pupils);
  const fitFor = (signed: 0 | 1): Regression =>
    regress(
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
    compared: comparedAt(age, teachers),
  };
}

function comparedAt(age: number, teachers: readonly TreatyRecord[]): Landmark['compared'] {
  const counts = teachers
    .filter(t => t.completeUntil >= t.opened + age * YEAR)
    .map(t => instrumentDays(t).filter(day => day <= t.opened + age * YEAR).length)
    .sort((a, b) => a - b);
  const at = (share: number): number => counts[Math.round(share * (counts.length - 1))] ?? 0;
  return { teachers: counts.length, low: at(0.1), high: at(0.9) };
}

/** A teacher that was hardly seen after the landmark teaches nothing of it. */
const LEAST_EXPECTED = 0.2;

function pacesAfter(age: number, lives: readonly Life[], ages: readonly number[], habits: Habits): Paces {
  const tally = emptyTally();
  for (const life of lives) {
    const had = life.signedAt <= age ? PERIODS : 0;
    const own = (habits.habit.get(life.who) ?? 1) * (habits.frailty[life.treaty] ?? 1);
    walk(life, age, (period, _signed, from, until) => {
      const weight = recency((ages[life.treaty] ?? 0) - (from + until) / 2);
      const cell = period + had;
      if (life.joined && until === life.until)
        tally.instruments[cell] = (tally.instruments[cell] ?? 0) + weight;
      tally.years[cell] = (tally.years[cell] ?? 0) + weight * (until - from) * own;
    });
  }
  return pacesFrom(tally);
}

function addLater(after: Later, life: Life, age: number, paces: Paces, { habit }: Habits): void {
  const had = life.signedAt <= age;
  const side = had ? 1 : 0;
  const end = age + MODEL.lookAhead;
  walk(life, age, (period, _signed, from, until) => {
    const years = Math.min(until, end) - from;
    if (years > 0) after.expected[side] += years * paceOf(paces, period, had) * (habit.get(life.who) ?? 1);
  });
  if (life.joined && life.until > age && life.until <= end) after.joined[side]++;
}

/** Measures shares of signatories from their mean, which is given. */
function centre(pupils: readonly Pupil[]): number {
  const total = pupils.reduce((sum, p) => sum + p.weight, 0);
  const mean = pupils.reduce((sum, p) => sum + p.weight * (p.x[2] ?? 0), 0) / Math.max(total, 1e-9);
  for (const p of pupils) p.x[2] = (p.x[2] ?? 0) - mean;
  return mean;
}

/** No single teacher that went quite another way may widen every forecast. */
const MOST_DEVIATION = 4;
const LEAST_VARIANCE = 0.05;

/** The variance of teachers' later pace about what the regressions foretold, beyond the noise of counting; drawn to the prior. */
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
