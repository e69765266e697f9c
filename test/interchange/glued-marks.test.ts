import { describe, expect, test } from 'vitest';
import { readCell } from '../../src/interchange/import/read-cell.ts';

const read = (text: string) => {
  const cell = readCell(text);
  return cell.kind === 'acts' ? cell.acts.map(a => [a.on.written, a.code]) : cell.kind;
};

describe('a footnote mark glued to a year', () => {
  test.each([
    ['18 December 19791', [['1979-12-18', null]]],
    ['18 Dec 197912 a', [['1979-12-18', 'a']]],
    ['1er mars 19902 A', [['1990-03-01', 'A']]],
    ['[18 December 19791]', [['1979-12-18', null]]],
    ['18 Dec\t\u00a019791', [['1979-12-18', null]]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what is no mark', () => {
  test.each([
    ['18 December 1979', [['1979-12-18', null]]],
    // More figures than any mark has, a number that is no year, and figures alone.
    ['18 December 1979123', 'no-date'],
    ['18 December 12345', 'no-date'],
    ['19791', 'no-date'],
    ['1979-12-181', 'rest'],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});
