import fc from 'fast-check';
import { expect, test } from 'vitest';
import { probabilityAtLeast } from '../../src/projection/model/threshold-curve.ts';

/** By adding up every subset. */
function bySubsets(p: readonly number[], need: number): number {
  let total = 0;
  for (let set = 0; set < 2 ** p.length; set++) {
    let size = 0;
    let probability = 1;
    for (const [i, x] of p.entries()) {
      const happens = (set >> i) & 1;
      size += happens;
      probability *= happens ? x : 1 - x;
    }
    if (size >= need) total += probability;
  }
  return total;
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 });

test('at least so many: the sum over all subsets', () => {
  fc.assert(
    fc.property(shares, fc.integer({ min: -1, max: 10 }), (p, need) => {
      expect(probabilityAtLeast(p, need)).toBeCloseTo(bySubsets(p, need), 6);
    }),
  );
});

test('what is certain, and what cannot be', () => {
  expect(probabilityAtLeast([], 0)).toBe(1);
  expect(probabilityAtLeast([], 1)).toBe(0);
  expect(probabilityAtLeast([0.3, 0.4], 3)).toBe(0);
  expect(probabilityAtLeast([1, 1, 0], 2)).toBe(1);
  expect(probabilityAtLeast(new Array<number>(200).fill(0.001), 60)).toBe(0);
  expect(probabilityAtLeast(new Array<number>(200).fill(0.999), 60)).toBe(1);
});
