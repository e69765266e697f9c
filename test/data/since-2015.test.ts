import { describe, expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

interface Spell {
  readonly from: string;
  readonly to: string | null;
}
interface Participant {
  readonly id: string;
  readonly standing: string;
  readonly standingPossible: readonly string[];
  readonly inForceFor: string | null;
  readonly leavesOn: string | null;
  readonly spells: readonly Spell[];
}
interface Status {
  readonly inForce: string;
  readonly entryIntoForce: string | null;
  readonly signatories: { readonly confirmed: number };
  readonly parties: { readonly confirmed: number };
  readonly thresholdReached: { readonly on: string; readonly by: readonly string[] } | null;
  readonly participants: readonly Participant[];
}

const read = new Map<string, Promise<Status>>();
function status(treaty: string): Promise<Status> {
  const found = read.get(treaty);
  if (found) return found;
  const asked = run(['status', treaty, '--format', 'json', '--today', '2026-11-30'], { bundled: 'all' }).then(
    ({ out }) => JSON.parse(out) as Status,
  );
  read.set(treaty, asked);
  return asked;
}
async function participant(treaty: string, id: string): Promise<Participant> {
  const found = (await status(treaty)).participants.find(p => p.id === id);
  if (!found) throw new Error(`${id} is not in ${treaty}`);
  return found;
}

/* What the depositaries have told since 2015 of the treaties that people ask for first, as of 30 November 2026. */
describe('treaties as they stand on 30 November 2026', () => {
  test.each<[treaty: string, signatories: number, parties: number, entryIntoForce: string]>([
    ['rome-statute', 139, 125, '2002-07-01'],
    ['paris', 195, 194, '2016-11-04'],
    ['tpnw', 95, 75, '2021-01-22'],
    ['wct', 51, 118, '2002-03-06'],
    ['wppt', 50, 114, '2002-05-20'],
    ['marrakesh-vip', 80, 100, '2016-09-30'],
    ['beijing', 74, 48, '2020-04-28'],
    ['berne', 8, 182, '1887-12-05'],
    ['paris-union', 8, 181, '1884-07-07'],
    ['montreal-amendment-2016', 0, 154, '2019-01-01'],
    ['pelindaba', 51, 43, '2009-07-15'],
    ['rarotonga', 13, 14, '1986-12-11'],
  ])('%s: %i signatories, %i parties', async (treaty, signatories, parties, entryIntoForce) => {
    const found = await status(treaty);
    expect(found).toMatchObject({
      inForce: 'yes',
      entryIntoForce,
      signatories: { confirmed: signatories },
      parties: { confirmed: parties },
    });
  });

  test('Paris Agreement: the second condition was met on 5 October 2016, by shares of emissions', async () => {
    expect((await status('paris')).thresholdReached?.on).toBe('2016-10-05');
  });
  test('TPNW: Honduras was the fiftieth', async () => {
    expect((await status('tpnw')).thresholdReached).toEqual({ on: '2020-10-24', by: ['HND'] });
  });
  test('AfCFTA: two deposits of 30 April 2019 made twenty-two, by the record of reports', async () => {
    expect((await status('afcfta')).entryIntoForce).toBe('2019-05-30');
  });
  test('AI Convention: one instrument of five, not in force as recorded', async () => {
    const { out } = await run(['status', 'ai-convention', '--today', '2026-11-30'], { bundled: 'all' });
    expect(out).toContain('Not in force, as recorded until');
    expect(out).toContain('counts 21');
  });
  test('Fisheries Subsidies: in force, though the record names a part of the Members', async () => {
    expect(await status('wto-fisheries')).toMatchObject({ inForce: 'yes', entryIntoForce: '2025-09-15' });
  });
  test('BBNJ Agreement: in force as published, though the record names a part of its parties', async () => {
    expect(await status('bbnj')).toMatchObject({ inForce: 'yes', entryIntoForce: '2026-01-17' });
  });
});

describe('who joined, left and came back', () => {
  test.each([
    ['rome-statute', 'ARM', '2024-02-01'],
    ['rome-statute', 'UKR', '2025-01-01'],
    ['paris', 'USA', '2021-02-19'],
    ['tpnw', 'TON', '2026-10-05'],
    ['bbnj', 'BRA', '2026-01-17'],
    ['bbnj', 'TTO', '2026-02-26'],
    ['mine-ban', 'OMN', '2015-02-01'],
    ['mine-ban', 'MHL', '2025-09-01'],
    ['mine-ban', 'TON', '2025-12-01'],
    ['singapore-trademarks', 'BEL', '2014-01-08'],
    ['rarotonga', 'MHL', '2025-03-03'],
    ['tlatelolco', 'BRA', '1994-05-30'],
    ['tlatelolco', 'CUB', '2002-10-23'],
    ['marrakesh-vip', 'EU', '2019-01-01'],
    ['berne', 'USA', '1989-03-01'],
    ['paris-union', 'UKR', '1991-12-25'],
  ])('%s: in force for %s on %s', async (treaty, id, day) => {
    const { out } = await run(['status', treaty, id, '--today', '2026-11-30'], { bundled: 'all' });
    expect(out).toContain(day);
  });

  test('the United States left the Paris Agreement twice', async () => {
    expect(await participant('paris', 'USA')).toMatchObject({
      standing: 'former-party',
      spells: [
        { from: '2016-11-04', to: '2020-11-04' },
        { from: '2021-02-19', to: '2026-01-27' },
      ],
    });
  });

  test.each([
    ['rome-statute', 'BDI', '2017-10-27'],
    ['rome-statute', 'PHL', '2019-03-17'],
    ['mine-ban', 'EST', '2025-12-27'],
    ['mine-ban', 'FIN', '2026-01-10'],
    ['mine-ban', 'POL', '2026-02-20'],
  ])('%s: %s was bound until %s', async (treaty, id, day) => {
    const { standing, spells } = await participant(treaty, id);
    expect([standing, spells.at(-1)?.to]).toEqual(['former-party', day]);
  });

  test.each([
    ['NER', '2027-06-18'],
    ['BFA', '2027-06-24'],
    ['MLI', '2027-06-24'],
    ['VEN', '2027-07-24'],
    ['TCD', '2027-07-27'],
  ])('Rome Statute: %s is a party and leaves on %s', async (id, day) => {
    expect(await participant('rome-statute', id)).toMatchObject({ standing: 'party', leavesOn: day });
  });

  test.each(['HUN', 'GMB', 'ZAF'])('Rome Statute: %s took its notice back and is a party', async id => {
    expect(await participant('rome-statute', id)).toMatchObject({
      standing: 'party',
      standingPossible: [],
      leavesOn: null,
    });
  });

  test('Mine Ban Convention: whether the suspension by Ukraine has effect is disputed', async () => {
    const { standing, standingPossible } = await participant('mine-ban', 'UKR');
    expect(standing).toBe('party');
    expect(standingPossible).not.toEqual([]);
  });
});
