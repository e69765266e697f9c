import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EditableText, insertEvents } from '../../src/ledger/edit.ts';
import { changeEvent, type EventEdit, moveToItsDay } from '../../src/ledger/edit-event.ts';
import { insertPublishedDays, insertSource } from '../../src/ledger/edit-heading.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import type { EventText } from '../../src/ledger/treaty.shape.ts';
import { eventLine } from '../../src/ledger/write-line.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { applyEdits, type TextEdit } from '../../src/source/text-edit.ts';

const HEAD = `ledger: 1
id: trial
title: { en: Trial }
sources:
  dep: { publisher: Depositary, tier: depositary } # the Secretary-General
`;
const file = (text: string): EditableText => {
  const { tree } = readDocument({ path: 't', text });
  if (!tree) throw new Error('no tree');
  return { text, tree };
};
const edited = (text: string, edits: readonly (TextEdit | null)[] | null): string => {
  if (!edits || edits.includes(null)) throw new Error('not editable');
  return applyEdits(text, edits as TextEdit[]);
};
const eventsOf = (text: string): string[] => {
  const { treaty, diagnostics } = readTreaty({ path: 't', text });
  if (!treaty) throw new Error(`${diagnostics[0]?.words.what}\n${text}`);
  return treaty.events.map(e => `${e.on.written} ${e.who} ${e.act} ${e.note ?? ''}`);
};
const event = (on: string, who = 'EGY', note?: string): EventText => ({
  on,
  who,
  act: 'signature',
  source: 'dep',
  ...(note === undefined ? {} : { note }),
});

describe('an event is put in as one line at its day', () => {
  const line = '- { on: 2020-05-05, who: EGY, act: signature, source: dep }';
  const old = (on: string) => `- { on: ${on}, act: adoption, source: dep }`;
  test.each([
    ['after what may be as early', `events:\n  ${old('2020-05-05')}\n  ${old('2020-06')}\n`, 2],
    ['first', `events:\n  ${old('2021')}\n`, 1],
    ['first, before the comment of what follows', `events:\n  # a remark\n  ${old('2021')}\n`, 1],
    ['last, before the claims', `events:\n  ${old('2019')}\n# claims follow\nclaims: []\n`, 2],
    [
      'after an event of several lines',
      `events:\n  - on: 2019\n    act: adoption\n    source: dep\n  ${old('2021')}\n`,
      4,
    ],
    [
      'by the earliest day it may be',
      `events:\n  ${old('"[2020-01-01..2020-12-31]"')}\n  ${old('2020-05-07~')}\n`,
      2,
    ],
    [
      'after a text of several lines',
      `events:\n  - on: 2019\n    act: adoption\n    source: dep\n    note: >\n      one\n      - two\n\n  ${old('2021')}\n`,
      7,
    ],
  ])('%s', (_, events, after) => {
    const text = HEAD + events;
    const lines = text.split('\n');
    lines.splice(5 + after, 0, `  ${line}`);
    expect(edited(text, insertEvents(file(text), [event('2020-05-05')]))).toBe(lines.join('\n'));
  });
  test.each([
    ['no list yet', '', `events:\n  ${line}\n`],
    ['an empty list', 'events: []\n', `events:\n  ${line}\n`],
    [
      'an empty list with a remark',
      'events:  [ ]  # none so far\nclaims: []\n',
      `events:  # none so far\n  ${line}\nclaims: []\n`,
    ],
    [
      'no list and no final line end',
      'complete_until: 2020-01-01',
      `complete_until: 2020-01-01\nevents:\n  ${line}`,
    ],
  ])('%s', (_, before, after) => {
    const text = HEAD + before;
    expect(edited(text, insertEvents(file(text), [event('2020-05-05')]))).toBe(HEAD + after);
  });
  test.each([
    [
      'spacing inside braces',
      'events:\n  - {on: 2019, act: adoption, source: dep}\n',
      '  - {on: 2020-05-05, who: EGY, act: signature, source: dep}',
    ],
    ['no indentation', 'events:\n- { on: 2019, act: adoption, source: dep }\n', line],
    [
      'a wide dash',
      'events:\n    -   { on: 2019, act: adoption, source: dep }\n',
      `    -   ${line.slice(2)}`,
    ],
  ])('in the style of its neighbours: %s', (_, events, expected) => {
    const text = HEAD + events;
    expect(edited(text, insertEvents(file(text), [event('2020-05-05')]))).toBe(`${text}${expected}\n`);
  });
  test('a list in brackets is not edited', () => {
    const text = `${HEAD}events: [{ on: 2019, act: adoption, source: dep }]\n`;
    expect(insertEvents(file(text), [event('2020-05-05')])).toBeNull();
  });
});

