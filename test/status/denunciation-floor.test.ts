import { describe, expect, test } from 'vitest';
import { run, smallTreaty } from '../cli/harness.ts';

const LAW = `  entry_into_force: { when: { instruments: 1 }, date: same_day }
  later_participants: { date: { nth_day_after: 90 } }
  denunciation: { article: "27", date: { years_after: 1, not_before: { years_after: 3, of: entry-into-force-for-participant } } }`;

interface Spells {
  readonly participants: readonly {
    readonly id: string;
    readonly spells: readonly { readonly from: string; readonly to: string | null }[];
  }[];
}

async function spells(...more: readonly string[]) {
  const events = ['{ on: 2000-01-01, who: FRA, act: ratification, source: dep }', ...more];
  const files = { '/l/small.yaml': smallTreaty({ law: LAW, events }) };
  const { out } = await run(['status', '--ledger', '/l/small.yaml', '--format', 'json'], { files });
  return (JSON.parse(out) as Spells).participants.find(p => p.id === 'CAN')?.spells;
}

const JOINS = '{ on: 2002-12-17, who: CAN, act: ratification, source: dep }';

describe('a floor counted from the day the treaty is in force for the one who leaves', () => {
  test('long past leaves the delay alone', async () => {
    const leaves = '{ on: 2011-12-15, who: CAN, act: denunciation, source: dep }';
    expect(await spells(JOINS, leaves)).toEqual([{ from: '2003-03-17', to: '2012-12-15' }]);
  });

  test('still to come holds the denunciation back', async () => {
    const leaves = '{ on: 2003-06-01, who: CAN, act: denunciation, source: dep }';
    expect(await spells(JOINS, leaves)).toEqual([{ from: '2003-03-17', to: '2006-03-17' }]);
  });

  test('is counted anew for the one who has come back', async () => {
    const leaves = '{ on: 2011-12-15, who: CAN, act: denunciation, source: dep }';
    const again = '{ on: 2016-12-21, who: CAN, act: accession, source: dep }';
    const leavesAgain = '{ on: 2017-06-01, who: CAN, act: denunciation, source: dep }';
    expect(await spells(JOINS, leaves, again, leavesAgain)).toEqual([
      { from: '2003-03-17', to: '2012-12-15' },
      { from: '2017-03-21', to: '2020-03-21' },
    ]);
  });
});
