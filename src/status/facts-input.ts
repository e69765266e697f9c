import type { PlainDate } from '../calendar/plain-date.ts';
import type { Instrument } from '../law/facts.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import type { ScenarioKind } from './acts/days-of-acts.ts';
import type { ParticipantActs, RecordedInstrument } from './acts/participant-acts.ts';
import type { Suspensions } from './ends/suspensions.ts';
import type { PartySpell } from './spells.ts';

/** Acts that are not recorded but supposed, to ask what could be: by which day, and whether participants may still sign. */
export interface SupposedActs {
  readonly on: PlainDate;
  readonly instruments: readonly Instrument[];
  readonly alsoSign: boolean;
  /** The earliest that another treaty could enter into force under the same supposition. */
  othersAtBest(treaty: string): PlainDate | null;
}

/** What the clauses of one treaty may ask about another, in the same scenario. */
export interface OtherTreaty {
  readonly entryIntoForce: PlainDate | null;
  readonly acts: ReadonlyMap<string, ParticipantActs>;
  readonly instruments: readonly Instrument[];
  readonly parties: readonly PartySpell[];
  readonly ceasedOn: PlainDate | null;
  readonly suspensions: Suspensions;
  dayFor(recorded: RecordedInstrument): PlainDate | null;
}

/** What the facts of one scenario are drawn from, before the acts of its participants are read. */
export interface DelayFactsInput {
  readonly treaty: Treaty;
  readonly kind: ScenarioKind;
  readonly through: PlainDate;
  readonly supposed?: SupposedActs;
  /** Another treaty in the same scenario; null where it is not in the ledger, or is itself being computed. */
  other(treaty: string): OtherTreaty | null;
}

/** What the facts of one scenario are drawn from. */
export interface FactsInput extends DelayFactsInput {
  readonly registry: Registry;
  readonly acts: ReadonlyMap<string, ParticipantActs>;
  /** Sorted by day of deposit; with the supposed ones where acts are supposed. */
  readonly instruments: readonly Instrument[];
}
