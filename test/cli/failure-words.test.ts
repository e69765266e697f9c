import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/registry/participant.ts';
import { run, scratch, smallTreaty, write } from './harness.ts';

const folder = scratch();

/** Questions that have no answer, of each kind that a reader meets. */
const FAILING: readonly (readonly string[])[] = [
  ['status', 'honoi', 'XXQ'],
  ['status', 'zzzzqq'],
  ['status', '--treaty', 'zzzzqq'],
  ['status', '--treaty', 'honoi'],
  ['status', 'hanoi', 'zzzzqq'],
  ['status', 'hanoi', 'Egpt'],
  ['status', 'hanoi', 'Congo'],
  ['status', 'hanoi', '--group', 'zzzzqq'],
  ['status', 'hanoi', '--on', '2026-02-30'],
  ['status', 'hanoi', '--on', '2026-13-01'],
  ['status', 'hanoi', '--on', '25.10.2025'],
  ['status', 'hanoi', '--on', 'soon'],
  ['status', 'hanoi', '--strict', '--as-recorded'],
  ['status', 'hanoi', '--lang', 'xx'],
  ['is', ''],
  ['is', 'foo > 3'],
  ['is', 'signatories >= x'],
  ['is', 'signatories >='],
  ['is', 'signatories'],
  ['is', 'signatories => 3'],
  ['is', 'EGY is happy'],
  ['is', 'EGY is parti'],
  ['is', '(in force'],
  ['is', '"EGY is party'],
  ['is', 'in force in'],
  ['is', 'in force and'],
  ['is', 'Congo is party'],
  ['is', 'Egpt is party'],
  ['is', '# is party'],
  ['is', `${'('.repeat(200)}in force`],
  ['is', 'a'.repeat(20_000)],
  ['explain', 'Egypt'],
  ['list', '--chapter', 'foo'],
  ['list', '--in-force', '--needs-at-most', '3'],
  ['list', '--needs-at-most', 'few'],
  ['list', '--strict'],
  ['list', '--depositary', 'zzzzqq'],
  ['project', 'hanoi', '--on', '2027-01-01'],
  ['project', 'hanoi', '--by', '2026-01-01'],
  ['project', 'untoc'],
  ['diff', 'hanoi', '--on', '2026-01-01..2025-01-01'],
  ['diff', 'hanoi', '--on', '2025-01-01..2026-01-01', '--at', 'a..b'],
  ['diff'],
  ['log', 'zzzzqq'],
  ['claims', 'zzzzqq'],
];

const today = ['--today', '2026-11-30'];

describe('why there is no answer, in the language asked for', () => {
  test.each(FAILING.map(argv => [argv.join(' ').slice(0, 60), argv] as const))('%s', async (_, argv) => {
    const inJson = await run([...argv, ...today, '--format', 'json']);
    const { message, hint } = JSON.parse(inJson.out).error;
    const english = await run([...argv, ...today]);
    // The sentence of the catalog is the one that programs get.
    expect(english.err).toBe(`treaty: ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`);
    for (const lang of LANGUAGES.filter(l => l !== 'en' && !argv.includes('--lang'))) {
      const other = await run([...argv, ...today, '--lang', lang]);
      expect(other.err, lang).not.toContain(message);
      expect(other.err.split('\n').length, lang).toBe(english.err.split('\n').length);
      expect(other.code, lang).toBe(english.code);
    }
  });

  test('of a treaty that everybody left', async () => {
    const ledger = `ledger: 1
id: left
title: { en: Convention, fr: Convention sur le départ }
complete_until: 2026-11-29
law:
  entry_into_force: { article: "1", when: { instruments: 1 }, date: same_day }
  denunciation: { article: "2", date: same_day }
record: { source: table }
sources: { table: { publisher: Depositary, tier: depositary } }
events:
  - { on: 2000-01-01, who: [EGY, FRA], act: accession }
  - { on: 2010-07-01, who: [EGY, FRA], act: denunciation }
`;
    const files = { 'left.yaml': ledger };
    const said = (...more: string[]) =>
      run(['project', '--ledger', 'left.yaml', ...today, ...more], { files });
    expect((await said()).err).toContain('Convention ceased to be in force on 2010-07-01: no party is left');
    expect((await said('--lang', 'fr')).err).toContain(
      'Convention sur le départ : n’est plus en vigueur depuis le 1er juillet 2010'.replace('’', "'"),
    );
    expect((await said()).code).toBe(4);
    expect((await said('--on', '2010-06-30')).err).toContain('has been in force since 2000-01-01');
  });

  test('of a treaty of which the ledger holds amendments only', async () => {
    const ledger = write(folder, {
      'treaties/big.yaml': smallTreaty({ id: 'big-statute-amendment-2010' }),
      'treaties/small.yaml': smallTreaty({ id: 'small-treaty' }),
    });
    const { err } = await run(['status', 'Big Statute', '--ledger', ledger, ...today]);
    expect(err).toContain('the ledger holds only amendments or protocols to it: big-statute-amendment-2010');
    expect(err).not.toContain('did you mean');
  });
});
