import { byDay } from '../calendar/compare.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { DelayFacts, Facts, Weights } from '../law/facts.ts';
import { lawOn } from '../ledger/law-on.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { membersOn } from '../registry/registry.ts';
import type { DelayFactsInput, FactsInput, OtherTreaty, SupposedActs } from './facts-input.ts';
import { lazily } from './lazily.ts';
import { membershipDays } from './membership-days.ts';
import { participantSets } from './participant-sets.ts';
import type { PartySpell } from './spells.ts';

/** The days that delays are measured from, in one scenario. They need no acts of participants. */
export function delayFactsOf({ treaty, kind, through, supposed, other }: DelayFactsInput): DelayFacts {
  const acted = (act: string): PlainDate | null => {
    const event = treaty.events.find(e => e.act === act);
    if (!event) return null;
    return kind === 'latest' && !event.on.lasts ? event.on.latest : event.on.earliest;
  };
  const adopted = lazily(() => acted('adoption'));
  const opened = lazily(() => lawOn(treaty, through).signature?.opens ?? acted('opening-for-signature'));
  return {
    get adopted() {
      return adopted();
    },
    get opened() {
      return opened();
    },
    entryIntoForceOf: (id, participant) => entryIntoForceOf(other(id), id, participant, supposed),
  };
}

/** What the law may know of one scenario. */
export function factsOf(input: FactsInput, delayFacts = delayFactsOf(input)): Facts {
  const { treaty, kind, registry, other, supposed } = input;
  const otherDays = lazily(() =>
    [...new Set([...membershipDays(treaty, registry), ...daysOfOthers(treaty, other)])].sort(byDay),
  );
  return {
    get adopted() {
      return delayFacts.adopted;
    },
    get opened() {
      return delayFacts.opened;
    },
    entryIntoForceOf: delayFacts.entryIntoForceOf,
    get instruments() {
      return input.instruments;
    },
    isOrganisation: id => registry.participants.get(id)?.kind === 'organisation',
    membersOf: (id, day) => {
      const group = registry.participants.get(id)?.members;
      return group ? membersOn(registry, group, day) : [];
    },
    idsIn: participantSets(input),
    instrumentsOf: id => other(id)?.instruments ?? [],
    endOf: id => other(id)?.ceasedOn ?? null,
    unmeasuredHolds: kind === 'earliest',
    dayOfEvent: id => {
      const event = treaty.events.find(e => e.id === id);
      if (!event || (kind === 'latest' && event.certainty !== 'confirmed')) return supposed?.on ?? null;
      return kind === 'latest' ? event.on.latest : event.on.earliest;
    },
    weights: table => weightsOf(treaty, table),
    get otherDays() {
      return otherDays();
    },
  };
}

/** The day another treaty entered into force; for a participant, the first day on which it did so for that one. */
function entryIntoForceOf(
  other: OtherTreaty | null,
  id: string,
  participant: string | undefined,
  supposed: SupposedActs | undefined,
): PlainDate | null {
  if (!other || participant === undefined) return other?.entryIntoForce ?? supposed?.othersAtBest(id) ?? null;
  const days = (other.acts.get(participant)?.instruments ?? [])
    .map(r => other.dayFor(r))
    .filter(d => d !== null);
  return days.sort(byDay)[0] ?? null;
}

/** Days on which parties of the treaties that the clauses name came and went: they move denominators. */
function daysOfOthers(treaty: Treaty, other: FactsInput['other']): readonly PlainDate[] {
  return [...namedBy(treaty).treaties.keys()].flatMap(id => {
    const named = other(id);
    return named ? daysOfChange(named) : [];
  });
}

/** Days on which the parties of a treaty changed, and on which instruments ended. Its amendments ask for the same days: they are kept. */
function daysOfChange({ parties, instruments }: OtherTreaty): readonly PlainDate[] {
  const known = changes.get(parties);
  if (known) return known;
  const days = new Set<PlainDate>();
  for (const { from, to } of parties) {
    days.add(from);
    if (to !== null) days.add(to);
  }
  for (const { until } of instruments) if (until !== undefined) days.add(until);
  changes.set(parties, [...days]);
  return [...days];
}
const changes = new WeakMap<readonly PartySpell[], readonly PlainDate[]>();

function weightsOf(treaty: Treaty, table: string): Weights | null {
  const kept = weightTables.get(treaty)?.get(table);
  if (kept) return kept;
  const recorded = Object.hasOwn(treaty.weights, table) ? treaty.weights[table] : undefined;
  if (!recorded) return null;
  const of = new Map(Object.entries(recorded.of));
  const total = recorded.total ?? [...of.values()].reduce((a, b) => a + b, 0);
  const found = { unit: recorded.unit, total, of };
  weightTables.set(treaty, new Map(weightTables.get(treaty)).set(table, found));
  return found;
}
const weightTables = new WeakMap<Treaty, Map<string, Weights>>();
