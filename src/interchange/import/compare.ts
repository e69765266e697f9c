import { compareRanges, liesWithin } from '../../calendar/compare.ts';
import { isImprecise } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Act, effectOf } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { isStatement } from './statements.ts';
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

/** Whether an event is of the kind of an act; one whose kind is chosen agrees with any recorded kind of consent. */
const sameAct = (a: TableAct, e: LedgerEvent): boolean =>
  (a.act === e.act && sameArticles(a, e)) || (a.chosen === true && sameEffect(a, e));
/** Statements are of one kind only: a reservation is no declaration. */
const sameEffect = (a: TableAct, e: LedgerEvent): boolean =>
  effectOf(a.act) === effectOf(e.act) && !isStatement(a.act);
/** Whether a statement of a table and one of the ledger may concern one article. Either may not tell. */
const sameArticles = ({ under }: TableAct, e: LedgerEvent): boolean =>
  !under || !e.under || under.some(article => e.under?.includes(article));
const sameDay = (a: TableAct, e: LedgerEvent): boolean => compareRanges(a.on, e.on) === 'same';

/** The rules by which an act and an event match, the safest first. */
const WAYS: readonly (readonly [Relation, (a: TableAct, e: LedgerEvent) => boolean])[] = [
  ['agrees', (a, e) => sameAct(a, e) && sameDay(a, e)],
  ['agrees', (a, e) => sameAct(a, e) && isImprecise(a.on) && liesWithin(e.on, a.on)],
  ['more-exact', (a, e) => sameAct(a, e) && liesWithin(a.on, e.on)],
  ['act-differs', (a, e) => sameEffect(a, e) && sameDay(a, e)],
  ['date-differs', (a, e) => sameAct(a, e)],
  ['act-differs', (a, e) => sameEffect(a, e) && !sameDay(a, e) && liesWithin(a.on, e.on)],
  ['date-differs', (a, e) => sameEffect(a, e)],
];

/** The acts that end what acts of an effect began. */
const ENDS: Readonly<Record<string, readonly Act[]>> = {
  signature: ['withdrawal-of-signature'],
  consent: ['denunciation', 'withdrawal-of-instrument', 'exclusion'],
  'provisional-application': ['provisional-application-end'],
};

/** An act as the ledger or the table has it. */
type Dated = Pick<LedgerEvent, 'act' | 'on'> & { readonly territory?: string };

/** The days by which acts of a participant had ended, by effect. A notice that was withdrawn ended nothing; one for a territory neither. */
function endsOf(events: readonly Dated[], effect: string): readonly PlainDate[] {
  const own = events.filter(e => e.territory === undefined);
  const revoked = own.filter(e => e.act === 'withdrawal-of-denunciation').map(e => e.on.latest);
  return own
    .filter(e => ENDS[effect]?.includes(e.act))
    .filter(e => e.act !== 'denunciation' || !revoked.some(day => day >= e.on.earliest))
    .map(e => e.on.earliest);
}

/** Whether an end lies between an act and an event, so that they are two: the participant left and came back. */
const isApart = (act: TableAct, event: Pick<LedgerEvent, 'on'>, ends: readonly PlainDate[]): boolean =>
  ends.some(
    end =>
      (event.on.latest < end && end <= act.on.earliest) || (act.on.latest < end && end <= event.on.earliest),
  );

/** Acts that a table gives twice, on days that differ, without an end between them; each with the one before. */
export function givenOnTwoDays(
  acts: readonly TableAct[],
  { events }: Treaty,
): readonly { readonly act: TableAct; readonly first: TableAct }[] {
  const found: { act: TableAct; first: TableAct }[] = [];
  const before = new Map<string, TableAct>();
  for (const act of acts.filter(a => !a.withdrawn && ENDS[effectOf(a.act)] !== undefined)) {
    const key = `${act.who} ${effectOf(act.act)}`;
    const first = before.get(key);
    before.set(key, first ?? act);
    if (!first || first.act !== act.act || compareRanges(first.on, act.on) === 'same') continue;
    const own = [...events.filter(e => e.who.includes(act.who)), ...acts.filter(a => a.who === act.who)];
    if (!isApart(act, first, endsOf(own, effectOf(act.act)))) found.push({ act, first });
  }
  return found;
}

/** Whether the ledger records a later withdrawal of the act, or a denunciation. */
const isUndone = (event: LedgerEvent, events: readonly LedgerEvent[]): boolean =>
  events.some(e => ANY_END.has(e.act) && e.on.latest >= event.on.earliest);
const ANY_END: ReadonlySet<string> = new Set(Object.values(ENDS).flat());

/**
 * Compares the acts of a table with a treaty. Each event is matched at most once, by the safest rule first, and never across an end: of
 * a participant that left and came back, the new act is missing, not a differing date of the old one. Events of participants with faulty
 * rows (`unclear`) are never reported as extra; nor are acts that ended, if the table has a later one.
 */
export function compareTable(
  treaty: Treaty,
  acts: readonly TableAct[],
  effects: ReadonlySet<string>,
  unclear: ReadonlySet<string> = new Set(),
): TableComparison {
  const byWho = new Map<string, { readonly event: LedgerEvent; taken: boolean }[]>();
  for (const event of treaty.events)
    for (const id of event.who) byWho.set(id, [...(byWho.get(id) ?? []), { event, taken: false }]);
  const stated = new Map<string, readonly TableAct[]>();
  for (const act of acts) stated.set(act.who, [...(stated.get(act.who) ?? []), act]);
  const eventsOf = (id: string) => (byWho.get(id) ?? []).map(s => s.event);
  const endsFor = (id: string, effect: string) =>
    endsOf([...eventsOf(id), ...(stated.get(id) ?? [])], effect);
  const found = new Map<TableAct, Match>();
  for (const [relation, fits] of WAYS) {
    for (const act of acts) {
      if (found.has(act)) continue;
      const events = eventsOf(act.who);
      const ends = endsFor(act.who, effectOf(act.act));
      const slot = byWho
        .get(act.who)
        ?.find(s => !s.taken && fits(act, s.event) && !isApart(act, s.event, ends));
      if (!slot) continue;
      slot.taken = true;
      const undone = !act.withdrawn || isUndone(slot.event, events);
      found.set(act, { relation: undone ? relation : 'withdrawn', act, event: slot.event });
    }
  }
  const matches = acts.map(
    (act): Match => found.get(act) ?? { relation: act.withdrawn ? 'withdrawn' : 'missing', act, event: null },
  );
  const isOver = (id: string, event: LedgerEvent): boolean => {
    const ends = endsFor(id, effectOf(event.act)).filter(end => event.on.latest <= end);
    return acts.some(a => a.who === id && sameEffect(a, event) && ends.some(end => end < a.on.earliest));
  };
  const left = [...byWho]
    .filter(([id]) => !unclear.has(id))
    .flatMap(([id, slots]) =>
      slots.filter(s => !s.taken && effects.has(effectOf(s.event.act)) && !isOver(id, s.event)),
    );
  const inOrder = new Set(left.map(s => s.event));
  return { matches, extra: treaty.events.filter(e => inOrder.has(e)) };
}
