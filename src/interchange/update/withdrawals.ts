import { addDays } from '../../calendar/arithmetic.ts';
import { isDateFault, parseDateRange } from '../../calendar/imprecise-date.ts';
import { earlierOf, laterOf, type PlainDate } from '../../calendar/plain-date.ts';
import { type Act, effectOf } from '../../law/acts.ts';
import type { ImportReport } from '../import/report.ts';
import type { TableAct } from '../import/table.ts';

/** What is known of a reading and of the treaty, to record what a page shows as withdrawn. */
export interface WithdrawalsKnown {
  /** The day on which the page was read. */
  readonly read: PlainDate;
  /** The day up to which the record was complete before; null if unknown. */
  readonly recordEnd: PlainDate | null;
  readonly isInForce: boolean;
}

/**
 * The withdrawals that a page shows by square brackets and the ledger lacks, with the acts that are withdrawn and that it lacks too. The
 * page gives no day: it is one between the end of the record, which did not have it, and the reading.
 */
export function withdrawalsSeen({ comparison }: ImportReport, known: WithdrawalsKnown): readonly TableAct[] {
  const seen = comparison.matches.filter(m => m.relation === 'withdrawn');
  const lacking = seen
    .filter(m => m.event === null)
    .map(({ act }): TableAct => ({ ...act, withdrawn: false }));
  const whose = new Map<string, TableAct>();
  for (const { act } of seen) {
    const before = whose.get(act.who);
    // Of a participant that had signed and consented, the consent is what it withdrew.
    if (!before || weight(act) >= weight(before)) whose.set(act.who, act);
  }
  return [
    ...lacking,
    ...[...whose.values()].flatMap(act => withdrawalOf(act, backOn(act, comparison), known)),
  ];
}

const weight = ({ act }: TableAct): number =>
  effectOf(act) === 'consent' ? 2 : effectOf(act) === 'signature' ? 1 : 0;

const NOTE = 'shown in square brackets, as withdrawn; the page does not give the day';

/** The day on which a participant came back by an act that stands; null if it did not. */
function backOn(act: TableAct, { matches }: ImportReport['comparison']): PlainDate | null {
  const days = matches
    .filter(m => m.act.who === act.who && !m.act.withdrawn && effectOf(m.act.act) === effectOf(act.act))
    .map(m => m.act.on.earliest)
    .filter(day => day > act.on.earliest);
  return days.length === 0 ? null : days.reduce(earlierOf);
}

function withdrawalOf(
  act: TableAct,
  back: PlainDate | null,
  { read: readOn, recordEnd, isInForce }: WithdrawalsKnown,
): readonly TableAct[] {
  const ended = endOf(act.act, isInForce);
  const read = back ?? readOn;
  if (ended === null || act.on.earliest > read) return [];
  const since = recordEnd === null ? act.on.earliest : laterOf(act.on.earliest, addDays(recordEnd, 1));
  const from = since > read ? act.on.earliest : since;
  const on = parseDateRange(from === read ? read : `[${from}..${read}]`);
  return isDateFault(on) ? [] : [{ ...act, act: ended, on, note: NOTE, withdrawn: false }];
}

/** The act that ends one that is withdrawn; null for an act that nothing ends. */
function endOf(act: Act, isInForce: boolean): Act | null {
  switch (effectOf(act)) {
    case 'consent':
      return isInForce ? 'denunciation' : 'withdrawal-of-instrument';
    case 'signature':
      return 'withdrawal-of-signature';
    case 'provisional-application':
      return 'provisional-application-end';
    default:
      return null;
  }
}
