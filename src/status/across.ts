import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { actingBack } from './acting-back.ts';
import { type Asked, isBeyondRecord } from './asked.ts';
import { type Courses, coursesOf } from './course.ts';
import { inForceOn } from './in-force.ts';
import { type ParticipantStanding, type Standing, standingOf } from './standing.ts';
import type { StatusReport } from './status-report.ts';

/** Where a participant stands in one treaty, with what of the treaty's own status goes with it. */
export interface StandingIn {
  readonly report: Pick<StatusReport, 'treaty' | 'asked' | 'beyondRecord' | 'revision' | 'inForce'>;
  readonly standing: ParticipantStanding;
}

/** The standings as a reader goes through them: what is unfinished first. */
const ORDER: readonly Standing[] = ['signatory', 'contracting', 'party', 'former-party', 'none'];

/** The day by which treaties of one standing are ordered, the oldest first: of what brought it there. */
function since({ standing, signed, consented, inForceFor, spells }: ParticipantStanding): string {
  const acts = [signed?.on.earliest, consented?.on.earliest];
  const days: Record<Standing, readonly (string | null | undefined)[]> = {
    signatory: acts,
    contracting: acts.toReversed(),
    party: [inForceFor, ...acts.toReversed()],
    'former-party': [spells.at(-1)?.to, ...acts],
    none: acts,
  };
  return days[standing].find(day => day) ?? '';
}

/** The standing alone: a report of the whole treaty would count and place everybody else too. */
function standingIn(courses: Courses, treaty: Treaty, id: string, asked: Asked): StandingIn {
  const slowest = courses.of(treaty.id, 'slowest', asked.on);
  const fastest = courses.of(treaty.id, 'fastest', asked.on);
  if (!slowest || !fastest) throw new Error(`${treaty.id} is not in the ledger it was taken from`);
  const force = inForceOn(courses, treaty, asked);
  const { revision } = courses.ledger;
  const report = {
    treaty,
    asked,
    beyondRecord: isBeyondRecord(treaty, asked.on),
    revision,
    inForce: force.answer,
  };
  return { report, standing: standingOf(slowest, fastest, id, asked, force.earliest) };
}

/**
 * A participant across the treaties in which it acted by the day, or later with effect on it: signed and not consented, consented and not yet bound, party,
 * former party, none; the oldest first in each.
 */
export function acrossTreaties(ledger: Ledger, id: string, asked: Asked): readonly StandingIn[] {
  const courses = coursesOf(ledger);
  const actsBack = (t: Treaty): boolean => {
    const course = courses.of(t.id, 'fastest', asked.on);
    return course !== null && actingBack(course, id, asked.on) !== null;
  };
  const acted = [...ledger.treaties.values()].filter(t => {
    const own = eventsByParticipant(t).get(id);
    return own !== undefined && (own.some(e => e.on.earliest <= asked.on) || actsBack(t));
  });
  const found = acted.map(treaty => standingIn(courses, treaty, id, asked));
  const key = ({ standing: s, report: r }: StandingIn): string =>
    `${ORDER.indexOf(s.standing)} ${since(s)} ${r.treaty.id}`;
  const keys = new Map(found.map(f => [f, key(f)]));
  return found.toSorted((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
}
