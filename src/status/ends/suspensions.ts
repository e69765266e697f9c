import { byDay } from '../../calendar/compare.ts';
import { laterOf, type PlainDate } from '../../calendar/plain-date.ts';
import { effectOnState } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { effectiveDayIn, type ScenarioKind } from '../acts/days-of-acts.ts';
import { type EndsInput, sidesOf } from './ends.ts';

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

/** The suspensions as if the treaty was resumed for all from a day on. */
export function resumedFrom({ ofAll, for: own }: Suspensions, day: PlainDate): Suspensions {
  const cut = (suspensions: readonly Suspension[]): readonly Suspension[] =>
    suspensions.flatMap(({ from, to }) =>
      from >= day ? [] : [{ from, to: to === null || to > day ? day : to }],
    );
  return { ofAll: cut(ofAll), for: id => cut(own(id)) };
}

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
