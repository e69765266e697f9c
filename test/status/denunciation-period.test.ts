import { expect, test } from 'vitest';
import { run, smallTreaty } from '../cli/harness.ts';

const LAW = `  entry_into_force: { when: { instruments: 1 }, date: same_day }
  denunciation: { article: XIV, date: { end_of_period: { years: 5, first: 10, notice_months: 6 }, from: receipt } }`;

async function bound(denounced: string) {
  const events = [
    '{ on: 1951-01-12, who: FRA, act: ratification, source: dep }',
    `{ on: ${denounced}, who: FRA, act: denunciation, source: dep }`,
  ];
  const files = { '/l/small.yaml': smallTreaty({ law: LAW, events }) };
  const { out } = await run(['status', '--ledger', '/l/small.yaml', '--format', 'json'], { files });
  return JSON.parse(out).participants[0].spells;
}

test('who denounces in the ninth year is bound to the end of the tenth', async () => {
  expect(await bound('1960-03-01')).toEqual([{ from: '1951-01-12', to: '1961-01-12' }]);
});

test('who is late for that is bound for five years more', async () => {
  expect(await bound('1960-08-01')).toEqual([{ from: '1951-01-12', to: '1966-01-12' }]);
});
