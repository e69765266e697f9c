import { describe, expect, test } from 'vitest';
import { acts, codes, csv, errors } from './reading.ts';

describe('what a column is follows from its title and its cells', () => {
  test.each<[string, readonly string[]]>([
    [
      'alpha-3 under "Code"',
      ['Code,Participant,Ratification', 'AFG,Afghanistan,2017-02-15', 'FRA,France,2016-10-05'],
    ],
    [
      'alpha-2 under "ISO"',
      ['Participant,ISO,Ratification', 'Afghanistan,AF,2017-02-15', 'France,FR,2016-10-05'],
    ],
    ['M49 numbers', ['M49,Participant,Ratification', '4,Afghanistan,2017-02-15', '250,France,2016-10-05']],
    [
      'the numbers of rows',
      ['#,Participant,Ratification', '4,Afghanistan,2017-02-15', '8,France,2016-10-05'],
    ],
    [
      'codes under no title',
      [',Participant,Ratification', 'AFG,Afghanistan,2017-02-15', 'FRA,France,2016-10-05'],
    ],
    ['codes alone', ['iso3,Ratification', 'AFG,2017-02-15', 'FRA,2016-10-05']],
    ['alpha-2 alone', ['Country code,Ratification', 'AF,2017-02-15', 'FR,2016-10-05']],
    ['names under another title', ['Signatory,Ratification', 'Afghanistan,2017-02-15', 'France,2016-10-05']],
    ['names under no known title', ['Land,Ratification', 'Afghanistan,2017-02-15', 'France,2016-10-05']],
    [
      'names in two languages',
      [
        'Country,Pays,Ratification',
        'Afghanistan,Afghanistan,2017-02-15',
        'Germany,Allemagne,2016-10-05',
        'France,France,2016-10-05',
      ],
    ],
    [
      '"Party" as yes or no',
      ['Country,Party,Ratification', 'Afghanistan,yes,2017-02-15', 'France,yes,2016-10-05'],
    ],
    ['a region', ['Region,Country,Ratification', 'Asia,Afghanistan,2017-02-15', 'Europe,France,2016-10-05']],
    [
      '"Type" of participants',
      ['Country,Type,Ratification', 'Afghanistan,State,2017-02-15', 'France,State,2016-10-05'],
    ],
  ])('%s', (_, lines) => {
    const found = csv(lines);
    expect(errors(found)).toEqual([]);
    expect(acts(found).filter(a => !a.startsWith('DEU'))).toEqual([
      'AFG ratification 2017-02-15',
      'FRA ratification 2016-10-05',
    ]);
  });

  test.each([
    ['a code', ['Code,Participant,Ratification', 'AFG,Afghanistan,2017-02-15', 'FRA,Germany,2016-10-05']],
    ['a number', ['M49,Participant,Ratification', '4,Afghanistan,2017-02-15', '250,Germany,2016-10-05']],
    [
      'another name',
      ['Country,Pays,Ratification', 'Afghanistan,Afghanistan,2017-02-15', 'Germany,France,2016-10-05'],
    ],
  ])('%s of another participant is a fault, and the row is not read', (_, lines) => {
    const found = csv(lines);
    expect([acts(found), errors(found)]).toEqual([['AFG ratification 2017-02-15'], ['participants-differ']]);
  });
  test('codes of today stand beside names whose acts are of a predecessor', () => {
    expect(
      acts(csv(['Code,Country,Signature', 'SRB,Serbia,4 May 1965', 'RUS,Russian Federation,4 May 1965'])),
    ).toEqual(['YUG signature 1965-05-04', 'RUS signature 1965-05-04']);
  });
  test('a code that is none is said once, and the name counts', () => {
    const found = csv([
      'Code,Country,Ratification',
      'AFG,Afghanistan,2017-02-15',
      'EUU,European Union,2016-10-05',
    ]);
    expect([acts(found)[1], codes(found)]).toEqual(['EU ratification 2016-10-05', ['3:1 info code-unknown']]);
  });
  test('NA in a column of codes is no Namibia among names', () => {
    expect(errors(csv(['Country,Ratification', 'France,2016-10-05', 'NA,2017-02-15']))).toEqual([
      'unknown-participant',
    ]);
  });
});

