import type { Claim } from '../../ledger/claims.ts';
import type { ClaimReason, Nearest } from './reason.ts';

/**
 * What the record says of a statement. `imprecise`: meant rightly, but loosely worded, such as "40 parties" for 40 instruments;
 * `not-checkable`: no rule can say.
 */
export type Verdict = (typeof VERDICTS)[number];

/** All verdicts, in the order in which they are listed. */
export const VERDICTS = ['supported', 'imprecise', 'contradicted', 'undetermined', 'not-checkable'] as const;

export interface ClaimFinding {
  readonly verdict: Verdict;
  readonly reason: ClaimReason;
  readonly nearest: Nearest | null;
}

/** Writes a finding; `nearest` is null unless given. */
export const finding = (
  verdict: Verdict,
  reason: ClaimReason,
  nearest: Nearest | null = null,
): ClaimFinding => ({ verdict, reason, nearest });

export interface JudgedClaim extends ClaimFinding {
  readonly claim: Claim;
  /** Whether it was about the future when it was said. */
  readonly prediction: boolean;
}
