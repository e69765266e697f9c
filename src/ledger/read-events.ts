import { byDay } from '../calendar/compare.ts';
import type { DateRange } from '../calendar/imprecise-date.ts';
import type { Source } from '../registry/source.ts';
import type { Place } from '../source/place.ts';
import type { Tree } from '../source/tree.ts';
import { certaintyOf } from './certainty.ts';
import type { LedgerEvent } from './events.ts';
import type { EventRead, TreatyFile } from './treaty.shape.ts';

/** The events of a file, ordered by the earliest possible day and then as written; certainty computed, open dates bounded. */
export function readEvents(
  file: TreatyFile,
  sources: Readonly<Record<string, Source>>,
  tree: Tree,
): readonly LedgerEvent[] {
  const events = (file.events ?? []).map((e, i) =>
    toEvent(e, sources, file.record?.source ?? [], tree.placeOf(['events', i])),
  );
  return inOrder(events);
}

/** Stable order by the earliest possible day. */
function inOrder(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const sorted = events.every((e, i) => i === 0 || (events[i - 1]?.on.earliest ?? '') <= e.on.earliest);
  return sorted ? events : [...events].sort((a, b) => byDay(a.on.earliest, b.on.earliest));
}

function toEvent(
  { inferred, source, instrument_dated, signed_by, on_event, by_treaty, ...event }: EventRead,
  sources: Readonly<Record<string, Source>>,
  byDefault: readonly string[],
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
    certainty: certaintyOf(evidence, sources),
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
