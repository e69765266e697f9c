import { expect, test } from 'vitest';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { findSyntaxFaults } from '../../src/source/syntax-faults.ts';

type Json = string | readonly Json[] | { readonly [key: string]: Json };

const REGISTRY: Json = {
  ledger: '1',
  sources: { s: { publisher: 'P', tier: 'press', published: '2025-01-01' } },
  participants: [
    {
      id: 'FRA',
      kind: 'state',
      names: { en: 'France' },
      from: '1958',
      aliases: ['F'],
      predecessors: ['OLD'],
    },
    { id: 'OLD', kind: 'state', names: { en: 'Old' }, successors: ['FRA'], continued_by: 'FRA' },
    {
      id: 'EU',
      kind: 'organisation',
      names: { en: 'Union' },
      members: 'eu',
      former_names: { EC: '../2009' },
    },
  ],
  groups: [{ id: 'eu', names: { en: 'E' }, source: 's', members: { FRA: ['1958-01-01', '../1950'] } }],
  ambiguous: { word: ['FRA', 'OLD'] },
};

const TREATY: Json = {
  ledger: '1',
  id: 'test',
  title: { en: 'Test' },
  depositary: ['UN'],
  reference: { mtdsg: 'I-1' },
  complete_until: '2025-01-01',
  observed: [{ on: '2025', parties: '3', source: 's' }],
  law: {
    open_to: { any_of: ['states', 'eu'] },
    entry_into_force: {
      when: { any_of: [{ instruments: '2' }] },
      date: { fixed: '2025-01-01', not_before: ['2024-01-01'] },
    },
    denunciation: { date: { end_of_period: { years: '5' } } },
  },
  weights: { w: { unit: 'x', source: 's', of: { FRA: '3' } } },
  record: { source: 's' },
  sources: { s: { publisher: 'P', tier: 'press', published: '2025-01-01' } },
  published: {
    entry_into_force: { date: '2025-01-01', source: 's' },
    participants: { source: 's', dates: { FRA: '2025-01-01' }, because: { FRA: 'x' } },
  },
  events: [
    { on: '2025-01-01', who: ['FRA'], act: 'signature', id: 'e', source: ['s'] },
    { on: '[2025-01-01..]', who: 'FRA', act: 'ratification', on_event: 'e', deposit: 'unknown' },
  ],
  claims: [
    {
      id: 'c',
      said_on: '2025',
      source: 's',
      claim: { text: 'x', contradicted_by: { what: 'y', on: '2025', source: 's' } },
    },
  ],
};

const WRONG: readonly (Json | undefined)[] = [
  undefined,
  '',
  'x',
  '~',
  [],
  {},
  ['x'],
  ['FRA', { a: 'b' }],
  { a: 'b' },
  [['x']],
  [{}],
  { FRA: { a: ['b'] } },
];

/** Every value that comes of another by putting something at one of its paths; undefined takes away what is there. */
function* replaced(value: Json, put: Json | undefined): Generator<Json | undefined> {
  yield put;
  if (typeof value === 'string') return;
  for (const [key, inner] of Object.entries(value)) {
    for (const next of replaced(inner as Json, put)) {
      const list = Array.isArray(value) ? ([...value] as Json[]) : null;
      if (list && next === undefined) yield list.filter((_, i) => i !== Number(key));
      else if (list) yield list.map((v, i) => (i === Number(key) ? (next as Json) : v));
      else {
        const { [key]: _, ...others } = value as { readonly [key: string]: Json };
        yield next === undefined ? others : { ...value, [key]: next };
      }
    }
  }
}

const READERS: readonly [
  string,
  Json,
  (text: string) => { readonly diagnostics: readonly Diagnostic[]; readonly isSound: boolean },
][] = [
  [
    'registry',
    REGISTRY,
    text => {
      const { registry, diagnostics } = readRegistry({ path: 'f', text }, new Set(), findSyntaxFaults);
      return { diagnostics, isSound: registry !== null };
    },
  ],
  [
    'treaty',
    TREATY,
    text => {
      const { treaty, diagnostics } = readTreaty({ path: 'f', text }, findSyntaxFaults);
      return { diagnostics, isSound: treaty !== null };
    },
  ],
];

test.each(READERS)(
  'whatever stands in place of any value of a %s, each fault has its place and nothing breaks',
  (_, base, read) => {
    expect(read(JSON.stringify(base, null, 1)).diagnostics).toEqual([]);
    for (const put of WRONG) {
      for (const changed of replaced(base, put)) {
        const text = JSON.stringify(changed ?? '', null, 1);
        const lines = text.split('\n').length;
        const { diagnostics, isSound } = read(text);
        expect(isSound, text).toBe(diagnostics.length === 0);
        for (const { at, words } of diagnostics) {
          expect(words.what).not.toBe('');
          expect(at.line >= 1 && at.line <= lines && at.column >= 1, text).toBe(true);
        }
      }
    }
  },
  60_000,
);
