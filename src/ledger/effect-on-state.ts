import { type Effect, effectOf, endsSomething } from '../law/acts.ts';
import type { LedgerEvent } from './events.ts';

const ALSO_FOR_A_TERRITORY: ReadonlySet<Effect> = new Set([
  'withdrawal-of-denunciation',
  'resumption',
  'extension',
]);

/**
 * The effect of an event on the standing of its participants. An act that is limited to a territory ends nothing for the State, and
 * what it revokes or resumes is limited to the territory, too: it is a statement.
 */
export function effectOnState({ act, territory }: LedgerEvent): Effect {
  const effect = effectOf(act);
  if (territory === undefined) return effect;
  return endsSomething(effect) || ALSO_FOR_A_TERRITORY.has(effect) ? 'statement' : effect;
}

/** Whether an act is confirmed, and nobody disputes that it has effect. */
export const isSettled = (e: LedgerEvent): boolean => e.certainty === 'confirmed' && e.disputed === undefined;
