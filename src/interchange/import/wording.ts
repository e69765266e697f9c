import type { DateFault, DateRange } from '../../calendar/imprecise-date.ts';
import type { NameMatch } from '../../registry/find.ts';
import { nameIn, type Participant } from '../../registry/participant.ts';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import type { ActColumn } from './columns.ts';
import type { UnreadCell } from './read-cell.ts';
import { type AllowedDays, MOST_COLUMNS } from './table.ts';

const info = (d: Diagnostic): Diagnostic => ({ ...d, severity: 'info' });
const warning = (d: Diagnostic): Diagnostic => ({ ...d, severity: 'warning' });
/** What was written, as far as a line shows it. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
const listed = (names: readonly string[]): string => names.map(n => `"${n}"`).join(' or ');

/** A header with nothing below it. */
export const noRows = (at: Place): Diagnostic =>
  faultAt(at, 'no-rows', {
    what: 'the table has titles and no rows',
    why: 'a table that was cut off below its header looks like this, and nothing can be compared with it',
    fix: 'fetch or export it again, whole',
  });

/** A row of days that says nobody's name. */
export const nameless = (at: Place): Diagnostic =>
  faultAt(at, 'row-without-participant', {
    what: 'this row has dates and no participant',
    why: 'an act is always somebody’s',
    fix: 'check the row in the source',
  });

/** A cell to the right of the last title. */
export const withoutColumn = (at: Place): Diagnostic =>
  faultAt(at, 'cell-without-column', {
    what: 'this cell stands under no title',
    why: 'the row has more cells than the header: they may all stand in the wrong column',
    fix: 'put quotes around a cell that holds a comma',
  });

/** A name that leads to no participant, or to several. */
export function unknownName(
  at: Place,
  name: string,
  found: Exclude<NameMatch<Participant>, { kind: 'one' }>,
): Diagnostic {
  if (found.kind === 'several') {
    const who = found.candidates.map(p => `${p.id} (${nameIn(p.names, 'en')})`);
    return faultAt(at, 'ambiguous-participant', {
      what: `"${short(name)}" may be several participants`,
      why: `the registry knows ${who.join(', ')} by this name`,
      fix: 'name it in the table as the registry does',
    });
  }
  return faultAt(at, 'unknown-participant', {
    what: `nobody in the registry is called "${short(name)}"`,
    why: 'an act is recorded under the id of whoever did it',
    fix:
      found.near.length > 0
        ? `did you mean ${listed(found.near)}? Else declare it, or this name as an alias, in participants.yaml`
        : 'declare it in participants.yaml, or this name as an alias of a participant there',
  });
}

/** What format 1 has no act for. */
export const unrecorded = (at: Place, name: string, on: string): Diagnostic =>
  warning(
    faultAt(at, 'not-recorded', {
      what: `what ${name} did on ${on} is left out`,
      why: 'the column tells of no act that format 1 records: a confirmation, an extension, or consent by silence',
      fix: 'where it matters, record it by hand, with a note',
    }),
  );

/** A cell that is no day of one act. */
export function unreadCell(at: Place, cell: UnreadCell): Diagnostic {
  switch (cell.kind) {
    case 'several':
      return faultAt(at, 'several-dates', {
        what: `several dates stand in one cell: "${short(cell.written)}"`,
        why: 'a cell tells the day of one act',
        fix: 'put each into a row of its own, the participant named again',
      });
    case 'unpaired':
      return unpaired(at, cell.written);
    case 'bad-date':
      return badDate(at, cell.fault);
    case 'no-date':
      return faultAt(at, 'unread-date', {
        what: `no date is read in "${short(cell.written)}"`,
        why: 'days are read as 24 Oct 1945, 1er mars 1990 or 1945-10-24',
        fix: 'check it against the source',
      });
    case 'rest':
      return faultAt(at, 'unread-cell', {
        what: `"${short(cell.rest)}" is left over in "${short(cell.written)}"`,
        why: 'a cell holds a day and perhaps a mark; what is not understood is not skipped',
        fix: 'check it against the source',
      });
  }
}

/** A bracket that opens or closes nothing. */
export const unpaired = (at: Place, written: string): Diagnostic =>
  faultAt(at, 'unpaired-bracket', {
    what: `"${short(written)}" has half a pair of brackets`,
    why: 'square brackets say that an act was withdrawn: half a pair leaves open what is meant',
    fix: 'check it against the source, and write both brackets or none',
  });

