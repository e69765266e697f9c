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

describe('who left and came back', () => {
  const left = [
    'on: 2016-09-03, who: EGY, act: acceptance',
    'on: 2019-11-04, who: EGY, act: denunciation',
  ] as const;
  const relations = (events: readonly string[], ...acts: readonly TableAct[]) => {
    const { matches, extra } = compareTable(ledger(...events), acts, EFFECTS);
    return [matches.map(m => m.relation), extra.map(e => e.on.written)];
  };
  const again = tableAct('EGY', 'acceptance', '2021-01-20');
  test.each<[string, readonly string[], readonly TableAct[], readonly string[], readonly string[]]>([
    ['the new act is missing, and the old one not extra', left, [again], ['missing'], []],
    [
      'both acts of the table have their places',
      left,
      [tableAct('EGY', 'acceptance', '2016-09-03'), again],
      ['agrees', 'missing'],
      [],
    ],
    [
      'the old act on another day still differs',
      left,
      [tableAct('EGY', 'acceptance', '2016-09-05')],
      ['date-differs'],
      [],
    ],
    [
      'of another kind it is missing too',
      left,
      [tableAct('EGY', 'accession', '2021-01-20')],
      ['missing'],
      [],
    ],
    [
      'a notice that was withdrawn ended nothing',
      [...left, 'on: 2020-01-01, who: EGY, act: withdrawal-of-denunciation'],
      [again],
      ['date-differs'],
      [],
    ],
    [
      'a notice for a territory ended nothing',
      [left[0], 'on: 2019-11-04, who: EGY, act: denunciation, territory: Sinai'],
      [again],
      ['date-differs'],
      [],
    ],
    [
      'an instrument that was withdrawn before',
      [left[0], 'on: 2019-11-04, who: EGY, act: withdrawal-of-instrument'],
      [again],
      ['missing'],
      [],
    ],
    [
      'a signature that was withdrawn before',
      ['on: 2016-09-03, who: EGY, act: signature', 'on: 2019-11-04, who: EGY, act: withdrawal-of-signature'],
      [tableAct('EGY', 'signature', '2021-01-20')],
      ['missing'],
      [],
    ],
    [
      'a denunciation that only the table has',
      [left[0]],
      [tableAct('EGY', 'denunciation', '2019-11-04'), again],
      ['missing', 'missing'],
      [],
    ],
    [
      'the ledger has the return, the table the old act only',
      [...left, 'on: 2021-01-20, who: EGY, act: acceptance'],
      [tableAct('EGY', 'acceptance', '2016-09-03')],
      ['agrees'],
      ['2021-01-20'],
    ],
    [
      'a denunciation of another participant',
      [left[0], 'on: 2019-11-04, who: FRA, act: denunciation'],
      [again],
      ['date-differs'],
      [],
    ],
  ])('%s', (_, events, acts, expected, extra) => {
    expect(relations(events, ...acts)).toEqual([expected, extra]);
  });
});

describe('a kind that was chosen', () => {
  const chosen: TableAct = { ...tableAct('EGY', 'accession', '2000-03-07'), chosen: true };
  test.each(['ratification', 'acceptance', 'approval', 'accession', 'succession'])(
    'agrees with %s on the day',
    act => {
      const { matches } = compareTable(ledger(`on: 2000-03-07, who: EGY, act: ${act}`), [chosen], EFFECTS);
      expect(matches.map(m => m.relation)).toEqual(['agrees']);
    },
  );
  test('does not agree with a signature, or on another day', () => {
    const { matches } = compareTable(ledger('on: 2000-03-07, who: EGY, act: signature'), [chosen], EFFECTS);
    expect(matches.map(m => m.relation)).toEqual(['missing']);
    const other = compareTable(ledger('on: 2000-03-08, who: EGY, act: ratification'), [chosen], EFFECTS);
    expect(other.matches.map(m => m.relation)).toEqual(['date-differs']);
  });
});
