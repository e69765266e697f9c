import type { PlainDate } from '../calendar/plain-date.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { asKnownOn } from '../status/as-known-on.ts';
import type { OpenLedger } from '../store/opened-ledger.ts';

/** A treaty as it was known by the end of a day. */
export interface KnownTreaty {
  readonly ledger: Ledger;
  readonly treaty: Treaty;
  /** Events dated after that day: no answer takes them into account. */
  readonly later: readonly LedgerEvent[];
}

/** Reads a treaty that was found, as it was known by the end of a day. Faults in its files end the command. */
export async function readKnownTreaty(open: OpenLedger, id: string, today: PlainDate): Promise<KnownTreaty> {
  const whole = await open.read([id]);
  const ledger = asKnownOn(whole, today);
  const treaty = ledger.treaties.get(id);
  if (!treaty) throw new Error(`${id} was found and not read`);
  return { ledger, treaty, later: eventsAfter(whole.treaties.get(id), today) };
}

/** The events of a treaty that are dated after a day. */
export const eventsAfter = (treaty: Treaty | undefined, today: PlainDate): readonly LedgerEvent[] =>
  treaty?.events.filter(e => e.on.earliest > today) ?? [];
