import { type DateRange, isDateFault, parseDateRange } from '../../src/calendar/imprecise-date.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import type { Act } from '../../src/law/acts.ts';
import type { Condition, Delay, EntryIntoForceClause, Law, ParticipantSet } from '../../src/law/clause.ts';
import type { LedgerEvent } from '../../src/ledger/events.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Treaty } from '../../src/ledger/treaty.ts';
import type { Group, Participant } from '../../src/registry/participant.ts';
import type { Registry } from '../../src/registry/registry.ts';
import type { Source, Tier } from '../../src/registry/source.ts';
import type { AsOf } from '../../src/status/as-of.ts';
import type { ParticipantStanding } from '../../src/status/participant-standing.ts';
import type { Scenario, Scenarios } from '../../src/status/scenario.ts';
import { scenariosOf } from '../../src/status/scenarios.ts';
import { participantIn, type StatusReport, statusReport } from '../../src/status/status-report.ts';

/** Ledgers made by hand: no text is read and no process started, so that these tests are fast enough for mutation testing. */
export const day = (text: string): PlainDate => text as PlainDate;

export const AT = { file: 'test.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };

function readDate(text: string): DateRange {
  const read = parseDateRange(text);
  if (isDateFault(read)) throw new Error(text);
  return read;
}

type EventParts = {
  readonly certainty?: LedgerEvent['certainty'];
  readonly id?: string;
  readonly sources?: readonly string[];
  readonly territory?: string;
  readonly byTreaty?: string;
  readonly depositary?: string;
  readonly disputed?: { readonly by: readonly string[]; readonly note?: string };
} & { readonly [K in 'received' | 'notified' | 'effective' | 'until']?: string };

/** An act of one participant; of none where `who` is empty. Confirmed unless said otherwise. */
export function event(who: string, act: Act, on: string, parts: EventParts = {}): LedgerEvent {
  const { received, notified, effective, until, ...rest } = parts;
  return {
    act,
    who: who === '' ? [] : [who],
    on: readDate(on),
    sources: ['dep'],
    certainty: 'confirmed',
    at: AT,
    ...rest,
    ...(received ? { received: readDate(received) } : {}),
    ...(notified ? { notified: readDate(notified) } : {}),
    ...(effective ? { effective: readDate(effective) } : {}),
    ...(until ? { until: readDate(until) } : {}),
  };
}

export const reported = { certainty: 'reported' } as const;

/** A clause on entry into force: so many instruments, and the delay after them. */
export const inForceAfter = (
  when: number | Condition,
  date: Delay = { kind: 'same-day' },
  more: Partial<EntryIntoForceClause> = {},
): EntryIntoForceClause => ({
  article: '9',
  when: typeof when === 'number' ? { kind: 'instruments', count: when } : when,
  date,
  organisations: 'not-additional',
  successions: 'not-counted',
  at: AT,
  ...more,
});

export const days = (n: number): Delay => ({ kind: 'nth-day-after', days: n });
export const law = (parts: Partial<Law> = {}): Law => ({ milestones: [], provisions: [], at: AT, ...parts });
export const listed = (...ids: readonly string[]): ParticipantSet => ({ kind: 'listed', ids });

const source = (id: string, tier: Tier): Source => ({ id, publisher: id, tier });

interface TreatyParts extends Partial<Omit<Treaty, 'law' | 'events'>> {
  readonly law?: Partial<Law> | readonly Law[];
  readonly events?: readonly LedgerEvent[];
}

/** A treaty that enters into force on the day of its second instrument, and is open to all. */
export function treaty(parts: TreatyParts = {}): Treaty {
  const { law: given, events = [], ...rest } = parts;
  const versions = Array.isArray(given)
    ? (given as readonly Law[])
    : [law({ entryIntoForce: inForceAfter(2), ...(given as Partial<Law> | undefined) })];
  return {
    id: 't',
    aliases: [],
    title: { en: 'T' },
    depositaries: ['UNSG'],
    reference: {},
    completeUntil: day('2026-11-30'),
    observed: [],
    law: versions,
    weights: {},
    sources: { dep: source('dep', 'depositary'), news: source('news', 'press') },
    events: [...events].sort((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1)),
    claims: [],
    file: 'test.yaml',
    ...rest,
  };
}

type WhoParts = Partial<Omit<Participant, 'from' | 'until' | 'listedUntil'>> & {
  readonly [K in 'from' | 'until' | 'listedUntil']?: string;
};

function participant(id: string, parts: WhoParts = {}): Participant {
  const { from, until, listedUntil, ...rest } = parts;
  return {
    id,
    kind: 'state',
    names: { en: id },
    aliases: [],
    predecessors: [],
    successors: [],
    ...rest,
    ...(from ? { from: readDate(from) } : {}),
    ...(until ? { until: readDate(until) } : {}),
    ...(listedUntil ? { listedUntil: readDate(listedUntil) } : {}),
  };
}

/** Five States A to E, an organisation `EU` of A and B, and what else is given. */
export function registry(
  more: Readonly<Record<string, WhoParts>> = {},
  groups: Readonly<Record<string, Readonly<Record<string, readonly [from: string, through: string]>>>> = {},
): Registry {
  const ids = { A: {}, B: {}, C: {}, D: {}, E: {}, EU: { kind: 'organisation', members: 'eu' } as WhoParts };
  const members = { eu: { A: ['1950', '9999-12-31'], B: ['1950', '9999-12-31'] } as const, ...groups };
  const group = (id: string, of: Readonly<Record<string, readonly [string, string]>>): Group => ({
    id,
    names: { en: id },
    aliases: [],
    source: 'dep',
    members: new Map(
      Object.entries(of).map(([who, [from, through]]) => [
        who,
        [{ from: readDate(from), through: readDate(through) }],
      ]),
    ),
  });
  return {
    participants: new Map(Object.entries({ ...ids, ...more }).map(([id, p]) => [id, participant(id, p)])),
    groups: new Map(Object.entries(members).map(([id, of]) => [id, group(id, of)])),
    sources: new Map(),
    ambiguous: new Map(),
  };
}

export const ledgerOf = (treaties: readonly Treaty[], of: Registry = registry()): Ledger => ({
  registry: of,
  treaties: new Map(treaties.map(t => [t.id, t])),
  revision: null,
});

/** Everything asked on one day, today, unless said otherwise. */
export const asOf = (on: string, more: { today?: string; rule?: AsOf['rule'] } = {}): AsOf => ({
  on: day(on),
  today: day(more.today ?? (on > '2026-11-30' ? '2026-11-30' : on)),
  rule: more.rule ?? 'as-recorded',
});

const scenariosFor = (of: Treaty | Ledger): Scenarios => scenariosOf('treaties' in of ? of : ledgerOf([of]));

/** The status of a treaty, alone in its ledger or the first of it. */
export function reportOn(
  of: Treaty | Ledger,
  on: string,
  more: Parameters<typeof asOf>[1] = {},
): StatusReport {
  const scenarios = scenariosFor(of);
  const [first] = scenarios.ledger.treaties.values();
  return statusReport(scenarios, first as Treaty, asOf(on, more));
}

export const standingOn = (
  of: Treaty | Ledger,
  id: string,
  on: string,
  more: Parameters<typeof asOf>[1] = {},
): ParticipantStanding => participantIn(reportOn(of, on, more), id);

/** What a participant is on a day, with what else is possible: `signatory?none`. */
export function tie(
  of: Treaty | Ledger,
  id: string,
  on: string,
  more: Parameters<typeof asOf>[1] = {},
): string {
  const { standing, standingPossible } = standingOn(of, id, on, more);
  return standingPossible.length === 0 ? standing : `${standing}?${standingPossible.join(',')}`;
}

/** One scenario of the first treaty of a ledger, through a day. */
export function scenarioOf(of: Treaty | Ledger, kind: Scenario['kind'], through = '2026-11-30'): Scenario {
  const scenarios = scenariosFor(of);
  const [first] = scenarios.ledger.treaties.values();
  const found = scenarios.of((first as Treaty).id, kind, day(through));
  if (!found) throw new Error('no scenario');
  return found;
}

/** Ratifications of A and of B on 2000-01-01. */
export const TWO_RATIFICATIONS = [
  event('A', 'ratification', '2000-01-01'),
  event('B', 'ratification', '2000-01-01'),
];

/** A treaty that the first ratification brings into force, ratified by A and B on 2000-01-01, with further clauses and events. */
export const ratifiedByTwo = (law: Partial<Law>, ...more: readonly ReturnType<typeof event>[]) =>
  treaty({
    law: { entryIntoForce: inForceAfter(1), ...law },
    events: [...TWO_RATIFICATIONS, ...more],
  });
