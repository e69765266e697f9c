import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { diffTreaties } from '../../src/diff/diff-ledgers.ts';
import { compareLedgers } from '../../src/diff/report.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { bundled, treaty } from '../ledger/builders.ts';

const { registry } = readRegistry(bundled('participants.yaml'));
if (!registry) throw new Error('the bundled registry is faulty');

interface Parts {
  readonly until?: string;
  readonly law?: string;
  readonly sources?: string;
  readonly published?: string;
  readonly events: readonly string[];
}

const LAW =
  'law:\n  entry_into_force: { article: "9", when: { instruments: 2 }, date: { nth_day_after: 30 }, organisations: not-counted }\n';
const small = ({ until = '2026-06-30', law = LAW, sources = '', published = '', events }: Parts) =>
  treaty(
    `complete_until: ${until}\n${law}${published}sources:\n  dep: { publisher: Depositary, tier: depositary }\n${sources}events:\n${events.map(e => `  - { ${e} }\n`).join('')}`,
  );

const consequences = (before: Parts, after: Parts): string[] => {
  const asked = {
    on: '2026-11-21' as PlainDate,
    today: '2026-11-21' as PlainDate,
    rule: 'as-recorded' as const,
  };
  const of = (parts: Parts) => ({ registry, treaties: new Map([['test', small(parts)]]), revision: null });
  const compared = { older: of(before), newer: of(after), ids: ['test'], edited: new Set(['test']) };
  const [report] = compareLedgers(compared, asked).treaties;
  const shown = (v: unknown): string =>
    typeof v === 'object' && v !== null && 'confirmed' in v ? `${v.confirmed}` : JSON.stringify(v);
  return (report?.consequences ?? []).map(c =>
    [c.kind, c.of, c.class, shown(c.before), c.via === null ? '' : `(${shown(c.via)})`, shown(c.after)]
      .filter(part => part !== null && part !== '')
      .join(' '),
  );
};

const EGYPT = 'on: 2020-02-01, who: EGY, act: signature, source: dep';
const ITALY = 'on: 2020-05-05, who: ITA, act: signature, source: dep';
const FRANCE = 'on: 2026-08-01, who: FRA, act: signature, source: dep';

describe('what follows', () => {
  test('from an act of law, from a correction, and from both', () => {
    expect(consequences({ events: [EGYPT] }, { events: [EGYPT, FRANCE] })[0]).toBe('signatories legal 1 2');
    expect(consequences({ events: [EGYPT] }, { events: [EGYPT, ITALY] })[0]).toBe(
      'signatories knowledge 1 2',
    );
    expect(consequences({ events: [EGYPT] }, { events: [EGYPT, ITALY, FRANCE] })[0]).toBe(
      'signatories legal 1 (2) 3',
    );
  });
  test('is not told where a correction and an act make up for each other', () => {
    const found = consequences({ events: [EGYPT] }, { events: [FRANCE] });
    expect(found.filter(c => c.startsWith('signatories'))).toEqual([]);
    expect(found.filter(c => c.startsWith('standing')).map(c => c.split(' ').slice(0, 3).join(' '))).toEqual([
      'standing FRA legal',
      'standing EGY knowledge',
    ]);
  });
  test('the treaty enters into force, and for whom, also on a day to come', () => {
    const deposit = (who: string, on: string) => `on: ${on}, who: ${who}, act: ratification, source: dep`;
    const found = consequences(
      { events: [EGYPT, deposit('EGY', '2020-03-01')] },
      { events: [EGYPT, deposit('EGY', '2020-03-01'), deposit('FRA', '2026-11-20')] },
    );
    expect(found).toContain('entry-into-force legal null "2026-12-20"');
    expect(found).toContain('threshold legal null "2026-11-20"');
    expect(found).toContain('in-force-for FRA legal null {"earliest":"2026-12-20","latest":"2026-12-20"}');
    expect(found.some(c => c.startsWith('in-force '))).toBe(false);
  });
});