describe('a title over days', () => {
  test.each([
    ['Effect of denunciation'],
    ['Effective date of withdrawal'],
    ['Denunciation (entry into force)'],
    ['Withdrawal takes effect'],
    ['Ceased to be in force'],
    ['Date d’effet de la dénonciation'],
  ])('"%s" is a day of leaving, never an entry into force', title => {
    const found = csv([
      `Party,Accession,Denunciation,${title}`,
      'Afghanistan,1993-03-22,2019-01-01,2020-01-01',
    ]);
    expect(acts(found)).toEqual(['AFG accession 1993-03-22', 'AFG denunciation 2019-01-01']);
    expect(found.inForceFor).toEqual([]);
    expect(found.leaving.map(l => [l.who, l.on.written])).toEqual([['AFG', '2020-01-01']]);
  });
  test.each([
    ['Entry into force'],
    ['EIF'],
    ['Accession: entry into force'],
    ['Effective date'],
    ['Date of effect'],
    ['In force'],
    ['Entrée en vigueur'],
  ])('"%s" is an entry into force', title => {
    const found = csv([`Party,Accession,${title}`, 'Afghanistan,1993-03-22,1994-03-22']);
    expect([acts(found), found.inForceFor.map(f => f.on)]).toEqual([
      ['AFG accession 1993-03-22'],
      ['1994-03-22'],
    ]);
  });
  test.each([
    ['Entry into force of the treaty'],
    ['Open for signature'],
    ['Expected ratification'],
    ['Ratification law'],
    ['Approval by parliament'],
    ['Domestic approval'],
    ['Signature of the Final Act'],
    ['Withdrawal of reservation'],
    ['Reservations made upon ratification'],
    ['Objection to accession'],
    ['Registration'],
    ['Date of adoption'],
    ['Last updated'],
    ['Ratification announced'],
    ['Entry into force of reservation'],
    ['Suspension of denunciation'],
  ])('"%s" is no act of its row', title => {
    const found = csv([`Party,Accession,${title}`, 'Afghanistan,1993-03-22,1994-03-22']);
    expect([acts(found), found.inForceFor, found.leaving]).toEqual([['AFG accession 1993-03-22'], [], []]);
    expect(found.findings.length).toBeGreaterThan(0);
  });
  test.each([
    ['Withdrawal of ratification', 'withdrawal-of-instrument'],
    ['Withdrawal of signature', 'withdrawal-of-signature'],
    ['Revocation of denunciation', 'withdrawal-of-denunciation'],
    ['End of provisional application', 'provisional-application-end'],
    ['Withdrawal', 'denunciation'],
  ])('"%s" is %s', (title, act) => {
    expect(acts(csv([`Party,${title}`, 'Afghanistan,1994-03-22']))).toEqual([`AFG ${act} 1994-03-22`]);
  });
  test.each([
    ['Party since'],
    ['Member since'],
    ['Terminated'],
    ['Withdrawn'],
    ['Convention'],
    ['Date'],
    ['London'],
  ])('"%s" is a fault', title => {
    expect(errors(csv([`Country,Signature,${title}`, 'Afghanistan,1993-03-22,1994-03-22']))).toEqual([
      'unknown-column',
    ]);
  });
});

