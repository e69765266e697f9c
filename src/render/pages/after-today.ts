import type { LedgerEvent } from '../../ledger/events.ts';
import { GAP, line, type Page, span } from '../page.ts';
import { dateIn, type Locale, nameOf } from '../phrases.ts';

/** A note on events dated after today, which no answer counts: usually a wrong year. Empty if there are none. */
export function afterTodayNote(events: readonly LedgerEvent[], locale: Locale): Page {
  const [first] = events.toSorted((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1));
  if (!first) return [];
  const { act, separator, status } = locale.messages;
  const said = [...first.who.map(id => nameOf(locale, id)), act[first.act], dateIn(locale, first.on)].join(
    separator.comma,
  );
  const text = status.eventsAfterToday({
    n: events.length,
    first: `${said} (${first.at.file}:${first.at.line})`,
  });
  return [GAP, line(span(text, 'open'))];
}

/** A note on statements dated after today, which are not judged; empty if there are none. */
export const claimsAfterToday = (n: number, { messages: { status } }: Locale): Page =>
  n === 0 ? [] : [GAP, line(span(status.claimsAfterToday({ n }), 'open'))];
