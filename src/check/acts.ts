import type { DateRange } from '../calendar/imprecise-date.ts';
import { type Effect, effectOf } from '../law/acts.ts';
import type { SignatureClause } from '../law/clause.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';

/** Whether one imprecise date is certainly before another. */
export const certainlyBefore = (a: DateRange, b: DateRange): boolean => a.latest < b.earliest;

/** The events whose act has one of the given effects. */
export const eventsWith = (treaty: Treaty, ...effects: readonly Effect[]): readonly LedgerEvent[] =>
  treaty.events.filter(e => effects.includes(effectOf(e.act)));

/** The adoption of the treaty; the last one if several are recorded. */
export const adoptionOf = (treaty: Treaty): LedgerEvent | undefined =>
  treaty.events.findLast(e => e.act === 'adoption');

/** The ids of the participants of an event: `EGY, FRA`; empty for an act without participants. */
export const participantsText = (e: LedgerEvent): string => e.who.join(', ');

/** An act as a noun phrase: `withdrawal of signature`. */
export const actPhrase = (e: LedgerEvent): string => e.act.replaceAll('-', ' ');

/** Whether a window for signature closes before it opens. */
export const isInverted = (clause: SignatureClause | undefined): boolean =>
  clause?.opens !== undefined &&
  clause.closes !== undefined &&
  clause.closes !== 'entry-into-force' &&
  clause.closes < clause.opens;
