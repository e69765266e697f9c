import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node-host.ts';
import { openLedgers } from '../../src/store/open-ledger.ts';
import { type Ran, ROOT, run, scratch } from '../cli/harness.ts';
import { officialPage, pageOfLedger } from './official-page.ts';
import { pageServer } from './server.ts';

const server = await pageServer();
const open = await openLedgers({ ...nodeHost, installed: ROOT }, { ledgers: [], bundled: true, updates: null, at: null });
const ledger = await open.read(['att']);
const att = ledger.treaties.get('att')!;

const data = scratch();
const env = { XDG_DATA_HOME: data };
const treaty = (...args: string[]): Promise<Ran> => run(args, { env, bundled: 'all', today: '2026-11-30' });
const update = (...args: string[]): Promise<Ran> =>
  treaty('update', ...args, '--origin', server.origin, '--pause', '0');

describe('one treaty', () => {
  test('from its page to the ledger', async () => {
    server.pages.set('XXVI-8', {
      body: officialPage(
        pageOfLedger(att, open.registry, {
          joined: [
            { who: 'CHN', act: 'accession', on: '2020-07-06' },
            { who: 'PSE', act: 'accession', on: '2017-12-29' },
          ],
          withdrawn: ['ISL'],
        }),
      ),
    });
    const ran = await update('att');
    console.log(ran.out, ran.err);
    const file = join(data, 'treaty-status/ledger/treaties/att.yaml');
    console.log(existsSync(file) && readFileSync(file, 'utf8').slice(0, 1500));
    console.log((await treaty('status', 'att', 'China')).out);
    console.log((await treaty('status', 'att', 'Iceland')).out);
    console.log((await treaty('status', 'att')).out);
    const json = await update('att', '--format', 'json');
    console.log(json.out, json.err);
    expect(ran.code).toBe(0);
  });
});
