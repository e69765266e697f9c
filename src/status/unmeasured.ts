import type { PlainDate } from '../calendar/plain-date.ts';
import type { Measured } from '../law/conditions/measured.ts';
import { countOf } from './counts.ts';
import type { Scenario } from './scenario.ts';

/** What is known of conditions with a part that no record can measure and that was never found to be met. */
export interface PartlyMeasured {
  /** How many instruments were needed, and the day by which they were there; null where no part is a count. */
  readonly count: { readonly need: number; readonly by: PlainDate } | null;
  /** The parts that were not measured, in words by language. */
  readonly unmeasured: readonly Readonly<Partial<Record<string, string>>>[];
}

/** The parts that are only assumed to be met: they cannot be measured, and no event found them met. */
function openParts(
  m: Measured,
  latest: Scenario,
): readonly Extract<Measured['condition'], { kind: 'unmeasured' }>[] {
  const { condition, parts } = m;
  if (condition.kind === 'unmeasured') {
    const found = latest.treaty.events.find(e => e.id !== undefined && e.id === condition.found);
    return !found || found.certainty === 'inferred' ? [condition] : [];
  }
  const inParts = parts.filter(p => p.met).map(p => openParts(p, latest));
  // One measured part that is met is enough where any is.
  return condition.kind === 'any-of' && inParts.some(open => open.length === 0) ? [] : inParts.flat();
}

/**
 * The conditions of a treaty whose day depends on a part that was not measured; null where every part that counts was
 * measured, or they are not met even so (Montreal Protocol art. 16(1): eleven instruments by 17 October 1988, while on which day
 * two thirds of the consumption were reached is not known).
 */
export function partlyMeasured(latest: Scenario, earliest: Scenario): PartlyMeasured | null {
  const { threshold } = earliest;
  if (threshold === null || latest.threshold !== null) return null;
  const open = openParts(threshold.measured, latest);
  if (open.length === 0) return null;
  const need = countOf(threshold.measured)?.need ?? null;
  return {
    count: need === null ? null : { need, by: threshold.on },
    unmeasured: open.map(condition => condition.what),
  };
}
