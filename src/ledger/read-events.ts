import { byDay } from '../calendar/compare.ts';
import type { DateRange } from '../calendar/imprecise-date.ts';
import type { Source } from '../registry/source.ts';
import type { Place } from '../source/place.ts';
import type { Tree } from '../source/tree.ts';
import { certaintyOf } from './certainty.ts';
import type { LedgerEvent } from './events.ts';
import type { EventRead, TreatyFile } from './treaty.shape.ts';

/**
 * The events of a file, ordered by the earliest possible day and then as written; certainty computed, open dates bounded. `sides` are
 * the two participants of a bilateral treaty.
 */
export function readEvents(
  file: TreatyFile,
  sources: Readonly<Record<string, Source>>,
  tree: Tree,
  sides: ReadonlySet<string> | null,
): readonly LedgerEvent[] {
  const events = (file.events ?? []).map((e, i) =>
    toEvent(e, { sources, sides, byDefault: file.record?.source ?? [] }, tree.placeOf(['events', i])),
  );
  return inOrder(events);
}

/** Stable order by the earliest possible day. */
function inOrder(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const sorted = events.every((e, i) => i === 0 || (events[i - 1]?.on.earliest ?? '') <= e.on.earliest);
  return sorted ? events : [...events].sort((a, b) => byDay(a.on.earliest, b.on.earliest));
}

/** What the events of a file are read with. */
interface ReadWith {
  readonly sources: Readonly<Record<string, Source>>;
  readonly sides: ReadonlySet<string> | null;
  /** The sources of events that name none. */
  readonly byDefault: readonly string[];
}

function toEvent(
  { inferred, source, instrument_dated, signed_by, on_event, by_treaty, ...event }: EventRead,
  { sources, sides, byDefault }: ReadWith,
  at: Place,
): LedgerEvent {
  const { act, who = [], deposit } = event;
  const cited = source ?? byDefault;
  const evidence = {
    act,
    who,
    inferred: inferred !== undefined,
    sources: cited,
    ...(deposit && { deposit }),
  };
  return {
    ...event,
    who,
    on: bounded(event.on, cited, sources),
    sources: cited,
    certainty: certaintyOf(evidence, sources, sides),
    ...(instrument_dated && { instrumentDated: instrument_dated }),
    ...(signed_by && { signedBy: signed_by }),
    ...(on_event && { onEvent: on_event }),
    ...(by_treaty && { byTreaty: by_treaty }),
    at,
  };
}

/** The last day on which one of the sources was published, null where none says. */
export function publishedBy(
  cited: readonly string[],
  sources: Readonly<Record<string, Source>>,
): DateRange['latest'] | null {
  const days = cited.map(id => sources[id]?.published?.latest).filter(d => d !== undefined);
  return days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : null;
}

function bounded(
  date: DateRange,
  cited: readonly string[],
  sources: Readonly<Record<string, Source>>,
): DateRange {
  if (!date.open) return date;
  const latest = publishedBy(cited, sources);
  return latest ? { ...date, latest } : date;
}
