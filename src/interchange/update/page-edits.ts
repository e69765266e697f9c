import { addDays } from '../../calendar/arithmetic.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { type EditableText, insertEvents } from '../../ledger/edit.ts';
import { changeEvent, indexAtLine } from '../../ledger/edit-event.ts';
import { insertPublishedDays, insertSource, replaceValue, setCoverage } from '../../ledger/edit-heading.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { TextEdit } from '../../source/text-edit.ts';
import { eventText, type ImportReport } from '../import/report.ts';
import type { TableAct, TableForce } from '../import/table.ts';

/** Days before a reading whose deposits the page may not show yet. */
const LAG_OF_PAGES = 30;

/** A reading of a status page. */
export interface PageReading {
  readonly number: string;
  readonly address: string;
  /** The day of the reading; null for a saved page of an unknown day. */
  readonly read: PlainDate | null;
  /** The file of a page that was saved by hand. */
  readonly savedAs: string | null;
}

/** Whether a reading reaches further than the record: up to its day, less the days that the page may lag behind. */
function reachesFurther({ completeUntil }: Treaty, read: PlainDate | null): read is PlainDate {
  return read !== null && (completeUntil === null || addDays(read, -LAG_OF_PAGES) > completeUntil);
}

/** What a page adds to a treaty file: acts, days of entry into force for participants, and its word for acts that were only reported. */
export interface PageAdditions {
  readonly acts: readonly TableAct[];
  readonly days: readonly TableForce[];
  readonly confirmed: readonly LedgerEvent[];
}

/** The events that were only reported and that the page has just so. */
export const confirmedBy = ({ comparison }: ImportReport): readonly LedgerEvent[] =>
  comparison.matches.flatMap(({ relation, act, event }) => {
    if (relation !== 'agrees' || event?.certainty !== 'reported' || event.who.length !== 1) return [];
    const isJustSo =
      act.act === event.act && event.on.earliest === event.on.latest && event.deposit !== 'unknown';
    return isJustSo ? [event] : [];
  });

/** The edits that add to a treaty file what a page has, with the source they cite, and that move the day until which it is complete. */
export function pageEdits(
  file: EditableText & { readonly treaty: Treaty },
  { acts, days, confirmed }: PageAdditions,
  reading: PageReading,
  isComplete: boolean,
): readonly (TextEdit | null)[] | null {
  const isMoved = isComplete && reachesFurther(file.treaty, reading.read);
  if (acts.length + days.length + confirmed.length === 0 && !isMoved) return [];
  const { id, edits } = sourceOf(file, reading);
  const lines =
    acts.length === 0
      ? []
      : insertEvents(
          file,
          acts.map(act => eventText(act, id)),
        );
  const coverage = isMoved && reading.read !== null ? setCoverage(file, reading.read, LAG_OF_PAGES) : [];
  const dates = Object.fromEntries(days.map(d => [d.who, d.on]));
  const stated = days.length === 0 ? [] : insertPublishedDays(file, { source: id, dates });
  const words = confirmed.flatMap(event =>
    changeEvent(file, indexAtLine(file.tree, event.at.line), { source: [...event.sources, id] }),
  );
  return lines && stated && [...edits, ...words, ...lines, ...stated, ...coverage];
}

/** The source that stands for a page, and what declares it or says when it was read last. */
function sourceOf(file: EditableText & { readonly treaty: Treaty }, reading: PageReading) {
  const { sources } = file.treaty;
  const base = reading.savedAs === null ? 'untc-page' : 'untc-saved-page';
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    const known = Object.hasOwn(sources, id) ? sources[id] : undefined;
    if (!known) return { id, edits: [insertSource(file, { id, values: valuesOf(reading) })] };
    if (known.url !== reading.address || (known.read === undefined) !== (reading.read === null)) continue;
    const isLater = known.read !== undefined && reading.read !== null && known.read.latest < reading.read;
    return { id, edits: isLater ? [replaceValue(file, ['sources', id, 'read'], reading.read)] : [] };
  }
}

const valuesOf = ({ number, address, read, savedAs }: PageReading) => ({
  publisher: 'United Nations Treaty Collection',
  title: `Multilateral Treaties Deposited with the Secretary-General, ${number}`,
  tier: 'depositary',
  url: address,
  lang: 'en',
  read: read ?? undefined,
  note: savedAs === null ? undefined : `read in a copy that was saved by hand: ${savedAs}`,
});
