import { describe, expect, test } from 'vitest';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { checkReferences } from '../../src/ledger/references.ts';
import type { Treaty } from '../../src/ledger/treaty.ts';
import { findGroup, findParticipant } from '../../src/registry/find.ts';
import { everyName, LANGUAGES } from '../../src/registry/participant.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { membersOn, type Registry } from '../../src/registry/registry.ts';
import { scenariosOf } from '../../src/status/scenarios.ts';
import { statusReport } from '../../src/status/status-report.ts';
import { d } from '../calendar/builders.ts';
import { bundled } from '../ledger/builders.ts';

function registryOf(): Registry {
  const { registry, diagnostics } = readRegistry(bundled('participants.yaml'));
  if (!registry) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  return registry;
}
function treatyOf(name: string): Treaty {
  const { treaty, diagnostics } = readTreaty(bundled(`treaties/${name}.yaml`));
  if (!treaty) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  return treaty;
}

const registry = registryOf();
const [hanoi, doha] = [treatyOf('hanoi'), treatyOf('doha-centre')];
const participants = [...registry.participants.values()];
const groups = [...registry.groups.values()];
const sentences = (text: string): number => text.match(/。|\.(?=\s+[\p{Lu}\p{Lo}]|$)/gu)?.length ?? 0;
const treaties = new Map([hanoi, doha].map(t => [t.id, t]));

describe('participants', () => {
  test('everyone and every group has a name in the six languages', () => {
    const lacking = [...participants, ...groups]
      .filter(p => LANGUAGES.some(l => !p.names[l]?.trim()))
      .map(p => p.id);
    expect(lacking).toEqual([]);
  });
  test('every group has a note in the six languages, of as many sentences in each, in the script of each', () => {
    const script = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u } as const;
    const odd = groups.flatMap(({ id, note }) =>
      LANGUAGES.filter(l => {
        const text = note?.[l] ?? '';
        const foreign = l in script && !script[l as keyof typeof script].test(text);
        return foreign || sentences(text) !== sentences(note?.en ?? '') || !/[.。]$/u.test(text);
      }).map(l => `${id} ${l}`),
    );
    expect(odd).toEqual([]);
  });
  test('a note has the same numbers, days and ids of States in every language', () => {
    // Left out: months in Chinese (8月), the number of a session in Arabic (in Roman numerals elsewhere), decades (1940s).
    const figures = (text: string) =>
      (text.replace(/\d+月|د-\d+|\d+s/gu, '').match(/\d+(-\d\d)*|[A-Z]{3}/gu) ?? [])
        .filter(f => /\d/.test(f) || /^(CSK|ESH|RUS|SRB|TZA|YEM|YMD|YUG|ZAN)$/.test(f))
        .sort();
    const odd = groups.flatMap(({ id, note }) =>
      LANGUAGES.filter(l => String(figures(note?.[l] ?? '')) !== String(figures(note?.en ?? ''))).map(
        l => `${id} ${l}`,
      ),
    );
    expect(odd).toEqual([]);
  });
  test('names and notes are in normal form, with no marks of direction and no blanks at their ends', () => {
    const texts = [...participants, ...groups].flatMap(p => [
      ...everyName(p.names),
      ...p.aliases,
      ...('note' in p && p.note ? everyName(p.note) : []),
    ]);
    expect(
      texts.filter(
        t =>
          t !== t.normalize('NFC') ||
          t !== t.trim() ||
          /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/.test(t),
      ),
    ).toEqual([]);
  });
  test('Arabic names are in Arabic letters, Russian in Cyrillic, Chinese in Han', () => {
    const scripts = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u } as const;
    for (const [language, script] of Object.entries(scripts) as [keyof typeof scripts, RegExp][]) {
      // Some groups bear one name in all languages (G20, BRICS).
      expect(
        participants.filter(p => !script.test(p.names[language] ?? '')).map(p => `${p.id} ${language}`),
      ).toEqual([]);
    }
  });
  test('States have ids of three capitals', () => {
    expect(participants.filter(p => p.kind === 'state' && !/^[A-Z]{3}$/.test(p.id)).map(p => p.id)).toEqual(
      [],
    );
  });
  test('predecessors and successors mirror each other', () => {
    const broken = participants.flatMap(p => [
      ...p.predecessors
        .filter(o => !registry.participants.get(o)?.successors.includes(p.id))
        .map(o => `${o} → ${p.id}`),
      ...p.successors
        .filter(o => !registry.participants.get(o)?.predecessors.includes(p.id))
        .map(o => `${p.id} → ${o}`),
    ]);
    expect(broken).toEqual([]);
  });
  test('former States have an end; the SFRY and its successor are two', () => {
    for (const id of ['SUN', 'YUG', 'SCG', 'CSK', 'DDR', 'VDR'])
      expect(registry.participants.get(id)?.until, id).toBeDefined();
    for (const id of ['SUN', 'YUG', 'SCG', 'CSK'])
      expect(registry.participants.get(id)?.successors.length, id).toBeGreaterThan(0);
    expect(registry.participants.get('YUG')?.successors).toContain('SCG');
  });
  test('members of groups and of organisations are known', () => {
    const unknown = groups.flatMap(g =>
      [...g.members.keys()].filter(id => !registry.participants.has(id)).map(id => `${g.id}: ${id}`),
    );
    expect(unknown).toEqual([]);
    expect(
      participants.filter(p => p.members !== undefined && !registry.groups.has(p.members)).map(p => p.id),
    ).toEqual([]);
  });
});

