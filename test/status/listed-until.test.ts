import { expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

async function computed(former: string): Promise<unknown> {
  const text = `ledger: 1
id: test
title: { en: Test }
law: { entry_into_force: { when: { instruments: 2 }, date: { months_after: 12 } } }
sources: { untc: { publisher: United Nations Treaty Collection, tier: depositary } }
record: { source: untc }
events:
  - { on: 1982-12-10, act: adoption }
  - { on: 1986-05-05, who: ${former}, act: ratification }
  - { on: 1993-11-16, who: GUY, act: ratification }
  - { on: 1994-06-21, who: LKA, act: ratification }
`;
  const argv = ['status', 'test', '--ledger', 'test.yaml', '--on', '2000-01-01', '--format', 'json'];
  const { out } = await run(argv, { files: { 'test.yaml': text } });
  return JSON.parse(out).entryIntoForceComputed;
}

test('the instrument of a State that depositaries went on listing counts after its end (Yugoslavia, 1993)', async () => {
  expect(await computed('YUG')).toBe('1994-11-16');
});

test('the instrument of any other State that no longer exists counts no more (Czechoslovakia, 1993)', async () => {
  expect(await computed('CSK')).toBe('1995-06-21');
});

test.each<[string, RegExp]>([
  [
    '1994-01-01',
    /It was a party. .* existed until 1992-04-26; depositaries listed its acts until\s+2000-10-31/,
  ],
  ['2002-01-01', /existed until 1992-04-26; depositaries listed its acts until\s+2000-10-31/],
  ['1990-01-01', /^((?!existed until).)*$/s],
])('the page of a former State says until when its acts were listed (%s)', async (on, says) => {
  const text = `ledger: 1
id: test
title: { en: Test }
law: { entry_into_force: { article: "1", when: { instruments: 1 }, date: same_day } }
sources: { untc: { publisher: United Nations Treaty Collection, tier: depositary } }
record: { source: untc }
events:
  - { on: 1982-12-10, act: adoption }
  - { on: 1986-05-05, who: YUG, act: ratification }
`;
  const argv = ['status', 'test', 'YUG', '--ledger', 'test.yaml', '--on', on];
  expect((await run(argv, { files: { 'test.yaml': text } })).out).toMatch(says);
});
