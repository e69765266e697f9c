import { readFileSync } from 'node:fs';
import type { PlainDate } from '../../../src/calendar/plain-date.ts';
import { readTreaty } from '../../../src/ledger/read-treaty.ts';
import type { Treaty } from '../../../src/ledger/treaty.ts';
import { readRegistry } from '../../../src/registry/read-registry.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/registry/registry.ts';
import type { AsOfToday } from '../../../src/status/claims/context.ts';
import { judgeClaims } from '../../../src/status/claims/judge.ts';
import type { JudgedClaim } from '../../../src/status/claims/judged.ts';
import type { Scenarios } from '../../../src/status/scenario.ts';
import { scenariosOf } from '../../../src/status/scenarios.ts';

const file = (path: string) => ({
  path,
  text: readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'),
});

/** A treaty from the text of its file; a fault in it is a fault of the test. */
export function treatyFrom(text: string, path = 'test.yaml'): Treaty {
  const { treaty, diagnostics } = readTreaty({ path, text });
  if (!treaty) throw new Error(JSON.stringify(diagnostics.map(d => [d.code, d.at.line])));
  return treaty;
}

const readBundledRegistry = () => readRegistry(file('data/participants.yaml')).registry ?? EMPTY_REGISTRY;
/** Kept in the process: mutation tests evaluate this file again for each mutant, and reading takes a second. */
const kept: { bundledRegistry?: Registry } = globalThis as object;
kept.bundledRegistry ??= readBundledRegistry();
export const { bundledRegistry } = kept;
const hanoiText = file('data/treaties/hanoi.yaml').text;
export const hanoi = treatyFrom(hanoiText, 'hanoi.yaml');
export const doha = treatyFrom(file('data/treaties/doha-centre.yaml').text, 'doha-centre.yaml');

export const scenariosFor = (registry: Registry, ...treaties: readonly Treaty[]): Scenarios =>
  scenariosOf({ registry, treaties: new Map(treaties.map(t => [t.id, t])), revision: null });

export const bundled = scenariosFor(bundledRegistry, hanoi, doha);
export const day = (text: string): PlainDate => text as PlainDate;
export const TODAY: AsOfToday = { today: day('2026-11-21'), rule: 'as-recorded' as const };

/** Judged claims by id. */
export const judged = (
  scenarios: Scenarios,
  treaty: Treaty,
  asked: AsOfToday = TODAY,
): ReadonlyMap<string, JudgedClaim> =>
  new Map(judgeClaims(scenarios, treaty, asked).map(j => [j.claim.id, j]));

/** The record of a treaty with two sources, and claims in YAML, one a line. */
export const smallTreaty = (parts: {
  readonly events?: string;
  readonly claims?: string;
  readonly law?: string;
  readonly head?: string;
}): Treaty =>
  treatyFrom(`ledger: 1
id: small
title: { en: Small }
${parts.head ?? 'complete_until: 2026-11-21'}
law:
${parts.law ?? '  entry_into_force: { article: "9", when: { instruments: 3 }, date: { nth_day_after: 30 }, organisations: not-counted }'}
sources:
  dep: { publisher: Depositary, tier: depositary, lang: en }
  news: { publisher: News, tier: press, lang: en }
  paper: { publisher: Paper, tier: press, lang: en }
events:
${parts.events ?? '  - { on: 2020-01-01, act: adoption, source: dep }'}
claims:
${parts.claims ?? '  - { id: x, said_on: 2020-01-01, source: news, claim: { text: x } }'}
`);
