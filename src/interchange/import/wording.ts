import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { Act } from '../../law/acts.ts';
import type { NameMatch } from '../../registry/find.ts';
import { nameIn, type Participant } from '../../registry/participant.ts';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import type { ActColumn } from './column.ts';
import { type AllowedDays, MOST_COLUMNS } from './table.ts';

type Words = Diagnostic['words'];
const info = (at: Place, code: string, words: Words): Diagnostic => ({
  ...faultAt(at, code, words),
  severity: 'info',
});
const warning = (at: Place, code: string, words: Words): Diagnostic => ({
  ...faultAt(at, code, words),
  severity: 'warning',
});
/** A text cut to fit on a line. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
const listed = (names: readonly string[]): string => names.map(n => `"${n}"`).join(' or ');

/** A table without rows. */
export const noRows = (at: Place): Diagnostic =>
  faultAt(at, 'no-rows', {
    what: 'the table has titles but no rows',
    why: 'the table may be cut off; without rows nothing can be compared',
    fix: 'download or export it again',
  });

export const nameless = (at: Place): Diagnostic =>
  faultAt(at, 'row-without-participant', {
    what: 'this row has dates but no participant',
    why: 'every act has a participant',
    fix: 'check the row in the source',
  });

export const withoutColumn = (at: Place): Diagnostic =>
  faultAt(at, 'cell-without-column', {
    what: 'this cell has no column title',
    why: 'the row has more cells than the header, so all its cells may be in the wrong column',
    fix: 'put quotes around a cell that contains a comma',
  });

export function unknownName(
  at: Place,
  name: string,
  found: Exclude<NameMatch<Participant>, { kind: 'one' }>,
): Diagnostic {
  if (found.kind === 'several') {
    const who = found.candidates.map(p => `${p.id} (${nameIn(p.names, 'en')})`);
    return faultAt(at, 'ambiguous-participant', {
      what: `"${short(name)}" can mean several participants`,
      why: `the registry knows ${who.join(', ')} by this name`,
      fix: 'use the name or id of one of them in the table',
    });
  }
  return faultAt(at, 'unknown-participant', {
    what: `no participant in the registry is called "${short(name)}"`,
    why: 'an act is recorded under the id of its participant',
    fix:
      found.near.length > 0
        ? `did you mean ${listed(found.near)}? Otherwise declare it, or this name as an alias, in participants.yaml`
        : 'declare it in participants.yaml, or this name as an alias of a participant there',
  });
}

export const unrecorded = (at: Place, name: string, on: string): Diagnostic =>
  warning(at, 'not-recorded', {
    what: `the act of ${name} on ${on} is left out`,
    why: 'format 1 records no act of this kind: a confirmation, an extension, or consent by silence',
    fix: 'if it matters, record it by hand, with a note',
  });

/** An act before the adoption or after today. */
export function outside(at: Place, on: DateRange, { adopted, today }: AllowedDays): Diagnostic | null {
  if (adopted !== null && on.latest < adopted)
    return faultAt(at, 'act-before-adoption', {
      what: `${on.written} is before the adoption of the treaty on ${adopted}`,
      why: 'a treaty cannot be signed or consented to before its adoption',
      fix: 'check that this is the table of this treaty, and check the date in the source',
    });
  if (on.earliest > today)
    return faultAt(at, 'act-after-today', {
      what: `${on.written} is after today, ${today}`,
      why: 'a table records past acts',
      fix: 'check the source, or set --today',
    });
  return null;
}

/** Says which kinds were chosen for the dates of a column that leaves them open. */
export function kindsChosen(
  { at, title, unmarked }: ActColumn,
  kinds: readonly Act[],
  admitted: readonly Act[] | null,
  n: number,
): Diagnostic {
  const isUntold = unmarked.every(i => i.act === 'untold');
  return info(at, isUntold ? 'kind-not-told' : 'act-chosen', {
    what: `the column "${title}" does not tell the kind of consent; for ${n} ${n === 1 ? 'date' : 'dates'} ${listed(kinds)} is chosen`,
    why: `${admitted ? `the clause admits ${admitted.join(', ')}` : 'the clause is not recorded'}; participants that signed are read as having ratified, the others as having acceded`,
    fix: 'written events carry a note; if the kind matters, look it up',
  });
}

export const repeated = (at: Place, name: string, first: Place): Diagnostic => ({
  ...warning(at, 'act-repeated', {
    what: `the table lists this act of ${name} twice`,
    why: 'the act is imported once',
    fix: 'check whether one of the two is another act',
  }),
  related: [{ at: first, what: 'first here' }],
});

/** The code of an act that a table gives on two days. */
export const TWO_DAYS = 'two-days-of-one-act';

export const twoDaysOf = (at: Place, name: string, days: string, first: Place): Diagnostic => ({
  ...warning(at, TWO_DAYS, {
    what: `left out: an act of ${name}, for which the table gives two days: ${days}`,
    why: 'one of them is wrong, or something that ended the first act is missing',
    fix: 'check both rows in the source',
  }),
  related: [{ at: first, what: 'first here' }],
});

export const inexactForce = (at: Place, written: string): Diagnostic =>
  warning(at, 'inexact-day', {
    what: `left out: the entry into force on "${written}", which is not a single day`,
    why: 'a treaty enters into force for a participant on a single day',
    fix: 'check the source',
  });

/** A day of effect before the treaty was adopted. */
export const effectBeforeAdoption = (
  at: Place,
  on: DateRange,
  { adopted }: AllowedDays,
): Diagnostic | null =>
  adopted !== null && on.latest < adopted
    ? faultAt(at, 'act-before-adoption', {
        what: `${on.written} is before the adoption of the treaty on ${adopted}`,
        why: 'a treaty has no effect before its adoption',
        fix: 'check that this is the table of this treaty, and check the date in the source',
      })
    : null;

/** A day of entry into force for a participant without consent. */
export const forceWithoutConsent = (at: Place, name: string, on: string): Diagnostic =>
  warning(at, 'force-without-consent', {
    what: `left out: the entry into force for ${name} on ${on}`,
    why: 'neither the table nor the ledger has a consent of it that stands',
    fix: 'check whether the day is that of the treaty itself',
  });

/** A total in a last row that differs from the rows. */
export const rowTotalDiffers = (at: Place, title: string, stated: number, counted: number): Diagnostic =>
  warning(at, 'total-differs', {
    what: `the total of "${short(title)}" is ${stated}, but ${counted} rows have it`,
    why: 'a table that was cut off shows fewer rows than its total',
    fix: 'compare the end of the table with the source',
  });

/** A stated total that differs from the table. */
export const totalDiffers = (
  at: Place,
  what: 'signatories' | 'parties',
  stated: number,
  counted: number,
): Diagnostic =>
  warning(at, 'total-differs', {
    what: `the page states ${stated} ${what}, but its table shows ${counted}`,
    why: 'a table that was cut off shows fewer; acts that a footnote withdraws make it show more',
    fix: 'compare the end of the table with the source',
  });

/** A row with more cells than any table has columns. */
export const tooWide = (at: Place): Diagnostic =>
  faultAt(at, 'too-many-columns', {
    what: `this row has more than ${MOST_COLUMNS} cells`,
    why: 'no table of participants has so many columns',
    fix: 'keep only the columns of the participants and their acts',
  });
