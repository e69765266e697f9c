import { addDays, addMonths, addYears } from '../../calendar/arithmetic.ts';
import { byDay } from '../../calendar/compare.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Law, TermClause } from '../../law/clause.ts';
import type { DelayFacts } from '../../law/facts.ts';
import { effectOnState } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { sidesNamedBy } from '../../ledger/sides.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { datedIn, effectiveDayIn, lastDayIn, type ScenarioKind } from '../acts/days-of-acts.ts';

/** Why a treaty is no longer in force. */
export type EndedBy = 'term' | 'termination' | 'clause' | 'one-side' | 'nobody-left' | 'suspension';

/** The first day on which a treaty is no longer in force, and why. */
export interface End {
  readonly on: PlainDate;
  readonly by: EndedBy;
  /** Whether it may have ended before that day. */
  readonly atLatest?: true;
  /** The act by which it ended. */
  readonly event?: LedgerEvent;
}

/** The earliest of several ends; of several on one day, the first. */
export const firstEnd = <T extends { readonly on: PlainDate }>(ends: readonly (T | null)[]): T | null =>
  ends.reduce((a, b) => (a === null || (b !== null && b.on < a.on) ? b : a), null);

/** What the ends of a treaty by its text and by decisions follow from. */
export interface EndsInput {
  readonly treaty: Treaty;
  readonly kind: ScenarioKind;
  readonly law: Law;
  readonly facts: DelayFacts;
  readonly entryIntoForce: PlainDate | null;
}

/** The acts of a treaty that have an effect. */
const actsWith = ({ events }: Treaty, effect: string): readonly LedgerEvent[] =>
  events.filter(e => effectOnState(e) === effect);

/** The last day in force by the term alone; null while the day from which it runs is not known. */
function lastDayOf(term: TermClause, { kind, facts, entryIntoForce }: EndsInput): PlainDate | null {
  if (term.kind === 'until') return lastDayIn(kind, term.until);
  const from = { 'entry-into-force': entryIntoForce, opening: facts.opened, adoption: facts.adopted }[
    term.of
  ];
  return from && addMonths(addYears(from, term.years ?? 0), term.months ?? 0);
}

/** An extension, with the last day in force that it gives, and whether it came in time and gave a later day. */
export interface ExtensionEffect {
  readonly event: LedgerEvent;
  readonly lastDay: PlainDate | null;
  readonly works: boolean;
}

/** What each extension does to a term, in the order of their days. */
export function extensionsOf(input: EndsInput): readonly ExtensionEffect[] {
  const { treaty, kind, law } = input;
  let last = law.term ? lastDayOf(law.term, input) : null;
  const inOrder = [...datedIn(kind, actsWith(treaty, 'extension'))].sort(
    ([a, x], [b, y]) => byDay(x, y) || byDay(a.until?.latest ?? x, b.until?.latest ?? y),
  );
  return inOrder.map(([event, on]) => {
    const until = event.until ? lastDayIn(kind, event.until) : null;
    const works = last !== null && until !== null && on <= last && until > last;
    if (works) last = until;
    return { event, lastDay: last, works };
  });
}

/** The end of the term of a treaty, with its extensions. */
function endOfTerm(input: EndsInput): End | null {
  if (!input.law.term) return null;
  const worked = extensionsOf(input).findLast(e => e.works);
  const last = worked?.lastDay ?? lastDayOf(input.law.term, input);
  return last && { on: addDays(last, 1), by: 'term', ...(worked ? { event: worked.event } : {}) };
}

/** The first termination to take effect. */
function endByDecision({ treaty, kind }: EndsInput): End | null {
  const ends = actsWith(treaty, 'termination').map((event): End | null => {
    const on = effectiveDayIn(kind, event);
    return on && { on, by: 'termination', event };
  });
  return firstEnd(ends);
}

/** The end of a treaty by its term or by a decision, whatever its parties do. */
export const endByText = (input: EndsInput): End | null => firstEnd([endOfTerm(input), endByDecision(input)]);

/** The two sides of a bilateral treaty; null where others may join or have. */
export function sidesOf({ treaty, law }: Pick<EndsInput, 'treaty' | 'law'>): ReadonlySet<string> | null {
  const sides = sidesNamedBy(law);
  if (!sides) return null;
  const acted = treaty.events.some(
    e => ['signature', 'consent'].includes(effectOnState(e)) && e.who.some(id => !sides.has(id)),
  );
  return acted ? null : sides;
}
