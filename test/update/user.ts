import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { openLedgers } from '../../src/store/open-ledger.ts';
import { type Ran, ROOT, run, scratch } from '../cli/harness.ts';
import { type Differences, officialPage, type PageParts, pageOfLedger } from './official-page.ts';
import { pageServer, type TestServer } from './server.ts';

export const TODAY = '2026-11-30';

/** Treaties as they were recorded in 2014, cut to some of their acts: the bundled record moves on. */
export const LEDGER = join(ROOT, 'test', 'update', 'ledger');

/** An installation whose ledger holds only these treaties, with the participants of the bundled one. */
function installation(): string {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-test-'));
  cpSync(LEDGER, join(folder, 'data'), { recursive: true });
  cpSync(join(ROOT, 'data', 'participants.yaml'), join(folder, 'data', 'participants.yaml'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const INSTALLED = installation();
const request = { ledgers: [], bundled: true, updates: null, at: null };
const open = await openLedgers({ ...nodeHost, installed: INSTALLED }, request);
const { treaties } = await open.read(open.headings.map(h => h.id));

/** The page of a treaty as its ledger has it, with differences. */
export function bundledPage(id: string, differences: Differences = {}): PageParts {
  const treaty = treaties.get(id);
  if (!treaty) throw new Error(id);
  return pageOfLedger(treaty, open.registry, differences);
}

export const NEW_PARTIES = [
  { who: 'CHN', act: 'accession', on: '2020-07-06' },
  { who: 'PSE', act: 'accession', on: '2017-12-29' },
];

/** A server, and how to put the page of a treaty on it. */
export async function web() {
  const server = await pageServer();
  const serve = (id: string, number: string, differences: Differences = {}): void => {
    server.pages.set(number, { body: officialPage(bundledPage(id, differences)) });
  };
  return { server, serve };
}

/** A user with a data folder of their own. */
export function user({ origin }: Pick<TestServer, 'origin'>, outside: Partial<Host> = {}) {
  const data = scratch();
  const treaty = (...args: string[]): Promise<Ran> =>
    run(args, { env: { XDG_DATA_HOME: data }, today: TODAY, host: { installed: INSTALLED, ...outside } });
  const update = (...args: string[]) => treaty('update', ...args, '--origin', origin, '--pause', '0');
  const file = (id: string) => join(data, 'treaty-status', 'ledger', 'treaties', `${id}.yaml`);
  return {
    data,
    treaty,
    update,
    file,
    text: (id: string) => readFileSync(file(id), 'utf8'),
    json: async (...args: string[]) => JSON.parse((await update(...args, '--format', 'json')).out),
  };
}
