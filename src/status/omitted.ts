import type { PlainDate } from '../calendar/plain-date.ts';
import { isConsent } from '../law/acts.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { everyName, type Participant } from '../registry/participant.ts';
import { existsOn, type Registry } from '../registry/registry.ts';
import { fold } from '../source/nearest.ts';

/**
 * Why the record of a treaty leaves a participant out whatever it did: a territory is no participant of its own, and tables no longer
 * list a State that ended before they were read.
 */
export type Omission = 'territory' | 'former-state';

/**
 * Why a treaty's record says nothing about a participant on a day; null where it would list its acts, or where the participant did not
 * exist. A former State whose consent is recorded is not left out.
 */
export function omissionOn(treaty: Treaty, registry: Registry, id: string, day: PlainDate): Omission | null {
  const p = registry.participants.get(id);
  if (!p || !existsOn(p, day)) return null;
  const events = eventsByParticipant(treaty).get(id) ?? [];
  if (p.kind === 'territory') return events.length === 0 ? 'territory' : null;
  const last = (p.listedUntil ?? p.until)?.latest;
  const isListed = last === undefined || (treaty.completeUntil !== null && treaty.completeUntil <= last);
  return isListed || events.some(e => isConsent(e.act)) ? null : 'former-state';
}

/** The acts that other participants did about a territory by a day: extensions, declarations, denunciations. */
export function actsAbout(treaty: Treaty, territory: Participant, day: PlainDate): readonly LedgerEvent[] {
  const names = [territory.id, ...everyName(territory.names), ...territory.aliases].map(fold);
  const isAbout = (text: string): boolean => names.some(name => ` ${fold(text)} `.includes(` ${name} `));
  return treaty.events.filter(e => e.territory !== undefined && e.on.earliest <= day && isAbout(e.territory));
}