describe('what the record says besides', () => {
  const record = (before: Parts, after: Parts) =>
    diffTreaties(small(before), small(after)).record.map(
      c => `${c.part} ${c.key} ${c.class}${c.supports ? ' supports' : ''}`,
    );
  const events = [EGYPT];
  test('a clause that applies from a day after the record’s end is new law, a corrected one is knowledge', () => {
    const two = (from: string) =>
      `law:\n  - entry_into_force: { article: "9", when: { instruments: 2 }, date: { nth_day_after: 30 }, organisations: not-counted }\n  - from: ${from}\n    entry_into_force: { article: "9", when: { instruments: 1 }, date: same_day, organisations: not-counted }\n`;
    expect(record({ events }, { events, law: two('2026-07-01') })).toEqual([
      'law 2026-07-01 entry_into_force legal',
    ]);
    expect(record({ events }, { events, law: two('2026-06-01') })).toEqual([
      'law 2026-06-01 entry_into_force knowledge',
    ]);
    expect(record({ events }, { events, law: LAW.replace('instruments: 2', 'instruments: 3') })).toEqual([
      'law entry_into_force knowledge',
    ]);
  });
  test('a day published after the record’s end is new law', () => {
    const published = (date: string) =>
      `published: { entry_into_force: { date: ${date}, source: dep }, participants: { source: dep, dates: { EGY: ${date} } } }\n`;
    expect(record({ events }, { events, published: published('2026-08-01') })).toEqual([
      'published entry_into_force legal',
      'published participants.EGY legal',
    ]);
    expect(record({ events }, { events, published: published('2026-05-01') })[0]).toContain('knowledge');
  });
  test('a source that is added with its act only supports it', () => {
    const sources = '  mofa: { publisher: Ministry, tier: government, of: FRA }\n';
    const told = FRANCE.replace('dep', 'mofa');
    expect(record({ events }, { events: [EGYPT, told], sources })).toEqual([
      'source mofa knowledge supports',
    ]);
    expect(record({ events }, { events, sources })).toEqual(['source mofa knowledge']);
    expect(record({ events: [EGYPT, told], sources }, { events })).toEqual([
      'source mofa knowledge supports',
    ]);
  });
  test.each([
    ['title', 'title: { en: Test }', 'title: { en: Tests }'],
    ['short', '', 'short: { en: T }'],
    ['alias', 'aliases: [a]', 'aliases: [b]'],
    ['depositary', 'depositary: UNSG', 'depositary: NLD'],
    ['reference', 'reference: { mtdsg: X-1 }', 'reference: { mtdsg: X-2 }'],
    ['relation', '', 'protocol_to: other'],
    ['complete-until', 'complete_until: 2026-01-01', 'complete_until: 2026-02-01'],
    ['weights', '', 'weights: { ships: { unit: tons, total: 5, source: dep, of: { EGY: 5 } } }'],
    ['observed', '', 'observed: [{ on: 2026-01-01, parties: 1, source: dep }]'],
    [
      'claim',
      '',
      'claims: [{ id: a, said_on: 2026-01-01, source: dep, claim: { parties: 1, as: exactly } }]',
    ],
  ])('%s: from "%s" to "%s"', (part, before, after) => {
    const of = (line: string) => {
      const head = line.startsWith('title') ? line : `title: { en: Test }\n${line}`;
      const text = `ledger: 1\nid: test\n${head}\n${LAW}sources:\n  dep: { publisher: Depositary, tier: depositary }\nevents:\n  - { ${EGYPT} }\n`;
      const found = readTreaty({ path: 'test.yaml', text });
      if (!found.treaty) throw new Error(found.diagnostics.map(d => d.words.what).join());
      return found.treaty;
    };
    const changes = diffTreaties(of(before), of(after)).record;
    expect(new Set(changes.map(c => c.part))).toEqual(new Set([part]));
    expect(diffTreaties(of(before), of(before)).record).toEqual([]);
  });
});
