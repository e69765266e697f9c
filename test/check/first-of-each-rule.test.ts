import { expect, test } from 'vitest';
import { firstOfEachRule } from '../../src/check/first-of-each-rule.ts';
import { tally } from '../../src/render/check/page.ts';
import { check, checkedFile } from './builders.ts';

const act = (on: string, more = '') => `  - { on: ${on}, who: EGY, act: signature${more}, source: dep }\n`;
const file = (duplicates: number) =>
  checkedFile(
    `ledger: 1\nid: example\ntitle: { en: X }\nsources:\n  dep: { publisher: D, tier: depositary }\nevents:\n${act('2020-01-01').repeat(duplicates + 1)}${act('2030-01-01')}`,
  );
const codes = (duplicates: number) => {
  const found = check([file(duplicates)]);
  const listed = firstOfEachRule(found);
  const duplicate = listed.filter(f => f.code === 'duplicate-event');
  return { found, listed, duplicate, more: listed.filter(f => f.code === 'more-faults') };
};

test('of a rule the first thousand findings of a file are listed, the others counted, and other rules too', () => {
  const { found, listed, duplicate, more } = codes(1500);
  expect(found.filter(f => f.code === 'duplicate-event')).toHaveLength(1500);
  expect(duplicate).toHaveLength(1000);
  expect(more.map(f => f.words.what)).toEqual([
    '500 more findings of duplicate-event in this file are not listed',
  ]);
  expect(tally(listed)).toEqual(tally(found));
  expect(more[0]?.at.line).toBe(7 + 1001);
  expect(listed.at(-1)?.at.line).toBe(7 + 1501);
});

test('of a thousand all are listed', () => {
  const { found, listed, more } = codes(1000);
  expect(listed).toEqual(found);
  expect(more).toEqual([]);
});
