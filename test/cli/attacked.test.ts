import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND, run, scratch, smallTreaty, spawn, TODAY, write } from './harness.ts';

/* What an attack on the command once got through; each was seen to fail before it was mended. */

const folder = scratch();

test('a treaty that two files of one ledger hold is refused, both named', () => {
  const ledger = write(join(folder, 'twice'), {
    'treaties/a.yaml': smallTreaty({ id: 'dup' }),
    'treaties/b.yaml': smallTreaty({ id: 'dup' }),
  });
  const ran = spawn(['status', 'dup', '--ledger', ledger]);
  expect(ran.code).toBe(3);
  expect(ran.err).toMatch(/a\.yaml and .*b\.yaml both hold the treaty "dup"/);
});

test('a mark of direction in an article is shown, not sent', async () => {
  const law =
    '  entry_into_force: { article: "9", when: { instruments: 1 }, date: same_day }\n  provisions: [{ article: "4\\u202e[1m", when: { instruments: 1 }, date: same_day }]';
  write(folder, { 'escape.yaml': smallTreaty({ law }) });
  const { out, code } = await run(['status', '--ledger', join(folder, 'escape.yaml')]);
  expect([code, out.includes('\u202e'), out.includes('4\\u202e[1m')]).toEqual([0, false, true]);
});

test('treaties that depend on each other in a circle have one answer, whichever is asked first', async () => {
  const either =
    '  entry_into_force: { when: { any_of: [{ in_force: bb }, { instruments: 1 }] }, date: same_day }';
  const after = '  entry_into_force: { when: { in_force: aa }, date: same_day }';
  const events = ['{ on: 2020-01-01, who: FRA, act: ratification, source: dep }'];
  const ledger = write(join(folder, 'circle'), {
    'treaties/aa.yaml': smallTreaty({ id: 'aa', law: either, events }),
    'treaties/bb.yaml': smallTreaty({ id: 'bb', law: after, events }),
  });
  const alone = await run(['is', 'in force', 'bb', '--ledger', ledger]);
  expect(alone.code).toBe(0);
  const both = await run(['status', '--all', '--ledger', ledger, '--format', 'ndjson']);
  const force = both.out.split('\n').flatMap(l => (l.includes('"id":"bb"') ? [JSON.parse(l).inForce] : []));
  expect(force).toEqual(['yes']);
});

test('a pipe that lies among the treaties is no file to wait for', () => {
  mkdirSync(join(folder, 'pipe', 'treaties'), { recursive: true });
  const made = spawnSync('mkfifo', [join(folder, 'pipe', 'treaties', 'p.yaml')]);
  if (made.status !== 0) throw new Error('no mkfifo on this machine');
  const ran = spawn(['status', '--ledger', join(folder, 'pipe')], { timeout: 10_000 });
  expect([ran.code, /no regular file/.test(ran.err)]).toEqual([3, true]);
});

test('an answer that could not be written ends with 3, never with the answer "no"', () => {
  const command = `"${process.execPath}" "${COMMAND}" is "in force" --today ${TODAY} > /dev/full`;
  const ended = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect([ended.status, ended.stderr.includes('    at ')]).toEqual([3, false]);
});

test('the key of a cached ledger holds a digest that cannot be forged', () => {
  const cache = join(folder, 'cache-home');
  mkdirSync(cache, { mode: 0o700 });
  write(folder, { 'kept.yaml': smallTreaty({ id: 'kept' }) });
  const env = { XDG_CACHE_HOME: cache, TREATY_NO_CACHE: undefined };
  expect(spawn(['status', '--ledger', join(folder, 'kept.yaml')], { env }).code).toBe(0);
  const names = readdirSync(join(cache, 'treaty-status'));
  expect(names).toEqual([expect.stringMatching(/^treaty-.*-[0-9a-f]{64}$/)]);
});

test('one bad byte behind 60,000 replacement characters is found at once, at its place', () => {
  const good = new TextEncoder().encode(`# ${'\ufffd'.repeat(60_000)}\n# `);
  const ran = spawn([
    'status',
    '--ledger',
    join(write(folder, { 'bad.yaml': new Uint8Array([...good, 0xff]) }), 'bad.yaml'),
  ]);
  expect([ran.code, ran.err.includes('bad.yaml:2:3 error')]).toEqual([3, true]);
  expect(ran.millis).toBeLessThan(2_000);
});

test('a comment with a line separator is no heading', async () => {
  write(folder, { 'heading.yaml': `# \u2028id: hanoi\n${smallTreaty({ id: 'real' })}` });
  const { code, err } = await run(['status', 'real', '--ledger', join(folder, 'heading.yaml')]);
  expect([code, err]).toEqual([0, '']);
});

test('arguments that nothing asks for are refused', async () => {
  for (const argv of [
    ['schema', 'status', 'extra'],
    ['log', 'doha-centre', '--treaty', 'hanoi'],
  ]) {
    expect((await run(argv)).code).toBe(2);
  }
});
