import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { readTreatyText } from '../../src/ledger/reading.ts';
import { openLedgers } from '../../src/store/open-ledger.ts';
import { run, scratch } from '../cli/harness.ts';
import { officialPage, pageOfLedger } from './official-page.ts';
import { spawnedAsync, start } from './spawned.ts';
import { INSTALLED, NEW_PARTIES, TODAY, user, web } from './user.ts';

const { server, serve } = await web();

/** How many times the command is killed, and whether all 245 pages are read: the suite does a few of both, `TREATY_UPDATE_KILLS=50` all. */
const KILLS = Number(process.env['TREATY_UPDATE_KILLS'] ?? 2);
const isLong = process.env['TREATY_UPDATE_KILLS'] !== undefined;
const WHICH = isLong ? ['--all'] : ['--chapter', 'XXVI'];

const open = await openLedgers(nodeHost, { ledgers: [], bundled: true, updates: null, at: null });

/** Puts a page for every treaty on the server: each with two parties that its ledger lacks. */
async function serveAll(): Promise<number> {
  const { treaties } = await open.read(open.headings.map(h => h.id));
  let pages = 0;
  for (const treaty of treaties.values()) {
    const number = treaty.reference['mtdsg'];
    if (number === undefined) continue;
    const known = new Set(treaty.events.flatMap(e => e.who));
    const joined = ['SSD', 'TUV', 'NRU', 'TON']
      .filter(id => !known.has(id))
      .slice(0, 2)
      .map(who => ({ who, act: 'accession', on: '2025-05-04' }));
    server.pages.set(number, { body: officialPage(pageOfLedger(treaty, open.registry, { joined })) });
    pages++;
  }
  return pages;
}

const served = await serveAll();

const filesIn = (data: string): readonly string[] => {
  const folder = join(data, 'treaty-status', 'ledger', 'treaties');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter(name => /^[^.].*\.yaml$/.test(name))
        .map(name => join(folder, name))
    : [];
};

/** Every file that is there is a treaty file from beginning to end. */
async function expectWhole(data: string): Promise<void> {
  for (const path of filesIn(data)) {
    const { treaty, diagnostics } = await readTreatyText({ path, text: readFileSync(path, 'utf8') });
    expect([path, diagnostics, treaty?.lag]).toEqual([path, [], 30]);
  }
}

const all = (data: string, ...more: readonly string[]) =>
  [
    ['update', ...WHICH, '--origin', server.origin, '--pause', '0', ...more],
    { XDG_DATA_HOME: data },
  ] as const;

describe('many pages', () => {
  test('all are read, and a second run transfers nothing', async () => {
    expect(served).toBeGreaterThanOrEqual(245);
    const data = scratch();
    const first = JSON.parse((await spawnedAsync(...all(data, '--format', 'json'))).out);
    const failed = first.treaties.filter((t: { fault: unknown }) => t.fault !== null);
    expect(failed.map((t: { id: string; fault: { message: string } }) => [t.id, t.fault.message])).toEqual(
      [],
    );
    expect(first.treaties.length).toBeGreaterThanOrEqual(isLong ? 245 : 5);
    await expectWhole(data);
    server.requests.length = 0;
    const second = JSON.parse((await spawnedAsync(...all(data, '--format', 'json'))).out);
    expect(second.counts).toEqual({ changed: 0, unchanged: first.treaties.length, failed: 0, notAsked: 0 });
    expect(server.requests.filter(r => r.sent)).toEqual([]);
  }, 900_000);

  test('killed at any moment, every file is whole, and the next run goes on', async () => {
    const data = scratch();
    for (let n = 0; n < KILLS; n++) {
      const child = start(...all(data));
      const moment = setTimeout(() => child.kill('SIGKILL'), 200 + Math.random() * (isLong ? 20_000 : 4000));
      await once(child, 'close');
      clearTimeout(moment);
      await expectWhole(data);
    }
    const last = JSON.parse((await spawnedAsync(...all(data, '--format', 'json'))).out);
    expect([last.stopped, last.counts.failed]).toEqual([null, 0]);
    await expectWhole(data);
    // Each treaty was done by exactly one of the runs. One whose record reaches further than its page needs no file.
    const done: string[] = [...last.resumed, ...last.treaties].map((t: { id: string }) => t.id);
    expect(done.length).toBe(new Set(done).size);
    expect(filesIn(data).length).toBeGreaterThan(0.9 * done.length);
    const twice = filesIn(data).filter(
      path => (readFileSync(path, 'utf8').match(/on: 2025-05-04/g) ?? []).length > 2,
    );
    expect(twice).toEqual([]);
  }, 1_800_000);
});

