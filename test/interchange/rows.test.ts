import { describe, expect, test } from 'vitest';
import { acts, codes, csv, errors } from './reading.ts';

describe('days as tables write them', () => {
  test.each([
    ['25.10.2025', '2025-10-25'],
    ['5. 1. 2025', '2025-01-05'],
    ['25-X-2025', '2025-10-25'],
    ['25.XII.2024', '2024-12-25'],
    ['5 I 2025', '2025-01-05'],
    ['2025-10-25T00:00:00', '2025-10-25'],
    ['2025-10-25T00:00', '2025-10-25'],
    ['2025-10-25 00:00:00.000', '2025-10-25'],
    ['25 October 2025 00:00:00', '2025-10-25'],
    ['25.10.2025 0:00', '2025-10-25'],
    ['2025/10/25', '2025-10-25'],
    ['25 October, 2025', '2025-10-25'],
    ['October 25 2025', '2025-10-25'],
    ['25 Sept. 2025', '2025-09-25'],
    ['2025', '2025'],
    ['2025-10', '2025-10'],
    ['Oct 2025', '2025-10'],
    ['2018-06~', '2018-06~'],
    ['[2026-02-10..2026-04-10]', '[2026-02-10..2026-04-10]'],
    ['../2025-12-04', '[..2025-12-04]'],
  ])('%s is %s', (written, expected) => {
    const found = csv(['Participant,Ratification', `Egypt,"${written}"`]);
    expect([acts(found), codes(found)]).toEqual([[`EGY ratification ${expected}`], []]);
  });
  test.each([
    ['2016-04-22T14:30:00', 'time-of-day'],
    ['2016-04-22 12:00 PM', 'time-of-day'],
    ['22.4.2016 23:00', 'time-of-day'],
    ['2017-06-29T00:00:00Z', 'time-zone'],
    ['2017-06-29T00:00:00+02:00', 'time-zone'],
    ['2017-06-29 00:00 UTC', 'time-zone'],
    ['2017-06-28T22:00:00Z', 'time-zone'],
    ['07/03/2000', 'unread-date'],
    ['07-03-2000', 'unread-date'],
    ['25/10/2025', 'unread-date'],
    ['10.25.2025', 'impossible-date'],
    ['31.2.2025', 'impossible-date'],
    ['25-XIII-2025', 'unread-date'],
    ['25 Oct 25', 'unread-date'],
    ['45955', 'unread-date'],
    ['20251025', 'unread-date'],
    ['yes', 'unread-date'],
    ['?', 'unread-date'],
    ['unknown', 'unread-date'],
    ['2025-10-25/2025-10-26', 'several-dates'],
    ['during 2025', 'unread-date'],
    ['2025-10-25 (Hanoi)', 'unread-cell'],
  ])('%s is a fault', (written, code) => {
    const found = csv(['Participant,Ratification', `Egypt,"${written}"`]);
    expect([acts(found), errors(found)]).toEqual([[], [code]]);
  });
  test.each([
    '',
    '-',
    '–',
    '—',
    '…',
    '.',
    'NA',
    'N/A',
    'n/a',
    'n.a.',
    'NULL',
    'null',
    'NaN',
    '#N/A',
    'none',
    'nil',
    'None',
    '--',
    'not applicable',
  ])('"%s" is an empty cell', written => {
    const found = csv(['Participant,Signature,Ratification', `Egypt,${written},7 Mar 2000`]);
    expect([acts(found), codes(found)]).toEqual([['EGY ratification 2000-03-07'], []]);
  });
  test('an entry into force that is no single day is left out and named', () => {
    const found = csv(['Participant,Ratification,Entry into force', 'Egypt,7 Mar 2000,Apr 2000']);
    expect([found.inForceFor, codes(found)]).toEqual([[], ['2:18 warning inexact-day']]);
  });
});

