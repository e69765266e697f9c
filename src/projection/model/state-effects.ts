import { MODEL } from './assumptions.ts';
import { type Exposure, PERIODS, walkExposure } from './exposure.ts';
import { emptyTally, type Paces, paceOf, pacesFrom } from './paces.ts';

/** The base paces, the effect of each State and the frailty of each reference treaty. */
export interface StateEffects {
  readonly paces: Paces;
  readonly byState: ReadonlyMap<string, number>;
  /** Each reference treaty's pace as a multiple of the expected pace. */
  readonly frailty: readonly number[];
}

/** Weight of an event so many years before the end of the record. */
export const recency = (years: number): number => 2 ** (-Math.max(0, years) / MODEL.halfLife);

/** A piece of an exposure within one period, precomputed for the rounds. */
interface Piece {
  readonly exposure: number;
  readonly cell: number;
  readonly years: number;
  readonly joined: number;
  readonly weight: number;
}

function piecesOf(exposures: readonly Exposure[], ages: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  exposures.forEach((exposure, i) => {
    walkExposure(exposure, 0, (period, signed, from, until) => {
      const weight = recency((ages[exposure.treaty] ?? 0) - (from + until) / 2);
      const joined = exposure.joined && until === exposure.until ? 1 : 0;
      pieces.push({
        exposure: i,
        cell: period + (signed ? PERIODS : 0),
        years: until - from,
        joined,
        weight,
      });
    });
  });
  return pieces;
}

/** Rounds of the alternation below; after the third the scores of the backtest change by less than 0.001 years. */
const ROUNDS = 5;

/**
 * Fits a multiplicative Poisson model, alternating between paces, effects and frailties: State i deposits in treaty j at age a at a
 * rate of `pace(a, signed) × effect(i) × frailty(j)` a year. `ages` are the treaties' ages in years at the end of the record.
 */
export function stateEffectsFrom(exposures: readonly Exposure[], ages: readonly number[]): StateEffects {
  const pieces = piecesOf(exposures, ages);
  const names = [...new Set(exposures.map(l => l.who))];
  const index = new Map(names.map((who, i) => [who, i]));
  const state = Int32Array.from(exposures, l => index.get(l.who) ?? 0);
  const stateEffect = new Float64Array(names.length).fill(1);
  const frailty = new Float64Array(ages.length).fill(1);
  let paces: Paces = { unsigned: [], signed: [] };
  for (let round = 0; round < ROUNDS; round++) {
    paces = pacesGiven(pieces, exposures, state, stateEffect, frailty);
    const seen = expectations(pieces, exposures, state, paces, stateEffect, frailty);
    for (let i = 0; i < stateEffect.length; i++)
      stateEffect[i] =
        (MODEL.habitPrior + (seen.joined[i] ?? 0)) / (MODEL.habitPrior + (seen.expected[i] ?? 0));
    for (let j = 0; j < frailty.length; j++)
      frailty[j] = drawnToOne(seen.joinedIn[j] ?? 0, seen.expectedIn[j] ?? 0);
  }
  return {
    paces,
    byState: new Map(names.map((who, i) => [who, stateEffect[i] ?? 1])),
    frailty: [...frailty],
  };
}

const drawnToOne = (joined: number, expected: number): number =>
  (MODEL.frailtyPrior + MODEL.frailtyTempering * joined) /
  (MODEL.frailtyPrior + MODEL.frailtyTempering * expected);

function pacesGiven(
  pieces: readonly Piece[],
  exposures: readonly Exposure[],
  state: Int32Array,
  stateEffect: Float64Array,
  frailty: Float64Array,
): Paces {
  const tally = emptyTally();
  for (const { exposure, cell, years, joined, weight } of pieces) {
    const own = (stateEffect[state[exposure] ?? 0] ?? 1) * (frailty[exposures[exposure]?.treaty ?? 0] ?? 1);
    tally.instruments[cell] = (tally.instruments[cell] ?? 0) + weight * joined;
    tally.years[cell] = (tally.years[cell] ?? 0) + weight * years * own;
  }
  return pacesFrom(tally);
}

/** Observed and expected instruments of each State and each treaty. */
function expectations(
  pieces: readonly Piece[],
  exposures: readonly Exposure[],
  state: Int32Array,
  paces: Paces,
  stateEffect: Float64Array,
  frailty: Float64Array,
) {
  const [joined, expected] = [new Float64Array(stateEffect.length), new Float64Array(stateEffect.length)];
  const [joinedIn, expectedIn] = [new Float64Array(frailty.length), new Float64Array(frailty.length)];
  for (const piece of pieces) {
    const i = state[piece.exposure] ?? 0;
    const j = exposures[piece.exposure]?.treaty ?? 0;
    const signed = piece.cell >= PERIODS;
    const base = piece.years * paceOf(paces, piece.cell - (signed ? PERIODS : 0), signed);
    joined[i] = (joined[i] ?? 0) + piece.weight * piece.joined;
    expected[i] = (expected[i] ?? 0) + piece.weight * base * (frailty[j] ?? 1);
    joinedIn[j] = (joinedIn[j] ?? 0) + piece.joined;
    expectedIn[j] = (expectedIn[j] ?? 0) + base * (stateEffect[i] ?? 1);
  }
  return { joined, expected, joinedIn, expectedIn };
}
