import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Certainty, LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';

/*
 * A read treaty as JSON that loads fast: events by column, equal texts, lists and dates once. 100,000 events parse in a tenth of
 * the time of the same as a list of objects. It is a cache of the text with the given key and is never edited.
 */

const CERTAINTIES: readonly Certainty[] = ['confirmed', 'reported', 'inferred'];
const TEXTS = [
  'id',
  'deposit',
  'depositary',
  'because',
  'place',
  'signedBy',
  'by',
  'reference',
  'notification',
  'onEvent',
  'territory',
  'byTreaty',
  'note',
] as const;
const DATES = ['instrumentDated', 'received', 'notified', 'effective', 'until'] as const;

interface Columns {
  readonly act: number[];
  readonly who: number[];
  readonly on: number[];
  readonly sources: number[];
  readonly certainty: number[];
  /** Line, column, end line less line, end column; four numbers an event. */
  readonly at: number[];
  /** What few events have: row, value, row, value, …; texts and lists by number. */
  readonly sparse: Record<string, number[]>;
}

interface Compiled {
  readonly treaty: Omit<Treaty, 'events' | 'claims'>;
  readonly texts: string[];
  readonly lists: string[][];
  /** An exact day as its text. */
  readonly dates: (DateRange | string)[];
  readonly events: Columns;
}

const isExact = (d: DateRange): boolean =>
  d.earliest === d.written && d.latest === d.written && Object.keys(d).length === 3;

const exactly = (d: DateRange | string): DateRange =>
  typeof d === 'string' ? { earliest: d as PlainDate, latest: d as PlainDate, written: d } : d;

/** Numbers equal values by their key, in order of appearance. */
function numbering<T>(keyOf: (value: T) => string): { readonly values: T[]; of(value: T): number } {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    of(value) {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

/** A treaty as compiled text. `decodeTreaty(encodeTreaty(t))` equals `t`. */
export function encodeTreaty(treaty: Treaty): string {
  const texts = numbering<string>(t => t);
  const lists = numbering<readonly string[]>(l => l.join('\u0000'));
  const dates = numbering<DateRange>(d => `${d.written} ${d.latest}`);
  const columns: Columns = { act: [], who: [], on: [], sources: [], certainty: [], at: [], sparse: {} };
  const note = (row: number, key: string, value: number): void => {
    const column = columns.sparse[key] ?? [];
    columns.sparse[key] = column;
    column.push(row, value);
  };
  treaty.events.forEach((e, row) => {
    columns.act.push(texts.of(e.act));
    columns.who.push(lists.of(e.who));
    columns.on.push(dates.of(e.on));
    columns.sources.push(lists.of(e.sources));
    columns.certainty.push(CERTAINTIES.indexOf(e.certainty));
    columns.at.push(e.at.line, e.at.column, e.at.endLine - e.at.line, e.at.endColumn);
    for (const key of TEXTS) if (e[key] !== undefined) note(row, key, texts.of(e[key]));
    for (const key of DATES) if (e[key] !== undefined) note(row, key, dates.of(e[key]));
    if (e.under) note(row, 'under', lists.of(e.under));
    if (e.disputed) note(row, 'disputed', texts.of(JSON.stringify(e.disputed)));
  });
  const { events, claims, ...rest } = treaty;
  const compiled: Compiled = {
    treaty: rest,
    texts: texts.values,
    lists: lists.values.map(l => [...l]),
    dates: dates.values.map(d => (isExact(d) ? d.written : d)),
    events: columns,
  };
  return `${JSON.stringify(compiled)}\n${JSON.stringify(claims)}`;
}

/** A treaty from compiled text; `file` is the name its places are reported under. */
export function decodeTreaty(text: string, file: string): Treaty {
  const end = text.includes('\n') ? text.indexOf('\n') : text.length;
  const { treaty, texts, lists, dates: writtenDates, events: c } = JSON.parse(text.slice(0, end)) as Compiled;
  const dates = writtenDates.map(exactly);
  const { at } = c;
  const events = c.act.map((act, row) => {
    const line = at[4 * row] ?? 1;
    return {
      act: texts[act],
      who: lists[c.who[row] ?? 0],
      on: dates[c.on[row] ?? 0],
      sources: lists[c.sources[row] ?? 0],
      certainty: CERTAINTIES[c.certainty[row] ?? 0],
      at: {
        file,
        line,
        column: at[4 * row + 1] ?? 1,
        endLine: line + (at[4 * row + 2] ?? 0),
        endColumn: at[4 * row + 3] ?? 1,
      },
    } as unknown as LedgerEvent;
  });
  for (const [key, column] of Object.entries(c.sparse)) {
    const values: readonly unknown[] =
      key === 'under' ? lists : (DATES as readonly string[]).includes(key) ? dates : texts;
    for (let i = 0; i < column.length; i += 2) {
      const event = events[column[i] ?? 0] as unknown as Record<string, unknown>;
      const value = values[column[i + 1] ?? 0];
      event[key] = key === 'disputed' ? JSON.parse(String(value)) : value;
    }
  }
  return withClaims(named({ ...treaty, events, claims: [] }, file), text.slice(end + 1));
}

/** The claims are parsed on first use: a status does not need them. */
function withClaims(treaty: Treaty, text: string): Treaty {
  let claims: Treaty['claims'] | null = null;
  return Object.defineProperty({ ...treaty }, 'claims', {
    enumerable: true,
    get: () => {
      claims ??= placedIn(JSON.parse(text) as Treaty['claims'], treaty.file);
      return claims;
    },
  });
}

const placedIn = (claims: Treaty['claims'], file: string): Treaty['claims'] =>
  claims.map(c => ({ ...c, at: { ...c.at, file } }));

/** The same treaty under the name its file has now: compiled texts are found by content, wherever the file lies. */
function named(treaty: Treaty, file: string): Treaty {
  if (treaty.file === file) return treaty;
  const was = treaty.file;
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([k, v]) => [k, k === 'file' && v === was ? file : rename(v)]);
    return Object.fromEntries(entries);
  };
  const { events, ...rest } = treaty;
  return { ...(rename(rest) as Omit<Treaty, 'events'>), events };
}
