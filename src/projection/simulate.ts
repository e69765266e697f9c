import type { PlainDate } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import { measure } from '../law/conditions/measure.ts';
import type { Facts, Instrument } from '../law/facts.ts';
import type { Conditional } from '../law/threshold.ts';
import { supposedInstrument } from '../status/supposed.ts';
import { type Curve, curveThrough } from './model/curve.ts';
import { type Candidate, joinsWithin, type Outlook } from './model/outlook.ts';
import { MONTHS_COMPUTED, type PacePath } from './model/pace-paths.ts';
import { uniform } from './model/random.ts';

/** Number of simulations for a clause that is more than a count. */
export const SIMULATIONS = 2000;
const SEED = 20_251_025;

/** A clause with what is needed to decide whether it is met. */
export interface Clause {
  readonly clause: Conditional;
  readonly law: Law;
  readonly facts: Facts;
  readonly on: PlainDate;
}

/**
 * The probability over time that a clause of any form is met. Sequences of deposits are drawn with a fixed seed, and the law decides
 * after which deposit each sequence meets the clause. Memberships stay as they are on the day.
 */
export function simulatedCurve(outlook: Outlook, clause: Clause): Curve {
  const draw = uniform(SEED);
  const met = new Float64Array(MONTHS_COMPUTED.length);
  for (let n = 0; n < SIMULATIONS; n++) {
    const path = pathAt(outlook.paths, (n + 0.5) / SIMULATIONS);
    const joined = drawn(outlook, path, draw);
    const last = joined[lastNeeded(joined, clause) - 1];
    if (last === undefined) continue;
    for (let i = last.at; i < met.length; i++) met[i] = (met[i] ?? 0) + 1;
  }
  return curveThrough(met.map(n => n / SIMULATIONS));
}

/** The path at a cumulated share of the weights: each path is drawn in proportion to its weight. */
function pathAt(paths: readonly PacePath[], share: number): PacePath {
  let passed = 0;
  for (const path of paths) {
    passed += path.weight;
    if (share <= passed) return path;
  }
  const last = paths.at(-1);
  if (!last) throw new Error('an outlook without paths');
  return last;
}

interface Joining {
  readonly who: string;
  /** Index of the computed month by which it has joined. */
  readonly at: number;
}

/** Who joins in one simulation, in order of time; within one interval, in the order of the draw. */
function drawn(outlook: Outlook, path: PacePath, draw: () => number): readonly Joining[] {
  const joining = outlook.candidates.flatMap((candidate): Joining[] => {
    const at = firstMonth(candidate, path, outlook.origin, draw());
    return at === null ? [] : [{ who: candidate.who, at }];
  });
  return joining.sort((a, b) => a.at - b.at);
}

function firstMonth(candidate: Candidate, path: PacePath, origin: number, share: number): number | null {
  const by = (i: number): number => joinsWithin(candidate, path, MONTHS_COMPUTED[i] ?? 0, origin);
  let [low, high] = [0, MONTHS_COMPUTED.length - 1];
  if (by(high) <= share) return null;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (by(middle) > share) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many of those joining meet the clause; one more than there are if all together do not meet it. */
function lastNeeded(joining: readonly Joining[], { clause, law, facts, on }: Clause): number {
  const instruments = joining.map(j => supposedInstrument(law, j.who, on));
  const isMet = (first: number): boolean => {
    const all: readonly Instrument[] = [...facts.instruments, ...instruments.slice(0, first)];
    return measure(clause.when, { ...facts, instruments: all }, on, clause).met;
  };
  let [low, high] = [1, joining.length];
  if (!isMet(high)) return joining.length + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isMet(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
