import type { Group } from '../registry/participant.ts';
import { membersOn, type Registry } from '../registry/registry.ts';
import type { Bounds } from './counts.ts';
import type { ParticipantStanding } from './participant-standing.ts';
import { participantIn, type StatusReport } from './status-report.ts';

/** How the members of a group stand to a treaty on a day. */
export interface GroupReport {
  readonly group: Group;
  readonly status: StatusReport;
  /** Members of the day, those whose membership is open on it included; by id. */
  readonly members: readonly ParticipantStanding[];
  readonly membersCertain: number;
  readonly signed: Bounds;
  readonly consented: Bounds;
  readonly parties: Bounds;
}

const hasConsented = (p: ParticipantStanding): boolean =>
  p.standing === 'contracting' || p.standing === 'party';
const mayHaveConsented = (p: ParticipantStanding): boolean =>
  hasConsented(p) || p.recordedPossible.some(s => s === 'contracting' || s === 'party');

/** The participant that holds the acts of a member: the one that continues it, or itself. */
const holderOf = (registry: Registry, id: string): string => registry.participants.get(id)?.continuedBy ?? id;

/** The standing of a group's members. */
export function groupReport(registry: Registry, group: Group, status: StatusReport): GroupReport {
  const { on } = status.asked;
  const ids = (certainty: 'certain' | 'possible') =>
    new Set(membersOn(registry, group.id, on, certainty).map(id => holderOf(registry, id)));
  const members = [...ids('possible')].sort().map(id => participantIn(status, id));
  const certain = ids('certain');
  const tally = (
    sure: (p: ParticipantStanding) => boolean,
    perhaps: (p: ParticipantStanding) => boolean,
  ): Bounds => ({
    confirmed: members.filter(p => certain.has(p.id) && sure(p)).length,
    possible: members.filter(perhaps).length,
  });
  const signedSurely = (p: ParticipantStanding): boolean =>
    p.signed?.certainty === 'confirmed' && p.signed.on.latest <= on && p.standing !== 'none';
  return {
    group,
    status,
    members,
    membersCertain: certain.size,
    signed: tally(signedSurely, p => p.signed !== null),
    consented: tally(hasConsented, mayHaveConsented),
    parties: tally(
      p => p.standing === 'party',
      p => p.standing === 'party' || p.recordedPossible.includes('party'),
    ),
  };
}
