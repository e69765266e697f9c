import type { PlainDate } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import type { Answered, Step } from '../law/explanation.ts';
import type { Facts } from '../law/facts.ts';
import type { Threshold } from '../law/threshold.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { ScenarioKind } from './acts/days-of-acts.ts';
import type { ParticipantActs, RecordedInstrument } from './acts/participant-acts.ts';
import type { End } from './ends/ends.ts';
import type { OtherTreaty, SupposedActs } from './facts-input.ts';
import type { Omission } from './omitted.ts';
import type { ForceInScenario } from './spells.ts';

/** A treaty in one scenario, from the acts through a day. What needs the law is computed when first needed. */
export interface Scenario extends ForceInScenario, OtherTreaty {
  readonly treaty: Treaty;
  readonly kind: ScenarioKind;
  readonly through: PlainDate;
  /** The final clauses as they stand on the day `through`. */
  readonly law: Law;
  readonly facts: Facts;
  readonly acts: ReadonlyMap<string, ParticipantActs>;
  readonly threshold: Threshold | null;
  /** The day of entry into force by events and clauses alone. */
  readonly computed: PlainDate | null;
  /** The published day where there is one, else the computed day. */
  readonly entryIntoForce: PlainDate | null;
  /** The end of the treaty, by its text, by a decision, or since a side of it left. */
  readonly ended: End | null;
  /** The day from which it is no longer in force. */
  readonly ceasedOn: PlainDate | null;
  /** The end and the suspensions by what is settled alone: a report changes no standing. */
  readonly settled: Pick<ForceInScenario, 'ceasedOn' | 'suspensions'>;
  /** Why the computed day is what it is; null without a clause on entry into force. */
  readonly why: Step | null;
  /** Why the record leaves a participant out on the day `through`; null where it would list its acts. */
  omits(id: string): Omission | null;
  /** What other events of a participant would amount to in this scenario. */
  actsFrom(id: string, events: readonly LedgerEvent[]): ParticipantActs;
  /** The day by events and clauses alone on which the treaty enters into force for the participant of an instrument, and why. */
  computedFor(recorded: RecordedInstrument): Answered<PlainDate | null>;
  /** The same day as it is answered: a published day of an official source comes first. */
  inForceFor(recorded: RecordedInstrument): Answered<PlainDate | null>;
  /** The day of `inForceFor` alone, kept: counts, standings and spells all ask for it. */
  dayFor(recorded: RecordedInstrument): PlainDate | null;
}

/** The two scenarios that bound every reading of an imprecise record. */
export interface ScenarioPair {
  readonly latest: Scenario;
  readonly earliest: Scenario;
}

/** The scenarios of a ledger's treaties, each computed once. */
export interface Scenarios {
  readonly ledger: Ledger;
  /** Null for a treaty that is not in the ledger, and while that treaty is itself being computed. */
  of(treaty: string, kind: ScenarioKind, through: PlainDate): Scenario | null;
  /** Both scenarios of a treaty; throws for a treaty that is not in the ledger. */
  pairOf(treaty: string, through: PlainDate): ScenarioPair;
  /** The same scenario with supposed acts added to it, through a day. */
  supposing(scenario: Scenario, supposed: SupposedActs, through: PlainDate): Scenario;
}