describe('columns that leave open what their rows are', () => {
  test.each([
    [
      'Country,Signature,Ratification,Signature,Ratification',
      'Niger,1999-01-01,2000-01-01,2001-01-01,2002-01-01',
      'column-repeated',
    ],
    [
      'Country,Ratification of the Convention,Ratification of the Protocol',
      'Niger,1999-01-01,2000-01-01',
      'column-repeated',
    ],
    ['Country,Date,Status', 'Niger,1999-01-01,In force', 'unknown-column'],
    ['Country,Date,Status', 'Niger,1999-01-01,Denounced', 'unknown-column'],
  ])('%s', (header, row, code) => {
    const found = csv([header, row]);
    expect([acts(found), found.inForceFor, errors(found).includes(code)]).toEqual([[], [], true]);
  });
  test('a row without all its cells, where other rows have theirs', () => {
    const lines = ['Country,Signature,Ratification', 'Niger,1999-01-01,', 'France,2000-01-01'];
    expect(errors(csv(lines))).toEqual(['row-too-short']);
    expect(errors(csv(lines.map(l => l.replace(/,$/, ''))))).toEqual([]);
  });
});

describe('a mark means what the title or a legend says', () => {
  const read = (title: string, cell: string, ...more: readonly string[]) =>
    csv([`Country,"${title}"`, `Niger,${cell}`, ...more]);
  test.each([
    ['Ratification or Accession', '1971-10-11 A', 'accession'],
    ['Ratification, Acceptance', '1971-10-11 A', 'acceptance'],
    ['Ratification, Acceptance (A), Accession', '1971-10-11 a', 'accession'],
    ['Ratification, Succession', '1971-10-11 d', 'succession'],
    ['Signature, Definitive signature(s)', '1971-10-11 s', 'definitive-signature'],
  ])('%s, %s', (title, cell, act) => {
    expect(acts(read(title, cell))).toEqual([`NER ${act} 1971-10-11`]);
  });
  test.each([
    ['Ratification', '1971-10-11 A'],
    ['Ratification', '1971-10-11 a'],
    ['Ratification', '1971-10-11 AA'],
    ['Ratification', '1971-10-11 d'],
    ['Ratification', '1971-10-11 s'],
    ['Ratification, Acceptance, Accession', '1971-10-11 A'],
    ['Ratification, Accession(a)', '1971-10-11 A'],
    ['Consent to be bound', '1971-10-11 A'],
    ['Date of deposit', '1971-10-11 AA'],
    ['Ratification, Acceptance, Approval', '1971-10-11 a'],
  ])('%s does not explain %s', (title, cell) => {
    const found = read(title, cell);
    expect([acts(found), errors(found)]).toEqual([[], ['unknown-mark']]);
  });
  test('two marks that the title could explain by one act are not both that act', () => {
    const found = read('Ratification or Accession', '1971-10-11 A', 'Japan,1972-10-11 a');
    expect(errors(found)).toEqual(['unknown-mark']);
  });
  test.each([
    ['a row below', [], ['"A = accession; R = ratification"']],
    ['a row above', ['"Legend: R: ratification, A: accession"'], []],
    ['a note', [], ['"Note: A - Accession"']],
  ])('a legend in %s explains it', (_, before, after) => {
    const found = csv([...before, 'Country,Date of deposit', 'Niger,1971-10-11 A', ...after]);
    expect(acts(found)).toEqual(['NER accession 1971-10-11']);
    expect(errors(found)).toEqual([]);
  });
  test.each([
    ['Date of deposit (A = accession; R = ratification)', '1971-10-11 A'],
    ['Consent (A=accession, R=ratification)', '1971-10-11 A'],
  ])('a legend in the title %s explains it', (title, cell) => {
    expect(acts(read(title, cell))).toEqual(['NER accession 1971-10-11']);
  });
  test('a legend in the title of the column of kinds explains it', () => {
    const found = csv([
      'Country,Date of deposit,"Type (A = accession, R = ratification)"',
      'Niger,1971-10-11,A',
    ]);
    expect([acts(found), errors(found)]).toEqual([['NER accession 1971-10-11'], []]);
  });
  test('the title takes precedence over a legend', () => {
    expect(acts(read('Ratification, Acceptance(A)', '1971-10-11 A', '"A = accession"'))).toEqual([
      'NER acceptance 1971-10-11',
    ]);
  });
});
