import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/status/as-of.ts';
import { and, compare, not, or } from '../../../src/status/expression/answers.ts';
import { COMPARATORS } from '../../../src/status/expression/expression.ts';

const answer = fc.constantFrom<Answer>('yes', 'no', 'undetermined');
const three = fc.tuple(answer, answer, answer);

describe('three-valued answers keep the laws of Kleene', () => {
  test('twice not is nothing said, and not exchanges and with or', () => {
    fc.assert(
      fc.property(answer, answer, (a, b) => {
        expect(not(not(a))).toBe(a);
        expect(not(and([a, b]))).toBe(or([not(a), not(b)]));
        expect(not(or([a, b]))).toBe(and([not(a), not(b)]));
      }),
    );
  });

  test('and, or: in any order, however grouped, each over the other, and absorbing', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        for (const [x, y] of [
          [and, or],
          [or, and],
        ] as const) {
          expect(x([a, b])).toBe(x([b, a]));
          expect(x([a, a])).toBe(a);
          expect(x([a, x([b, c])])).toBe(x([a, b, c]));
          expect(x([a, y([b, c])])).toBe(y([x([a, b]), x([a, c])]));
          expect(x([a, y([a, b])])).toBe(a);
        }
      }),
    );
  });

  test('settling an open part never flips a settled whole', () => {
    fc.assert(
      fc.property(three, fc.constantFrom<Answer>('yes', 'no'), (parts, settled) => {
        const sharper = parts.map(p => (p === 'undetermined' ? settled : p));
        for (const join of [and, or]) {
          const whole = join(parts);
          if (whole !== 'undetermined') expect(join(sharper)).toBe(whole);
        }
      }),
    );
  });
});

test('a comparison is yes where every number between the bounds is, no where none is, else undetermined', () => {
  const holds = {
    '>=': (a: number, b: number) => a >= b,
    '>': (a: number, b: number) => a > b,
    '<=': (a: number, b: number) => a <= b,
    '<': (a: number, b: number) => a < b,
    '=': (a: number, b: number) => a === b,
  };
  fc.assert(
    fc.property(fc.nat(9), fc.nat(6), fc.nat(18), fc.constantFrom(...COMPARATORS), (lo, more, number, is) => {
      const each = Array.from({ length: more + 1 }, (_, i) => holds[is](lo + i, number));
      const expected = each.every(Boolean) ? 'yes' : each.some(Boolean) ? 'undetermined' : 'no';
      expect(compare({ lo, hi: lo + more }, is, number)).toBe(expected);
    }),
  );
});
