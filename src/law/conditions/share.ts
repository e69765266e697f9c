import type { WeightShare } from '../clause.ts';
import type { Weights } from '../facts.ts';
import type { CountedInstrument, MeasureContext, Measured, NotCountedInstrument } from './measured.ts';
import { qualifyingOf } from './qualifying.ts';

/** Digits after the point that a number is written with. `fractionDigits(0.25)` is `2`, of `1e-7` it is `7`. */
function fractionDigits(n: number): number {
  const [mantissa = '', exponent = '0'] = String(n).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}

/** A number times 10 to the `digits`, exactly, so that 0.1 + 0.2 is 0.3. `scaled(17.4, 2)` is `1740n`. */
function scaled(n: number, digits: number): bigint {
  const [mantissa = '0', exponent = '0'] = String(n).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return BigInt(whole + fraction) * 10n ** BigInt(digits + Number(exponent) - fraction.length);
}

/** Digits of a percentage that are given; the rest is cut off, so that a share not reached never shows as reached. */
const SHOWN = 6;

/** A table as whole numbers of one scale. */
interface Exact {
  readonly digits: number;
  readonly total: bigint;
  readonly of: ReadonlyMap<string, bigint>;
}

const known = new WeakMap<Weights, Exact>();

function exact(table: Weights): Exact {
  const before = known.get(table);
  if (before) return before;
  const digits = Math.max(fractionDigits(table.total), ...[...table.of.values()].map(fractionDigits));
  const of = new Map([...table.of].map(([id, weight]) => [id, scaled(weight, digits)] as const));
  const found = { digits, total: scaled(table.total, digits), of };
  known.set(table, found);
  return found;
}

/** An organisation has the weight of its own entry; without one, under `as-members`, that of the members it stands for. */
function weightOf({ instrument, standsFor = [] }: CountedInstrument, { of }: Exact): bigint {
  const own = of.get(instrument.participant);
  return own ?? standsFor.reduce((n, member) => n + (of.get(member) ?? 0n), 0n);
}

/**
 * A share of a table of weights, in percent of its stated total and free of rounding (Kyoto art. 25(1): 55 % of emissions).
 *
 * The rule on organisations is that of counts: one that is not additional adds no weight either. A participant without an entry, or
 * none above zero, is `no-weight`. A table that is not known, or sums to nothing, is never met.
 */
export function measureShare(condition: WeightShare, context: MeasureContext): Measured {
  const table = context.standing.facts.weights(condition.of);
  const found = qualifyingOf(context, null);
  const need = condition.percent;
  if (!table || table.total <= 0) return { condition, met: false, have: 0, need, parts: [], ...NOTHING };
  const weights = exact(table);
  const counted: CountedInstrument[] = [];
  const notCounted: NotCountedInstrument[] = [...found.notCounted];
  let sum = 0n;
  for (const c of found.counted) {
    const weight = weightOf(c, weights);
    sum += weight;
    if (weight > 0n) counted.push({ ...c, weight: Number(weight) / 10 ** weights.digits });
    else if (context.listNotCounted) notCounted.push({ instrument: c.instrument, why: 'no-weight' });
  }
  const digits = fractionDigits(need);
  const [reached, asks] = [sum * 100n * 10n ** BigInt(digits), weights.total * scaled(need, digits)];
  const met = condition.strictly ? reached > asks : reached >= asks;
  const have = Number((sum * 100n * 10n ** BigInt(SHOWN)) / weights.total) / 10 ** SHOWN;
  return { condition, met, have, need, parts: [], counted, notCounted };
}

const NOTHING = { counted: [], notCounted: [] } as const;
