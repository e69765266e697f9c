import { dayNumber } from '../../calendar/arithmetic.ts';
import { type DateRange, isImprecise } from '../../calendar/imprecise-date.ts';
import { END_OF_TIME, type PlainDate, START_OF_TIME } from '../../calendar/plain-date.ts';
import { effectOf } from '../../law/acts.ts';
import type { ParticipantSet } from '../../law/clause.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { lawOn } from '../../ledger/law-on.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Conduct, State, TreatyRecord } from './record.ts';

/** The chapters of the depositary's list whose treaties form the class. */
const CHAPTERS = ['IV', 'VI', 'IX', 'XVIII', 'XXI', 'XXIII', 'XXIV', 'XXVI', 'XXVII', 'XXVIII', 'XXIX'];
const REGIONS = [
  'un-african-group',
  'un-asia-pacific-group',
  'un-eastern-european-group',
  'un-grulac',
  'un-weog',
];

/** Participants whose instruments the clauses of the class do not count, so the targets of the backtest do not either. */
const NEVER_COUNTS = new Set(['EU']);

const SINCE_EVER = dayNumber(START_OF_TIME);
const FOR_EVER = dayNumber(END_OF_TIME);

/** The States of a registry as the model uses them. */
export function statesOf(registry: Registry): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  for (const p of registry.participants.values()) {
    if (p.kind !== 'state') continue;
    states.set(p.id, {
      id: p.id,
      from: p.from ? dayNumber(p.from.earliest) : SINCE_EVER,
      until: p.until ? dayNumber(p.until.latest) : FOR_EVER,
      region: REGIONS.find(g => registry.groups.get(g)?.members.has(p.id)) ?? '',
    });
  }
  return states;
}

/** Whether a treaty belongs to the class: by its chapter, or, outside all chapters, if it is in the user's own ledger. */
function isInClass(treaty: Treaty, own: boolean): boolean {
  const chapter = treaty.reference['mtdsg']?.split('-')[0];
  return chapter === undefined ? own : CHAPTERS.includes(chapter);
}

/** The day by which an act was certainly done: the last possible day of an imprecise date. */
const knownDay = (on: DateRange): PlainDate => (isImprecise(on) ? on.latest : on.earliest);

/**
 * A treaty of the ledger as the model uses it; null if no State has signed it. Ratifications whose deposit is unknown are ignored. For
 * the treaty being projected (`confirmedOnly`), unconfirmed deposits are ignored too.
 */
export function recordOf(
  treaty: Treaty,
  registry: Registry,
  states: ReadonlyMap<string, State>,
  own: boolean,
  confirmedOnly = false,
): TreatyRecord | null {
  const conduct = new Map<string, Conduct>();
  let opened = Number.POSITIVE_INFINITY;
  let lastAct = START_OF_TIME;
  for (const [id, events] of eventsByParticipant(treaty)) {
    const done = conductOf(id, events, confirmedOnly);
    if (done) conduct.set(id, done);
    for (const e of events) {
      if (e.act === 'signature') opened = Math.min(opened, dayNumber(e.on.earliest));
      if (knownDay(e.on) > lastAct) lastAct = knownDay(e.on);
    }
  }
  if (!Number.isFinite(opened)) return null;
  const completeUntil = dayNumber(treaty.completeUntil ?? lastAct);
  const circle = circleOf(lawOn(treaty, treaty.completeUntil ?? lastAct).openTo, registry);
  const mayJoin = [...states.values()]
    .filter(p => (circle === null || circle.has(p.id)) && p.until >= opened)
    .map(p => p.id)
    .sort();
  const exists = (id: string): boolean => {
    const person = states.get(id);
    return person !== undefined && person.from <= completeUntil && person.until >= completeUntil;
  };
  return {
    id: treaty.id,
    references: Object.entries(treaty.reference).map(([kind, of]) => `${kind} ${of}`),
    opened,
    completeUntil,
    inClass: isInClass(treaty, own),
    restricted: circle !== null,
    eligible: mayJoin.filter(exists).length,
    mayJoin,
    conduct,
  };
}

function conductOf(id: string, events: readonly LedgerEvent[], confirmedOnly: boolean): Conduct | null {
  const signature = events.find(e => effectOf(e.act) === 'signature' || e.act === 'definitive-signature');
  const isKnown = (e: LedgerEvent): boolean =>
    confirmedOnly ? e.certainty === 'confirmed' : e.deposit !== 'unknown';
  const consents = events.filter(e => effectOf(e.act) === 'consent' && isKnown(e));
  const consent = consents.find(e => e.act !== 'succession') ?? consents[0];
  if (!signature && !consent) return null;
  return {
    signed: signature ? dayNumber(knownDay(signature.on)) : null,
    consented: consent ? dayNumber(knownDay(consent.on)) : null,
    counts: consent !== undefined && consent.act !== 'succession' && !NEVER_COUNTS.has(id),
  };
}

/** The participants that may join; null if every State may, or the parties of another treaty, which are not known in advance. */
function circleOf(those: ParticipantSet | undefined, registry: Registry): ReadonlySet<string> | null {
  switch (those?.kind) {
    case 'group':
      return those.group === 'un' ? null : new Set(registry.groups.get(those.group)?.members.keys() ?? []);
    case 'listed':
      return new Set(those.ids);
    case 'any-of': {
      const parts = those.of.map(part => circleOf(part, registry));
      return parts.includes(null) ? null : new Set(parts.flatMap(part => [...(part ?? [])]));
    }
    default:
      return null;
  }
}
