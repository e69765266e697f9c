import { describe, expect, test } from 'vitest';
import { run, smallTreaty } from '../cli/harness.ts';

const LAW =
  '  signature: { opens: 2020-01-01 }\n  entry_into_force: { article: "18(1)", when: { all_of: [{ instruments: 1 }, { unmeasured: { en: the tonnage }, found: tonnage }] }, date: { months_after: 12 } }';
const FRANCE = '{ on: 2020-03-01, who: FRA, act: ratification, source: dep }';

async function status(events: readonly string[], on: string, law = LAW) {
  const files = { '/l/small.yaml': smallTreaty({ law, events: [FRANCE, ...events] }) };
  const ran = await run(['status', '--ledger', '/l/small.yaml', '--format', 'json', '--on', on], { files });
  return { ...(JSON.parse(ran.out) as Record<string, unknown>), ran };
}

describe('a condition that no record can measure and somebody finds met', () => {
  const found = '{ on: 2022-06-30, act: notice, id: tonnage, source: dep }';

  test('brings the treaty into force from the day it is found', async () => {
    expect(await status([found], '2023-06-29')).toMatchObject({ inForce: 'no' });
    expect(await status([found], '2023-06-30')).toMatchObject({
      inForce: 'yes',
      entryIntoForceComputed: '2023-06-30',
      thresholdReached: { on: '2022-06-30', by: [] },
    });
  });

  test('that is only reported leaves the answer open', async () => {
    const said = '{ on: 2022-06-30, act: notice, id: tonnage, source: news }';
    expect(await status([said], '2023-06-30')).toMatchObject({
      inForce: 'undetermined',
      entryIntoForceComputed: null,
    });
  });

  test('could be found today, so that the delay alone keeps the treaty from being in force', async () => {
    const other = '{ on: 2022-06-30, act: notice, id: other, source: dep }';
    const law = LAW.replace('found: tonnage', 'found: due');
    const due = '{ on: 2026-12-31, act: notice, id: due, source: dep }';
    expect(await status([other, due], '2026-11-21', law)).toMatchObject({
      inForce: 'no',
      earliestEntryIntoForce: '2027-11-21',
    });
  });

  test('on an event that the file does not record is a fault with a suggestion', async () => {
    const { ran } = await status([found.replace('tonnage', 'tonage')], '2023-06-30');
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('did you mean \\"tonage\\"?');
  });
});
