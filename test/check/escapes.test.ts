import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, scratch, smallTreaty, write } from '../cli/harness.ts';
import { check, checkedFile, places } from './builders.ts';

const folder = scratch();
const withTitle = (title: string): string =>
  `ledger: 1\nid: example\ntitle: { en: ${title} }\nsources:\n  dep: { publisher: "Dep\\u0020", tier: depositary }\nevents:\n  - { on: 2020-01-01, act: adoption, source: dep }\n`;

test.each([
  ['a character that turns the text', '"A\\u202eB"', ['bidirectional-control 3:14']],
  ['one twice is said once', '"\\u2066A\\u2066B"', ['bidirectional-control 3:14']],
  ['one that nobody sees', '"A\\u200bB"', ['invisible-character 3:14']],
  ['the space that has an escape of its own', '"A\\_B"', ['invisible-character 3:14']],
  ['a letter in parts', '"Co\\u0302te"', ['text-not-nfc 3:14']],
  ['a character of the terminal', '"A\\u001b[31m"', ['control-character 3:14']],
  ['what is no escape in plain words', 'A\\u202eB', []],
  ['escapes for what may stand in a value', '"\\u00e9 \\"A\\" \\\\u202e"', []],
])('%s is found by its escape, at its value', (_, title, expected) => {
  expect(places(check([checkedFile(withTitle(title))]))).toEqual(expected);
});

test('a character in the text is found there, and not again in its value', () => {
  const [found, ...more] = check([checkedFile(withTitle('"A\u202e \\" B"'))]);
  expect([found?.code, found?.at.column, more]).toEqual(['bidirectional-control', 16, []]);
});

test.each([
  ['a sequence of the terminal', 'x\u001b[31m', 2, 'control-character'],
  ['NUL', 'x\u0000', 2, 'control-character'],
  ['half a pair', 'x\ud800', 2, 'control-character'],
  ['a character that turns the text', 'x\u202ey', 1, 'bidirectional-control'],
])('record and correct refuse a note with %s', async (_, note, code, fault) => {
  const text = smallTreaty({ events: ['{ on: 2020-02-01, who: EGY, act: signature, source: dep }'] });
  const cwd = write(join(folder, `${fault}${code}${note.length}`), { 'data/treaties/small.yaml': text });
  const commands = [
    ['record', 'ratification', 'JPN', '--on', '2020-03-01', '--source', 'dep', '--note', note],
    ['correct', 'signature', 'EGY', '--on', '2020-02-02', '--note', note],
  ];
  for (const argv of commands) {
    const ran = await run([...argv, '--treaty', 'small'], { cwd });
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(fault)]);
  }
  expect(readFileSync(join(cwd, 'data/treaties/small.yaml'), 'utf8')).toBe(text);
});
