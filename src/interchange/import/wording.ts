import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { TableDateFault } from '../../calendar/table-date.ts';
import type { Act } from '../../law/acts.ts';
import type { NameMatch } from '../../registry/find.ts';
import { nameIn, type Participant } from '../../registry/participant.ts';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import type { ActColumn } from './column.ts';
import type { UnreadCell } from './read-cell.ts';
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

const FORMATS = '24 Oct 1945, 1er mars 1990, 24.10.1945, 24-X-1945 and 1945-10-24';

/** A table without rows. */
export const noRows = (at: Place): Diagnostic =>
  faultAt(at, 'no-rows', {
    what: 'the table has titles but no rows',
    why: 'the table may be cut off; without rows nothing can be compared',
    fix: 'download or export it again',
  });

/** A row with dates but without a name. */
export const nameless = (at: Place): Diagnostic =>
  faultAt(at, 'row-without-participant', {
    what: 'this row has dates but no participant',
    why: 'every act has a participant',
    fix: 'check the row in the source',
  });

/** A cell to the right of the last title. */
export const withoutColumn = (at: Place): Diagnostic =>
  faultAt(at, 'cell-without-column', {
    what: 'this cell has no column title',
    why: 'the row has more cells than the header, so all its cells may be in the wrong column',
    fix: 'put quotes around a cell that contains a comma',
  });

/** A name of no participant, or of several. */
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

/** An act that format 1 cannot record. */
export const unrecorded = (at: Place, name: string, on: string): Diagnostic =>
  warning(at, 'not-recorded', {
    what: `the act of ${name} on ${on} is left out`,
    why: 'format 1 records no act of this kind: a confirmation, an extension, or consent by silence',
    fix: 'if it matters, record it by hand, with a note',
  });

/** A cell that is not one date with its mark. */
export function unreadCell(at: Place, cell: UnreadCell): Diagnostic {
  switch (cell.kind) {
    case 'several':
      return faultAt(at, 'several-dates', {
        what: `this cell has several dates: "${short(cell.written)}"`,
        why: 'a cell gives the day of one act',
        fix: 'put each date into its own row with the same participant',
      });
    case 'unpaired':
      return unpaired(at, cell.written);
    case 'bad-date':
      return badDate(at, cell.fault);
    case 'no-date':
      return faultAt(at, 'unread-date', {
        what: `no date found in "${short(cell.written)}"`,
        why: `supported formats are ${FORMATS}`,
        fix: 'check the source',
      });
    case 'rest':
      return faultAt(at, 'unread-cell', {
        what: `"${short(cell.rest)}" in "${short(cell.written)}" is not understood`,
        why: 'a cell contains a day and perhaps a mark; nothing is skipped',
        fix: 'check the source',
      });
  }
}

/** A bracket without its counterpart. */
export const unpaired = (at: Place, written: string): Diagnostic =>
  faultAt(at, 'unpaired-bracket', {
    what: `a bracket in "${short(written)}" has no counterpart`,
    why: 'square brackets mean that an act was withdrawn; one bracket alone is ambiguous',
    fix: 'check the source, and write both brackets or none',
  });

/** A day that does not exist, a date in an unsupported format, or a time that can change its day. */
function badDate(at: Place, fault: TableDateFault): Diagnostic {
  const { hint, written } = fault;
  const quoted = `"${short(written)}"`;
  if (fault.fault === 'time-of-day' || fault.fault === 'time-zone') {
    const isZone = fault.fault === 'time-zone';
    return faultAt(at, fault.fault, {
      what: isZone ? `${quoted} has a time zone` : `${quoted} has a time of day that is not midnight`,
      why: isZone
        ? 'in another zone it is another day; only midnight without a zone is read as a day'
        : 'acts have a day and no hour; midnight may have been converted from another time zone',
      fix: `look up the day in the source, and write it without a time, such as ${hint}`,
    });
  }
  const impossible = fault.fault === 'no-such-day';
  const figures = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(written);
  const fix = impossible
    ? `check the source (the month ends on ${hint})`
    : `write ${hint}, if the day comes first here`;
  return faultAt(at, impossible ? 'impossible-date' : 'unread-date', {
    what: `${quoted} is ${impossible ? 'a day that does not exist' : 'not in a supported date format'}`,
    why:
      figures && !impossible
        ? `with numbers alone it is unclear which is the day and which is the month; supported are ${FORMATS}`
        : `supported formats are ${FORMATS}`,
    fix: hint ? fix : 'check the source',
  });
}

/** A mark that neither the title nor a legend explains. */
export const unknownMark = (at: Place, code: string | null, column: ActColumn): Diagnostic =>
  faultAt(at, code === null ? 'unmarked-date' : 'unknown-mark', {
    what: code === null ? 'this date has no mark' : `the meaning of the mark "${code}" is unknown`,
    why: `the column is titled "${column.title}"${code === null ? '' : '; depositaries use the same marks differently'}`,
    fix:
      code === null
        ? 'explain it in the title of the column, as in "Ratification, Accession(a)"'
        : `explain it in the title of the column, as in "Ratification, Accession(a)", or with --legend "${code}=accession"`,
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

/** The same act in two rows. */
export const repeated = (at: Place, name: string, first: Place): Diagnostic => ({
  ...warning(at, 'act-repeated', {
    what: `the table lists this act of ${name} twice`,
    why: 'the act is imported once',
    fix: 'check whether one of the two is another act',
  }),
  related: [{ at: first, what: 'first here' }],
});

/** An entry into force for a participant that is not a single day. */
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
