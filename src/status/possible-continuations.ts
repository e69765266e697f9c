import { exactly } from '../calendar/imprecise-date.ts';
import { earlierOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Act } from '../law/acts.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { recordEnd } from '../ledger/record-end.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { stands } from './acts/participant-acts.ts';
import { type AsOf, isBeyondRecord, unrecordedFrom } from './as-of.ts';
import { notBeforeOpening } from './earliest.ts';
import type { Scenarios } from './scenario.ts';
import { scenariosOf } from './scenarios.ts';
import { canLeave, mayJoinOn, supposedEvent, supposedInstrument } from './supposed.ts';
import { hasConsented, hasSigned, isBound } from './ties.ts';

/**
 * How the records of the treaties that a treaty asks about may have gone on: all who could joined them; all who could left by the day
 * asked about, which ends ties; all but those that consented to the treaty itself left as soon as they could, so that these make up a
 * greater part of the parties.
 */
type Course = 'all-join' | 'all-leave' | 'others-leave';
const COURSES: readonly Course[] = ['all-join', 'all-leave', 'others-leave'];

/**
 * The scenarios in which the other treaties that a treaty asks about go on beyond their records, as far as the rule of the question
 * admits; empty where they are not asked about beyond their records. What holds as recorded and in each of them holds.
 */
export function continuationsOf(scenarios: Scenarios, treaty: Treaty, asked: AsOf): readonly Scenarios[] {
  if (isContinuation.has(scenarios) || !asksBeyondRecords(scenarios.ledger, treaty, asked)) return [];
  const known = kept.get(scenarios) ?? new Map<string, Scenarios | null>();
  kept.set(scenarios, known);
  const others = othersOf(scenarios.ledger, treaty);
  return COURSES.flatMap(course => {
    const key = keyOf(course, treaty, others, asked);
    if (!known.has(key)) known.set(key, continuation(course, scenarios, treaty, others, asked));
    return known.get(key) ?? [];
  });
}
const kept = new WeakMap<Scenarios, Map<string, Scenarios | null>>();
const isContinuation = new WeakSet<Scenarios>();

/** Whether a day lies beyond the record of a treaty that this one asks about. */
export const asksBeyondRecords = (ledger: Ledger, treaty: Treaty, { on, rule, today }: AsOf): boolean =>
  (rule !== 'as-recorded' || on > today) && othersOf(ledger, treaty).some(other => isBeyondRecord(other, on));

/** The other treaties that a treaty asks about, and those that these ask about. */
function othersOf({ treaties }: Ledger, treaty: Treaty): readonly Treaty[] {
  const found = new Set<Treaty>();
  const open = [...namedBy(treaty).treaties.keys()];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const other = treaties.get(id);
    if (!other || other === treaty || found.has(other)) continue;
    found.add(other);
    open.push(...namedBy(other).treaties.keys());
  }
  return [...found];
}

/** What a continuation depends on: the amendments of one treaty share that in which all joined it, or all left. */
function keyOf(course: Course, treaty: Treaty, others: readonly Treaty[], { on, today, rule }: AsOf): string {
  const replacing = others.filter(other => replaces(other, treaty));
  const who = course === 'others-leave' ? [treaty] : replacing;
  return [course, on, today, rule, ...[...others, null, ...who].map(t => t?.id)].join(' ');
}

/** The scenarios in which the records of other treaties go on in one way; null where that adds nothing to them. */
function continuation(
  course: Course,
  scenarios: Scenarios,
  treaty: Treaty,
  others: readonly Treaty[],
  asked: AsOf,
): Scenarios | null {
  const { ledger } = scenarios;
  const treaties = new Map(ledger.treaties);
  const added: LedgerEvent[] = [];
  for (const other of others) {
    const events = eventsOf(course, scenarios, other, treaty, asked);
    if (events.length > 0) treaties.set(other.id, continued(other, events));
    added.push(...events);
  }
  if (added.length === 0) return null;
  const since = added.map(e => e.on.earliest).reduce(earlierOf);
  const found = scenariosOf({ ...ledger, treaties }, { from: scenarios, since });
  isContinuation.add(found);
  return found;
}

