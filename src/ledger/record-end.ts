import { addDays } from '../calendar/arithmetic.ts';
import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Source } from '../registry/source.ts';
import type { TreatyFile } from './treaty.shape.ts';
import type { Treaty } from './treaty.ts';

/**
 * The last day up to which a treaty's record is relied on: `completeUntil`. Where that is not stated it is the last day on which the
 * source of the record was read or published, else the day of its last event; the first day there is where the record is empty.
 */
export const recordEnd = ({ completeUntil, recordRead, events }: Treaty): PlainDate =>
  completeUntil ?? recordRead ?? lastOf(events.map(e => e.on.latest)) ?? ('0001-01-01' as PlainDate);

/** The last day on which the source of a file's record was read or published. */
export function recordReadOn(
  { record }: TreatyFile,
  sources: Readonly<Record<string, Source>>,
): Pick<Treaty, 'recordRead'> {
  const days = (record?.source ?? []).flatMap(id => {
    const { read, published } = sources[id] ?? {};
    return [read, published].flatMap(day => day?.latest ?? []);
  });
  const last = lastOf(days);
  return last ? { recordRead: last } : {};
}

const lastOf = (days: readonly PlainDate[]): PlainDate | undefined =>
  days.length === 0 ? undefined : days.reduce(laterOf);

/**
 * The day that a file states as `complete_until`: the day on which its table was read. The record is assumed to be complete only
 * until `lag` days before it, `completeUntil`. For 2015-03-09 and a lag of 60 days, that is 2015-01-08.
 */
export const statedCoverage = ({ completeUntil, lag = 0 }: Treaty): PlainDate | null =>
  completeUntil && addDays(completeUntil, lag);
