import { describe, expect, test } from 'vitest';
import { compareTable } from '../../src/interchange/import/compare.ts';
import { articlesIn, articlesOf } from '../../src/interchange/import/statements.ts';
import type { TableAct } from '../../src/interchange/import/table.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { codes, csv } from './reading.ts';

const AT = { file: 't', line: 1, column: 1, endLine: 1, endColumn: 1 };
const said = ({ who, act, on, under, note }: TableAct): string =>
  [who, act, on.written, under?.join(' ') ?? '-', note ?? '-'].join(' | ');
const read = (header: string, ...rows: readonly string[]) => {
  const found = csv([header, ...rows]);
  return { acts: found.acts.map(said), codes: codes(found), effects: found.effects };
};

describe('the articles that a text names', () => {
  test.each([
    ['Reservation to article 7(2)', ['7(2)']],
    ['Article 7, paragraph 2, and art. 9 (2)', ['7(2)', '9(2)']],
    ['with respect to articles 9, 10 and 11(3)', ['9', '10', '11(3)']],
    ['art. 24 par. 5', ['24(5)']],
    ['article 6(1)(b); article 63 (3)', ['6(1)(b)', '63(3)']],
    ['under article 14bis', ['14bis']],
    ['It is not bound by its decision of 7 March 2000', []],
    ['party to the dispute', []],
  ])('%s', (text, expected) => expect(articlesIn(text)).toEqual(expected));

  test.each([
    ['7(2)', ['7(2)']],
    ['7(2); art. 9(2)', ['7(2)', '9(2)']],
    ['Articles 9, 10 and 11(3)', ['9', '10', '11(3)']],
    ['7, paragraph 2', ['7(2)']],
    ['-', []],
    ['all', []],
    ['the second of 3', []],
  ])('of a cell that holds nothing else: %s', (text, expected) =>
    expect(articlesOf({ text, at: AT })).toEqual(expected),
  );
});

describe('rows of reservations, declarations and objections', () => {
  const HEADER = 'Participant,Date,Act,Article,Text';

  test('are read with their articles and texts', () => {
    const found = read(
      HEADER,
      'Azerbaijan,2025-10-25,signature,,',
      'Azerbaijan,2025-10-25,reservation,7(2),only where security measures are infringed',
      'Azerbaijan,2025-10-25,reservation,9(2),',
      'Azerbaijan,2025-10-25,declaration,,"Under article 40, paragraph 2, the authority is the Ministry of Justice"',
      'France,2026-01-05,objection,,to the reservation of Azerbaijan',
      'Azerbaijan,2026-06-01,withdrawal of reservation,9(2),',
    );
    expect(found.acts).toEqual([
      'AZE | signature | 2025-10-25 | - | -',
      'AZE | reservation | 2025-10-25 | 7(2) | only where security measures are infringed',
      'AZE | reservation | 2025-10-25 | 9(2) | -',
      'AZE | declaration | 2025-10-25 | 40(2) | Under article 40, paragraph 2, the authority is the Ministry of Justice',
      'FRA | objection | 2026-01-05 | - | to the reservation of Azerbaijan',
      'AZE | withdrawal-of-reservation | 2026-06-01 | 9(2) | -',
    ]);
    expect(found.codes).toEqual([]);
    expect([...found.effects]).toEqual(['signature', 'statement']);
  });

  test('a text beside other acts is none of theirs', () => {
    const found = read(
      HEADER,
      'Azerbaijan,2025-10-25,signature,,signed by A. Naghiyev',
      'Egypt,2025-10-25,reservation,7(2),x',
    );
    expect(found.acts[0]).toBe('AZE | signature | 2025-10-25 | - | -');
  });

  test('articles and texts are left out where no row is a statement', () => {
    const found = read(HEADER, 'Egypt,2025-10-25,signature,64,in Hanoi');
    expect(found.acts).toEqual(['EGY | signature | 2025-10-25 | - | -']);
    expect(found.codes).toEqual(['1:22 info column-not-read']);
  });

  test('two on one day are two, and one listed twice is one', () => {
    const row = 'Egypt,2025-10-25,reservation,7(2),a text';
    const found = read(HEADER, row, row, 'Egypt,2025-10-25,reservation,9(2),a text');
    expect(found.acts).toHaveLength(2);
    expect(found.codes).toEqual(['3:7 warning act-repeated']);
  });
});

