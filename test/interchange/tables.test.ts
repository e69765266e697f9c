import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { type ReadActs, readActs } from '../../src/interchange/import/read-acts.ts';
import { readTable, type TableForm } from '../../src/interchange/import/read-table.ts';
import { bounds, codes, registry } from './reading.ts';
import { statusPage } from './xml.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(form: TableForm, text: string | Uint8Array, charset: string | null = null): ReadActs {
  const { published, fault } = readTable(form, 't', typeof text === 'string' ? bytes(text) : text, charset);
  if (!published) throw new Error(`${fault.code}: ${fault.words.what}`);
  const [table] = published.tables;
  if (!table) throw new Error('no table');
  return readActs(table, registry, bounds);
}
const csv = (...lines: readonly string[]): ReadActs => read('csv', `${lines.join('\n')}\n`);
const acts = ({ acts: found }: ReadActs): string[] =>
  found.map(
    a => `${a.who} ${a.act} ${a.on.written}${a.withdrawn ? ' withdrawn' : ''}${a.note ? ` (${a.note})` : ''}`,
  );
const faultOf = (form: TableForm, text: string): string | undefined =>
  readTable(form, 't', bytes(text), null).fault?.code;

describe('the legend, not the place of a column, says what a date means', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'consent stands before signature',
      [
        'Participant,"Ratification, Accession(a)",Signature',
        'Egypt,7 Mar 2000,1 Feb 1999',
        'Japan,24 Oct 2001 a,',
      ],
      ['EGY ratification 2000-03-07', 'EGY signature 1999-02-01', 'JPN accession 2001-10-24'],
    ],
    [
      'a column of provisional application between the two',
      [
        'Participant,Signature,Provisional application(n),"Ratification, Acceptance(A)"',
        'Egypt,1 Feb 1999,2 Feb 1999 n,7 Mar 2000 A',
      ],
      ['EGY signature 1999-02-01', 'EGY provisional-application 1999-02-02', 'EGY acceptance 2000-03-07'],
    ],
    [
      'a column of one act: no mark means that act',
      ['Participant,Accession(a)', 'Egypt,7 Mar 2000', 'Japan,24 Oct 2001 a'],
      ['EGY accession 2000-03-07', 'JPN accession 2001-10-24'],
    ],
    [
      'definitive signatures in a column of their own, and s among consents',
      [
        'State,Definitive signature(s),"Ratification, Definitive signature(s)"',
        'Egypt,1 Feb 1999 s,',
        'Japan,,24 Oct 2001 s',
      ],
      ['EGY definitive-signature 1999-02-01', 'JPN definitive-signature 2001-10-24'],
    ],
    [
      'two columns of consent',
      [
        'Participant,"Definitive signature, Acceptance of the Protocol","Accession to the Convention as amended(a), Succession to the Convention as amended(d)"',
        'Egypt,1 Feb 1949,',
        'Ghana,,7 Apr 1958 d',
      ],
      ['EGY definitive-signature 1949-02-01', 'GHA succession 1958-04-07'],
    ],
    [
      'a succession to a signature',
      [
        'Participant,"Signature, Succession to signature(d)","Ratification, Succession(d)"',
        'Slovenia,6 Jul 1992 d,6 Jul 1992 d',
      ],
      ['SVN succession-to-signature 1992-07-06', 'SVN succession 1992-07-06'],
    ],
    [
      'the mark in a column of its own, ISO days, entry into force apart',
      [
        'participant,signature,"ratification, acceptance",kind,eif,row_source',
        'Egypt,1999-02-01,2000-03-07,A,2000-06-07,seen 3 May 2001',
        'Japan,,2001-10-24,R,,',
      ],
      ['EGY signature 1999-02-01', 'EGY acceptance 2000-03-07', 'JPN ratification 2001-10-24'],
    ],
    [
      'marks that the title does not explain but whose acts it names',
      [
        'Country,Signed,"Ratification, Approval, Formal confirmation, Accession"',
        'Egypt,1 Feb 1999,7 Mar 2000 AA',
        'Japan,,24 Oct 2001 c',
        'France,,1er mars 1990 R',
      ],
      [
        'EGY signature 1999-02-01',
        'EGY approval 2000-03-07',
        'JPN formal-confirmation 2001-10-24',
        'FRA ratification 1990-03-01',
      ],
    ],
    [
      'what binds by wider names keeps its name',
      [
        'Participant,"Ratification, Consent to be bound(P), Simplified procedure(p)"',
        'Egypt,7 Mar 2000 P',
        'Japan,24 Oct 2001 p',
      ],
      [
        'EGY notification 2000-03-07 (Consent to be bound)',
        'JPN notification 2001-10-24 (Simplified procedure)',
      ],
    ],
    [
      'a confirmation makes a signature ad referendum definitive where that binds',
      [
        'Participant,Signature ad referendum (s),"Definitive signature(s), Confirmation of signature"',
        'Egypt,5 May 1986 s,9 Mar 1990',
      ],
      ['EGY signature 1986-05-05', 'EGY definitive-signature 1990-03-09 (Confirmation of signature)'],
    ],
  ])('%s', (_, lines, expected) => {
    const found = csv(...lines);
    expect(acts(found)).toEqual(expected);
    expect(found.findings.filter(f => f.severity === 'error')).toEqual([]);
  });

  test.each([
    ['Type of instrument,Date of deposit', 'Acceptance,7 Mar 2000', 'EGY acceptance 2000-03-07'],
    ['Action,Date of Notification/Deposit', 'Accession,7 Mar 2000', 'EGY accession 2000-03-07'],
    ['Type,"Acceptance, Approval, Accession"', 'AA,7 Mar 2000', 'EGY approval 2000-03-07'],
    ['Type,Consent to be bound', 'R,7 Mar 2000', 'EGY ratification 2000-03-07'],
    ['Type,Ratification or Accession', 'A,7 Mar 2000', 'EGY accession 2000-03-07'],
    ['Type,Consent to be bound', 'Instrument of approval,7 Mar 2000', 'EGY approval 2000-03-07'],
    ['Act,Date', 'ratification (R),7 Mar 2000', 'EGY ratification 2000-03-07'],
    ['Event,Date,Remarks', 'Deposit of the instrument of accession,7 Mar 2000,', 'EGY accession 2000-03-07'],
    ['Status,Date', 'Acceded,7 Mar 2000', 'EGY accession 2000-03-07'],
    ['Signature,Ratification or accession', '1 Feb 1999,7 Mar 2000', 'EGY ratification 2000-03-07'],
    ['Signature,Ratification or accession', ',7 Mar 2000', 'EGY accession 2000-03-07'],
    ['Signature,"Ratification, acceptance (A), accession (a)"', ',7 Mar 2000 a', 'EGY accession 2000-03-07'],
    ['Notes,Denunciation', ',7 Mar 2000', 'EGY denunciation 2000-03-07'],
  ])('%s: %s', (header, line, expected) => {
    const found = csv(`Participant,${header}`, `Egypt,${line}`);
    expect(acts(found).at(-1)).toBe(expected);
    expect(found.findings.filter(f => f.severity === 'error')).toEqual([]);
  });

  test('French', () => {
    const found = csv(
      'État,"Signature, Succession à la signature(d)","Ratification, Adhésion(a), Acceptation(A), Approbation(AA)",Entrée en vigueur',
      'Égypte,25 oct. 2015,1er févr. 2016 AA,2 mai 2016',
      'Japon,,14 août 2017 a,',
    );
    expect(acts(found)).toEqual([
      'EGY signature 2015-10-25',
      'EGY approval 2016-02-01',
      'JPN accession 2017-08-14',
    ]);
    expect(found.inForceFor.map(f => `${f.who} ${f.on}`)).toEqual(['EGY 2016-05-02']);
  });

  test('beside consents, notifications under an article are no consent', () => {
    const found = csv(
      'Participant,Ratification,Notification under article 21 (1)',
      'Egypt,7 Mar 2000,22 Dec 1992',
    );
    expect(acts(found)).toEqual(['EGY ratification 2000-03-07']);
  });
  test('alone, a notification binds', () => {
    expect(acts(csv('Participant,Notification', 'Egypt,7 Mar 2000'))).toEqual([
      'EGY notification 2000-03-07',
    ]);
  });
});

