import { addDays } from '../calendar/arithmetic.ts';
import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import { type EntryIntoForce, entryIntoForceByVersions } from '../law/entry-into-force.ts';
import { Answered, type Step } from '../law/explanation.ts';
import type { Facts } from '../law/facts.ts';
import { inForceFor } from '../law/in-force-for.ts';
import { lawOn } from '../ledger/law-on.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import type { ScenarioKind } from './acts/days-of-acts.ts';
import type { ParticipantActs, RecordedInstrument } from './acts/participant-acts.ts';
import { lazily } from './lazily.ts';
import { drivingDay } from './published-for.ts';
import type { Scenario } from './scenario.ts';

/** The entry into force of a treaty in one scenario, and from it that for each participant. */
export type EntryInScenario = Pick<
  Scenario,
  'threshold' | 'computed' | 'entryIntoForce' | 'why' | 'computedFor'
>;

/** What the entry into force in one scenario follows from. */
export interface EntryInput {
  readonly treaty: Treaty;
  readonly kind: ScenarioKind;
  readonly through: PlainDate;
  readonly registry: Registry;
  readonly facts: Facts;
  /** The scenario that this one goes on from, with the day of the first act that is added to it. */
  goesOn?(): { readonly from: Scenario; readonly since: PlainDate } | null;
}

const versionsOf = ({ treaty, through }: EntryInput) =>
  treaty.law.flatMap(({ entryIntoForce: clause, from }, n) => {
    const next = treaty.law[n + 1]?.from;
    if (!clause || (from !== undefined && from > through)) return [];
    const until = next !== undefined && next <= through ? addDays(next, -1) : through;
    return [{ clause, until, since: n === 0 ? undefined : from }];
  });

/** Whether a step depends on a day that is not recorded: of a notice, of a receipt. */
const lacksDay = (why: Step): boolean => why.says.code === 'no-day-known' || why.because.some(lacksDay);

/** The entry into force of a treaty in one scenario. A published day stands before the computed one, which may then never be asked for. */
export function entryOf(input: EntryInput): EntryInScenario {
  const { treaty, kind, registry } = input;
  const answered = lazily(() => answeredBy(input));
  const published = treaty.published?.entryIntoForce?.date;
  const entry: EntryInScenario = {
    get threshold() {
      return answered()?.value?.threshold ?? null;
    },
    get computed() {
      const found = answered();
      if (!found?.value) return null;
      // A day that depends on an unrecorded notice may be as early as the threshold itself.
      const asEarly = kind === 'earliest' && found.value.date === null && lacksDay(found.why);
      return asEarly ? found.value.threshold.on : found.value.date;
    },
    get entryIntoForce() {
      return published ?? entry.computed;
    },
    get why() {
      return answered()?.why ?? null;
    },
    computedFor: r => computedFor(r, entry, input, successionDay(registry, r, kind)),
  };
  return entry;
}

/** The entry into force by the clauses. What was brought about before the first act that is added to a scenario stays as it was. */
function answeredBy(input: EntryInput): Answered<EntryIntoForce | null> | null {
  const { facts } = input;
  const versions = versionsOf(input);
  const goesOn = input.goesOn?.();
  if (!goesOn) return entryIntoForceByVersions(versions, facts);
  const { from, since } = goesOn;
  const { threshold, computed: date } = from;
  if (threshold === null || threshold.on >= since) return entryIntoForceByVersions(versions, facts, since);
  if (date === null || date >= since) return entryIntoForceByVersions(versions, facts);
  return new Answered({ threshold, date }, () => from.why as Step);
}

/** A succession takes effect on the day of the succession of States, unless the record gives another. */
function successionDay(
  registry: Registry,
  { event, instrument }: RecordedInstrument,
  kind: ScenarioKind,
): PlainDate | undefined {
  if (event.act !== 'succession') return undefined;
  const day = event.effective ?? registry.participants.get(instrument.participant)?.from;
  return day && (kind === 'latest' ? day.latest : day.earliest);
}

function computedFor(
  { event, instrument }: RecordedInstrument,
  entry: EntryInScenario,
  { treaty, kind, facts, registry }: EntryInput,
  successionEffective: PlainDate | undefined,
): Answered<PlainDate | null> {
  const { entryIntoForce } = entry;
  const own = inForceFor(instrument, lawOn(treaty, instrument.on), {
    facts,
    get threshold() {
      return entry.threshold?.on ?? null;
    },
    entryIntoForce,
    successionEffective,
    bySeparation: (registry.participants.get(instrument.participant)?.predecessors.length ?? 0) > 0,
  });
  const { effective } = event;
  const { until } = instrument;
  if (effective && event.act !== 'succession' && entryIntoForce !== null) {
    const day = kind === 'latest' ? effective.latest : effective.earliest;
    return because(until !== undefined && until <= day ? null : day, own);
  }
  if (own.value !== null || kind === 'latest' || entryIntoForce === null || !lacksDay(own.why)) return own;
  return because(laterOf(instrument.on, entryIntoForce), own);
}

/** Another day for the same reasons. */
const because = (value: PlainDate | null, own: Answered<unknown>): Answered<PlainDate | null> =>
  new Answered(value, () => own.why);

/** The day an instrument takes effect as it is answered: a published day of an official source stands before the computed one. */
export function answeredFor(
  recorded: RecordedInstrument,
  treaty: Treaty,
  entry: EntryInScenario,
  acts: ReadonlyMap<string, ParticipantActs>,
): Answered<PlainDate | null> {
  if (!treaty.published?.participants) return entry.computedFor(recorded);
  const { entryIntoForce } = entry;
  const day =
    entryIntoForce === null || recorded.event.effective
      ? null
      : drivingDay(treaty, entryIntoForce, recorded, acts);
  if (day === null) return entry.computedFor(recorded);
  return new Answered(day, () => entry.computedFor(recorded).why);
}
