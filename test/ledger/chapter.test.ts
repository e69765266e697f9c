import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chapterKey, isInChapter } from '../../src/ledger/chapter.ts';

describe('chapters of the UN list of treaties', () => {
  test.each([
    ['XVIII', '18'],
    ['xviii', '18'],
    ['18', '18'],
    [' IV ', '4'],
    ['IX', '9'],
    ['XXIX', '29'],
    ['XI-A', '11-a'],
    ['11.B', '11-b'],
    ['XIA', '11-a'],
  ])('%s is %s', (wrote, key) => expect(chapterKey(wrote)).toBe(key));

  test.each(['', 'four', 'IIII', 'VX', '0', 'XVIII-16', 'I-'])('"%s" is none', wrote =>
    expect(chapterKey(wrote)).toBeNull(),
  );

  test.each([
    ['XVIII-16', '18', true],
    ['XVIII-12-a', '18', true],
    ['XVIII-12-a', '18-a', false],
    ['XI-A-15', '11', true],
    ['XI-A-15', '11-a', true],
    ['XI-B-3', '11-a', false],
    ['X-2-a', '10', true],
    ['XI-A-15', '10', false],
    ['11-15', '11', true],
    ['', '1', false],
    ['ETS 185', '1', false],
  ])('%s in %s: %s', (reference, chapter, is) => expect(isInChapter(reference, chapter)).toBe(is));

  test('Roman numerals are read as they are written', () => {
    const roman = (n: number): string =>
      ['', 'X', 'XX', 'XXX'][Math.floor(n / 10)] +
      (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n % 10] as string);
    fc.assert(fc.property(fc.integer({ min: 1, max: 39 }), n => chapterKey(roman(n)) === `${n}`));
  });
});
