import type { PlainDate } from '../../calendar/plain-date.ts';
import type { ClaimedCount } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Evidence } from './count-reason.ts';

/** The totals stated by sources for what a statement counts; totals of signatures include organisations. */
export function totalsStated(treaty: Treaty, of: ClaimedCount): readonly Evidence[] {
  const key = of === 'states_signed' ? 'signatories' : of;
  return treaty.observed.flatMap(o => {
    const number = o[key];
    return number === undefined ? [] : [{ number, on: o.on, sources: o.sources }];
  });
}

/** The latest total stated for a day up to this one. */
export const latestTotal = (treaty: Treaty, of: ClaimedCount, on: PlainDate): Evidence | null =>
  totalsStated(treaty, of)
    .filter(e => e.on.earliest <= on)
    .at(-1) ?? null;
