import { byDay } from '../calendar/compare.ts';
import type { DateRange } from '../calendar/imprecise-date.ts';
import { type Act, effectOf } from '../law/acts.ts';
import { isOfficial, type Source } from '../registry/source.ts';
import type { Place } from '../source/place.ts';
import type { Tree } from '../source/tree.ts';
import type { Certainty, LedgerEvent } from './events.ts';
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

/** What certainty is computed from. */
interface Evidence {
  readonly act: Act;
  readonly who: readonly string[];
  readonly deposit?: 'stated' | 'unknown';
  readonly inferred: boolean;
  readonly sources: readonly string[];
}

/**
 * How well an act is known. Depositaries and official treaty databases confirm any act; a government confirms its own
 * participant's acts, but a deposit only where it says "deposited" (a vote at home is soon called a ratification);
 * organisations, press and secondary texts report.
 */
export function certaintyOf(e: Evidence, sources: Readonly<Record<string, Source>>): Certainty {
  if (e.inferred) return 'inferred';
  const isDeposit = effectOf(e.act) === 'consent' && e.act !== 'definitive-signature' && e.act !== 'exchange';
  if (isDeposit && e.deposit === 'unknown') return 'reported';
  const confirms = (id: string): boolean => {
    const source = sources[id];
    if (isOfficial(source)) return true;
    if (source?.tier !== 'government' || !source.of) return false;
    return e.who.length > 0 && e.who.every(w => w === source.of) && (!isDeposit || e.deposit === 'stated');
  };
  return e.sources.some(confirms) ? 'confirmed' : 'reported';
}
