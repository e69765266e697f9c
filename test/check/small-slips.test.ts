import { expect, test } from 'vitest';
import { check, checkedFile } from './builders.ts';

const HEAD =
  'ledger: 1\nid: example\ntitle: { en: X }\nsources:\n  dep: { publisher: D, tier: depositary }\n';
const found = (rest: string) => check([checkedFile(HEAD + rest)]).map(f => `${f.code}: ${f.words.what}`);

test('who disputes an act is a participant where it is written as an id', () => {
  const disputed = (by: string) =>
    found(
      `events:\n  - { on: 2020-01-01, who: EGY, act: signature, disputed: { by: ${by} }, source: dep }\n`,
    );
  expect(disputed('[FRA, QQQ]').join()).toContain('unknown participant "QQQ"');
  expect(disputed('Government of a State').join()).not.toContain('unknown');
});

test.each(['{ EGY: 0, FRA: 0 }', '{ EGY: 0 }'])('weights that sum to 0 are found: %s', of => {
  for (const more of ['', ', total: 0', ', partial: true'])
    expect(found(`weights:\n  t: { unit: t, source: dep, of: ${of}${more} }\n`)).toContainEqual(
      'weights-do-not-sum: the weights of "t" sum to 0',
    );
});

test('a part of a group that is larger than the whole is said plainly', () => {
  const entry =
    '{ when: { instruments: 2, among: [{ group: [EGY, FRA, CHN], at_least: 3 }] }, date: same_day }';
  expect(found(`law: { entry_into_force: ${entry} }\n`)).toContainEqual(
    'condition-cannot-be-met: this condition needs 3 instruments of a group, but only 2 in all',
  );
});
