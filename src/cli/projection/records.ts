import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { recordOf, statesOf } from '../../projection/model/from-ledger.ts';
import type { State, TreatyRecord } from '../../projection/model/record.ts';
import { asKnownOn } from '../../status/as-known-on.ts';
import type { LedgerRequest, OpenLedger } from '../../store/opened-ledger.ts';

/** The treaties and States of a ledger as the model uses them. */
export interface Records {
  readonly records: readonly TreatyRecord[];
  readonly states: ReadonlyMap<string, State>;
}

const isOwn = (treaty: Treaty, { bundled }: LedgerRequest): boolean =>
  !bundled || !treaty.file.startsWith('data/treaties/');

/** Reads every treaty of the ledger, as known at the end of a day. */
export async function readRecords(
  open: OpenLedger,
  request: LedgerRequest,
  today: PlainDate,
): Promise<Records> {
  const ledger = asKnownOn(await open.read(open.headings.map(h => h.id)), today);
  const states = statesOf(open.registry);
  const records = [...ledger.treaties.values()]
    .flatMap(t => recordOf(t, open.registry, states, isOwn(t, request)) ?? [])
    .sort((a, b) => a.opened - b.opened || (a.id < b.id ? -1 : 1));
  return { records, states };
}
