import type { InstrumentCount, Some } from '../clause.ts';
import type { Asked, CountedInstrument, Measured } from './measured.ts';
import { qualifyingOf, sum, weightAmong } from './qualifying.ts';

/**
 * N instruments, with minima among some of those that deposited them.
 * ETS 185 art. 36(3): five, of them three of member States; with five of which two, the condition is not met.
 */
export function measureInstruments(condition: InstrumentCount, asked: Asked): Measured {
  const { facts, day } = asked.standing;
  const found = qualifyingOf(asked, condition.of ? facts.those(condition.of, day) : null, condition.by);
  const have = sum(found.counted);
  const parts = (condition.among ?? []).map(minimum => among(minimum, found.counted, asked));
  const met = have >= condition.count && parts.every(p => p.met);
  return { condition, met, have, need: condition.count, parts, ...found };
}

/** A minimum inside a count reads as the condition "some": at least so many of those. */
function among(
  minimum: { readonly of: Some['of']; readonly atLeast: number },
  of: readonly CountedInstrument[],
  { standing }: Asked,
): Measured {
  const named = standing.facts.those(minimum.of, standing.day);
  const counted = weightAmong(of, named);
  const have = sum(counted);
  const condition: Some = { kind: 'some', of: minimum.of, atLeast: minimum.atLeast };
  const met = have >= minimum.atLeast;
  return {
    condition,
    met,
    have,
    need: minimum.atLeast,
    outOf: named.size,
    parts: [],
    counted,
    notCounted: [],
  };
}
