import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, scratch } from '../cli/harness.ts';
import { spawnedAsync } from './spawned.ts';

/** A data folder whose ledger of updates holds these files. */
function updates(files: Readonly<Record<string, string>>): string {
  const data = scratch();
  const folder = join(data, 'treaty-status', 'ledger', 'treaties');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return data;
}

const vclt = readFileSync(join(ROOT, 'data', 'treaties', 'vclt.yaml'), 'utf8')
  .replace(/^complete_until: .*$/m, 'complete_until: 2026-11-29')
  .replace(/^lag: .*$/m, 'lag: 30');
const TODAY = ['--today', '2026-11-30', '--format', 'json'];
const ask = async (data: string, ...args: readonly string[]) => {
  const { out, code } = await spawnedAsync([...args, ...TODAY], { XDG_DATA_HOME: data });
  return { code, json: JSON.parse(out) };
};

describe('the built command with a ledger of updates', () => {
  test('takes a treaty from there, and the others from the bundled ledger', async () => {
    const data = updates({ 'vclt.yaml': vclt });
    const [own, other] = [await ask(data, 'status', 'vclt'), await ask(data, 'status', 'vccr')];
    expect(own.json.ledger).toMatchObject({ updates: '2026-11-29', recordEnd: '2026-10-30' });
    expect(other.json.ledger.updates).toBeNull();
    expect((await ask(data, 'status', 'vclt', '--no-updates')).json.ledger.updates).toBeNull();
  });
  test('also where it holds a treaty that the bundled one lacks', async () => {
    const mine = vclt
      .replace(/^id: .*$/m, 'id: mine')
      .replace(/^aliases: .*$/m, 'aliases: []')
      .replace(/^reference: .*$/m, '');
    const data = updates({ 'vclt.yaml': vclt, 'mine.yaml': mine });
    expect((await ask(data, 'status', 'vclt')).json.ledger.updates).toBe('2026-11-29');
    expect((await ask(data, 'status', 'mine')).json.ledger.updates).toBe('2026-11-29');
  });
  test('a fault in it is said with its place, and only where it is read', async () => {
    const data = updates({ 'vclt.yaml': vclt.replace(/^law:$/m, 'lawless:') });
    expect((await ask(data, 'status', 'vclt')).code).toBe(3);
    expect((await ask(data, 'status', 'vccr')).code).toBe(0);
  });
  test('an empty folder is none', async () => {
    expect((await ask(updates({}), 'status', 'vclt')).json.ledger.updates).toBeNull();
  });
});

test('a ledger that is named comes before it', async () => {
  const data = updates({ 'vclt.yaml': vclt });
  const named = join(data, 'named', 'treaties');
  mkdirSync(named, { recursive: true });
  cpSync(join(ROOT, 'data', 'treaties', 'vclt.yaml'), join(named, 'vclt.yaml'));
  expect((await ask(data, 'status', 'vclt', '--ledger', join(data, 'named'))).json.ledger.updates).toBeNull();
});
