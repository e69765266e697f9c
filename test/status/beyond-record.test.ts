import { describe, expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

const CODES = { 0: 'yes', 1: 'no', 4: 'undetermined' } as const;

/** The answer of `treaty is` on 30 November 2026, by its exit code. */
async function answer(words: string): Promise<string> {
  const [, question = '', rest = ''] = /^"([^"]+)" ?(.*)$/.exec(words) ?? [];
  const argv = ['is', question, ...rest.split(' ').filter(w => w !== ''), '--today', '2026-11-30'];
  const { code } = await run(argv, { bundled: 'all' });
  return CODES[code as 0 | 1 | 4] ?? `exit ${code}`;
}

describe('treaty is, beyond the record', () => {
  test.each([
    ['"KAZ is party" att', 'undetermined'],
    ['"KAZ is party" att --as-recorded', 'no'],
    ['"KAZ is party" att --on record', 'no'],
    ['"KAZ is party" att --strict', 'undetermined'],
    ['"DEU is party" uncac', 'undetermined'],
    ['"DEU is party" uncac --as-recorded', 'no'],
    ['"not (KAZ is party)" att', 'undetermined'],
    ['"EGY is party" cat', 'yes'],
    ['"EGY is party" cat --strict', 'undetermined'],
    ['"EGY is party" cat --on 2028-06-01', 'undetermined'],
    ['"in force" vclt', 'yes'],
    ['"in force" vclt --strict', 'undetermined'],
    ['"FRA is party" malabo', 'no'],
    ['"EGY is signatory"', 'undetermined'],
    ['"EGY is signatory" --as-recorded', 'yes'],
    ['"signatories >= 70"', 'yes'],
    ['"signatories <= 75"', 'undetermined'],
    ['"signatories = 73"', 'undetermined'],
    ['"remaining <= 40"', 'yes'],
    ['"remaining >= 38"', 'undetermined'],
    ['"in force" --on 2026-02-17', 'no'],
    ['"in force" --on 2026-02-18', 'undetermined'],
    ['"in force" --on 2026-11-30', 'undetermined'],
    ['"in force" --on 2026-11-30 --as-recorded', 'no'],
  ])('%s: %s', async (words, expected) => expect(await answer(words)).toBe(expected));

  test('a presumed yes says so, and warns where the record is old', async () => {
    const { out, err } = await run(['is', 'EGY is party', 'genocide', '--today', '2026-11-30'], {
      bundled: 'all',
    });
    expect(out).toContain('presumed');
    expect(out).toMatch(/as recorded until 201\d-/);
    expect(err).toContain('presumed');
  });

  test('an undetermined answer names the options that settle it', async () => {
    const { out, err } = await run(['is', 'KAZ is party', 'att', '--today', '2026-11-30'], {
      bundled: 'all',
    });
    expect(out).toMatch(/Kazakhstan: none; as recorded until 2014/);
    expect(err).toContain('--on record');
  });
});

describe('treaty status, beyond the record', () => {
  const json = async (...words: readonly string[]) =>
    JSON.parse(
      (await run(['status', ...words, '--format', 'json', '--today', '2026-11-30'], { bundled: 'all' })).out,
    ) as Record<string, unknown>;

  test('counts are those recorded, answers follow the rule', async () => {
    expect(await json('hanoi')).toMatchObject({
      signatories: { confirmed: 73, possible: 75 },
      remaining: { confirmed: 40, possible: 37 },
      inForce: 'undetermined',
      basis: { inForce: 'open' },
      asRecorded: { inForce: 'no' },
      earliestEntryIntoForce: '2027-02-28',
      earliestBeyondRecord: '2026-02-18',
    });
    expect(await json('hanoi', '--on', '2025-10-31')).toMatchObject({
      inForce: 'no',
      basis: { inForce: 'recorded' },
      earliestBeyondRecord: null,
    });
    expect(await json('hanoi', '--on', '2026-02-17')).toMatchObject({
      inForce: 'no',
      basis: { inForce: 'settled' },
    });
  });

  test('of a participant: bound by the rule, and as recorded', async () => {
    expect(await json('att', 'KAZ')).toMatchObject({
      bound: 'undetermined',
      basis: { bound: 'open' },
      asRecorded: { standing: 'none', bound: 'no' },
    });
    expect(await json('cat', 'EGY')).toMatchObject({
      bound: 'yes',
      basis: { bound: 'presumed' },
      asRecorded: { standing: 'party', bound: 'yes' },
    });
    expect(await json('malabo', 'FRA')).toMatchObject({ bound: 'no', basis: { bound: 'settled' } });
  });

  test('the sentence begins with what the record shows', async () => {
    const page = (await run(['status', 'att', 'Kazakhstan', '--today', '2026-11-30'], { bundled: 'all' }))
      .out;
    expect(page).toMatch(
      /^As recorded until 2014-\d\d-\d\d, Kazakhstan was not bound by the Arms Trade Treaty/,
    );
    const ost = (await run(['status', 'ost', 'Albania', '--today', '2026-11-30'], { bundled: 'all' })).out;
    expect(ost).toMatch(/^Every day in this record lies before 19/);
  });
});
