import { addDays } from '../calendar/arithmetic.ts';
import { byDay } from '../calendar/compare.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { dependsOnEntryIntoForce } from '../law/dependence.ts';
import type { Facts, Instrument } from '../law/facts.ts';
import { denunciationTakesEffect } from '../law/in-force-for.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { lawOn } from '../ledger/law-on.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Registry } from '../registry/registry.ts';
import { actsInScenario } from './acts/acts-in-scenario.ts';
import { lastDayIn, type ScenarioKind } from './acts/days-of-acts.ts';
import {
  cutBy,
  type ParticipantActs,
  type RecordedInstrument,
  type ScenarioRules,
} from './acts/participant-acts.ts';
import { boundWithoutConsent } from './bound-without-consent.ts';
import { endOf } from './ends/end-of-treaty.ts';
import { endsElsewhere } from './ends/ended-elsewhere.ts';
import { rejectingIn } from './ends/rejections.ts';
import { settledForce } from './ends/settled-ends.ts';
import { suspensionsOf } from './ends/suspensions.ts';
import { answeredFor, type EntryInScenario, entryOf } from './entry-of-scenario.ts';
import type { FactsInput, SupposedActs } from './facts-input.ts';
import { delayFactsOf, factsOf } from './facts-of.ts';
import { lazily } from './lazily.ts';
import { LazyMap } from './lazy-map.ts';
import { omissionOn } from './omitted.ts';
import type { Scenario } from './scenario.ts';
import { partySpells } from './spells.ts';

export interface ScenarioInput {
  readonly treaty: Treaty;
  readonly kind: ScenarioKind;
  readonly through: PlainDate;
  readonly registry: Registry;
  other(treaty: string): Scenario | null;
  /** Another treaty in the other scenario: what binds more there binds less here. */
  contrary(treaty: string): Scenario | null;
  /** The scenario that this one goes on from, with the day of the first act that is added to it. */
  goesOn?(): { readonly from: Scenario; readonly since: PlainDate } | null;
}

/** The acts of all participants in one scenario, with the facts that follow from them. */
interface ActsAndFacts {
  readonly acts: ReadonlyMap<string, ParticipantActs>;
  readonly facts: Facts;
  actsFrom: Scenario['actsFrom'];
}

/** What is known of the entry into force when a denunciation is dated: the treaty's day, and that for a party on the day of notice. */
interface KnownForce {
  readonly entryIntoForce: PlainDate | null;
  boundSince(id: string, received: PlainDate): PlainDate | null | undefined;
}

/**
 * Builds one treaty's scenario: acts, then the entry into force that follows from them. Where the day on which denunciations take
 * effect depends on the entry into force (`not before three years after`), the acts are read again with that day; the entry into force
 * stays, since it latches.
 */
export function buildScenario(input: ScenarioInput): Scenario {
  const { treaty, kind, through } = input;
  const law = lawOn(treaty, through);
  const first = readActs(input, null);
  const entry = entryOf({ ...input, facts: first.facts });
  const omits = (id: string) => omissionOn(treaty, input.registry, id, through);
  const scenario = assembled({ treaty, kind, through, law, omits }, first, entry);
  if (!dependsOnEntryIntoForce(law.denunciation)) return scenario;
  if (!treaty.events.some(e => e.act === 'denunciation')) return scenario;
  const again = readActs(input, {
    get entryIntoForce() {
      return entry.entryIntoForce;
    },
    boundSince: (id, received) =>
      scenario.acts
        .get(id)
        ?.instruments.flatMap(r => (r.instrument.on <= received ? [scenario.dayFor(r)] : []))
        .findLast(day => day !== null),
  });
  return assembled({ treaty, kind, through, law, omits }, again, entry);
}

/** The same scenario with supposed acts added to it, through a day. */
export function supposing(
  scenario: Scenario,
  supposed: SupposedActs,
  through: PlainDate,
  { registry, other }: Pick<ScenarioInput, 'registry' | 'other'>,
): Scenario {
  const { treaty, kind, law, acts, actsFrom, omits } = scenario;
  const instruments = [...scenario.instruments, ...supposed.instruments].sort((a, b) => byDay(a.on, b.on));
  const input: FactsInput = { treaty, kind, through, registry, acts, instruments, supposed, other };
  const facts = factsOf(input);
  const entry = entryOf({ ...input, facts });
  return assembled({ treaty, kind, through, law, omits }, { acts, facts, actsFrom }, entry);
}