describe('who acted', () => {
  test('an act belongs to the State of the row on its day; a succession to the successor', () => {
    const found = csv(
      'Participant,Signature,"Ratification, Succession(d)"',
      'Serbia,4 May 1965,12 Mar 2001 d',
    );
    expect(acts(found)).toEqual(['YUG signature 1965-05-04', 'SRB succession 2001-03-12']);
  });
  test('footnote marks and typographic spaces are no part of a name', () => {
    const found = csv(
      'Participant,Ratification',
      '"China 1,2",7 Mar 2000',
      'Côte d’Ivoire³,24\u00a0Oct\u20092001',
    );
    expect(acts(found)).toEqual(['CHN ratification 2000-03-07', 'CIV ratification 2001-10-24']);
  });
  test('the same participant twice: both acts; the same act twice: once, and said', () => {
    const found = csv(
      'Participant,"Ratification, Accession(a)"',
      'Egypt,7 Mar 2000',
      'Egypt,9 Mar 2010 a',
      'Egypt,7 Mar 2000',
    );
    expect(acts(found)).toEqual(['EGY ratification 2000-03-07', 'EGY accession 2010-03-09']);
    expect(codes(found)).toEqual(['4:7 warning act-repeated']);
  });
  test('an unknown name, also without a date', () => {
    const found = csv('Participant,Ratification', 'Egipt,7 Mar 2000', 'Frnace,');
    expect(codes(found)).toEqual(['2:1 error unknown-participant', '3:1 error unknown-participant']);
    expect(found.findings[0]?.words.fix).toContain('"Egypt"');
  });
});

