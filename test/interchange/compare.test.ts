import { describe, expect, test } from 'vitest';
import { exactly, isDateFault, parseDateRange } from '../../src/calendar/imprecise-date.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { compareTable } from '../../src/interchange/import/compare.ts';
import type { TableAct } from '../../src/interchange/import/table.ts';
import type { Act } from '../../src/law/acts.ts';
import { treaty } from '../ledger/builders.ts';

const at = { file: 't', line: 1, column: 1, endLine: 1, endColumn: 1 };
const tableAct = (who: string, act: Act, on: string, withdrawn = false): TableAct => {
  const read = parseDateRange(on);
  return {
    who,
    name: who,
    act,
    note: null,
    on: isDateFault(read) ? exactly(on as PlainDate) : read,
    withdrawn,
    at,
  };
};
const ledger = (...events: readonly string[]) =>
  treaty(
    `sources: { dep: { publisher: D, tier: depositary } }\nrecord: { source: dep }\nevents:\n${events.map(e => `  - { ${e} }\n`).join('')}`,
  );
const EFFECTS = new Set(['signature', 'consent']);

describe('an act of a table is matched with one event of the ledger, by the surest way', () => {
  test.each<[string, TableAct, readonly string[], string]>([
    [
      'the same',
      tableAct('EGY', 'ratification', '2000-03-07'),
      ['on: 2000-03-07, who: EGY, act: ratification'],
      'agrees',
    ],
    [
      'a day within the ledger’s month',
      tableAct('EGY', 'ratification', '2000-03-07'),
      ['on: 2000-03, who: EGY, act: ratification'],
      'more-exact',
    ],
    [
      'a month with the ledger’s day in it',
      tableAct('EGY', 'ratification', '2000-03'),
      ['on: 2000-03-07, who: EGY, act: ratification'],
      'agrees',
    ],
    [
      'another day',
      tableAct('EGY', 'ratification', '2000-03-07'),
      ['on: 2000-03-08, who: EGY, act: ratification'],
      'date-differs',
    ],
    [
      'a day outside the ledger’s month',
      tableAct('EGY', 'ratification', '2000-03-07'),
      ['on: 2000-04, who: EGY, act: ratification'],
      'date-differs',
    ],
    [
      'another act of the same effect',
      tableAct('EGY', 'ratification', '2000-03-07'),
      ['on: 2000-03-07, who: EGY, act: accession'],
      'act-differs',
    ],
    [
      'an act of another effect',
      tableAct('EGY', 'ratification', '2000-03-07'),
      ['on: 2000-03-07, who: EGY, act: signature'],
      'missing',
    ],
    [
      'another participant',
      tableAct('EGY', 'ratification', '2000-03-07'),
      ['on: 2000-03-07, who: FRA, act: ratification'],
      'missing',
    ],
    [
      'one of several in a line',
      tableAct('EGY', 'signature', '2000-03-07'),
      ['on: 2000-03-07, who: [FRA, EGY], act: signature'],
      'agrees',
    ],
    [
      'withdrawn, and the ledger says so',
      tableAct('EGY', 'signature', '2000-03-07', true),
      ['on: 2000-03-07, who: EGY, act: signature', 'on: 2001, who: EGY, act: withdrawal-of-signature'],
      'agrees',
    ],
    [
      'withdrawn, and the ledger has it standing',
      tableAct('EGY', 'signature', '2000-03-07', true),
      ['on: 2000-03-07, who: EGY, act: signature'],
      'withdrawn',
    ],
    [
      'withdrawn, and the ledger has it not',
      tableAct('EGY', 'signature', '2000-03-07', true),
      ['on: 2000-03-07, act: adoption'],
      'withdrawn',
    ],
  ])('%s', (_, act, events, expected) => {
    expect(compareTable(ledger(...events), [act], EFFECTS).matches.map(m => m.relation)).toEqual([expected]);
  });

  test('each event is taken once, and by the act it fits best', () => {
    const events = ledger(
      'on: 2000-03, who: EGY, act: ratification',
      'on: 2010-05-05, who: EGY, act: accession',
    );
    const acts = [tableAct('EGY', 'accession', '2010-05-05'), tableAct('EGY', 'accession', '2000-03-07')];
    const { matches, extra } = compareTable(events, acts, EFFECTS);
    expect(matches.map(m => [m.relation, m.event?.on.written])).toEqual([
      ['agrees', '2010-05-05'],
      ['act-differs', '2000-03'],
    ]);
    expect(extra).toEqual([]);
  });
  test('what only the ledger has, of the kinds the table has columns for', () => {
    const events = ledger(
      'on: 2000-03-07, who: EGY, act: signature',
      'on: 2000-03-07, who: [EGY, FRA], act: ratification',
      'on: 2000-03-08, who: EGY, act: reservation',
    );
    const { extra } = compareTable(
      events,
      [tableAct('EGY', 'ratification', '2000-03-07')],
      new Set(['consent']),
    );
    expect(extra.map(e => e.act)).toEqual(['ratification']);
  });
});
