import { type Act, effectOf } from '../law/acts.ts';
import { isOfficial, type Source } from '../registry/source.ts';
import type { Certainty } from './events.ts';

/** What certainty is computed from. */
interface Evidence {
  readonly act: Act;
  readonly who: readonly string[];
  readonly deposit?: 'stated' | 'unknown';
  readonly inferred: boolean;
  readonly sources: readonly string[];
}

/**
 * How well an act is known. Depositaries and official treaty databases confirm any act; a government confirms its own
 * participant's acts, but a deposit only where it says "deposited" (a vote at home is soon called a ratification);
 * organisations, press and secondary texts report.
 */
export function certaintyOf(e: Evidence, sources: Readonly<Record<string, Source>>): Certainty {
  if (e.inferred) return 'inferred';
  const isDeposit = effectOf(e.act) === 'consent' && e.act !== 'definitive-signature' && e.act !== 'exchange';
  if (isDeposit && e.deposit === 'unknown') return 'reported';
  const confirms = (id: string): boolean => {
    const source = sources[id];
    if (isOfficial(source)) return true;
    if (source?.tier !== 'government' || !source.of) return false;
    return e.who.length > 0 && e.who.every(w => w === source.of) && (!isDeposit || e.deposit === 'stated');
  };
  return e.sources.some(confirms) ? 'confirmed' : 'reported';
}