describe('one act a row', () => {
  const read = (...rows: readonly string[]) => csv(['Participant,Act,Date,Effective', ...rows]);
  test('acts of every kind, days of effect by the kind of the row', () => {
    const found = read(
      'Egypt,signature,2016-04-22,',
      'Egypt,ratification,2017-06-29,2017-07-29',
      'United States of America,acceptance,2016-09-03,2016-11-04',
      'United States of America,withdrawal,2019-11-04,2020-11-04',
      'United States of America,Acceptance,2021-01-20,2021-02-19',
      'Japan,entry into force,2016-12-08,',
    );
    expect(errors(found)).toEqual([]);
    expect(acts(found)).toEqual([
      'EGY signature 2016-04-22',
      'EGY ratification 2017-06-29',
      'USA acceptance 2016-09-03',
      'USA denunciation 2019-11-04',
      'USA acceptance 2021-01-20',
    ]);
    expect(found.inForceFor.map(f => `${f.who} ${f.on}`)).toEqual([
      'EGY 2017-07-29',
      'USA 2016-11-04',
      'USA 2021-02-19',
      'JPN 2016-12-08',
    ]);
    expect(found.leaving.map(l => `${l.who} ${l.on.written}`)).toEqual(['USA 2020-11-04']);
  });
  test.each([
    ['announcement of withdrawal'],
    ['announcement of withdrawal (domestic)'],
    ['no notification received'],
    ['no withdrawal listed'],
    ['observed total of parties'],
    ['domestic_approval_parliament'],
    ['authorisation_to_sign'],
    ['declaration not to become a party'],
    ['declaration of continued application'],
    ['suspension (unilateral)'],
    ['territorial application: Curaçao'],
    ['intention'],
    ['territorial extension'],
    ['adoption'],
  ])('"%s" is named and left out', kind => {
    const found = read(`Egypt,${kind},2016-04-22,`, 'France,signature,2016-04-22,');
    expect([acts(found), codes(found)]).toEqual([['FRA signature 2016-04-22'], ['2:1 warning not-recorded']]);
  });
  test.each([
    ['withdrawal (later withdrawn)'],
    ['withdrawal or end'],
    ['ratification bill'],
    ['signature and ratification'],
    ['ratification?'],
    ['Beitritt'],
    ['x'],
    ['A'],
    ['d'],
  ])('"%s" is a fault', kind => {
    const found = read(`Egypt,${kind},2016-04-22,`, 'France,signature,2016-04-22,');
    expect(acts(found).filter(a => a.startsWith('EGY'))).toEqual([]);
    expect(errors(found)).toHaveLength(kind.length === 1 ? 1 : errors(found).length);
    expect(errors(found).length).toBeGreaterThan(0);
  });
  test('a kind without a day is named; a day without a kind is a fault', () => {
    expect(codes(read('Egypt,signature,,', 'France,signature,2016-04-22,'))).toEqual([
      '2:7 warning act-without-day',
    ]);
    expect(errors(read('Egypt,,2016-04-22,', 'France,signature,2016-04-22,'))).toEqual(['act-without-kind']);
  });
  test('consent of an untold kind takes the signature of another row into account', () => {
    const found = read(
      'Egypt,consent (kind not given),2017-06-29,',
      'Egypt,signature,2016-04-22,',
      'Japan,consent,2017-06-29,',
    );
    expect(acts(found)).toEqual([
      'EGY ratification 2017-06-29',
      'EGY signature 2016-04-22',
      'JPN accession 2017-06-29',
    ]);
  });
  test('two columns of days for one kind are a fault', () => {
    expect(
      errors(csv(['Participant,Act,Date,Date of deposit', 'Egypt,ratification,2016-04-22,2016-04-23'])),
    ).toEqual(['several-day-columns']);
  });
  test('a kind that contradicts the title is a fault', () => {
    expect(errors(csv(['Participant,Accession,Type', 'Egypt,2016-04-22,Acceptance']))).toEqual([
      'kind-differs',
    ]);
  });
  test.each(['rat_type', 'Ratification type', 'Type of ratification', 'Method of participation'])(
    'the kind beside the day stands under "%s"',
    title => {
      const rows = ['Egypt,2016-04-22,accession', 'Japan,2016-04-22,ratification'];
      expect(acts(csv([`Participant,Deposit,${title}`, ...rows]))).toEqual([
        'EGY accession 2016-04-22',
        'JPN ratification 2016-04-22',
      ]);
    },
  );
});

