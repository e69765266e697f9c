import type { TableDateFault } from '../../calendar/table-date.ts';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { codePointOf } from '../../source/forbidden.ts';
import type { Place } from '../../source/place.ts';
import type { ActColumn } from './column.ts';
import type { UnreadCell } from './read-cell.ts';

/** A text cut to fit on a line. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const FORMATS = '24 Oct 1945, 1er mars 1990, 24.10.1945, 24-X-1945 and 1945-10-24';

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
        fix: /^\d{5}$/.test(cell.written)
          ? 'if a spreadsheet wrote a day as a number, give the column the format of dates and export it again'
          : 'check the source',
      });
    case 'rest':
      return faultAt(at, 'unread-cell', {
        what: `"${short(cell.rest)}" in "${short(cell.written)}" is not understood`,
        why: 'a cell contains a day and perhaps a mark; nothing is skipped',
        fix: 'check the source',
      });
  }
}

/** Characters of a cell that change how it reads and cannot be seen: control characters, and those that turn the direction of a text. */
export function hiddenIn(at: Place, text: string): readonly Diagnostic[] {
  const [found] =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(text) ?? [];
  if (found === undefined) return [];
  const words = {
    what: `the cell contains the character U+${codePointOf(found)}, which cannot be seen`,
    why: 'what is shown may differ from what is read; it was read without the character',
    fix: 'remove it, and check the cell in the source',
  };
  return [{ ...faultAt(at, 'hidden-character', words), severity: 'warning' }];
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
