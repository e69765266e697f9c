import type { Act } from '../../law/acts.ts';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { cleanText } from './clean.ts';
import type { TableRow } from './table.ts';
import type { RowsOfTreaty } from './treaties.ts';

type Words = Diagnostic['words'];
const noted = (severity: Diagnostic['severity'], at: Place, code: string, words: Words): Diagnostic => ({
  ...faultAt(at, code, words),
  severity,
});
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
const rowText = (row: TableRow): string =>
  short(
    row.cells
      .map(c => cleanText(c.text))
      .filter(t => t !== '')
      .join(' '),
  );
/** At most this many rows or treaties are named. */
const MOST_NAMED = 5;
const some = (names: readonly string[]): string =>
  `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : ''}`;

const LEFT = {
  preamble: ['before the header', 'it precedes the titles of the columns'],
  total: ['of totals', 'a total is no participant; it is compared with the rows'],
  beside: ['with notes or sources', 'it names no participant and has no dates'],
  heading: ['with a heading', 'it names a group of participants and has no dates'],
} as const;

/** Rows of no participant. */
export function leftOut(kind: keyof typeof LEFT, rows: readonly TableRow[]): readonly Diagnostic[] {
  const [first] = rows;
  if (!first) return [];
  const [which, why] = LEFT[kind];
  return [
    noted('info', first.at, 'row-left-out', {
      what: `left out: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'} ${which}: ${some(rows.map(r => `"${rowText(r)}"`))}`,
      why,
    }),
  ];
}

/** Rows of other treaties; an error if none is of this one. */
export function otherTreaties({ others, first, meant }: RowsOfTreaty): readonly Diagnostic[] {
  if (!first) return [];
  const named = some([...others].map(([name, n]) => `"${short(name)}" (${n})`));
  if (meant > 0)
    return [
      noted('warning', first.at, 'rows-of-other-treaties', {
        what: `left out: the rows of ${others.size} other ${others.size === 1 ? 'treaty' : 'treaties'}: ${named}`,
        why: 'a column tells the treaty of each row; a treaty goes by its id, alias, reference or title',
        fix: 'if one of them is this treaty, name it with --rows',
      }),
    ];
  return [
    faultAt(first.at, 'other-treaty', {
      what: `no row is of this treaty; the table is of ${others.size === 1 ? 'another' : `${others.size} others`}: ${named}`,
      why: 'a column tells the treaty of each row, and none is an id, alias, reference or title of this one',
      fix: 'say which rows are meant, as in --rows "WCT"',
    }),
  ];
}

/** An act for a territory. */
export const forTerritory = (at: Place, territory: string): Diagnostic =>
  noted('warning', at, 'act-for-territory', {
    what: `left out: an act for a territory, "${short(territory)}"`,
    why: 'an act for a territory is not one of the State for itself',
    fix: 'record it by hand, with "territory:"',
  });

/** Rows that are not sure. */
export function unsure(rows: readonly TableRow[], saysOf: (row: TableRow) => string): readonly Diagnostic[] {
  const [first] = rows;
  if (!first) return [];
  return [
    noted('warning', first.at, 'row-not-sure', {
      what: `left out: ${rows.length} ${rows.length === 1 ? 'row that is' : 'rows that are'} not confirmed or no longer standing: ${some(rows.map(r => `"${rowText(r)}" (${saysOf(r)})`))}`,
      why: 'all lines of an import have one source, and would be as sure as it is',
      fix: 'record such acts by hand, with their own sources',
    }),
  ];
}

/** A row whose kind is no act under the treaty. */
export const noAct = (at: Place, kind: string): Diagnostic =>
  noted('warning', at, 'not-recorded', {
    what: `left out: "${short(kind)}"`,
    why: 'it is no act that an import records: an announcement, a domestic step, a declaration or a total',
    fix: 'if it matters, record it by hand',
  });

/** A kind that is not understood. */
export const unknownKind = (at: Place, kind: string): Diagnostic =>
  faultAt(at, 'unknown-kind', {
    what: `the kind of act "${short(kind)}" is unknown`,
    why: 'only a whole cell tells a kind: "announcement of withdrawal" is no withdrawal',
    fix: 'write "signature", "ratification", "acceptance", "approval", "accession", "succession" or "withdrawal"',
  });

/** A kind that the title of the column excludes. */
export const otherKind = (at: Place, kind: string, title: string): Diagnostic =>
  faultAt(at, 'kind-differs', {
    what: `"${short(kind)}" is no act of the column "${short(title)}"`,
    why: 'the title and the column of kinds contradict each other',
    fix: 'check which of the two is right',
  });

/** A day without a kind, in a table with one act a row. */
export const withoutKind = (at: Place): Diagnostic =>
  faultAt(at, 'act-without-kind', {
    what: 'this day has no kind of act',
    why: 'the column of kinds is empty in this row',
    fix: 'write the kind: "signature", "ratification", "accession"',
  });

/** An act without a day. */
export const withoutDay = (at: Place, kind: string): Diagnostic =>
  noted('warning', at, 'act-without-day', {
    what: `left out: "${short(kind)}" without a day`,
    why: 'an event needs at least an imprecise date',
    fix: 'record it by hand, as in "[..2025-12-31]" for "not later than"',
  });

/** Two columns of one row that name different participants. */
export const namesDiffer = (at: Place, name: string, other: string): Diagnostic =>
  faultAt(at, 'participants-differ', {
    what: `"${short(other)}" is another participant than "${short(name)}" in the same row`,
    why: 'rows of different participants may have been mixed',
    fix: 'check the row in the source',
  });

/** A code beside a name that the registry does not know. */
export const unknownCode = (at: Place, code: string, name: string): Diagnostic =>
  noted('info', at, 'code-unknown', {
    what: `the code "${short(code)}" of "${short(name)}" is unknown`,
    why: 'the participant is taken by its name',
  });

/** A row with fewer cells than the header, in a table that has all cells elsewhere. */
export const tooShort = (at: Place): Diagnostic =>
  faultAt(at, 'row-too-short', {
    what: 'this row has fewer cells than the header',
    why: 'other rows have all their cells, also empty ones, so one may be missing anywhere in this row',
    fix: 'add the missing cell, or a separator for each empty one',
  });

/** Rows that end before the last column. */
export function endsEarly(rows: readonly TableRow[]): readonly Diagnostic[] {
  const [first] = rows;
  if (!first) return [];
  return [
    noted('warning', first.at, 'row-ends-early', {
      what: `${rows.length} ${rows.length === 1 ? 'row ends' : 'rows end'} before the last column; the missing cells are read as empty`,
      why: 'some programs leave out empty cells at the end of a row; another cell may be missing as well',
      fix: 'check these rows in the source',
    }),
  ];
}

/** A reservation, declaration or objection that is left out: its cell only says that there is one, or its row has no day. */
export const statementUnread = (at: Place, act: Act, lacking: 'text' | 'day'): Diagnostic =>
  noted('warning', at, 'statement-not-read', {
    what: `left out: a ${act} ${lacking === 'text' ? 'whose text or article the table does not give' : 'in a row without a signature or consent'}`,
    why:
      lacking === 'text'
        ? 'that there is one does not say which'
        : 'the day of the signature or consent is taken as that of what was made with it',
    fix: 'if it matters, record it by hand with its article',
  });
