import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { fixesFor } from '../../src/check/fixes.ts';
import { longestRun } from '../../src/check/rules/events-out-of-order.ts';
import { touchedLines } from '../../src/cli/check/base.ts';
import { applyEdits } from '../../src/source/text-edit.ts';
import { check, checkedFile } from './builders.ts';

const HEAD = 'ledger: 1\nid: example\ntitle: { en: X }\n';

/** Processor time of a run, in ms. */
function took(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('time grows linearly with any text', () => {
  test.each([
    ['comments of blanks', `# check-ignore x: ${' '.repeat(400_000)}x\n`],
    ['many comments', '# check-ignore duplicate-consent: x\n'.repeat(20_000)],
    ['characters that nobody sees', `title: { en: "${'\u200b'.repeat(40_000)}" }\n`],
    ['marks without letters', `# ${'\u0301'.repeat(200_000)}\n`],
    ['letters of other scripts and one mark', `# ${'ж'.repeat(200_000)}e\u0301\n`],
  ])('%s', (_, text) => {
    expect(took(() => check([checkedFile(`${HEAD}${text}`)]))).toBeLessThan(4000);
  });
  test('events all out of order', () => {
    const day = (i: number): string =>
      `${2019 - Math.floor(i / 336)}-${String(12 - (Math.floor(i / 28) % 12)).padStart(2, '0')}-${String(28 - (i % 28)).padStart(2, '0')}`;
    const events = Array.from(
      { length: 12_000 },
      (_, i) => `  - { on: ${day(i)}, act: meeting, source: dep }\n`,
    );
    const text = `${HEAD}sources: { dep: { publisher: P, tier: depositary } }\nevents:\n${events.join('')}`;
    expect(took(() => check([checkedFile(text)]))).toBeLessThan(8000);
  });
});

test('any input gives findings and never a crash', () => {
  const sound = readFileSync(new URL('../golden/check/text/small.yaml', import.meta.url), 'utf8');
  const pieces = [
    '',
    ' ',
    '\n',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '2020',
    '-',
    '"',
    '#',
    'who',
    'EU',
    'all',
    '0',
    '99999',
    '~',
    '2021-13',
    '[2020..2021]',
  ];
  const change = fc.record({
    at: fc.nat(sound.length),
    remove: fc.nat(12),
    insert: fc.constantFrom(...pieces),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), changes => {
      let text = sound;
      for (const { at, remove, insert } of changes)
        text = text.slice(0, at) + insert + text.slice(at + remove);
      for (const f of check([checkedFile(text)], { strict: true })) {
        expect(f.words.what).not.toMatch(/undefined|\[object/);
        expect(f.at.line).toBeGreaterThan(0);
      }
    }),
    { numRuns: 120 },
  );
});

describe('fixes', () => {
  test('of any findings can be made together, and each whole or not at all', () => {
    const edit = fc.record({ at: fc.nat(30), remove: fc.nat(4), insert: fc.constantFrom('', 'x', 'yy') });
    const fix = fc
      .uniqueArray(edit, { minLength: 1, maxLength: 3, selector: e => e.at })
      .map(all => all.toSorted((a, b) => a.at - b.at))
      .filter(all =>
        all.every((e, i) => i === 0 || (all[i - 1]?.at ?? 0) + (all[i - 1]?.remove ?? 0) <= e.at),
      );
    fc.assert(
      fc.property(fc.array(fix, { maxLength: 8 }), fixes => {
        const findings = fixes.map(f => ({ fix: f }) as unknown as Finding);
        const taken = fixesFor(findings);
        applyEdits('-'.repeat(40), taken);
        for (const f of fixes) {
          const made = f.filter(e => taken.includes(e)).length;
          expect([0, f.length]).toContain(made);
        }
        if (fixes.length === 1) expect(taken).toEqual(fixes[0]);
      }),
    );
  });
});

describe('the longest run', () => {
  test('never falls, and no longer one does either', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 9 }), values => {
        const run = longestRun(values);
        const inOrder = (at: readonly number[]): boolean =>
          at.every(
            (v, i) =>
              i === 0 || ((at[i - 1] ?? 0) < v && (values[at[i - 1] ?? 0] ?? '') <= (values[v] ?? '')),
          );
        expect(inOrder(run)).toBe(true);
        const best = Array.from({ length: 2 ** values.length }, (_, bits) =>
          values.flatMap((_v, i) => (bits & (1 << i) ? [i] : [])),
        ).filter(inOrder);
        expect(run.length).toBe(Math.max(...best.map(b => b.length)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the lines that a change touched', () => {
  test('are none in the same text, and those that were added or changed in another', () => {
    expect([...touchedLines('a\nb\nc\n', 'a\nb\nc\n')]).toEqual([]);
    expect([...touchedLines('a\nb\nc\n', 'c\na\nx\nb\n')]).toEqual([3]);
    expect([...touchedLines('a\r\nb\r\n', 'a\nb\nb\n')]).toEqual([3]);
    expect([...touchedLines('', 'a\n')]).toEqual([1]);
  });
});
