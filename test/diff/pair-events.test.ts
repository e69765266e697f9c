import { describe, expect, test } from 'vitest';
import { pairEvents } from '../../src/diff/pair-events.ts';
import type { LedgerEvent } from '../../src/ledger/events.ts';
import { treaty } from '../ledger/builders.ts';

const SOURCES = `law:
  entry_into_force: { article: "9", when: { instruments: 2 }, date: same_day, organisations: not-counted }
sources:
  dep: { publisher: Depositary, tier: depositary }
  news: { publisher: News, tier: press }
events:
`;
const events = (...lines: readonly string[]): readonly LedgerEvent[] =>
  treaty(SOURCES + lines.map(l => `  - { ${l} }\n`).join('')).events;

/** `who act on` of each act. */
const said = (found: readonly LedgerEvent[]): string[] =>
  found.map(e => [...e.who, e.act, e.on.written].join(' '));
const pairs = (before: readonly LedgerEvent[], after: readonly LedgerEvent[]) => {
  const { added, removed, corrected } = pairEvents(before, after);
  return {
    added: said(added),
    removed: said(removed),
    corrected: corrected.map(c => `${said([c.before])} → ${said([c.after])}`),
  };
};

const ADOPTION = 'on: 2020-01-01, act: adoption, source: dep';
const EGYPT = 'on: 2020-02-01, who: EGY, act: signature, source: dep';

describe('an act is the same act', () => {
  test('wherever its line stands and however its day is written', () => {
    const before = events(ADOPTION, EGYPT, 'on: 2020-03, who: FRA, act: signature, source: [dep, news]');
    const after = events(
      'on: "[2020-03-01..2020-03-31]", who: FRA, act: signature, source: [news, dep]',
      ADOPTION,
      EGYPT,
    );
    expect(pairs(before, after)).toEqual({ added: [], removed: [], corrected: [] });
  });
  test('in a line of several participants and in a line of its own', () => {
    const before = events(ADOPTION, 'on: 2020-02-01, who: [EGY, FRA], act: signature, source: dep');
    const after = events(ADOPTION, EGYPT, 'on: 2020-02-01, who: FRA, act: signature, source: dep');
    expect(pairs(before, after)).toEqual({ added: [], removed: [], corrected: [] });
    expect(pairs(before, events(ADOPTION, EGYPT)).removed).toEqual(['FRA signature 2020-02-01']);
  });
  test.each([
    ['its day', 'on: 2020-02-03, who: EGY, act: signature, source: dep'],
    ['its day by years', 'on: 2023-02-03, who: EGY, act: signature, source: dep'],
    ['its sources', 'on: 2020-02-01, who: EGY, act: signature, source: [dep, news]'],
    ['its certainty', 'on: 2020-02-01, who: EGY, act: signature, source: news'],
    ['a note', 'on: 2020-02-01, who: EGY, act: signature, note: more, source: dep'],
  ])('although %s changed', (_, line) => {
    const found = pairEvents(events(ADOPTION, EGYPT), events(ADOPTION, line));
    expect([found.added, found.removed, found.corrected.length]).toEqual([[], [], 1]);
  });
  test('although a ratification turns out to be an acceptance', () => {
    const before = events('on: 2020-03-01, who: EGY, act: ratification, source: news');
    const after = events('on: 2020-03-09, who: EGY, act: acceptance, source: dep');
    expect(pairs(before, after).corrected).toEqual([
      'EGY ratification 2020-03-01 → EGY acceptance 2020-03-09',
    ]);
  });
  test('by its id, even if everything else changed', () => {
    const before = events('on: 2020-03-01, who: EGY, act: intention, id: x, source: news');
    const after = events('on: 2021-06-09, who: EGY, act: ratification, id: x, source: dep');
    expect(pairs(before, after).corrected).toEqual([
      'EGY intention 2020-03-01 → EGY ratification 2021-06-09',
    ]);
  });
});

describe('two acts stay two', () => {
  test('by two participants on one day', () => {
    const before = events('on: 2020-03-01, who: SWE, act: signature, source: dep');
    const after = events('on: 2020-03-01, who: CHE, act: signature, source: dep');
    expect(pairs(before, after)).toEqual({
      added: ['CHE signature 2020-03-01'],
      removed: ['SWE signature 2020-03-01'],
      corrected: [],
    });
  });
  test('where an accession follows a denunciation years later', () => {
    const once = events('on: 1960-03-01, who: EGY, act: accession, source: dep');
    const again = events(
      'on: 1961-03-01, who: EGY, act: accession, source: dep',
      'on: 1980-03-01, who: EGY, act: denunciation, source: dep',
      'on: 1990-03-01, who: EGY, act: accession, source: dep',
    );
    expect(pairs(once, again)).toEqual({
      added: ['EGY denunciation 1980-03-01', 'EGY accession 1990-03-01'],
      removed: [],
      corrected: ['EGY accession 1960-03-01 → EGY accession 1961-03-01'],
    });
  });
  test('reservations to two articles', () => {
    const before = events('on: 2020-03-01, who: EGY, act: reservation, under: "3", source: dep');
    const after = events('on: 2022-03-01, who: EGY, act: reservation, under: "7", source: dep');
    expect(pairs(before, after).corrected).toEqual([]);
  });
  test('the nearest in time are paired, in any order of lines', () => {
    const before = events(
      'on: 1960-03-01, who: EGY, act: accession, source: dep',
      'on: 1990-03-01, who: EGY, act: accession, source: dep',
    );
    const after = events('on: 1991-03-01, who: EGY, act: accession, source: dep');
    expect(pairs(before, after)).toEqual({
      added: [],
      removed: ['EGY accession 1960-03-01'],
      corrected: ['EGY accession 1990-03-01 → EGY accession 1991-03-01'],
    });
  });
  test('one line written twice is an act more', () => {
    expect(pairs(events(EGYPT), events(EGYPT, EGYPT)).added).toEqual(['EGY signature 2020-02-01']);
    expect(pairs(events(EGYPT, EGYPT), events(EGYPT)).removed).toEqual(['EGY signature 2020-02-01']);
  });
});