describe('memberships on 31 October 2025', () => {
  const on = d('2025-10-31');
  test.each<[group: string, members: number]>([
    ['un', 193],
    ['eu', 27],
    ['coe', 46],
    ['unece', 56],
    ['african-union', 55],
    ['arab-league', 22],
    ['oic', 57],
    ['asean', 11],
    ['oecd', 38],
    ['five-eyes', 5],
    ['nato', 32],
    ['gcc', 6],
  ])('%s has %i', (group, members) => {
    const found = findGroup(registry, group);
    expect(found.kind).toBe('one');
    if (found.kind === 'one')
      expect(membersOn(registry, found.value.id, on, 'certain')).toHaveLength(members);
  });
  test('the EU had 28 members until 31 January 2020, 12 in 1990', () => {
    expect(
      ['2020-01-31', '2020-02-01', '1990-01-01'].map(x => membersOn(registry, 'eu', d(x), 'certain').length),
    ).toEqual([28, 27, 12]);
  });
  test('the regional groups hold every UN Member but those in none', () => {
    const regional = groups
      .filter(g => g.source === 'un-regional-groups')
      .flatMap(g => membersOn(registry, g.id, on));
    expect(regional.length).toBeGreaterThan(180);
  });
});

describe('names lead to participants', () => {
  test.each([
    ['Egypt', 'EGY'],
    ['مصر', 'EGY'],
    ['EGY', 'EGY'],
    ['Égypte', 'EGY'],
    ['Египет', 'EGY'],
    ['埃及', 'EGY'],
    ['viet nam', 'VNM'],
    ["cote d'ivoire", 'CIV'],
    ['Türkiye', 'TUR'],
  ])('%s is %s', (name, id) => {
    const found = findParticipant(registry, name);
    if (found.kind !== 'one') expect(found).toBe(id);
    else expect(found.value.id).toBe(id);
  });
  test.each(['Congo', 'Korea', 'Guinea'])('%s may be several', name =>
    expect(findParticipant(registry, name).kind).toBe('several'),
  );
});

describe.each([
  ['hanoi', hanoi],
  ['doha-centre', doha],
] as const)('the ledger of %s', (_, treaty) => {
  test('every event names its sources', () =>
    expect(treaty.events.filter(e => e.sources.length === 0)).toEqual([]));
  test('all it refers to is there', () =>
    expect(checkReferences(treaty, registry, new Set(treaties.keys()))).toEqual([]));
  test('every source is cited', () => {
    const cited = JSON.stringify([treaty.events, treaty.claims, treaty.observed, treaty.published]);
    expect(Object.keys(treaty.sources).filter(id => !cited.includes(`"${id}"`))).toEqual([]);
  });
  test('governments say whose they are', () => {
    expect(
      Object.values(treaty.sources)
        .filter(s => s.tier === 'government' && !s.of)
        .map(s => s.id),
    ).toEqual([]);
  });
});

describe('the figures of the Hanoi Convention, as of 21 November 2026', () => {
  const scenarios = scenariosOf({ registry, treaties, revision: null });
  const report = (on: string) =>
    statusReport(scenarios, hanoi, { on: d(on), today: d('2026-11-21'), rule: 'as-recorded' as const });

  test.each<[on: string, confirmed: number, possible: number]>([
    ['2025-10-24', 0, 0],
    ['2025-10-25', 66, 69],
    ['2025-10-31', 72, 73],
    ['2025-12-01', 73, 74],
    ['2026-11-21', 73, 76],
  ])('on %s: %i signatories confirmed, %i possible', (on, confirmed, possible) => {
    expect(report(on).signatories).toMatchObject({ confirmed, possible });
  });
  test('on 21 November 2026', () => {
    expect(report('2026-11-21')).toMatchObject({
      consents: { confirmed: 0, possible: 3 },
      remaining: { confirmed: 40, possible: 37 },
      required: 40,
      inForce: 'no',
      beyondRecord: true,
      earliestEntryIntoForce: '2027-02-19',
    });
  });
  test('before, in and after the time for signature', () => {
    expect(['2025-10-24', '2025-10-25', '2027-01-15'].map(on => report(on).signature.state)).toEqual([
      'not-yet',
      'open',
      'closed',
    ]);
  });
  test('on the earliest possible day nobody knows yet', () => {
    expect(['2027-02-18', '2027-02-19'].map(on => report(on).inForce)).toEqual(['no', 'undetermined']);
  });
  test.each([
    ['eu', 13],
    ['african-union', 21],
    ['arab-league', 8],
  ] as const)('of %s %i have certainly signed by 31 October 2025', (group, signed) => {
    const members = new Set(membersOn(registry, group, d('2025-10-31'), 'certain'));
    const certain = new Set(
      hanoi.events
        .filter(e => e.act === 'signature' && e.certainty === 'confirmed' && e.on.latest <= '2025-10-31')
        .flatMap(e => e.who),
    );
    expect([...certain].filter(id => members.has(id))).toHaveLength(signed);
  });
});
