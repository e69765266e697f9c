import { compareRanges, liesWithin } from '../../calendar/compare.ts';
import { isImprecise } from '../../calendar/imprecise-date.ts';
import { effectOf } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { TableAct } from './table.ts';

/** The relation between an act of a table and the ledger. */
export type Relation =
  /** The ledger has it, on the same day. */
  | 'agrees'
  /** The ledger has it with a less exact day. */
  | 'more-exact'
  /** The ledger has it on another day. */
  | 'date-differs'
  /** The ledger has another act of the same effect: an accession for a ratification. */
  | 'act-differs'
  | 'missing'
  /** Withdrawn in the table but not in the ledger. The table does not give the day of the withdrawal, so it cannot be recorded. */
  | 'withdrawn';

/** An act of a table and the matching event of the ledger. */
export interface Match {
  readonly relation: Relation;
  readonly act: TableAct;
  readonly event: LedgerEvent | null;
}

/** A table compared with a treaty. */
export interface TableComparison {
  readonly matches: readonly Match[];
  /** Events that the table lacks although it has columns for their kind. */
  readonly extra: readonly LedgerEvent[];
}

/** The rules by which an act and an event match, the safest first. */
const WAYS: readonly (readonly [Relation, (a: TableAct, e: LedgerEvent) => boolean])[] = [
  ['agrees', (a, e) => a.act === e.act && compareRanges(a.on, e.on) === 'same'],
  ['agrees', (a, e) => a.act === e.act && isImprecise(a.on) && liesWithin(e.on, a.on)],
  ['more-exact', (a, e) => a.act === e.act && liesWithin(a.on, e.on)],
  ['act-differs', (a, e) => sameEffect(a, e) && compareRanges(a.on, e.on) === 'same'],
  ['date-differs', (a, e) => a.act === e.act],
  [
    'act-differs',
    (a, e) => sameEffect(a, e) && compareRanges(a.on, e.on) !== 'same' && liesWithin(a.on, e.on),
  ],
  ['date-differs', (a, e) => sameEffect(a, e)],
];

const sameEffect = (a: TableAct, e: LedgerEvent): boolean => effectOf(a.act) === effectOf(e.act);

const ENDS: ReadonlySet<string> = new Set([
  'withdrawal-of-signature',
  'withdrawal-of-instrument',
  'denunciation',
]);

/** Whether the ledger records a later withdrawal of the act, or a denunciation. */
const isUndone = (event: LedgerEvent, who: string, treaty: Treaty): boolean =>
  treaty.events.some(
    e => e.who.includes(who) && ENDS.has(effectOf(e.act)) && e.on.latest >= event.on.earliest,
  );

/** Matches each event at most once, by the safest rule first. Participants with faulty rows (`unclear`) have no extra events. */
export function compareTable(
  treaty: Treaty,
  acts: readonly TableAct[],
  effects: ReadonlySet<string>,
  unclear: ReadonlySet<string> = new Set(),
): TableComparison {
  const byWho = new Map<string, { readonly event: LedgerEvent; taken: boolean }[]>();
  for (const event of treaty.events)
    for (const id of event.who) byWho.set(id, [...(byWho.get(id) ?? []), { event, taken: false }]);
  const found = new Map<TableAct, Match>();
  for (const [relation, fits] of WAYS) {
    for (const act of acts) {
      if (found.has(act)) continue;
      const slot = byWho.get(act.who)?.find(s => !s.taken && fits(act, s.event));
      if (!slot) continue;
      slot.taken = true;
      const undone = !act.withdrawn || isUndone(slot.event, act.who, treaty);
      found.set(act, { relation: undone ? relation : 'withdrawn', act, event: slot.event });
    }
  }
  const matches = acts.map(
    (act): Match => found.get(act) ?? { relation: act.withdrawn ? 'withdrawn' : 'missing', act, event: null },
  );
  const left = [...byWho]
    .filter(([id]) => !unclear.has(id))
    .flatMap(([, slots]) => slots.filter(s => !s.taken && effects.has(effectOf(s.event.act))));
  const inOrder = new Set(left.map(s => s.event));
  return { matches, extra: treaty.events.filter(e => inOrder.has(e)) };
}