describe('a kind that the table does not tell is chosen among those that the clause admits', () => {
  const chosen = (by: readonly string[] | null, ...rows: readonly string[]) =>
    csv(['Participant,Signature,Consent', ...rows], { admits: () => by as never });
  test.each<[readonly string[] | null, string, string]>([
    [null, 'Egypt,2016-04-22,2017-06-29', 'ratification'],
    [null, 'Egypt,,2017-06-29', 'accession'],
    [['acceptance'], 'Egypt,2016-04-22,2017-06-29', 'acceptance'],
    [['acceptance'], 'Egypt,,2017-06-29', 'acceptance'],
    [['ratification', 'acceptance', 'approval'], 'Egypt,,2017-06-29', 'acceptance'],
    [['ratification', 'accession'], 'Egypt,,2017-06-29', 'accession'],
    [['approval', 'accession'], 'Egypt,2016-04-22,2017-06-29', 'approval'],
    [['notification'], 'Egypt,,2017-06-29', 'notification'],
    [
      ['ratification', 'formal-confirmation', 'accession'],
      'European Union,2016-04-22,2017-06-29',
      'formal-confirmation',
    ],
  ])('clause %j, row %s: %s', (by, row, act) => {
    const found = chosen(by, row);
    expect(found.acts.at(-1)).toMatchObject({ act, chosen: true });
    expect(codes(found)).toEqual(['1:23 info kind-not-told']);
  });
  test('a told kind is not chosen', () => {
    expect(csv(['Participant,Ratification', 'Egypt,2017-06-29']).acts[0]?.chosen).toBeUndefined();
    expect(
      csv(['Participant,Consent,Kind', 'Egypt,2017-06-29,Ratification']).acts[0]?.chosen,
    ).toBeUndefined();
  });
  test('a signature that only the ledger has counts', () => {
    const found = csv(['Participant,Consent', 'Egypt,2017-06-29'], { hasSigned: who => who === 'EGY' });
    expect(acts(found)).toEqual(['EGY ratification 2017-06-29']);
  });
});

describe('rows that are none of a participant under the treaty', () => {
  test('preamble, headings, totals, notes and repeated headers are named and left out', () => {
    const found = csv([
      'Convention on Something,,',
      'Status as of 3 December 2015,,',
      '',
      'Participant,Signature,Ratification',
      'Africa,,',
      'Egypt,2016-04-22,2017-06-29',
      'Participant,Signature,Ratification',
      'Members of the Council of Europe,,',
      'France,2016-04-22,',
      'Total,2,1',
      '"Note: Egypt made a declaration on 25 October 2025.",,',
      'Source: Treaty Office,,',
    ]);
    expect(acts(found)).toEqual([
      'EGY signature 2016-04-22',
      'EGY ratification 2017-06-29',
      'FRA signature 2016-04-22',
    ]);
    expect(codes(found)).toEqual([
      '1:1 info row-left-out',
      '5:1 info row-left-out',
      '10:1 info row-left-out',
      '11:1 info row-left-out',
    ]);
  });
  test('a total that differs from the rows is a warning', () => {
    const found = csv(['Participant,Signature', 'Egypt,2016-04-22', 'Total,7']);
    expect(codes(found)).toEqual(['3:1 info row-left-out', '3:7 warning total-differs']);
  });
  test.each([
    ['Total,2016-04-22'],
    ['Africa,2016-04-22'],
    ['Egipt,'],
    ['Frnace,2016-04-22'],
    ['Note,2016-04-22'],
  ])('%s is a fault all the same', row => {
    expect(errors(csv(['Participant,Signature', 'Egypt,2016-04-22', row]))).toEqual(['unknown-participant']);
  });
  test('a participant whose name begins like a heading is read', () => {
    const found = csv(['Participant,Signature', 'State of Palestine,2016-04-22', 'African Union,2016-04-22']);
    expect(acts(found)).toEqual(['PSE signature 2016-04-22', 'AU signature 2016-04-22']);
  });
  test('rows for a territory and rows that are not sure', () => {
    const found = csv([
      'Participant,Signature,Territory,Certainty',
      'Egypt,2016-04-22,,confirmed',
      'Netherlands,2016-04-23,Aruba,confirmed',
      'France,2016-04-24,,reported',
      'Japan,2016-04-25,,inferred',
    ]);
    expect(acts(found)).toEqual(['EGY signature 2016-04-22']);
    expect(codes(found)).toEqual(['3:1 warning act-for-territory', '4:1 warning row-not-sure']);
  });
  test('rows that say that they no longer stand', () => {
    const found = csv(['Participant,Ratification,Withdrawn', 'Egypt,2016-04-22,no', 'France,2016-04-22,yes']);
    expect([acts(found), codes(found)]).toEqual([
      ['EGY ratification 2016-04-22'],
      ['3:1 warning row-not-sure'],
    ]);
  });
});

