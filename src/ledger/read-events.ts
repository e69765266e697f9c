import { byDay } from '../calendar/compare.ts';
import { type DateRange, readDate } from '../calendar/imprecise-date.ts';
import type { Act } from '../law/acts.ts';
import type { Source } from '../registry/source.ts';
import type { Tree } from '../source/tree.ts';
import { certaintyOf } from './certainty.ts';
import type { LedgerEvent } from './events.ts';
import type { EventText, TreatyFile } from './treaty.shape.ts';

/** Gives equal lists and dates one object each: a record of 100,000 events has few different ones. */
class Shared {
  readonly #dates = new Map<string, DateRange>();
  readonly #lists = new Map<string, readonly string[]>();

  date(text: string): DateRange {
    const known = this.#dates.get(text);
    if (known) return known;
    const date = readDate(text);
    this.#dates.set(text, date);
    return date;
  }

  list(value: string | readonly string[] | undefined): readonly string[] {
    const key = value === undefined ? '' : typeof value === 'string' ? value : value.join('\u0000');
    const known = this.#lists.get(key);
    if (known) return known;
    const list = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    this.#lists.set(key, list);
    return list;
  }
}

/** The events of a file, ordered by the earliest possible day and then as written; certainty computed, open dates bounded. */
export function readEvents(
  file: TreatyFile,
  sources: Readonly<Record<string, Source>>,
  tree: Tree,
): readonly LedgerEvent[] {
  const shared = new Shared();
  const events = (file.events ?? []).map((e, i) => toEvent(e, shared, sources, file.record?.source, tree, i));
  return inOrder(events);
}

/** Stable order by the earliest possible day. */
function inOrder(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const sorted = events.every((e, i) => i === 0 || (events[i - 1]?.on.earliest ?? '') <= e.on.earliest);
  return sorted ? events : [...events].sort((a, b) => byDay(a.on.earliest, b.on.earliest));
}

function toEvent(
  text: EventText,
  shared: Shared,
  sources: Readonly<Record<string, Source>>,
  byDefault: string | readonly string[] | undefined,
  tree: Tree,
  index: number,
): LedgerEvent {
  const act: Act = text.act;
  const who = shared.list(text.who);
  const cited = shared.list(text.source ?? byDefault);
  const deposit = text.deposit === undefined ? {} : { deposit: text.deposit };
  const evidence = { act, who, inferred: text.inferred !== undefined, sources: cited, ...deposit };
  const event: { -readonly [K in keyof LedgerEvent]: LedgerEvent[K] } = {
    act,
    who,
    on: bounded(shared.date(text.on), cited, sources),
    sources: cited,
    certainty: certaintyOf(evidence, sources),
    ...deposit,
    at: tree.placeOf(['events', index]),
  };
  if (text.id !== undefined) event.id = text.id;
  if (text.depositary !== undefined) event.depositary = text.depositary;
  if (text.instrument_dated !== undefined) event.instrumentDated = shared.date(text.instrument_dated);
  if (text.received !== undefined) event.received = shared.date(text.received);
  if (text.notified !== undefined) event.notified = shared.date(text.notified);
  if (text.effective !== undefined) event.effective = shared.date(text.effective);
  if (text.because !== undefined) event.because = text.because;
  if (text.place !== undefined) event.place = text.place;
  if (text.signed_by !== undefined) event.signedBy = text.signed_by;
  if (text.by !== undefined) event.by = text.by;
  if (text.reference !== undefined) event.reference = text.reference;
  if (text.notification !== undefined) event.notification = text.notification;
  if (text.under !== undefined) event.under = shared.list(text.under);
  if (text.on_event !== undefined) event.onEvent = text.on_event;
  if (text.territory !== undefined) event.territory = text.territory;
  if (text.note !== undefined) event.note = text.note;
  return event;
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
