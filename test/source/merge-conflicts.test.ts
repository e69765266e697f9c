import { describe, expect, test } from 'vitest';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { mergeConflictsIn } from '../../src/source/merge-conflicts.ts';

const side = (name: string, day: string) => [`  - { on: ${day}, who: ${name}, act: accession, source: t }`];
const conflict = ['<<<<<<< HEAD', ...side('FRA', '2001-01-01'), '=======', ...side('DEU', '2001-02-01')];
const end = '>>>>>>> other';
const head = [
  'ledger: 1',
  'id: t',
  'title: { en: T }',
  'sources: { t: { publisher: P, tier: depositary } }',
  'events:',
];

const faults = (lines: readonly string[], eol = '\n') =>
  readTreaty({ path: 't.yaml', text: `${lines.join(eol)}${eol}` }).diagnostics.map(
    d => `${d.at.line} ${d.code}: ${d.words.what}`,
  );

describe('conflict markers that git left', () => {
  test.each(['=======', '>>>>>>> branch', '>>>>>>>'])('a single line %s says so, too', marker => {
    const says = '7 merge-conflict: a line that an unresolved merge conflict left';
    for (const eol of ['\n', '\r\n'])
      expect(faults([...head, ...side('FRA', '2001-01-01'), marker], eol)).toEqual([says]);
  });

  test('are one fault that says so, whatever stands between them', () => {
    const says = '6 merge-conflict: an unresolved merge conflict, lines 6 to 10';
    expect(faults([...head, ...conflict, end])).toEqual([says]);
    expect(faults([...head, ...conflict, end], '\r\n')).toEqual([says]);
    const base = ['<<<<<<< a', ...side('FRA', '2001-01-01'), '||||||| base', '=======', end];
    expect(faults([...head, ...base])).toEqual([
      '6 merge-conflict: an unresolved merge conflict, lines 6 to 10',
    ]);
  });

  test('are one fault for each conflict', () => {
    expect(faults([...head, ...conflict, end, ...conflict, end]).map(f => f.split(' ')[0])).toEqual([
      '6',
      '11',
    ]);
  });

  test('a text that only looks like it is none', () => {
    expect(mergeConflictsIn({ path: 't', text: '# <<<<<<< HEAD\n# >>>>>>> other\n' })).toEqual([]);
    expect(mergeConflictsIn({ path: 't', text: '<<<<<<< HEAD\n' })).toEqual([]);
  });
});
