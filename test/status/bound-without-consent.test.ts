import { describe, expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

const head = (id: string, law: string, events: readonly string[], more = ''): string => `ledger: 1
id: ${id}
title: { en: ${id} }
${more}law: { entry_into_force: ${law} }
sources: { dep: { publisher: Depositary, tier: depositary } }
record: { source: dep }
events:
${events.map(e => `  - ${e}`).join('\n')}
`;

const CONSTITUTION = head('constitution', '{ when: { instruments: 1 }, date: same_day }', [
  '{ on: 1950-01-01, who: [FRA, DNK, NOR], act: acceptance }',
  '{ on: 1955-01-01, who: NOR, act: denunciation, effective: 1956-01-01, because: notice of a year }',
  '{ on: 1970-01-01, who: SWE, act: acceptance }',
]);
const amendment = (binds: string): string =>
  head(
    'amendment',
    `{ when: { fraction: { of: parties, at_least: 2/3 } }, date: same_day${binds} }`,
    ['{ on: 1952-01-01, act: adoption }', '{ on: 1953-01-01, who: [FRA, DNK], act: acceptance }'],
    'amends: constitution\n',
  );

async function status(binds: string, ...question: readonly string[]) {
  const files = { '/l/constitution.yaml': CONSTITUTION, '/l/amendment.yaml': amendment(binds) };
  const ledgers = ['--ledger', '/l/constitution.yaml', '--ledger', '/l/amendment.yaml'];
  const { out } = await run(['status', 'amendment', ...question, ...ledgers], { files });
  return out;
}

const spells = async (binds: string) => {
  const { participants, parties } = JSON.parse(await status(binds, '--format', 'json')) as {
    parties: { confirmed: number; possible: number };
    participants: { id: string; standing: string; standingPossible: string[]; spells: unknown }[];
  };
  return { parties, of: new Map(participants.map(p => [p.id, p])) };
};

describe('an amendment that binds all parties (WHO Constitution art. 73)', () => {
  test('binds the one that never accepted it, while it is a party to what is amended', async () => {
    const { of } = await spells(', binds: parties');
    expect(of.get('NOR')).toMatchObject({
      standing: 'former-party',
      spells: [{ from: '1953-01-01', to: '1956-01-01' }],
    });
  });

  test('binds the one that joined later from that day', async () => {
    const { of, parties } = await spells(', binds: parties');
    expect(of.get('SWE')).toMatchObject({
      standing: 'party',
      standingPossible: [],
      spells: [{ from: '1970-01-01', to: null }],
    });
    expect(parties).toMatchObject({ confirmed: 3, possible: 3 });
  });

  test('says so of one that did nothing', async () => {
    expect(await status(', binds: parties', 'SWE')).toContain('bound without its own instrument');
  });

  test('an amendment that says nothing binds only those that accepted it (CRC art. 50(3))', async () => {
    const { of, parties } = await spells('');
    expect(of.get('NOR')).toBeUndefined();
    expect(parties).toMatchObject({ confirmed: 2, possible: 2 });
  });

  test('the members of a group are bound as they come and go (Charter of the United Nations art. 108)', async () => {
    const { of } = await spells(', binds: un');
    expect(of.get('GBR')).toMatchObject({ standing: 'party', spells: [{ from: '1953-01-01', to: null }] });
    expect(of.get('CSK')).toMatchObject({ spells: [{ from: '1953-01-01', to: '1993-01-01' }] });
    expect(of.get('SSD')).toMatchObject({ spells: [{ from: '2011-07-14', to: null }] });
  });

  test('a group that nobody knows is a finding', async () => {
    const files = { '/l/constitution.yaml': CONSTITUTION, '/l/amendment.yaml': amendment(', binds: nobody') };
    const ledgers = ['--ledger', '/l/constitution.yaml', '--ledger', '/l/amendment.yaml'];
    const { code, err } = await run(['status', 'amendment', ...ledgers], { files });
    expect([code, err]).toEqual([3, expect.stringContaining('unknown group "nobody"')]);
  });
});