describe('withdrawn acts are known as such', () => {
  test.each([
    ['a cell in brackets', 'Egypt,[7 Mar 2000 a]'],
    ['a date in brackets', 'Egypt,[7 Mar 2000] a'],
    ['a row in brackets', '[Egypt],7 Mar 2000 a'],
    ['a mark', 'Egypt,7 Mar 2000 a X'],
    ['a mark in brackets', 'Egypt,7 Mar 2000 a (X)'],
  ])('%s', (_, line) => {
    expect(acts(csv('Participant,Accession(a)', line))).toEqual(['EGY accession 2000-03-07 withdrawn']);
  });
});

test('a withdrawn act and the one that followed it, in one cell', () => {
  expect(acts(csv('Participant,Accession(a)', 'Egypt,[7 Mar 2000 a] 9 Apr 2010 a'))).toEqual([
    'EGY accession 2000-03-07 withdrawn',
    'EGY accession 2010-04-09',
  ]);
});

describe('what cannot be read is a finding at its cell, never skipped', () => {
  test.each([
    ['two dates', 'Egypt,7 Mar 2000 8 Apr 2001', '2:7 error several-dates'],
    ['an impossible day', 'Egypt,31 Feb 2000', '2:7 error impossible-date'],
    ['no date', 'Egypt,ratified', '2:7 error unread-date'],
    ['a month in no known language', 'Egypt,7 Brumaire 2000', '2:7 error unread-date'],
    ['day and month in figures', 'Egypt,07/03/2000', '2:7 error unread-date'],
    ['words beside a date', 'Egypt,7 Mar 2000 in London', '2:7 error unread-cell'],
    ['a mark nobody explains', 'Egypt,7 Mar 2000 z', '2:7 error unknown-mark'],
    ['a date after today', 'Egypt,7 Mar 2027', '2:7 error act-after-today'],
    ['a date without a participant', ',7 Mar 2000', '2:1 error row-without-participant'],
    ['a cell under no title', 'Egypt,7 Mar 2000,a', '2:18 error cell-without-column'],
  ])('%s', (_, line, expected) => {
    const found = csv('Participant,"Ratification, Accession(a)"', line);
    expect(codes(found)).toEqual([expected]);
  });
  test('figures alone leave day and month open, and the message says how to write them', () => {
    const found = csv('Participant,Ratification', 'Egypt,07/03/2000');
    expect(found.findings[0]?.words.fix).toBe('write 2000-03-07, if the day comes first here');
  });
  test.each([
    ['letters', 'a'.repeat(1_000_000)],
    ['opened marks', '<sup>'.repeat(200_000)],
    ['opened brackets', '['.repeat(1_000_000)],
    ['dates', '7 Mar 2000 '.repeat(90_000)],
  ])('a cell of a million characters is one finding: %s', (_, cell) => {
    expect(codes(csv('Participant,Ratification', `Egypt,${cell}`)).length).toBe(1);
  });
  test('a date without a mark where only marks have a meaning', () => {
    expect(codes(csv('Participant,"Accession(a), Succession(d)"', 'Egypt,7 Mar 2000'))).toEqual([
      '2:7 error unmarked-date',
    ]);
  });
  test('a column that does not even say who is bound', () => {
    expect(codes(csv('Participant,"Signature, Ratification"', 'Egypt,7 Mar 2000'))).toEqual([
      '2:7 error unmarked-date',
    ]);
  });
  test.each([
    [
      'an unknown title over dates',
      'Participant,Enlightenment',
      'Egypt,7 Mar 2000',
      ['1:13 error unknown-column'],
    ],
    [
      'no participants',
      'Signature,Ratification',
      '1 Feb 1999,7 Mar 2000',
      ['1:1 error no-participant-column'],
    ],
    ['no acts', 'Participant,Notes', 'Egypt,none', ['1:1 error no-acts-column']],
  ])('%s', (_, header, line, expected) => expect(codes(csv(header, line))).toEqual(expected));
  test('a title over no dates is named and left unread', () => {
    expect(
      codes(csv('Participant,Ratification,Remarks', 'Egypt,7 Mar 2000,"read on 3 May 2001, twice"')),
    ).toEqual(['1:26 info column-not-read']);
    expect(codes(csv('Participant,Ratification,Enlightenment', 'Egypt,7 Mar 2000,much'))).toEqual([
      '1:26 warning column-not-read',
    ]);
  });
  test('before the adoption', () => {
    const { published } = readTable('csv', 't', bytes('Participant,Ratification\nEgypt,7 Mar 2000\n'), null);
    const [table] = published?.tables ?? [];
    if (!table) throw new Error('no table');
    const found = readActs(table, registry, { ...bounds, adopted: '2001-01-01' as PlainDate });
    expect(codes(found)).toEqual(['2:7 error act-before-adoption']);
  });
});

