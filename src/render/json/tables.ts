import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Listed } from '../pages/treaty-list.ts';
import { treatyJson } from './status.ts';

/** One event: an element of `treaty/log/1`. */
export function eventJson(t: Treaty, e: LedgerEvent) {
  return {
    treaty: t.id,
    on: e.on.written,
    earliest: e.on.earliest,
    latest: e.on.latest,
    who: e.who,
    act: e.act,
    certainty: e.certainty,
    sources: e.sources,
    ...(e.id ? { id: e.id } : {}),
    ...(e.deposit ? { deposit: e.deposit } : {}),
    ...(e.depositary ? { depositary: e.depositary } : {}),
    ...(e.place ? { place: e.place } : {}),
    ...(e.signedBy ? { signedBy: e.signedBy } : {}),
    ...(e.by ? { by: e.by } : {}),
    ...(e.reference ? { reference: e.reference } : {}),
    ...(e.notification ? { notification: e.notification } : {}),
    ...(e.under ? { under: e.under } : {}),
    ...(e.onEvent ? { onEvent: e.onEvent } : {}),
    ...(e.territory ? { territory: e.territory } : {}),
    ...(e.until ? { until: e.until.written } : {}),
    ...(e.byTreaty ? { byTreaty: e.byTreaty } : {}),
    ...(e.disputed ? { disputed: { by: e.disputed.by, note: e.disputed.note ?? null } } : {}),
    ...(e.effective ? { effective: e.effective.written } : {}),
    ...(e.because ? { because: e.because } : {}),
    ...(e.note ? { note: e.note } : {}),
    file: e.at.file,
    line: e.at.line,
  };
}

/** Events: `treaty/log/1`. */
export const logJson = (events: readonly (readonly [Treaty, LedgerEvent])[], treaty: Treaty | null) => ({
  format: 'treaty/log/1',
  treaty: treaty && treatyJson(treaty),
  events: events.map(([t, e]) => eventJson(t, e)),
});

/** One treaty: an element of `treaty/list/1`; `status` where the list asked how treaties stand. */
export const listElement = ({ treaty: t, report: r }: Listed) => ({
  ...treatyJson(t),
  aliases: t.aliases,
  depositaries: t.depositaries,
  completeUntil: t.completeUntil,
  events: t.events.length,
  status: r && {
    on: r.asked.on,
    inForce: r.inForce,
    entryIntoForce: r.entryIntoForce,
    consents: r.consents,
    counted: r.counted,
    remaining: r.remaining,
    required: r.required,
  },
  file: t.file,
});

/** Treaties: `treaty/list/1`. */
export const listJson = (listed: readonly Listed[]) => ({
  format: 'treaty/list/1',
  treaties: listed.map(listElement),
});
