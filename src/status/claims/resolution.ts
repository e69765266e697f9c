import type { ClaimContext, ClaimOf } from './context.ts';
import { type ClaimFinding, finding } from './judged.ts';

/** The part of a UN document symbol that tells resolutions apart. `symbolOf('General Assembly resolution A/RES/79/243')` is `'79/243'`. */
export const symbolOf = (reference: string): string =>
  /\d+\/\d+(?:\s*[A-Z])?$/.exec(reference.trim().toUpperCase())?.[0].replace(/\s+/g, ' ') ??
  reference.trim().toUpperCase();

/** The text was adopted by a resolution, however its symbol is written. */
export function judgeResolution(
  { statement }: ClaimOf<'resolution'>,
  { treaty }: ClaimContext,
): ClaimFinding {
  const adoption = treaty.events.find(e => e.act === 'adoption' && e.reference !== undefined);
  const reference = adoption?.reference;
  if (!adoption || reference === undefined)
    return finding('undetermined', { code: 'reference-not-recorded' });
  const same = symbolOf(reference) === symbolOf(statement.reference);
  const reason = { code: 'reference-is', reference, stated: statement.reference } as const;
  if (same) return finding('supported', reason);
  return finding('contradicted', reason, { code: 'adopted-under', reference, on: adoption.on });
}
