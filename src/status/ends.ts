import { addDays, addMonths, addYears } from '../calendar/arithmetic.ts';
import { byDay } from '../calendar/compare.ts';
import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Law, TermClause } from '../law/clause.ts';
import type { DelayFacts } from '../law/facts.ts';
import { effectOnState } from '../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { sidesNamedBy } from '../ledger/sides.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { datedIn, effectiveDayIn, lastDayIn, type ScenarioKind } from './days-of-acts.ts';

/** Why a treaty is no longer in force. */
export type EndedBy = 'term' | 'termination' | 'clause' | 'one-side' | 'nobody-left' | 'suspension';

/** The first day on which a treaty is no longer in force, and why. */
export interface End {
  readonly on: PlainDate;
  readonly by: EndedBy;
  /** The act by which it ended. */
  readonly event?: LedgerEvent;
}

/** The earliest of several ends. */
export const firstEnd = (ends: readonly (End | null)[]): End | null =>
  ends.reduce<End | null>((a, b) => (a === null || (b !== null && b.on < a.on) ? b : a), null);

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

/** Days during which something is suspended: from the first day not in force, to the first day in force again. */
export interface Suspension {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Suspensions, of the treaty as a whole and for one participant. */
export interface Suspensions {
  readonly ofAll: readonly Suspension[];
  for(participant: string): readonly Suspension[];
}

/** Of a treaty that was never suspended. */
export const NEVER_SUSPENDED: Suspensions = { ofAll: [], for: () => [] };

/**
 * The suspensions of a treaty in one scenario. A resumption of all ends every suspension, and one of a participant that of the
 * participant. A bilateral treaty that one side suspends is suspended for both.
 */
export function suspensionsOf({ treaty, kind, law }: EndsInput): Suspensions {
  const acts = treaty.events.filter(e => ['suspension', 'resumption'].includes(effectOnState(e)));
  if (acts.length === 0) return NEVER_SUSPENDED;
  const sides = sidesOf({ treaty, law });
  const isOfAll = (e: LedgerEvent): boolean => e.who.length === 0 || sides !== null;
  const ofAll = stretches(kind, acts.filter(isOfAll));
  const known = new Map<string, readonly Suspension[]>();
  return {
    ofAll,
    for(id) {
      const found =
        known.get(id) ??
        (acts.some(e => !isOfAll(e) && e.who.includes(id))
          ? stretches(
              kind,
              acts.filter(e => isOfAll(e) || e.who.includes(id)),
            )
          : ofAll);
      known.set(id, found);
      return found;
    },
  };
}

function stretches(kind: ScenarioKind, acts: readonly LedgerEvent[]): readonly Suspension[] {
  const days = acts.flatMap(event => {
    const on = effectiveDayIn(kind, event);
    return on === null ? [] : [{ on, resumes: effectOnState(event) === 'resumption' }];
  });
  const found: { from: PlainDate; to: PlainDate | null }[] = [];
  const isOpen = (): boolean => found.at(-1)?.to === null;
  for (const on of [...new Set(days.map(d => d.on))].sort(byDay)) {
    const today = days.filter(d => d.on === on);
    const [resumes, suspends] = [today.some(d => d.resumes), today.some(d => !d.resumes)];
    const last = found.at(-1);
    // Both on one day: what was suspended stays so, what was not is not.
    if (resumes === suspends) continue;
    if (suspends && !isOpen()) found.push({ from: on, to: null });
    if (resumes && last && isOpen()) last.to = on;
  }
  return found;
}

/** Whether a day lies in one of the stretches. */
export const isSuspended = (suspensions: readonly Suspension[], on: PlainDate): boolean =>
  suspensions.some(s => s.from <= on && (s.to === null || on < s.to));

/** Spells without the days on which they are suspended. */
export function unsuspended<T extends { readonly from: PlainDate; readonly to: PlainDate | null }>(
  spells: readonly T[],
  suspensions: readonly Suspension[],
): readonly T[] {
  let left = spells;
  for (const s of suspensions)
    left = left.flatMap(spell => {
      if ((spell.to !== null && spell.to <= s.from) || (s.to !== null && s.to <= spell.from)) return [spell];
      const before = spell.from < s.from ? [{ ...spell, to: s.from }] : [];
      const after =
        s.to !== null && (spell.to === null || s.to < spell.to)
          ? [{ ...spell, from: laterOf(s.to, spell.from) }]
          : [];
      return [...before, ...after];
    });
  return left;
}