describe('columns of texts', () => {
  const HEADER = 'Participant,Signature,Ratification,Reservations,Declarations';

  test('are statements made with the consent, else with the signature', () => {
    const found = read(
      HEADER,
      'Egypt,25 Oct 2025,3 Feb 2026,Article 63(3): not bound,-',
      'Azerbaijan,25 Oct 2025,,to articles 7(2) and 9(2),The authority is the Ministry of Justice',
      'France,25 Oct 2025,,no,',
    );
    expect(found.acts.filter(a => !a.includes('signature') && !a.includes('ratification'))).toEqual([
      'EGY | reservation | 2026-02-03 | 63(3) | Article 63(3): not bound',
      'AZE | reservation | 2025-10-25 | 7(2) 9(2) | to articles 7(2) and 9(2)',
      'AZE | declaration | 2025-10-25 | - | The authority is the Ministry of Justice',
    ]);
    expect(found.codes).toEqual([]);
  });

  test.each(['yes', 'X', 'R', '2'])('"%s" does not say which, and is named', flag => {
    const found = read(HEADER, `Egypt,25 Oct 2025,,${flag},`);
    expect(found.acts).toEqual(['EGY | signature | 2025-10-25 | - | -']);
    expect(found.codes).toEqual([expect.stringContaining('warning statement-not-read')]);
  });

  test('one in a row without a day is named', () => {
    const found = read(HEADER, 'Egypt,,,to article 7(2),', 'France,25 Oct 2025,,,');
    expect(found.acts).toEqual(['FRA | signature | 2025-10-25 | - | -']);
    expect(found.codes).toEqual(['2:9 warning statement-not-read']);
  });

  test('a column of both kinds does not tell which is which', () => {
    const found = read(
      'Participant,Signature,Declarations and reservations',
      'Egypt,25 Oct 2025,to article 7',
    );
    expect(found.acts).toEqual(['EGY | signature | 2025-10-25 | - | -']);
  });
});

describe('statements against the ledger', () => {
  const { treaty } = readTreaty({
    path: 't.yaml',
    text: `ledger: 1
id: t
title: { en: T }
record: { source: s }
sources: { s: { publisher: P, tier: depositary } }
events:
  - { on: 2025-10-25, who: AZE, act: reservation, under: "7(2)", note: ours }
  - { on: 2025-10-25, who: AZE, act: reservation, under: "9(2)" }
  - { on: 2025-10-25, who: AZE, act: declaration }
`,
  });
  if (!treaty) throw new Error('no treaty');
  const compared = (...rows: readonly string[]) => {
    const { acts } = csv(['Participant,Date,Act,Article', ...rows]);
    const { matches, extra } = compareTable(treaty, acts, new Set(['statement']));
    return [matches.map(m => `${m.relation} ${m.event?.at.line ?? '-'}`), extra.map(e => e.at.line)];
  };

  test('match by kind, day and article', () =>
    expect(
      compared(
        'Azerbaijan,2025-10-25,reservation,9(2)',
        'Azerbaijan,2025-10-25,reservation,11(3)',
        'Azerbaijan,2025-10-25,declaration,40(2)',
      ),
    ).toEqual([['agrees 8', 'missing -', 'agrees 9'], [7]]));

  test('a declaration is no reservation, and one of another day differs', () => {
    expect(compared('Azerbaijan,2025-10-25,objection,7(2)')[0]).toEqual(['missing -']);
    expect(compared('Azerbaijan,2025-10-26,reservation,7(2)')[0]).toEqual(['date-differs 7']);
  });
});
