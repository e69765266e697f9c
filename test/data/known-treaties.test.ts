import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { parsePlainDate } from '../../src/calendar/plain-date.ts';
import { knownTreaties } from '../../src/cli/known-treaties.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { scenariosOf } from '../../src/status/scenarios.ts';
import { ROOT, TODAY } from '../cli/harness.ts';
import { bundled } from '../ledger/builders.ts';

const index = knownTreaties({ ...nodeHost, installed: ROOT });

describe('the index of known treaties', () => {
  test('has each treaty once, with a title and a day', () => {
    expect(index.length).toBeGreaterThanOrEqual(476);
    expect(new Set(index.map(t => t.reference)).size).toBe(index.length);
    expect(index.filter(t => t.title.trim() === '' || parsePlainDate(t.date) === null)).toEqual([]);
    expect(index.filter(t => t.entryIntoForce !== null && t.entryIntoForce < t.date)).toEqual([]);
  });

  test('gives every name to one treaty', () => {
    const names = index.flatMap(t => t.names.map(n => n.toLowerCase()));
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
  });
});

/** The days of the Council of Europe are an oracle for the treaties whose clause and table are bundled. */
test('its days of entry into force are those that clauses and acts give', () => {
  const { registry } = readRegistry(bundled('participants.yaml'));
  const compared = readdirSync(`${ROOT}/data/treaties`).flatMap(name => {
    if (!/^reference: .*\bc?ets: /m.test(readFileSync(`${ROOT}/data/treaties/${name}`, 'utf8'))) return [];
    const { treaty } = readTreaty(bundled(`treaties/${name}`));
    if (!treaty || !registry) throw new Error(`${name} is faulty`);
    const number = (treaty.reference['ets'] ?? treaty.reference['cets'] ?? '').padStart(3, '0');
    const scenarios = scenariosOf({ registry, treaties: new Map([[treaty.id, treaty]]), revision: null });
    // What is only reported is looked at where nothing is confirmed; a difference that the ledger explains is not looked at.
    if (treaty.published?.entryIntoForce?.because) return [];
    const by = (kind: 'latest' | 'earliest') =>
      scenarios.of(treaty.id, kind, TODAY as PlainDate)?.computed ?? null;
    const computed = by('latest') ?? by('earliest');
    return [[number, index.find(t => t.reference === `CETS ${number}`)?.entryIntoForce, computed]];
  });
  expect(compared.length).toBeGreaterThanOrEqual(6);
  expect(compared.map(([number, , computed]) => [number, computed])).toEqual(
    compared.map(([number, official]) => [number, official]),
  );
});
