import type { LedgerEvent } from '../../ledger/events.ts';
import { actFacts, actText } from '../acts.ts';
import { rule } from '../rule.ts';

/** The properties that distinguish two acts of one participant on one day. */
const identity = (e: LedgerEvent): string =>
  [
    e.act,
    e.who.join('+'),
    e.on.written,
    e.by,
    e.reference,
    e.depositary,
    e.onEvent,
    e.territory,
    e.under?.join(),
    e.place,
    e.until?.written,
    e.byTreaty,
  ]
    .map(v => v ?? '')
    .join('|');

export default rule<{ who: string; act: string; on: string }>({
  id: 'duplicate-event',
  severity: 'error',
  summary: 'an act that is recorded twice',
  what: f => `${actText(f)} is recorded a second time here`,
  why: 'one act is one line; several sources are a list',
  fix: 'merge the two: source: [one, other]',
  *treaty(treaty) {
    // Events are in date order, so those of one day follow each other.
    let day = '';
    const seen = new Map<string, LedgerEvent>();
    for (const event of treaty.events) {
      if (event.on.earliest !== day) seen.clear();
      day = event.on.earliest;
      const key = identity(event);
      const first = seen.get(key);
      // One day can have several statements or meetings; notes distinguish them.
      if (
        first &&
        (first.note === event.note || event.who.length > 0) &&
        first.id === undefined &&
        event.id === undefined
      )
        yield {
          at: { event },
          facts: { ...actFacts(event) },
          related: [{ at: { event: first }, what: 'first recorded here' }],
        };
      else if (!first) seen.set(key, event);
    }
  },
});