describe('where something fails', () => {
  test('without a home there is nowhere to write', async () => {
    const ran = await run(['update', 'att', '--origin', server.origin], { env: {}, today: TODAY });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('XDG_DATA_HOME');
  });
  test('a folder that cannot be made is said before any page is asked for', async () => {
    server.requests.length = 0;
    const host: Partial<Host> = { makeFolder: () => ({ io: 'EROFS', message: 'read-only file system' }) };
    const ran = await user(server, host).update('att');
    expect([ran.code, server.requests.length]).toEqual([3, 0]);
    expect(ran.err).toContain('read-only file system');
  });
  test('on a full disk the run ends, and what was there stays', async () => {
    const { update, json, text, data } = user(server);
    serve('att', 'XXVI-8');
    await update('att');
    const before = text('att');
    serve('att', 'XXVI-8', { joined: NEW_PARTIES });
    const full = { replace: () => ({ io: 'ENOSPC', message: 'no space left on device' }) };
    const ran = await run(
      ['update', 'att', 'vccr', '--origin', server.origin, '--pause', '0', '--format', 'json'],
      { env: { XDG_DATA_HOME: data }, today: TODAY, host: { ...full, installed: INSTALLED } },
    );
    const report = JSON.parse(ran.out);
    expect([ran.code, report.stopped]).toEqual([3, 'cannot-write']);
    expect(report.treaties.map((t: { outcome: string }) => t.outcome)).toEqual(['failed', 'not-asked']);
    expect(text('att')).toBe(before);
    // Nothing is lost: the next run reads the page whole.
    expect((await json('att')).treaties[0].outcome).toBe('changed');
  });
  test('a file that another program changes meanwhile stays as that program left it', async () => {
    const { update, text, file } = user(server);
    serve('att', 'XXVI-8', { joined: NEW_PARTIES });
    await update('att');
    serve('att', 'XXVI-8', { joined: [...NEW_PARTIES, { who: 'SSD', act: 'accession', on: '2020-01-02' }] });
    const meddling: Partial<Host> = {
      replace: (path, bytes, expected) =>
        path.endsWith('att.yaml')
          ? nodeHost.replace(path, bytes, new TextEncoder().encode('something else'))
          : nodeHost.replace(path, bytes, expected),
    };
    const before = text('att');
    const data = file('att').replace(/\/treaty-status\/.*$/, '');
    const ran = await run(['update', 'att', '--origin', server.origin, '--pause', '0', '--format', 'json'], {
      env: { XDG_DATA_HOME: data },
      today: TODAY,
      host: { ...meddling, installed: INSTALLED },
    });
    expect(JSON.parse(ran.out).treaties[0].fault.code).toBe('changed-meanwhile');
    expect(text('att')).toBe(before);
  });
  test('an interrupted run goes on where it was', async () => {
    const { data, json } = user(server);
    serve('att', 'XXVI-8', { joined: NEW_PARTIES });
    let pages = 0;
    const dying: Partial<Host> = {
      fetch: (url, limits) => {
        if (++pages > 1) throw new Error('killed');
        return nodeHost.fetch(url, limits);
      },
    };
    const args = ['att', 'vccr', 'lake'];
    const outside = {
      env: { XDG_DATA_HOME: data },
      today: TODAY,
    };
    await run(['update', ...args, '--origin', server.origin, '--pause', '0'], {
      ...outside,
      host: { ...dying, installed: INSTALLED },
    });
    server.requests.length = 0;
    const report = await json(...args);
    expect(server.requests.map(r => r.number)).toEqual(['III-6', 'XXVII-99']);
    expect(report.resumed).toMatchObject([{ id: 'att', outcome: 'changed' }]);
    server.requests.length = 0;
    await json(...args);
    expect(server.requests.length).toBe(3);
  });
  test('damaged notes of earlier runs change nothing', async () => {
    const { json, data } = user(server);
    serve('att', 'XXVI-8', { joined: NEW_PARTIES });
    await json('att');
    const { writeFileSync } = await import('node:fs');
    for (const notes of [
      '',
      '{',
      '[]',
      'null',
      '{"readings":1}',
      '{"readings":1,"pages":{"x":null},"unfinished":{}}',
    ]) {
      writeFileSync(join(data, 'treaty-status', 'readings.json'), notes);
      expect((await json('att')).treaties[0]).toMatchObject({ outcome: 'unchanged', fault: null });
    }
  });
});
