import { expect, test } from 'vitest';
import { heldOn } from '../../src/calendar/interval.ts';
import { findParticipant } from '../../src/registry/find.ts';
import { earlierNamesOn } from '../../src/registry/names-on.ts';
import { LANGUAGES } from '../../src/registry/participant.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { d } from '../calendar/builders.ts';
import { bundled, places } from '../ledger/builders.ts';

const registry = readRegistry(bundled('participants.yaml')).registry as Registry;
const nameOn = (id: string, day: string): string | null => {
  const p = registry.participants.get(id);
  return p ? (earlierNamesOn(registry, p, d(day))?.en ?? null) : null;
};

test.each<[id: string, day: string, name: string | null]>([
  ['COD', '1971-10-26', null],
  ['COD', '1971-10-27', 'Zaire'],
  ['COD', '1997-05-16', 'Zaire'],
  ['COD', '1997-05-17', null],
  ['KHM', '1972-01-01', 'Khmer Republic'],
  ['KHM', '1976-01-01', null],
  ['KHM', '1980-01-01', 'Democratic Kampuchea'],
  ['RUS', '1991-12-25', 'Union of Soviet Socialist Republics'],
  ['RUS', '1991-12-26', null],
  ['SRB', '1999-01-01', 'Federal Republic of Yugoslavia'],
  ['SRB', '2005-01-01', 'Serbia and Montenegro'],
  ['SRB', '2006-06-03', null],
  ['FRA', '1980-01-01', null],
])('%s on %s: %s', (id, day, name) => expect(nameOn(id, day)).toBe(name));

test('where the day of the change is open, the present name is taken', () => {
  expect(nameOn('SWZ', '2018-04-17')).toBe('Swaziland');
  expect(nameOn('SWZ', '2018-05-01')).toBeNull();
});

test('earlier names are in six languages, one at a time, and lead to their participant', () => {
  for (const p of registry.participants.values()) {
    for (const e of p.earlierNames ?? []) {
      for (const l of LANGUAGES) expect(e.names[l], `${p.id} ${l}`).toBeTruthy();
      const found = findParticipant(registry, e.names.en);
      const ids =
        found.kind === 'one'
          ? [found.value.id]
          : found.kind === 'several'
            ? found.candidates.map(c => c.id)
            : [];
      expect(ids, e.names.en).toContain(p.continuedBy ?? p.id);
      const others = p.earlierNames?.filter(o => o !== e && heldOn(o.during, e.during.from.latest) === 'yes');
      expect(others, p.id).toEqual([]);
    }
  }
});

test('a former participant is found as the one that continues it, by id and by name', () => {
  for (const [wrote, id, former] of [
    ['SUN', 'RUS', 'SUN'],
    ['Soviet Union', 'RUS', 'SUN'],
    ['SCG', 'SRB', 'SCG'],
    ['YAR', 'YEM', 'YAR'],
    ['OAU', 'AU', 'OAU'],
  ] as const) {
    const found = findParticipant(registry, wrote);
    expect(found, wrote).toMatchObject({ kind: 'one', value: { id }, continues: { id: former } });
  }
  expect(findParticipant(registry, 'DDR')).toMatchObject({ kind: 'one', value: { id: 'DDR' } });
  expect(findParticipant(registry, 'RUS')).not.toHaveProperty('continues');
});

test('an earlier name needs a declared source', () => {
  const text = `ledger: 1
sources: { list: { publisher: A list, tier: secondary } }
participants:
  - { id: COD, kind: state, names: { en: Congo }, earlier_names: [{ during: 1971-10-27/1997-05-16, names: { en: Zaire }, source: lisst }] }
`;
  expect(places(readRegistry({ path: 'participants.yaml', text }).diagnostics)).toEqual([
    'unknown-source 4:130',
  ]);
});
