import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectAgreement } from './both-readers.ts';
import { ledgerText } from './ledger-texts.ts';
import { damaged, document } from './yaml-texts.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 4000);
/** One seed, so that a run can be repeated; `FUZZ_SEED` gives another. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

// Thousands of texts and the whole record are read twice: long on a busy machine.
describe('js-yaml and the yaml package', { timeout: 600_000 }, () => {
  test.each([
    ['documents', fc.oneof(document, damaged)],
    ['ledgers', ledgerText],
  ])('read the same values at the same places, whatever is written: %s', (_, texts) => {
    let read = 0;
    fc.assert(
      fc.property(texts, text => {
        if (expectAgreement(text)) read++;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(read).toBeGreaterThan(RUNS / 8);
  });

  test.each([
    'a: [? ,]\n',
    'a: [?  , b]\n',
    'a: [? x, b]\n',
    'a: [? x : y , b]\n',
    'a: [? ]\n',
    'a: [: x]\n',
    'a: [x: ,]\n',
    'a: [&?\n]\n',
    'a: { b: &x\n }\n',
    'a: [? \n ]\n',
    'e:\n  - { on: [ : ] }\n',
    '&x "" : y\n',
    '! a: x\nb: y\n',
    '{ !t a: b }\n',
    '? a: x\n: y\n',
    'a: 1\n...\n# b\n...\n',
    ': { "on": EGY, on: EGY }\nid:\n  - EGY\n',
  ])('read the same of odd keys and of what is not written: %j', text =>
    expect(expectAgreement(text)).toBe(true),
  );

  test('read every bundled file the same', () => {
    const files = ['participants.yaml', ...readdirSync('data/treaties').map(f => `treaties/${f}`)];
    for (const file of files) {
      const text = readFileSync(`data/${file}`, 'utf8');
      expect(expectAgreement(text), file).toBe(true);
    }
  });
});
