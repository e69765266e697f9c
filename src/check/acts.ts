import type { DateRange } from '../calendar/imprecise-date.ts';
import type { Effect } from '../law/acts.ts';
import type { SignatureClause } from '../law/clause.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import { effectOnState } from '../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';

/** Whether one imprecise date is certainly before another. */
export const certainlyBefore = (a: DateRange, b: DateRange): boolean => a.latest < b.earliest;

export const eventsWith = (treaty: Treaty, ...effects: readonly Effect[]): readonly LedgerEvent[] =>
  treaty.events.filter(e => effects.includes(effectOnState(e)));

/** The adoption of the treaty; the last one if several are recorded. */
export const adoptionOf = (treaty: Treaty): LedgerEvent | undefined =>
  treaty.events.findLast(e => e.act === 'adoption');

/** The ids of the participants of an event: `EGY, FRA`; empty for an act without participants. */
export const participantsText = (e: LedgerEvent): string => e.who.join(', ');

/** An act as a noun phrase: `withdrawal of signature`. */
export const actPhrase = (e: LedgerEvent): string => e.act.replaceAll('-', ' ');

/** The facts of most findings about an event: who acted, what, and when. */
export const actFacts = (
  e: LedgerEvent,
): { readonly who: string; readonly act: string; readonly on: string } => ({
  who: participantsText(e),
  act: actPhrase(e),
  on: e.on.written,
});

/** `ratification by EGY on 2024-01-01`; without `by` for an act without participants. */
export const actText = (f: { readonly who: string; readonly act: string; readonly on: string }): string =>
  `${f.act}${f.who === '' ? '' : ` by ${f.who}`} on ${f.on}`;

/** A confirmed act of one participant, and an earlier one that still stands. */
interface RepeatedAct {
  readonly who: string;
  readonly event: LedgerEvent;
  readonly first: LedgerEvent;
}

/** Confirmed acts whose earlier act of the same effect still stands; none with several depositaries, where an act can be done with each. */
export function* repeatedActs(
  treaty: Treaty,
  effect: Effect,
  endedBy: readonly Effect[],
  isSame: (first: LedgerEvent, event: LedgerEvent) => boolean,
): Generator<RepeatedAct> {
  const several = treaty.depositaries.length > 1;
  for (const [who, events] of eventsByParticipant(treaty)) {
    let first: LedgerEvent | null = null;
    const ends = events.filter(e => endedBy.includes(effectOnState(e)));
    const daysOfEnds = new Set<string>(ends.map(e => e.on.earliest));
    for (const event of events) {
      const own = effectOnState(event);
      if (endedBy.includes(own)) first = null;
      if (own !== effect || event.certainty !== 'confirmed' || event.act === 'notification') continue;
      if (event.disputed) continue;
      // What ends something on the day on which it is done again comes first.
      const endsToday = daysOfEnds.has(event.on.earliest);
      if (first && !endsToday && !several && first.depositary === event.depositary && !isSame(first, event))
        yield { who, event, first };
      first = event;
    }
  }
}

/** Whether a window for signature closes before it opens. */
export const isInverted = (clause: SignatureClause | undefined): boolean =>
  clause?.opens !== undefined &&
  clause.closes !== undefined &&
  clause.closes !== 'entry-into-force' &&
  clause.closes < clause.opens;