/** The acts of all participants, and the facts that are drawn from them; both are read when they are first asked for. */
function readActs(input: ScenarioInput, force: KnownForce | null): ActsAndFacts {
  const { treaty, kind, registry } = input;
  const delayFacts = delayFactsOf(input);
  const elsewhere = endsElsewhere({ ...input, law: lawOn(treaty, input.through) });
  const actsFrom = (id: string, events: readonly LedgerEvent[]): ParticipantActs => {
    const participant = registry.participants.get(id);
    const until = participant?.listedUntil ?? participant?.until;
    const end = until && (kind === 'latest' ? until.earliest : until.latest);
    const rules: ScenarioRules = {
      kind,
      endsOn: end ? addDays(end, 1) : null,
      denunciationTakesEffect: (event, received, notified) =>
        (event.effective && lastDayIn(kind, event.effective)) ??
        denunciationTakesEffect(lawOn(treaty, received).denunciation, received, {
          facts: delayFacts,
          participant: id,
          entryIntoForce: force?.entryIntoForce,
          notified,
          inForceForParticipant: force?.boundSince(id, received),
        }).value,
    };
    const own = actsInScenario(events, rules);
    return elsewhere ? cutBy(own, elsewhere) : own;
  };
  const events = eventsByParticipant(treaty);
  const acts = new LazyMap(
    () => events.keys(),
    id => {
      const own = events.get(id);
      return own && actsFrom(id, own);
    },
  );
  const instruments = lazily(() => depositedIn(acts));
  const facts = factsOf(
    {
      ...input,
      acts,
      get instruments() {
        return instruments();
      },
    },
    delayFacts,
  );
  return { acts, actsFrom, facts };
}

/** All instruments, sorted by day of deposit. */
function depositedIn(acts: ReadonlyMap<string, ParticipantActs>): readonly Instrument[] {
  const instruments: Instrument[] = [];
  for (const own of acts.values()) for (const r of own.instruments) instruments.push(r.instrument);
  return instruments.sort((a, b) => byDay(a.on, b.on) || (a.participant < b.participant ? -1 : 1));
}

/** A scenario from its acts and its entry into force; what follows from both is computed when it is asked for. */
function assembled(
  { treaty, kind, through, law, omits }: Pick<Scenario, 'treaty' | 'kind' | 'through' | 'law' | 'omits'>,
  { acts, facts, actsFrom }: ActsAndFacts,
  entry: EntryInScenario,
): Scenario {
  const days = new Map<RecordedInstrument, PlainDate | null>();
  const dayFor = (r: RecordedInstrument): PlainDate | null => {
    const known = days.get(r);
    if (known !== undefined) return known;
    // Clauses that wait for each other, or for themselves, ask for this day while it is being computed: they find none.
    days.set(r, null);
    const day = answeredFor(r, treaty, entry, acts).value;
    days.set(r, day);
    return day;
  };
  // Amendments that bind the parties of each other ask for these while they are being computed: they find none.
  const rejecting = lazily(() => rejectingIn(scenario));
  const withoutConsent = lazily<Scenario['withoutConsent']>(
    () => boundWithoutConsent(scenario, rejecting()),
    new Map(),
  );
  const ended = lazily(() => endOf(scenario, rejecting()), null);
  const suspensions = lazily(() => suspensionsOf(scenario));
  const settled = lazily(() => settledForce(scenario, rejecting()));
  const parties = lazily(() => partySpells(scenario), []);
  const scenario: Scenario = {
    treaty,
    kind,
    through,
    law,
    facts,
    acts,
    omits,
    get instruments() {
      return facts.instruments;
    },
    actsFrom,
    dayFor,
    computedFor: entry.computedFor,
    inForceFor: r => answeredFor(r, treaty, entry, acts),
    get threshold() {
      return entry.threshold;
    },
    get computed() {
      return entry.computed;
    },
    get entryIntoForce() {
      return entry.entryIntoForce;
    },
    get why() {
      return entry.why;
    },
    get ended() {
      return ended();
    },
    get ceasedOn() {
      return ended()?.on ?? null;
    },
    get suspensions() {
      return suspensions();
    },
    get settled() {
      return settled();
    },
    get withoutConsent() {
      return withoutConsent();
    },
    get parties() {
      return parties();
    },
  };
  return scenario;
}