describe('CSV', () => {
  test.each([
    ['semicolons', 'Participant;Signature;"Ratification, Accession(a)"\nEgypt;1 Feb 1999;7 Mar 2000 a\n'],
    ['tabs', 'Participant\tSignature\tRatification, Accession(a)\nEgypt\t1 Feb 1999\t7 Mar 2000 a\n'],
    [
      'a byte-order mark, CRLF, no final line end',
      '\ufeffParticipant,Signature,"Ratification, Accession(a)"\r\nEgypt,1 Feb 1999,7 Mar 2000 a',
    ],
    [
      'empty lines and short rows',
      'Participant,Signature,"Ratification, Accession(a)",More\n\nEgypt,1 Feb 1999,7 Mar 2000 a\n\n',
    ],
  ])('%s', (_, text) =>
    expect(acts(read('csv', text))).toEqual(['EGY signature 1999-02-01', 'EGY accession 2000-03-07']),
  );
  test('places count characters as editors do, behind quotes and other scripts too', () => {
    const found = csv(
      'Participant,Signature,Ratification',
      '"Égypte, 𝟏",1 Feb 1999,sometime',
      '"Côte\nd’Ivoire",,x',
    );
    expect(codes(found)).toEqual([
      '2:1 error unknown-participant',
      '2:25 error unread-date',
      '4:12 error unread-date',
    ]);
  });
  test.each([
    ['a quote that is never closed', 'Participant,Ratification\n"Egypt,7 Mar 2000\n', 'not-csv'],
    ['nothing', ' \n', 'empty-table'],
    ['more rows than there are States', `Participant,Signature\n${'Egypt,\n'.repeat(5001)}`, 'too-many-rows'],
    [
      'more bytes than 5,000 rows have',
      `Participant,Signature\n${' '.repeat(4 * 1024 * 1024)}`,
      'file-too-large',
    ],
    ['a page of HTML', '<!DOCTYPE html><html></html>', 'not-csv'],
    ['XML', '<?xml version="1.0"?><Document/>', 'not-csv'],
  ])('%s', (_, text, code) => expect(faultOf('csv', text)).toBe(code));
});

