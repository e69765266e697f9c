import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Asked } from './asked.ts';
import { type Courses, coursesOf } from './course.ts';
import type { ParticipantStanding, Standing } from './standing.ts';
import { participantIn, type StatusReport, statusReport } from './status-report.ts';

/** Where a participant stands in one treaty. */
export interface StandingIn {
  readonly report: StatusReport;
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

/**
 * A participant across the treaties in which it acted by the day: signed and not consented, consented and not yet bound, party,
 * former party, none; the oldest first in each.
 */
export function acrossTreaties(ledger: Ledger, id: string, asked: Asked): readonly StandingIn[] {
  const courses: Courses = coursesOf(ledger);
  const acted = [...ledger.treaties.values()].filter(t =>
    eventsByParticipant(t)
      .get(id)
      ?.some(e => e.on.earliest <= asked.on),
  );
  const found = acted.map(treaty => {
    const report = statusReport(courses, treaty, asked);
    return { report, standing: participantIn(report, id) };
  });
  const key = ({ standing: s, report: r }: StandingIn): string =>
    `${ORDER.indexOf(s.standing)} ${since(s)} ${r.treaty.id}`;
  const keys = new Map(found.map(f => [f, key(f)]));
  return found.toSorted((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
}