describe('whatever is put in is read back, and nothing else is changed', () => {
  const note = fc.oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      'yes',
      '# no',
      'a: b',
      '[x]',
      '{',
      '"',
      "'",
      '- ',
      '1966',
      '~',
      'ü – “quoted”',
      'a\tb',
      'é\u2028',
    ),
  );
  const day = fc
    .integer({ min: 0, max: 2000 })
    .map(n => `20${String(10 + (n % 15))}-0${1 + (n % 9)}-1${n % 10}`);
  const oldLine = fc
    .tuple(day, fc.constantFrom('', '  # a remark', '   '))
    .map(([on, tail]) => `  - {  on: ${on}, act: notice ,source: dep}${tail}`);
  const between = fc.constantFrom('', '  # alone', '', '#far left');
  test('for any events, remarks, spacing and line ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(oldLine, fc.option(between, { nil: null })), { maxLength: 12 }),
        fc.array(fc.tuple(day, note), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (old, added, end, ended) => {
          const lines = old.flatMap(([l, b]) => (b === null ? [l] : [l, b]));
          const body = old.length > 0 ? ['events:', ...lines] : ['events: []'];
          const text = [...HEAD.trimEnd().split('\n'), ...body].join(end) + (ended ? end : '');
          const events = added.map(([on, n], i) =>
            event(on, 'EGY', `${n.replace(/[^\P{C}\t]/gu, '.')}.${i}`),
          );
          const after = edited(text, insertEvents(file(text), events));
          const before = old.length > 0 ? eventsOf(text) : [];
          const wanted = events.map(e => `${e.on} EGY signature ${e.note}`);
          expect(eventsOf(after).sort()).toEqual([...before, ...wanted].sort());
          const kept = after
            .split(end)
            .filter(
              l =>
                !wanted.some(
                  (_, i) => l === eventLine(events[i] as EventText) || l.includes('act: signature'),
                ),
            );
          expect(kept.join(end)).toBe(old.length > 0 ? text : text.replace('events: []', 'events:'));
        },
      ),
      { numRuns: Number(process.env['TREATY_EDITS'] ?? 300) },
    );
  });
});

describe('a line is read the same under every schema of YAML', () => {
  test('texts that look like a null, a truth value, a number or a day are in quotes; days are plain', () => {
    const line = eventLine({
      on: '2020',
      who: 'NO',
      act: 'signature',
      place: '12',
      reference: '2020-01-01',
      under: ['8', '9 bis'],
      note: 'null',
      inferred: 'true',
    } as EventText);
    expect(line).toBe(
      '  - { on: 2020, who: "NO", act: signature, place: "12", reference: "2020-01-01", under: ["8", 9 bis], note: "null", inferred: true }',
    );
  });
  test('and so is a source', () => {
    const text = `${HEAD}events: []\n`;
    const values = { publisher: 'Yes', title: '1e3', tier: 'press', read: '2026-11-21' };
    const edit = insertSource(file(text), { id: 'new', values });
    expect(edit?.insert).toContain('{ publisher: "Yes", title: "1e3", tier: press, read: 2026-11-21 }');
  });
});

describe('a source is declared after the others', () => {
  const values = { publisher: 'A: B', tier: 'press', url: 'https://example.org/a#b', of: undefined };
  const declared = 'new: { publisher: "A: B", tier: press, url: "https://example.org/a#b" }';
  test.each([
    ['at the end of the list', `${HEAD}events: []\n`, `${HEAD}  ${declared}\nevents: []\n`],
    [
      'before the events where there is none',
      'ledger: 1\nid: t\nevents: []\n',
      `ledger: 1\nid: t\nsources:\n  ${declared}\nevents: []\n`,
    ],
    [
      'in the indentation of the others',
      `ledger: 1\nsources:\n    a:\n      publisher: x\n`,
      `ledger: 1\nsources:\n    a:\n      publisher: x\n    ${declared}\n`,
    ],
  ])('%s', (_, text, expected) =>
    expect(edited(text, [insertSource(file(text), { id: 'new', values })])).toBe(expected),
  );
  test('a list in braces is not edited', () => {
    expect(insertSource(file('sources: { a: { publisher: x } }\n'), { id: 'new', values })).toBeNull();
  });
});

