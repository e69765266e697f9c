import type { PlainDate } from '../calendar/plain-date.ts';
import type { Instrument } from '../law/facts.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { isOfficial, type Source } from '../registry/source.ts';
import type { Place } from '../source/place.ts';
import { type ParticipantActs, type RecordedInstrument, stands } from './acts/participant-acts.ts';

/** A published day on which the treaty entered into force for one participant. */
export interface PublishedFor {
  readonly date: PlainDate;
  readonly source: Source;
  /** Why the computed day differs; null where the ledger gives no reason. */
  readonly because: string | null;
  readonly at: Place;
}

/** The day published for a participant; null without one. */
export function publishedFor(treaty: Treaty, id: string): PublishedFor | null {
  const days = treaty.published?.participants;
  const date = days && Object.hasOwn(days.dates, id) ? days.dates[id] : undefined;
  const source = days && treaty.sources[days.source];
  if (!days || !source || date === undefined) return null;
  const because = Object.hasOwn(days.because, id) ? days.because[id] : undefined;
  return { date, source, because: because ?? null, at: days.at };
}

/**
 * Whether a published day is about an instrument. A table shows one day a participant, that of the last spell, and says not which
 * instrument it rests on: it is one deposited by that day that stands on it. Where nothing was deposited by then (a succession
 * that acts back), the first one is meant.
 */
export function isAbout(
  date: PlainDate,
  instrument: Instrument,
  all: readonly { readonly instrument: Instrument }[],
): boolean {
  if (instrument.on <= date) return stands(instrument, date);
  return all.every(r => r.instrument.on >= instrument.on);
}

/** The published day that drives the answer for an instrument: of an official source, and not before the treaty itself. */
export function drivingDay(
  treaty: Treaty,
  entry: PlainDate,
  { instrument }: RecordedInstrument,
  acts: ReadonlyMap<string, ParticipantActs>,
): PlainDate | null {
  const published = publishedFor(treaty, instrument.participant);
  if (!published || !isOfficial(published.source) || published.date < entry) return null;
  const own = acts.get(instrument.participant)?.instruments ?? [];
  return isAbout(published.date, instrument, own) ? published.date : null;
}
