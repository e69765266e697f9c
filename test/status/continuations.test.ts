import { expect, test } from 'vitest';
import { continuationsOf } from '../../src/status/possible-continuations.ts';
import type { Scenarios } from '../../src/status/scenario.ts';
import { scenariosOf } from '../../src/status/scenarios.ts';
import { bundled } from '../ledger/builders.ts';
import { asOf } from './builders.ts';
import { bundledRegistry, scenariosFor, treatyFrom } from './claims/bundled.ts';

const PARENTS = ['cedaw', 'crc', 'kyoto', 'montreal', 'single-convention', 'unfccc', 'who-constitution'];
const CHILDREN = [
  ...['cedaw-amendment-1995', 'crc-amendment-1995', 'kyoto-amendment-2006', 'kyoto-amendment-2012'],
  ...['montreal-amendment-1999', 'narcotics-1961-amended', 'narcotics-protocol-1972'],
  ...['who-amendment-1959', 'who-amendment-1978', 'who-amendment-1998'],
];
const asked = asOf('2027-06-01', { today: '2026-11-30', rule: 'strict' });
const base = scenariosFor(
  bundledRegistry,
  ...[...PARENTS, ...CHILDREN].map(id => treatyFrom(bundled(`treaties/${id}.yaml`).text)),
);
const continued = [...base.ledger.treaties.values()].map(treaty => ({
  treaty,
  continuations: continuationsOf(base, treaty, asked),
}));

/** The entry into force of a treaty in both scenarios, with the day on which the conditions were met and by whom. */
const entry = (scenarios: Scenarios, id: string) => {
  const { latest, earliest } = scenarios.pairOf(id, asked.on);
  return [latest, earliest].map(s => [s.threshold?.on, s.threshold?.by, s.computed, s.entryIntoForce]);
};

test('the entry into force in a continuation is the one that all its acts give, computed anew', () => {
  let [compared, changed] = [0, 0];
  for (const { treaty, continuations } of continued)
    for (const continuation of continuations) {
      const found = entry(continuation, treaty.id);
      expect(found, treaty.id).toEqual(entry(scenariosOf(continuation.ledger), treaty.id));
      compared++;
      if (JSON.stringify(found) !== JSON.stringify(entry(base, treaty.id))) changed++;
    }
  expect(compared).toBeGreaterThan(20);
  expect(changed).toBeGreaterThan(2);
});

test('amendments of one treaty share the continuations in which all joined it, and in which all left', () => {
  const of = (id: string) => continued.find(c => c.treaty.id === id)?.continuations ?? [];
  const [one, other] = [of('who-amendment-1978'), of('who-amendment-1998')];
  expect(one).toHaveLength(3);
  expect(one.map(c => other.includes(c))).toEqual([true, true, false]);
});

test('a protocol that waits for its parent enters into force with it where the record of the parent goes on', () => {
  const treaties = [
    `id: parent
title: { en: Parent }
complete_until: 2020-12-31
law:
  entry_into_force: { article: "9", when: { instruments: 2 }, date: { same_day: true } }
events:
  - { on: 2020-01-01, act: adoption, source: dep }
  - { on: 2020-02-01, who: FRA, act: ratification, source: dep }`,
    `id: protocol
title: { en: Protocol }
complete_until: 2026-11-21
law:
  entry_into_force: { article: "9", when: { instruments: 2 }, date: { nth_day_after: 30, not_before: { entry_into_force_of: parent } } }
events:
  - { on: 2020-01-01, act: adoption, source: dep }
  - { on: 2020-03-01, who: [FRA, DEU], act: ratification, source: dep }`,
  ].map(text =>
    treatyFrom(
      `ledger: 1\n${text}\nsources:\n  dep: { publisher: Depositary, tier: depositary, lang: en }\n`,
    ),
  );
  const scenarios = scenariosFor(bundledRegistry, ...treaties);
  const [protocol] = treaties.slice(1);
  const days = continuationsOf(scenarios, protocol as (typeof treaties)[number], asked).map(c =>
    entry(c, 'protocol'),
  );
  expect(entry(scenarios, 'protocol')[0]).toEqual(['2020-03-01', ['DEU', 'FRA'], null, null]);
  expect(days[0]?.[1]).toEqual(['2020-03-01', ['DEU', 'FRA'], '2021-01-01', '2021-01-01']);
});
