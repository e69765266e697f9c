import type { DateRange } from '../calendar/imprecise-date.ts';
import type { LedgerEvent } from '../ledger/events.ts';

/** The acts of a record, one for each participant, so that a line with several names equals several lines. Each keeps its place. */
export const actsPerParticipant = (events: readonly LedgerEvent[]): readonly LedgerEvent[] =>
  events.flatMap(event => (event.who.length < 2 ? [event] : event.who.map(id => ({ ...event, who: [id] }))));

const isRange = (value: unknown): value is DateRange =>
  typeof value === 'object' && value !== null && 'earliest' in value && 'latest' in value;

/** A date by its meaning, independent of how it is written. */
export const dayText = (d: DateRange): string =>
  `${d.earliest === d.latest ? d.earliest : `${d.earliest}..${d.latest}`}${d.lasts ? ' lasts' : ''}${d.open ? ' open' : ''}`;

/** A text that is equal for values of equal meaning: without places, dates by their bounds, keys and sets sorted. */
export const canonicalText = (value: unknown): string => JSON.stringify(plain(value, ''));

/** The same for an event, but faster: a ledger can have tens of thousands. */
export function canonicalEvent(event: LedgerEvent): string {
  let text = '';
  for (const key of Object.keys(event).sort()) {
    if (key === 'at') continue;
    const value = event[key as keyof LedgerEvent];
    if (value === undefined) continue;
    if (typeof value === 'string') text += `${key}=${value}\u0000`;
    else if (isRange(value)) text += `${key}=${dayText(value)}\u0000`;
    else if (Array.isArray(value)) text += `${key}=${[...value].sort().join('\u0001')}\u0000`;
    else text += `${key}=${canonicalText(value)}\u0000`;
  }
  return text;
}

const SETS = new Set(['sources', 'under', 'who', 'aliases', 'ids', 'by']);
const byText = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);

function plain(value: unknown, key: string): unknown {
  if (isRange(value)) return dayText(value);
  if (Array.isArray(value)) {
    const items = value.map(v => plain(v, ''));
    return SETS.has(key) && items.every(v => typeof v === 'string') ? items.sort(byText) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([k, v]) => k !== 'at' && v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => byText(a, b)).map(([k, v]) => [k, plain(v, k)]));
}
