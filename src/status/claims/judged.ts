import type { Claim } from '../../ledger/claims.ts';
import type { ClaimReason, Nearest } from './reason.ts';

/** What the record says of a statement; `not-checkable` where no rule can say. */
export type Verdict = 'supported' | 'contradicted' | 'undetermined' | 'not-checkable';

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
