import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Place } from '../source/place.ts';
import type { DenunciationClause, LaterParticipantsClause } from './clause.ts';
import { applyDelay, type DelayContext } from './delays.ts';
import { Answered, type Says, type Step } from './explanation.ts';
import type { Facts, Instrument } from './facts.ts';
import { step } from './step.ts';

/** The life of the treaty as far as a participant's own date depends on it. */
export interface TreatyDates {
  readonly facts: Facts;
  /** The day the conditions were met; null where the record does not show it. */
  readonly threshold: PlainDate | null;
  /** The day the treaty enters into force: the depositary's where one is published. */
  readonly entryIntoForce: PlainDate | null;
  /** For a succession: the day of the succession of States, or the one recorded as its effect. */
  readonly successionEffective?: PlainDate | undefined;
  /** Whether the successor State separated from its predecessor, rather than being newly independent. */
  readonly bySeparation?: boolean | undefined;
}

/** The day the conditions were met; null where the record does not show it, or only one after the entry into force. */
const thresholdOf = ({ threshold }: TreatyDates, entryIntoForce: PlainDate): PlainDate | null =>
  threshold !== null && threshold <= entryIntoForce ? threshold : null;

/** Whether an instrument was deposited by the day the conditions were met, or else before the entry into force. */
function isOriginal(on: PlainDate, life: TreatyDates, entryIntoForce: PlainDate): boolean {
  const threshold = thresholdOf(life, entryIntoForce);
  return threshold !== null ? on <= threshold : on < entryIntoForce;
}

const placeOf = ({ at }: Instrument): readonly Place[] => (at ? [at] : []);

function afterSuccession(
  i: Instrument,
  { successionEffective, bySeparation }: TreatyDates,
  entryIntoForce: PlainDate,
): Answered<PlainDate> {
  const day = laterOf(successionEffective ?? i.on, entryIntoForce);
  const article = bySeparation ? 'VCSST art. 34' : 'VCSST art. 23';
  return new Answered(day, () => {
    const says = { code: 'succession-effective', participant: i.participant, day } as const;
    return step(says, { cited: { article }, from: placeOf(i) });
  });
}

function later(
  i: Instrument,
  clause: LaterParticipantsClause | undefined,
  life: TreatyDates,
  entryIntoForce: PlainDate,
): Answered<PlainDate | null> {
  const says = (): Says => {
    const who = { participant: i.participant, deposited: i.on };
    const threshold = thresholdOf(life, entryIntoForce);
    return threshold === null
      ? { code: 'deposited-after-entry', ...who, day: entryIntoForce }
      : { code: 'later-participant', ...who, threshold };
  };
  const floor = (applied: boolean): Step =>
    step({ code: 'floor', floor: { kind: 'entry-into-force' }, day: entryIntoForce, applied });
  if (!clause)
    return new Answered(laterOf(i.on, entryIntoForce), () => {
      const because = [floor(entryIntoForce > i.on)];
      return step(says(), { cited: { article: 'VCLT art. 24(3)' }, from: placeOf(i), because });
    });
  const base = {
    deposited: i.on,
    received: i.received,
    notified: i.notified,
    get conditionsMet() {
      return life.threshold ?? undefined;
    },
  };
  const context = { facts: life.facts, entryIntoForce, participant: i.participant, cited: clause };
  const ran = applyDelay(clause.date, base, context);
  const early = ran.value !== null && ran.value < entryIntoForce;
  return new Answered(early ? entryIntoForce : ran.value, () => {
    const because = early ? [ran.why, floor(true)] : [ran.why];
    return step(says(), { cited: clause, from: placeOf(i), because });
  });
}

/** The day an instrument takes effect if it still stands then. */
function effectOf(
  i: Instrument,
  clause: LaterParticipantsClause | undefined,
  life: TreatyDates,
): Answered<PlainDate | null> {
  const { entryIntoForce } = life;
  if (entryIntoForce === null)
    return new Answered(null, () =>
      step(
        life.threshold
          ? { code: 'no-day-known', needs: 'entry-into-force' }
          : { code: 'threshold-not-reached' },
      ),
    );
  if (i.act === 'succession') return afterSuccession(i, life, entryIntoForce);
  const asLater = later(i, clause, life, entryIntoForce);
  if (i.on > entryIntoForce) return asLater;
  const original = new Answered(entryIntoForce, () => {
    const who = { participant: i.participant, deposited: i.on };
    const threshold = thresholdOf(life, entryIntoForce);
    const from = placeOf(i);
    return threshold === null
      ? step({ code: 'deposited-before-entry', ...who, day: entryIntoForce }, { from })
      : step({ code: 'original-participant', ...who, threshold }, { from });
  });
  const told = () => (isOriginal(i.on, life, entryIntoForce) ? original : asLater);
  // Most of those that joined early are bound from the same day either way: the threshold, which is costly to find, is not needed.
  return asLater.value === entryIntoForce ? new Answered(entryIntoForce, () => told().why) : told();
}

/**
 * The day the treaty enters into force for the participant of an instrument; null where it does not, or not yet.
 *
 * Deposited by the day of the threshold: the treaty's own day. Later: by the clause on later participants, never before the treaty
 * itself; without a clause VCLT art. 24(3), the later of deposit and entry into force. An instrument that no longer stands on that day
 * never took effect. A succession takes effect on the day given, else on its deposit (VCSST art. 23(2) suspends it until then).
 */
export function inForceFor(
  instrument: Instrument,
  clauses: { readonly laterParticipants?: LaterParticipantsClause | undefined },
  life: TreatyDates,
): Answered<PlainDate | null> {
  const effect = effectOf(instrument, clauses.laterParticipants, life);
  const { participant, until } = instrument;
  const { value } = effect;
  if (value === null || until === undefined || until > value) return effect;
  return new Answered(null, () => {
    const says = { code: 'withdrawn-before-effect', participant, until, effect: value } as const;
    return step(says, { from: placeOf(instrument), because: [effect.why] });
  });
}

/**
 * The day a denunciation takes effect, counted from its receipt by the depositary unless the clause says otherwise.
 *
 * Null without a clause: the treaty determines no day. Whether it may be denounced at all is then a question of VCLT art. 56,
 * and twelve months' notice (56(2)) a duty, not a date. What suspends the effect is noted and never computed.
 */
export function denunciationTakesEffect(
  clause: DenunciationClause | undefined,
  received: PlainDate,
  context: DelayContext & { readonly notified?: PlainDate | undefined },
): Answered<PlainDate | null> {
  if (!clause) {
    const says = { code: 'no-denunciation-clause', received } as const;
    return new Answered(null, () => step(says, { cited: { article: 'VCLT art. 56' } }));
  }
  const base = { deposited: received, received, notified: context.notified };
  const effect = applyDelay(clause.date, base, { ...context, cited: clause });
  const by = clause.suspendedBy;
  if (!by) return effect;
  return new Answered(effect.value, () => {
    const { why } = effect;
    return { ...why, because: [...why.because, step({ code: 'suspended-by', by })] };
  });
}
