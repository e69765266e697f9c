import { describe, expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

const LEDGER = `ledger: 1
id: rights
title: { en: Convention on Rights }
complete_until: 2000-01-01
law:
  consent: { by: [ratification, accession, succession] }
  entry_into_force: { when: { instruments: 1 }, date: same_day }
sources:
  dep: { publisher: Depositary, tier: depositary }
  news: { publisher: News, tier: press }
events:
  - { on: 1990-01-01, who: FRA, act: ratification, source: dep }
  - { on: 1992-07-06, who: SVN, act: succession, effective: 1991-06-25, source: dep }
  - { on: 1993-02-01, who: CZE, act: succession, effective: 1993-01-01, source: news }
`;

async function rights(...words: readonly string[]): Promise<string> {
  const files = { '/l/rights.yaml': LEDGER };
  return (await run([...words, '--ledger', '/l/rights.yaml'], { files })).out;
}

interface Told {
  readonly parties: { readonly confirmed: number; readonly possible: number };
  readonly consents: { readonly confirmed: number };
  readonly participants: readonly {
    readonly id: string;
    readonly standing: string;
    readonly standingPossible: readonly string[];
    readonly inForceFor: string | null;
    readonly consented: string | null;
  }[];
}
const told = async (...words: readonly string[]): Promise<Told> =>
  JSON.parse(await rights('status', 'rights', '--format', 'json', ...words)) as Told;

describe('a succession that acts back', () => {
  test('makes a party before its deposit, in the list as in the total, and settles it', async () => {
    const { parties, consents, participants } = await told('--on', '1992-06-01');
    expect(participants.filter(p => p.standing === 'party').map(p => p.id)).toEqual(['FRA', 'SVN']);
    expect([parties.confirmed, parties.possible, consents.confirmed]).toEqual([2, 2, 1]);
    expect(participants.find(p => p.id === 'SVN')).toMatchObject({
      standingPossible: [],
      inForceFor: '1991-06-25',
      consented: null,
    });
  });

  test('of which nothing is known yet binds nobody', async () => {
    const { parties, participants } = await told('--on', '1992-06-01', '--today', '1992-06-01');
    expect(participants.map(p => p.id)).toEqual(['FRA']);
    expect(parties.possible).toBe(1);
  });

  test('before the succession of States itself does nothing', async () => {
    const { participants } = await told('--on', '1991-06-24');
    expect(participants.map(p => p.id)).toEqual(['FRA']);
  });

  test('that is only reported leaves open whether it binds, in the list as in the total', async () => {
    const { parties, participants } = await told('--on', '1993-01-15');
    expect([parties.confirmed, parties.possible]).toEqual([2, 3]);
    const czechia = participants.find(p => p.id === 'CZE');
    expect(czechia).toMatchObject({ standing: 'none', standingPossible: ['party'] });
    expect(await rights('status', 'rights', 'CZE', '--on', '1993-01-15')).toContain(
      'Its succession of 1993-02-01 has effect from 1993-01-01. A succession is reported and not confirmed.',
    );
  });

  test('is the reason in words', async () => {
    const text = await rights('status', 'rights', 'SVN', '--on', '1992-06-01');
    expect(text).toContain('Its succession of 1992-07-06 has effect from 1991-06-25.');
    expect(text).not.toContain('without an instrument of its own');
    const why = await rights('explain', 'rights', 'SVN', '--on', '1992-06-01');
    expect(why).toContain('succession, 1992-07-06: confirmed');
    expect(why).not.toContain('no act of');
  });

  test('is found across the ledger', async () => {
    expect(await rights('status', 'SVN', '--on', '1992-06-01')).toContain('rights');
    expect(await rights('status', 'SVN', '--on', '1991-06-24')).not.toContain('rights');
  });
});

describe('beyond the record', () => {
  test('that somebody did nothing is said as recorded', async () => {
    const text = await rights('status', 'rights', 'FJI', '--on', '2020-01-01');
    expect(text).toContain('No act of Fiji is recorded up to 2000-01-01; later acts may be missing.');
    expect(await rights('explain', 'rights', 'FJI', '--on', '2020-01-01')).toContain(
      'no act of Fiji is recorded up to 2000-01-01; later acts may be missing',
    );
    expect(await rights('is', 'FJI is party', 'rights', '--on', '2020-01-01')).toBe(
      'undetermined (Fiji: none; as recorded until 2000-01-01)\n',
    );
    expect(await rights('is', 'FJI is party', 'rights', '--on', '2020-01-01', '--as-recorded')).toBe(
      'no (Fiji: none; as recorded until 2000-01-01)\n',
    );
  });

  test('within the record it is said as it is', async () => {
    expect(await rights('status', 'rights', 'FJI', '--on', '1999-01-01')).toContain(
      'It had done nothing under the treaty.',
    );
    expect(await rights('is', 'FJI is party', 'rights', '--on', '1999-01-01')).toBe('no (Fiji: none)\n');
  });
});