describe('published days of participants', () => {
  const days = { source: 'dep', dates: { FRA: '2000-02-02', DEU: '2000-01-01' } };
  const block =
    '  participants:\n    source: dep\n    dates:\n      DEU: 2000-01-01\n      FRA: 2000-02-02\n';
  test.each([
    ['none yet', `id: t\nsources: {}\n`, `id: t\npublished:\n${block}sources: {}\n`],
    [
      'only of the treaty',
      `published:\n  entry_into_force: { date: 2000-01-01, source: dep }\nsources: {}\n`,
      `published:\n  entry_into_force: { date: 2000-01-01, source: dep }\n${block}sources: {}\n`,
    ],
    [
      'in lines, by id',
      'published:\n  participants:\n    source: dep\n    dates:\n      EGY: 1999-01-01 # first\n      ITA: 1999-02-02\n    because: { EGY: x }\n',
      'published:\n  participants:\n    source: dep\n    dates:\n      DEU: 2000-01-01\n      EGY: 1999-01-01 # first\n      FRA: 2000-02-02\n      ITA: 1999-02-02\n    because: { EGY: x }\n',
    ],
    [
      'in braces',
      'published:\n  participants: { source: dep, dates: { EGY: 1999-01-01 } }\n',
      'published:\n  participants: { source: dep, dates: { EGY: 1999-01-01, DEU: 2000-01-01, FRA: 2000-02-02 } }\n',
    ],
  ])('%s', (_, text, expected) => expect(edited(text, insertPublishedDays(file(text), days))).toBe(expected));
});

describe('an event is made to say something else', () => {
  const lines = `${HEAD}events:\n`;
  const oneLine = '  - { on: 2020, who: EGY, act: signature ,  note: "a, b" , source: [dep] }  # why\n';
  const block = '  - on: 2020\n    who: EGY # who\n    act: signature\n    source: dep\n';
  test.each([
    ['a value', oneLine, { on: '2020-01-02' }, oneLine.replace('2020,', '2020-01-02,')],
    ['a quoted one', oneLine, { note: 'c' }, oneLine.replace('"a, b"', 'c')],
    ['a list', oneLine, { source: 'dep' }, oneLine.replace('[dep]', 'dep')],
    [
      'a new key among the others',
      oneLine,
      { place: 'Rome' },
      oneLine.replace('note:', 'place: Rome, note:'),
    ],
    [
      'a new key at the end',
      oneLine.replace(' , source: [dep]', ''),
      { source: 'dep' },
      oneLine.replace('[dep]', 'dep').replace('" ,', '",'),
    ],
    ['in a block: a value', block, { act: 'accession' }, block.replace('signature', 'accession')],
    [
      'in a block: a new key',
      block,
      { place: 'Rome' },
      block.replace('    source', '    place: Rome\n    source'),
    ],
    ['in a block: a new last key', block.replace('    source: dep\n', ''), { source: 'dep' }, block],
  ])('%s', (_, before, change, after) => {
    expect(edited(lines + before, changeEvent(file(lines + before), 0, change as EventEdit))).toBe(
      lines + after,
    );
  });

  const day = fc
    .tuple(fc.integer({ min: 2000, max: 2020 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-01`);
  test('for any change: it is read back, the days stand in order, and no other line is another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.constantFrom('', '  # a remark')), { minLength: 1, maxLength: 10 }),
        fc.nat(9),
        fc.record(
          { on: day, place: fc.constantFrom('Rome', 'a: b', '"'), note: fc.constantFrom('x', '# y') },
          { requiredKeys: [] },
        ),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (events, which, change, end, ended) => {
          const sorted = events.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
          const index = which % sorted.length;
          const body = sorted.map(
            ([on, tail], i) => `  - { on: ${on}, act: notice, reference: r${i}, source: dep }${tail}`,
          );
          const text = [...lines.trimEnd().split('\n'), ...body].join(end) + (ended ? end : '');
          const changed = edited(text, changeEvent(file(text), index, change));
          const after = edited(changed, moveToItsDay(file(changed), index));
          const { treaty } = readTreaty({ path: 't', text: after });
          const found = treaty?.events.find(e => e.reference === `r${index}`);
          expect({ on: found?.on.written, place: found?.place, note: found?.note }).toEqual({
            on: sorted[index]?.[0],
            ...change,
          });
          const order = after.split(end).flatMap(l => /on: ([\d-]+)/.exec(l)?.[1] ?? []);
          expect(order).toEqual(order.toSorted());
          const others = (t: string) => t.split(end).filter(l => !l.includes(`reference: r${index},`));
          expect(others(after)).toEqual(others(text));
          expect(after.endsWith('\n')).toBe(ended);
        },
      ),
      { numRuns: Number(process.env['TREATY_EDITS'] ?? 300) },
    );
  });
});