describe('the XML of a status page', () => {
  const page = {
    header: ['Participant', 'Signature', 'Ratification, Acceptance(A), Accession(a)'],
    rows: [
      ['Egypt<superscript>1</superscript>', '25 Oct\t 2015 ', ' 7 Mar\t 2016 A'],
      ['[Japan]', '', '[24 Oct\t 2016 a]'],
      ["Côte d'Ivoire", '25 Oct 2015<superscript>2, 3</superscript>', ''],
    ],
  };
  const expected = [
    'EGY signature 2015-10-25',
    'EGY acceptance 2016-03-07',
    'JPN accession 2016-10-24 withdrawn',
    'CIV signature 2015-10-25',
  ];
  test('marks as markup, tabs, brackets', () =>
    expect(acts(read('untc', statusPage(page)))).toEqual(expected));
  test('rows without "Rows"', () =>
    expect(acts(read('untc', statusPage({ ...page, flat: true })))).toEqual(expected));
  test('prefixes of a namespace, a header among the rows', () => {
    const prefixed = statusPage(page)
      .replace(/<(\/?)(Row|Entry|TGroup)\b/g, '<$1u:$2')
      .replace('<Document>', '<Document xmlns:u="urn:x">');
    expect(acts(read('untc', prefixed))).toEqual(expected);
    const among = statusPage({ ...page, rows: [page.header, ...page.rows] }).replace(
      /<Thead>.*<\/Thead>/,
      '',
    );
    expect(acts(read('untc', among))).toEqual(expected);
  });
  test('tables of territories are not read as tables of participants', () => {
    const other =
      '<TerritorialApplications><Table><TGroup><Thead><Row><Entry>Participant</Entry><Entry>Notification</Entry></Row></Thead><Tbody><Row><Entry>Egypt</Entry><Entry>1 Jan 2016</Entry></Row></Tbody></TGroup></Table></TerritorialApplications>';
    const { published } = readTable(
      'untc',
      't',
      bytes(statusPage(page).replace('</Treaty>', `${other}</Treaty>`)),
      null,
    );
    expect(published?.tables.length).toBe(1);
  });
  test('totals of the header, in elements or in words', () => {
    const totals = (text: string) => {
      const { published } = readTable('untc', 't', bytes(text), null);
      return [published?.stated.signatories?.total, published?.stated.parties?.total];
    };
    const inWords = statusPage({ ...page, signatories: 72, parties: 3 });
    expect(totals(inWords)).toEqual([72, 3]);
    expect(
      totals(
        inWords.replace(/<Labeltext>.*<\/Labeltext>/, '<Signatories>72</Signatories><Parties>3</Parties>'),
      ),
    ).toEqual([72, 3]);
    expect(totals(statusPage(page))).toEqual([undefined, undefined]);
  });
  test.each([
    ['by number', 'C&#244;te&#xa0;d'],
    ['by the names of HTML', 'C&ocirc;te&nbsp;d'],
    ['escaped once too often', 'C&amp;#244;te&amp;nbsp;d'],
  ])('references to characters, %s', (_, written) =>
    expect(acts(read('untc', statusPage(page).replace('Côte d', written)))).toEqual(expected),
  );
  test('ISO-8859-1, as declared or as the server says', () => {
    const latin = (declaration: string) =>
      Uint8Array.from(statusPage({ ...page, declaration }), c => c.charCodeAt(0));
    expect(acts(read('untc', latin('<?xml version="1.0" encoding="ISO-8859-1"?>')))).toEqual(expected);
    expect(acts(read('untc', latin('<?xml version="1.0"?>'), 'iso-8859-1'))).toEqual(expected);
    expect(acts(read('untc', latin('<?xml version="1.0" encoding="ISO-8859-1"?>'), 'utf-8'))).toEqual(
      expected,
    );
  });
  test.each([
    ['HTML in its place', '<!DOCTYPE html>\n<html><body>Not found</body></html>', 'html-not-xml'],
    ['HTML without a document type', '<html><head></head></html>', 'html-not-xml'],
    ['cut short', statusPage(page).slice(0, -60), 'not-xml'],
    ['cut within a row', statusPage(page).slice(0, statusPage(page).indexOf('24 Oct')), 'not-xml'],
    [
      'a document type',
      statusPage({ ...page, declaration: '<!DOCTYPE Document SYSTEM "file:///etc/passwd">' }),
      'document-type',
    ],
    ['an entity', statusPage({ ...page, declaration: '<!DOCTYPE d [<!ENTITY a "b">]>' }), 'document-type'],
    ['an entity nobody declared', statusPage(page).replace('Japan', '&japan;'), 'not-xml'],
    ['another document', '<?xml version="1.0"?><rss><channel/></rss>', 'no-table'],
    ['nesting without end', '<a>'.repeat(200_000), 'xml-too-deep'],
    ['parts without number', `<a>${'<b/>'.repeat(200_001)}</a>`, 'xml-too-large'],
    ['CSV', 'Participant,Signature\n', 'not-xml'],
  ])('%s', (_, text, code) => expect(faultOf('untc', text)).toBe(code));
});