describe('several treaties in one table', () => {
  const lines = [
    'Contracting Party,Treaty,Reference,Accession',
    'Egypt,WCT,WIPO:wct,2001-01-01',
    'Egypt,Marrakesh,WIPO:marrakesh,2014-01-01',
    'Japan,Marrakesh,WIPO:marrakesh,2018-10-01',
  ];
  test.each([['wct'], ['WCT'], ['WIPO:wct']])('the rows of "%s" are read, the others named', name => {
    const found = csv(lines, { names: [name] });
    expect([acts(found), codes(found)]).toEqual([
      ['EGY accession 2001-01-01'],
      ['3:7 warning rows-of-other-treaties'],
    ]);
  });
  test('none of this treaty: an error that lists them, and nothing is read', () => {
    const found = csv(lines, { names: ['paris'] });
    expect([acts(found), codes(found)]).toEqual([[], ['2:7 error other-treaty']]);
    expect(found.findings[0]?.words.what).toContain('"WCT" (1), "Marrakesh" (2)');
  });
  test('one treaty of another name is an error too', () => {
    expect(errors(csv(['Party,Convention,Accession', 'Egypt,Berne,2001-01-01'], { names: ['wct'] }))).toEqual(
      ['other-treaty'],
    );
  });
  test('a reference of each row’s notification tells no treaty', () => {
    const found = csv(['Party,Reference,Accession', 'Egypt,C.N.102.2026,2001-01-01'], { names: ['wct'] });
    expect([acts(found), errors(found)]).toEqual([['EGY accession 2001-01-01'], []]);
  });
  test.each([
    ['Convention/Protocol'],
    ['Treaty name'],
    ['Instrument'],
    ['Name of the treaty'],
    ['Agreement title'],
    ['Accord'],
  ])('a column "%s" tells the treaty', title => {
    const table = [`Party,${title},Accession`, 'Egypt,WCT,2001-01-01', 'Japan,Berne Convention,1975-04-24'];
    expect(acts(csv(table, { names: ['wct'] }))).toEqual(['EGY accession 2001-01-01']);
    expect(errors(csv(table, { names: ['paris'] }))).toEqual(['other-treaty']);
  });
  test('a column of another title with the title of this treaty does so too', () => {
    const table = [
      'Party,Listed as,Accession',
      'Egypt,Berne Convention,1977-06-07',
      'Japan,Copyright Treaty,2002-03-06',
    ];
    expect(acts(csv(table, { names: ['berne', 'Berne Convention'] }))).toEqual(['EGY accession 1977-06-07']);
  });
  test('a column that is not understood and distinguishes rows of one participant is a fault', () => {
    const table = ['Party,Listed as,Accession', 'Egypt,WCT,2001-01-01', 'Egypt,Marrakesh,2014-01-01'];
    expect(errors(csv(table))).toEqual(['column-distinguishes-rows']);
    expect(acts(csv(table))).toEqual([]);
  });
  test('an empty cell means the treaty above it', () => {
    const found = csv(
      [
        'Treaty,Party,Accession',
        'WCT,Egypt,2001-01-01',
        ',Japan,2002-01-01',
        'Berne,Egypt,1977-06-07',
        ',Japan,1899-07-15',
      ],
      {
        names: ['wct'],
      },
    );
    expect(acts(found)).toEqual(['EGY accession 2001-01-01', 'JPN accession 2002-01-01']);
  });
});

test('where every row is longer than the header, a title is missing: no act is read under a wrong one', () => {
  const found = csv([
    'Country,Signature,"Ratification, Accession(a)"',
    'KOR,Republic of Korea,9 Aug 1998,',
    'NAM,Namibia,27 Apr 1999,15 Nov 1995',
  ]);
  expect(found.acts).toEqual([]);
  expect(found.findings.map(f => f.code)).toContain('cell-without-column');
});

test('rows that end in empty cells are read', () => {
  const found = csv(['Country,Signature', 'KOR,9 Aug 1998,', 'NAM,27 Apr 1999,']);
  expect(found.acts).toHaveLength(2);
});
