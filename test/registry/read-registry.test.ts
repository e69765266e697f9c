import { describe, expect, test } from 'vitest';
import { findParticipant } from '../../src/registry/find.ts';
import { namesByLanguage } from '../../src/registry/participant.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { membersOn, type Registry } from '../../src/registry/registry.ts';
import { decodeRegistry, encodeRegistry } from '../../src/store/compiled-registry.ts';
import { d } from '../calendar/builders.ts';
import { bundled, places } from '../ledger/builders.ts';

const read = (lines: string) =>
  readRegistry({
    path: 'participants.yaml',
    text: `ledger: 1\nsources: { s: { publisher: S, tier: organisation } }\n${lines}`,
  });

describe('a registry', () => {
  test('all its faults are found in one run, in file order', () => {
    const { registry, diagnostics } = read(`participants:
  - { id: AAA, kind: state, names: { en: A }, from: 2020-02-30 }
  - { id: BBB, kind: stat, names: { en: B }, predecessors: [AAA, CCC] }
  - { id: bbb, kind: state, names: { fr: B } }
ambiguous: { X: [AAA, ZZZ] }
groups:
  - { id: g, names: { en: G }, source: un, members: { AAA: 2021-02-30, constructor: 2020, __proto__: 2020 } }
`);
    expect(registry).toBeNull();
    expect(places(diagnostics)).toEqual([
      'impossible-date 4:53',
      'unknown-value 5:22',
      'unknown-participant 5:66',
      'wrong-kind 6:11',
      'missing-key 6:36',
      'unknown-participant 7:23',
      'unknown-source 9:40',
      'impossible-date 9:60',
      'wrong-kind 9:72',
      'reserved-key 9:91',
    ]);
  });

  test('a name that two claim is reported with the other', () => {
    const [fault] = read(
      'participants:\n  - { id: AAA, kind: state, names: { en: Same } }\n  - { id: BBB, kind: state, names: { en: B }, aliases: [SAME] }\n',
    ).diagnostics;
    expect([fault?.code, fault?.at.line, fault?.related?.[0]?.at.line]).toEqual(['alias-collides', 5, 4]);
  });

  test('the bundled one is the same after it was compiled', () => {
    const { registry } = readRegistry(bundled('participants.yaml'));
    const plain = (r: Registry | null) =>
      r && {
        ...r,
        participants: [...r.participants.values()].map(p => ({
          ...p,
          names: namesByLanguage(p.names),
          aliases: p.aliases,
          formerNames: p.formerNames,
          earlierNames: p.earlierNames,
        })),
      };
    expect(plain(registry && decodeRegistry(encodeRegistry(registry)))).toEqual(plain(registry));
  });

  const noted = (note: string) =>
    read(`groups:\n  - { id: g, names: { en: G }, source: s, note: ${note}, members: {} }\n`);

  test('a note is a text, which is English, or a text in several languages', () => {
    const of = (note: string) => noted(note).registry?.groups.get('g')?.note;
    expect(of('Years only.')).toEqual({ en: 'Years only.' });
    expect(of('{ en: Years only., fr: Années seulement. }')).toEqual({
      en: 'Years only.',
      fr: 'Années seulement.',
    });
  });

  test.each([
    ['{ fr: Années seulement. }', 'missing-key 4:49'],
    ['{ en: A, de: B }', 'unknown-key 4:58'],
    ['{ en: A, fr: "" }', 'wrong-kind 4:62'],
    ['[A]', 'wrong-kind 4:49'],
  ])('a faulty note is one finding at its place: %s', (note, found) => {
    expect(places(noted(note).diagnostics)).toEqual([found]);
  });

  test('groups with and without notes are the same after they were compiled', () => {
    const { registry } = read(
      'groups:\n  - { id: g, names: { en: G }, source: s, members: {} }\n  - { id: h, names: { en: H }, source: s, note: { en: A, zh: 甲 }, members: {} }\n',
    );
    expect(registry).not.toBeNull();
    expect(registry && [...decodeRegistry(encodeRegistry(registry)).groups.values()]).toEqual([
      ...(registry?.groups.values() ?? []),
    ]);
  });

  test('members on a day: certainly, or perhaps', () => {
    const { registry } = read(
      'participants:\n  - { id: AAA, kind: state, names: { en: A } }\n  - { id: BBB, kind: state, names: { en: B } }\ngroups:\n  - { id: g, names: { en: G }, source: s, members: { AAA: [1970/1980-06-30, 1990-01-01], BBB: ../.. } }\n',
    );
    const on = (day: string, certainty: 'certain' | 'possible') =>
      registry && membersOn(registry, 'g', d(day), certainty);
    expect([on('1970-06-01', 'certain'), on('1970-06-01', 'possible')]).toEqual([['BBB'], ['AAA', 'BBB']]);
    expect([on('1980-06-30', 'certain'), on('1980-07-01', 'possible'), on('1990-01-01', 'certain')]).toEqual([
      ['AAA', 'BBB'],
      ['BBB'],
      ['AAA', 'BBB'],
    ]);
  });

  test('names of an object’s prototype lead to nobody', () => {
    const { registry } = read('participants:\n  - { id: AAA, kind: state, names: { en: A } }\n');
    for (const name of ['constructor', '__proto__', 'toString', ''])
      expect(registry && findParticipant(registry, name).kind).toBe('none');
  });
});
