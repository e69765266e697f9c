import type { PlainDate } from '../../src/calendar/plain-date.ts';
import type { ConsentAct } from '../../src/law/acts.ts';
import type { Condition, Delay, InstrumentCount, ParticipantSet } from '../../src/law/clause.ts';
import type { CountingRules } from '../../src/law/conditions/measured.ts';
import type { EntryIntoForceRule } from '../../src/law/entry-into-force.ts';
import type { Facts, Instrument, Weights } from '../../src/law/facts.ts';

/** A day in a test. */
export const d = (text: string): PlainDate => text as PlainDate;

/** One instrument; a ratification unless said otherwise. */
export function deposit(
  participant: string,
  on: string,
  act: ConsentAct = 'ratification',
  more: { until?: string; received?: string; notified?: string } = {},
): Instrument {
  const days = Object.fromEntries(Object.entries(more).map(([key, day]) => [key, d(day)]));
  return { participant, act, on: d(on), ...days, at: null };
}

/** Instruments of one day, or of so many States nobody needs to name. */
export const deposits = (on: string, ...who: readonly string[]): Instrument[] => who.map(w => deposit(w, on));
export const others = (count: number, on: string, prefix = 'x'): Instrument[] =>
  Array.from({ length: count }, (_, n) => deposit(`${prefix}${n}`, on));

interface World {
  adopted?: string;
  opened?: string;
  /** Members of organisations; `[from, until]` where they changed. */
  organisations?: Record<string, readonly (string | readonly [id: string, from: string, until: string])[]>;
  groups?: Record<string, readonly string[] | ((day: PlainDate) => readonly string[])>;
  ended?: Record<string, string>;
  inForce?: Record<string, string | ((participant?: string) => string | null)>;
  events?: Record<string, string>;
  tables?: Record<string, { of: Record<string, number>; total?: number }>;
  instrumentsOf?: Record<string, readonly Instrument[]>;
  unmeasuredHolds?: boolean;
  otherDays?: readonly string[];
}

/** Facts with defaults: no organisations, no groups, nothing else in force. `parties` and `signatories` are groups too. */
export function facts(instruments: readonly Instrument[], world: World = {}): Facts {
  const tables = new Map<string, Weights>();
  for (const [id, { of, total }] of Object.entries(world.tables ?? {})) {
    const sum = Object.values(of).reduce((a, b) => a + b, 0);
    tables.set(id, { unit: 'unit', total: total ?? sum, of: new Map(Object.entries(of)) });
  }
  const group = (id: string, day: PlainDate): readonly string[] => {
    const members = world.groups?.[id] ?? [];
    return typeof members === 'function' ? members(day) : members;
  };
  const idsIn = (of: ParticipantSet, day: PlainDate): ReadonlySet<string> => {
    if (of.kind === 'listed') return new Set(of.ids);
    if (of.kind === 'any-of') return new Set(of.of.flatMap(o => [...idsIn(o, day)]));
    return new Set(group(of.kind === 'group' ? of.group : of.kind, day));
  };
  return {
    instruments: [...instruments].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    adopted: world.adopted ? d(world.adopted) : null,
    opened: world.opened ? d(world.opened) : null,
    isOrganisation: id => world.organisations?.[id] !== undefined,
    membersOf: (id, day) =>
      (world.organisations?.[id] ?? []).flatMap(m => {
        if (typeof m === 'string') return [m];
        return m[1] <= day && day < m[2] ? [m[0]] : [];
      }),
    idsIn,
    entryIntoForceOf: (treaty, participant) => {
      const day = world.inForce?.[treaty] ?? null;
      return (typeof day === 'function' ? day(participant) : day) as PlainDate | null;
    },
    endOf: treaty => (world.ended?.[treaty] ?? null) as PlainDate | null,
    instrumentsOf: treaty => world.instrumentsOf?.[treaty] ?? [],
    unmeasuredHolds: world.unmeasuredHolds ?? false,
    dayOfEvent: id => (world.events?.[id] ?? null) as PlainDate | null,
    weights: id => tables.get(id) ?? null,
    otherDays: (world.otherDays ?? []).map(d),
  };
}

export const count = (n: number, more: Partial<InstrumentCount> = {}): InstrumentCount => ({
  kind: 'instruments',
  count: n,
  ...more,
});

export const listed = (...ids: readonly string[]): ParticipantSet => ({ kind: 'listed', ids });
export const group = (id: string): ParticipantSet => ({ kind: 'group', group: id });

export const PLAIN: CountingRules = { organisations: 'not-additional', successions: 'not-counted' };

/** A clause on entry into force; the delay is the day itself unless given. */
export function clause(
  when: Condition | number,
  date: Delay = { kind: 'same-day' },
  rules: Partial<CountingRules> = {},
): EntryIntoForceRule {
  return { when: typeof when === 'number' ? count(when) : when, date, ...PLAIN, ...rules };
}

export const nthDay = (days: number): Delay => ({ kind: 'nth-day-after', days });
