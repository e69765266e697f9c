import { MODEL } from './assumptions.ts';
import { type Life, PERIODS, walk } from './lives.ts';
import { emptyTally, type Paces, paceOf, pacesFrom } from './paces.ts';

/** What the teachers say of everyone: the base paces, each State's habit, and how fast each teacher went. */
export interface Habits {
  readonly paces: Paces;
  /** How many times the average pace a State keeps; 1 for one nobody has seen. */
  readonly habit: ReadonlyMap<string, number>;
  /** How many times the expected pace each teacher kept over all its life. */
  readonly frailty: readonly number[];
}

/** Weight of what happened so many years before the end of the record. */
export const recency = (years: number): number => 2 ** (-Math.max(0, years) / MODEL.halfLife);

/** A piece of a life, ready to be summed again and again. */
interface Piece {
  readonly life: number;
  readonly cell: number;
  readonly years: number;
  readonly joined: number;
  readonly weight: number;
}

function piecesOf(lives: readonly Life[], ages: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  lives.forEach((life, i) => {
    walk(life, 0, (period, signed, from, until) => {
      const weight = recency((ages[life.treaty] ?? 0) - (from + until) / 2);
      const joined = life.joined && until === life.until ? 1 : 0;
      pieces.push({ life: i, cell: period + (signed ? PERIODS : 0), years: until - from, joined, weight });
    });
  });
  return pieces;
}

/** Rounds of the alternation below; the scores of the backtest move by less than 0.001 years after the third. */
const ROUNDS = 5;

/**
 * Base paces, habits and frailties of a multiplicative Poisson model, each given the others in turn: instruments of State i in
 * treaty j at age a come at `pace(a, signed) × habit(i) × frailty(j)` a year. `ages` are the teachers' ages at the record's end.
 */
export function habitsFrom(lives: readonly Life[], ages: readonly number[]): Habits {
  const pieces = piecesOf(lives, ages);
  const names = [...new Set(lives.map(l => l.who))];
  const index = new Map(names.map((who, i) => [who, i]));
  const person = Int32Array.from(lives, l => index.get(l.who) ?? 0);
  const habit = new Float64Array(names.length).fill(1);
  const frailty = new Float64Array(ages.length).fill(1);
  let paces: Paces = { unsigned: [], signed: [] };
  for (let round = 0; round < ROUNDS; round++) {
    paces = pacesGiven(pieces, lives, person, habit, frailty);
    const seen = expectations(pieces, lives, person, paces, habit, frailty);
    for (let i = 0; i < habit.length; i++)
      habit[i] = (MODEL.habitPrior + (seen.joined[i] ?? 0)) / (MODEL.habitPrior + (seen.expected[i] ?? 0));
    for (let j = 0; j < frailty.length; j++)
      frailty[j] = drawnToOne(seen.joinedIn[j] ?? 0, seen.expectedIn[j] ?? 0);
  }
  return { paces, habit: new Map(names.map((who, i) => [who, habit[i] ?? 1])), frailty: [...frailty] };
}

const drawnToOne = (joined: number, expected: number): number =>
  (MODEL.frailtyPrior + MODEL.frailtyTempering * joined) /
  (MODEL.frailtyPrior + MODEL.frailtyTempering * expected);

function pacesGiven(
  pieces: readonly Piece[],
  lives: readonly Life[],
  person: Int32Array,
  habit: Float64Array,
  frailty: Float64Array,
): Paces {
  const tally = emptyTally();
  for (const { life, cell, years, joined, weight } of pieces) {
    const own = (habit[person[life] ?? 0] ?? 1) * (frailty[lives[life]?.treaty ?? 0] ?? 1);
    tally.instruments[cell] = (tally.instruments[cell] ?? 0) + weight * joined;
    tally.years[cell] = (tally.years[cell] ?? 0) + weight * years * own;
  }
  return pacesFrom(tally);
}

/** What each State and each treaty did against what was to be expected of it. */
function expectations(
  pieces: readonly Piece[],
  lives: readonly Life[],
  person: Int32Array,
  paces: Paces,
  habit: Float64Array,
  frailty: Float64Array,
) {
  const [joined, expected] = [new Float64Array(habit.length), new Float64Array(habit.length)];
  const [joinedIn, expectedIn] = [new Float64Array(frailty.length), new Float64Array(frailty.length)];
  for (const piece of pieces) {
    const i = person[piece.life] ?? 0;
    const j = lives[piece.life]?.treaty ?? 0;
    const signed = piece.cell >= PERIODS;
    const base = piece.years * paceOf(paces, piece.cell - (signed ? PERIODS : 0), signed);
    joined[i] = (joined[i] ?? 0) + piece.weight * piece.joined;
    expected[i] = (expected[i] ?? 0) + piece.weight * base * (frailty[j] ?? 1);
    joinedIn[j] = (joinedIn[j] ?? 0) + piece.joined;
    expectedIn[j] = (expectedIn[j] ?? 0) + base * (habit[i] ?? 1);
  }
  return { joined, expected, joinedIn, expectedIn };
}
