import { expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

/** Two instruments are needed: FRA's is confirmed, YUG's inferred, DEU's came later. */
const ledger = (published: string): string => `ledger: 1
id: test
title: { en: Test }
law:
  entry_into_force: { when: { instruments: 2 }, date: { nth_day_after: 30 } }
sources: { untc: { publisher: United Nations Treaty Collection, tier: depositary } }
record: { source: untc }
${published}
events:
  - { on: 1986-01-01, act: adoption }
  - { on: 1986-02-01, who: FRA, act: ratification }
  - { on: 1986-05-05, who: YUG, act: ratification, inferred: true }
  - { on: 1987-03-01, who: DEU, act: ratification }
`;

async function status(published = ''): Promise<Record<string, unknown>> {
  const argv = ['status', 'test', '--ledger', 'test.yaml', '--on', '1990-01-01', '--format', 'json'];
  const { out } = await run(argv, { files: { 'test.yaml': ledger(published) } });
  return JSON.parse(out);
}
const computed = async (published?: string): Promise<unknown> =>
  (await status(published))['entryIntoForceComputed'];

const publishedOn = (day: string): string =>
  `published: { entry_into_force: { date: ${day}, source: untc } }`;

test('without a published day, an inferred instrument that decides leaves the computed day open', async () => {
  expect(await computed()).toBeNull();
});

test('the published day bears out the inferred instrument that it needs', async () => {
  expect(await computed(publishedOn('1986-06-04'))).toBe('1986-06-04');
});

test('the published day shows that an inferred instrument did not count', async () => {
  expect(await computed(publishedOn('1987-03-31'))).toBe('1987-03-31');
});

test('a published day that the events give in neither course settles nothing', async () => {
  expect(await computed(publishedOn('1988-01-01'))).toBeNull();
});

test('so the conditions were met on the day, and by the instrument, that give the published day', async () => {
  expect((await status(publishedOn('1986-06-04')))['thresholdReached']).toEqual({
    on: '1986-05-05',
    by: ['YUG'],
  });
  expect((await status(publishedOn('1987-03-31')))['thresholdReached']).toEqual({
    on: '1987-03-01',
    by: ['DEU'],
  });
  expect((await status())['thresholdReached']).toBeNull();
});