/** A day that no calendar has, or one in a form that is not read: the latter may well be a day. */
function badDate(at: Place, fault: DateFault): Diagnostic {
  const impossible = fault.fault === 'no-such-day';
  const figures = /^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(fault.written);
  return faultAt(at, impossible ? 'impossible-date' : 'unread-date', {
    what: impossible
      ? `"${short(fault.written)}" is a day that does not exist`
      : `"${short(fault.written)}" is in a form of dates that is not read`,
    why: figures
      ? 'figures alone leave open which is the day and which the month: days are read as 24 Oct 1945, 1er mars 1990 or 1945-10-24'
      : 'days are read as 24 Oct 1945, 1er mars 1990 or 1945-10-24',
    fix: fixOf(fault),
  });
}

/** Figures alone leave it open which is the day and which the month. */
function fixOf({ fault, hint }: DateFault): string {
  if (!hint) return 'check it against the source';
  return fault === 'no-such-day'
    ? `check it against the source (the month ends on ${hint})`
    : `write ${hint}, if the day stands first here`;
}

/** A mark that neither the legend nor usage explains. */
export const unknownMark = (at: Place, code: string | null, column: ActColumn): Diagnostic =>
  faultAt(at, code === null ? 'unmarked-date' : 'unknown-mark', {
    what: code === null ? 'this date has no mark' : `nothing tells what the mark "${code}" means`,
    why: `the column is titled "${column.title}"`,
    fix: 'explain it in the title of the column, as in "Ratification, Accession(a)"',
  });

/** An act dated where it cannot be. */
export function outside(at: Place, on: DateRange, { adopted, today }: AllowedDays): Diagnostic | null {
  if (adopted !== null && on.latest < adopted)
    return faultAt(at, 'act-before-adoption', {
      what: `${on.written} is before the treaty was adopted, on ${adopted}`,
      why: 'nothing can be signed or consented to before it is adopted',
      fix: 'check that this is the table of this treaty, and the date against the source',
    });
  if (on.earliest > today)
    return faultAt(at, 'act-after-today', {
      what: `${on.written} is after today, ${today}`,
      why: 'a table records what was done',
      fix: 'check the date against the source, or say --today',
    });
  return null;
}

/** What a column leaves to a choice, said once for it; null where it leaves none. */
export function chosen({ at, title, unmarked }: ActColumn): Diagnostic | null {
  const [first, second] = unmarked;
  if (first?.act === 'untold')
    return info(
      faultAt(at, 'kind-not-told', {
        what: `the column "${title}" does not tell one kind of consent from another`,
        why: 'whoever signed is taken to have ratified, whoever did not to have acceded',
        fix: 'where the kind matters, look it up',
      }),
    );
  if (!first || !second || first.act === second.act) return null;
  return info(
    faultAt(at, 'act-chosen', {
      what: `a date without a mark in this column may be of several acts: ${unmarked.map(i => `"${i.name}"`).join(', ')}`,
      why: `it is taken for the first, ${first.act}; each of them has the same effect`,
      fix: 'where the kind matters, look it up',
    }),
  );
}

/** The same act in two rows. */
export const repeated = (at: Place, name: string, first: Place): Diagnostic => ({
  ...warning(
    faultAt(at, 'act-repeated', {
      what: `this act of ${name} stands in the table twice`,
      why: 'it is recorded once',
      fix: 'check whether one of the two is another act',
    }),
  ),
  related: [{ at: first, what: 'first here' }],
});

/** An entry into force for a participant that is not one day. */
export const inexactForce = (at: Place, written: string): Diagnostic =>
  faultAt(at, 'impossible-date', {
    what: `"${written}" is not one day`,
    why: 'a treaty enters into force for a participant on a day',
    fix: 'check it against the source',
  });

/** A total of the page that its own table does not bear out. */
export const totalDiffers = (
  at: Place,
  what: 'signatories' | 'parties',
  stated: number,
  counted: number,
): Diagnostic =>
  warning(
    faultAt(at, 'total-differs', {
      what: `the page states ${stated} ${what}, and its table shows ${counted}`,
      why: 'a table that was cut short shows fewer; acts withdrawn in a footnote make it show more',
      fix: 'compare the end of the table with the source',
    }),
  );

/** A row of more cells than any table has columns. */
export const tooWide = (at: Place): Diagnostic =>
  faultAt(at, 'too-many-columns', {
    what: `this row has more than ${MOST_COLUMNS} cells`,
    why: 'no table of participants has so many columns',
    fix: 'cut out the columns of the participants and their acts',
  });
