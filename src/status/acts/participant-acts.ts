import { earlierOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { Instrument } from '../../law/facts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { ScenarioKind } from './days-of-acts.ts';

/** An act by which a participant leaves: its notice, and the day from which it is no longer bound where that is known. */
export interface Leaving {
  readonly on: PlainDate;
  readonly event: LedgerEvent;
  readonly leavesOn: PlainDate | null;
}

/** Another treaty by which an instrument ended: its participant left that treaty, or became bound by that one instead. */
export interface EndedElsewhere {
  readonly kind: 'tie' | 'replacement';
  readonly treaty: string;
  readonly on: PlainDate;
}

export interface RecordedInstrument {
  readonly event: LedgerEvent;
  readonly instrument: Instrument;
  /** The notice of denunciation, or the exclusion, that takes effect first. */
  readonly denounced?: Leaving;
  readonly endedElsewhere?: EndedElsewhere;
}

/** What one participant did in one scenario. */
export interface ParticipantActs {
  readonly signatures: readonly {
    readonly event: LedgerEvent;
    readonly on: PlainDate;
    readonly until?: PlainDate;
  }[];
  readonly instruments: readonly RecordedInstrument[];
  readonly withoutEffect?: readonly WithoutEffect[];
}

/** An act that has no effect, the day that is the reason, and the act that came before it. */
export interface WithoutEffect {
  readonly event: LedgerEvent;
  readonly why: WhyWithoutEffect;
  readonly day: PlainDate | null;
  readonly other?: LedgerEvent;
}

/** Why an act has no effect. */
export type WhyWithoutEffect =
  /** A notice is revoked after it took effect. */
  | 'revoked-too-late'
  /** An earlier notice takes effect first. */
  | 'second-notice'
  /** It leaves, or is excluded from, what it has left already. */
  | 'left-already'
  | 'extension-after-end'
  | 'extension-not-longer'
  | 'extension-without-term'
  /** The treaty ended before. */
  | 'treaty-ended'
  | 'suspended-already'
  | 'nothing-suspended'
  | 'rejection-too-late'
  | 'rejection-without-binds'
  | 'not-bound';

/** What the acts of one participant depend on. */
export interface ScenarioRules {
  readonly kind: ScenarioKind;
  /** The day the participant ceased to exist: its acts stand until then. */
  readonly endsOn: PlainDate | null;
  /** When a denunciation received on a day takes effect; null where neither a clause nor the event gives a day. */
  denunciationTakesEffect(
    event: LedgerEvent,
    received: PlainDate,
    notified: PlainDate | undefined,
  ): PlainDate | null;
}

/** Whether something with a beginning and perhaps an end stands on a day. */
export const stands = (s: { readonly on: PlainDate; readonly until?: PlainDate }, day: PlainDate): boolean =>
  s.on <= day && (s.until === undefined || day < s.until);

/** The acts as they are where instruments ended by what happened under another treaty. */
export function cutBy(
  acts: ParticipantActs,
  endOf: (instrument: Instrument) => EndedElsewhere | null,
): ParticipantActs {
  const instruments = acts.instruments.map(r => {
    const end = endOf(r.instrument);
    if (end === null) return r;
    const { until } = r.instrument;
    if (until !== undefined && until <= end.on) return r;
    const { denounced: _, ...rest } = r;
    const cut = { ...r.instrument, until: until ? earlierOf(until, end.on) : end.on };
    return { ...rest, instrument: cut, endedElsewhere: end };
  });
  return { ...acts, instruments };
}
