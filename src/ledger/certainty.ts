import { type Act, effectOf } from '../law/acts.ts';
import { isOfficial, type Source } from '../registry/source.ts';
import type { Certainty } from './events.ts';

/** An act as far as it matters who confirms it. */
interface ActSaid {
  readonly act: Act;
  readonly who: readonly string[];
  readonly deposit?: 'stated' | 'unknown';
}

/** What certainty is computed from. */
interface Evidence extends ActSaid {
  readonly inferred: boolean;
  readonly sources: readonly string[];
}

/** The two participants of a bilateral treaty; null of any other. */
type Sides = ReadonlySet<string> | null;

/** Acts that both sides of a bilateral treaty do together. */
const SIGNING: ReadonlySet<Act> = new Set<Act>(['signature', 'definitive-signature', 'exchange']);

const isDepositOf = (act: Act): boolean =>
  effectOf(act) === 'consent' && act !== 'definitive-signature' && act !== 'exchange';

/**
 * Whether a source confirms an act. Depositaries and official treaty databases confirm any act; a government or an organisation
 * confirms its own, but a deposit only where it says "deposited" (a vote at home is soon called a ratification). Of a bilateral
 * treaty each side confirms the signing by both, since it took part in it: Qatar's ministry confirms that the United Nations signed.
 */
export function confirmsAct(
  source: Source | undefined,
  { act, who, deposit }: ActSaid,
  sides: Sides,
): boolean {
  if (source === undefined || isOfficial(source)) return source !== undefined;
  const { tier, of } = source;
  if ((tier !== 'government' && tier !== 'organisation') || of === undefined || who.length === 0)
    return false;
  if (who.every(w => w === of)) return !isDepositOf(act) || deposit === 'stated';
  return SIGNING.has(act) && sides?.has(of) === true && who.every(w => sides.has(w));
}

/** How well an act is known: confirmed by one of its sources, only reported, or inferred. */
export function certaintyOf(
  e: Evidence,
  sources: Readonly<Record<string, Source>>,
  sides: Sides = null,
): Certainty {
  if (e.inferred) return 'inferred';
  if (isDepositOf(e.act) && e.deposit === 'unknown') return 'reported';
  return e.sources.some(id => confirmsAct(sources[id], e, sides)) ? 'confirmed' : 'reported';
}