/** Whether to join another treaty is to leave this one. */
const replaces = (other: Treaty, treaty: Treaty): boolean => treaty.events.some(e => e.byTreaty === other.id);

const continued = (treaty: Treaty, events: readonly LedgerEvent[]): Treaty => ({
  ...treaty,
  completeUntil: recordEnd(treaty),
  events: [...treaty.events, ...events].sort((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1)),
});

/** The acts by which a treaty goes on beyond its record in the question about another. */
function eventsOf(
  course: Course,
  scenarios: Scenarios,
  other: Treaty,
  treaty: Treaty,
  asked: AsOf,
): readonly LedgerEvent[] {
  const { gaining, ending } = unrecordedFrom(other, asked);
  if (course !== 'all-join') {
    const stay = course === 'others-leave' ? scenarios.pairOf(treaty.id, asked.on).earliest.acts : null;
    const stays = (id: string): boolean => (stay?.get(id)?.instruments.length ?? 0) > 0;
    return ending === null ? [] : leavingActs(scenarios, other, ending, asked, stay === null ? null : stays);
  }
  return gaining === null || (ending === null && replaces(other, treaty))
    ? []
    : joiningActs(scenarios, other, gaining, asked);
}

function joiningActs(
  scenarios: Scenarios,
  treaty: Treaty,
  gaining: PlainDate,
  asked: AsOf,
): readonly LedgerEvent[] {
  const { earliest } = scenarios.pairOf(treaty.id, asked.on);
  const on = notBeforeOpening(treaty, gaining, asked);
  if (on > asked.on) return [];
  const done = (who: readonly string[], act: Act, day: PlainDate): LedgerEvent => ({
    ...{ ...supposedEvent(earliest, '', day, 'ratification'), act, who },
    certainty: 'confirmed',
  });
  const joins = [...mayJoinOn(scenarios, earliest, asked, asked.on)].flatMap(id => [
    ...(earliest.law.signature && !hasSigned(earliest, id, on) ? [done([id], 'signature', on)] : []),
    ...(hasConsented(earliest, id, on) ? [] : [done([id], supposedInstrument(earliest.law, id, on).act, on)]),
  ]);
  const isPending = (id: string): boolean =>
    hasConsented(earliest, id, gaining) && !hasConsented(earliest, id, asked.on);
  const stay = [...earliest.acts.keys()].filter(isPending);
  return [
    ...joins,
    ...stay.map(id => done([id], 'withdrawal-of-denunciation', gaining)),
    ...(treaty.events.some(e => e.act === 'suspension') ? [done([], 'resumption', gaining)] : []),
  ];
}

function leavingActs(
  scenarios: Scenarios,
  treaty: Treaty,
  ending: PlainDate,
  asked: AsOf,
  /** Who stays while the others leave as soon as they can; null where all leave by the day asked about. */
  stays: ((id: string) => boolean) | null,
): readonly LedgerEvent[] {
  const { latest } = scenarios.pairOf(treaty.id, asked.on);
  // A notice may name a later day, and any where no clause gives one.
  const effective = stays === null ? asked.on : latest.law.denunciation ? null : ending;
  const done = (who: string, act: Act): LedgerEvent => ({
    ...{ ...supposedEvent(latest, who, ending, 'ratification'), act, certainty: 'confirmed' },
    ...(act === 'denunciation' && effective ? { effective: exactly(effective) } : {}),
  });
  return [...latest.acts].flatMap(([id, own]) => {
    if (stays?.(id) || (isBound(latest, id, ending) && !canLeave(latest, id, ending, asked.on))) return [];
    const consents = own.instruments.some(r => stands(r.instrument, ending));
    return [
      ...(hasSigned(latest, id, ending) ? [done(id, 'withdrawal-of-signature')] : []),
      ...(consents
        ? [done(id, isBound(latest, id, ending) ? 'denunciation' : 'withdrawal-of-instrument')]
        : []),
    ];
  });
}