describe('half a pair of brackets is a finding, and nothing of the row is taken', () => {
  test.each(['[1 Jan 2003', '1 Jan 2003]', '1 Jan 2003 (', '(1 Jan 2003]'])('in a cell: %s', cell => {
    const found = csv('Participant,Accession(a)', `Brazil,${cell}`);
    expect([acts(found), codes(found)]).toEqual([[], ['2:8 error unpaired-bracket']]);
  });
  test.each(['Brazil]', '[Brazil', 'Brazil ('])('in a name: %s', name => {
    const found = csv('Participant,Accession(a)', `${name},1 Jan 2003`);
    expect(acts(found)).toEqual([]);
    expect(codes(found)).toContain('2:1 error unpaired-bracket');
  });
  test('whole pairs are what they were', () => {
    const found = csv(
      'Participant,Accession(a)',
      'Brazil,[1 Jan 2003]',
      'Iran (Islamic Republic of),1 Jan 2003 (a)',
    );
    expect([acts(found), codes(found)]).toEqual([
      ['BRA accession 2003-01-01 withdrawn', 'IRN accession 2003-01-01'],
      [],
    ]);
  });
});

describe('what no table of participants is costs little', () => {
  test('only so many unknown names get a suggestion, each of them every time', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `Frence${'x'.repeat(i % 30)},${1 + (i % 28)} Jan 2003`);
    const { findings } = csv('Participant,Accession(a)', 'Frence,1 Jan 2003', 'Brasill,2 Jan 2003', ...rows);
    const hints = findings.filter(f => f.words.fix?.startsWith('did you mean'));
    expect(hints.filter(f => f.words.what.includes('"Frence"')).length).toBe(3);
    expect(findings.length).toBe(62);
    const asked = Array.from(
      { length: 30 },
      (_, i) => `Brasill${'abcdefghijklmnopqrstuvwxyzäöüß'[i]},1 Jan 2003`,
    );
    const last = csv('Participant,Accession(a)', ...asked).findings.filter(f =>
      f.words.fix?.startsWith('did'),
    );
    expect(last.length).toBe(20);
  });
  test('empty rows below a table are no rows; too many of anything is refused', () => {
    const head = 'Participant,Accession(a)\nBrazil,1 Jan 2003\n';
    const found = read('csv', head + ' , \n'.repeat(20_000));
    expect([acts(found), codes(found)]).toEqual([['BRA accession 2003-01-01'], []]);
    expect(faultOf('csv', head + ',\n'.repeat(60_000))).toBe('too-many-rows');
    expect(faultOf('csv', head + 'Brazil,1 Jan 2003\n'.repeat(5001))).toBe('too-many-rows');
    expect(faultOf('csv', `${head}Brazil${','.repeat(100)}`)).toBe('too-many-columns');
    expect(faultOf('csv', `${head}Brazil${','.repeat(4_000_000)}`)).toBe('too-many-columns');
    expect(faultOf('csv', `Participant${',Accession(a)'.repeat(100)}\n`)).toBe('too-many-columns');
    expect(faultOf('csv', `Participant${',Accession(a)'.repeat(99)}\n`)).toBeUndefined();
  });
});
