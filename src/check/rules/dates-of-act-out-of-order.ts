import type { LedgerEvent } from '../../ledger/events.ts';
import { certainlyBefore } from '../acts.ts';
import type { EventKey } from '../location.ts';
import { rule } from '../rule.ts';

const DAYS = ['instrument_dated', 'received', 'on', 'notified'] as const satisfies readonly EventKey[];
const NAMES = {
  instrument_dated: 'dated',
  received: 'received',
  on: 'deposited',
  notified: 'notified',
} as const;

const dayOf = (e: LedgerEvent, key: (typeof DAYS)[number]) =>
  key === 'instrument_dated' ? e.instrumentDated : e[key];

/** The days of one act that cannot follow each other so: deposited before it was drawn up, notified before it was deposited. */
export default rule<{ later: string; on: string; earlier: string; than: string }>({
  id: 'dates-of-act-out-of-order',
  severity: 'error',
  tier: 'always',
  summary: 'an instrument deposited before its own date, or notified before it was deposited',
  message: f => ({
    what: `${f.later} on ${f.on}, before it was ${f.earlier} on ${f.than}`,
    why: 'an instrument is drawn up, received and deposited, and then the depositary notifies it (VCLT arts 16, 77)',
    fix: 'look the days up again; "on" is the day of deposit',
  }),
  *treaty(treaty) {
    for (const event of treaty.events) {
      if (!event.instrumentDated && !event.received && !event.notified) continue;
      const known = DAYS.flatMap(key => {
        const day = dayOf(event, key);
        return day ? [{ key, day }] : [];
      });
      // Depositaries make a deposit effective before or after they have the paper: only these orders are certain.
      for (const [i, late] of known.entries())
        for (const early of known.slice(0, i))
          if (certainlyBefore(late.day, early.day) && !(late.key === 'on' && early.key === 'received'))
            yield {
              at: { event, key: late.key },
              facts: {
                later: NAMES[late.key],
                on: late.day.written,
                earlier: NAMES[early.key],
                than: early.day.written,
              },
            };
    }
  },
});
