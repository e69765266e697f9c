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

/** Dates of one act in an impossible order, such as a deposit before the date of the instrument. */
export default rule<{ later: string; on: string; earlier: string; than: string }>({
  id: 'dates-of-act-out-of-order',
  severity: 'error',
  summary: 'an instrument deposited before its own date, or notified before it was deposited',
  what: f => `${f.later} on ${f.on}, before it was ${f.earlier} on ${f.than}`,
  why: 'an instrument is drawn up, received, deposited and then notified by the depositary (VCLT arts 16, 77)',
  fix: 'check the days; "on" is the day of deposit',
  *treaty(treaty) {
    for (const event of treaty.events) {
      if (!event.instrumentDated && !event.received && !event.notified) continue;
      const known = DAYS.flatMap(key => {
        const day = dayOf(event, key);
        return day ? [{ key, day }] : [];
      });
      // A deposit can take effect before or after the depositary receives the paper, so those two are not compared.
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
