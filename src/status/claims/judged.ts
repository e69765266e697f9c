import type { Claim } from '../../ledger/claims.ts';
import type { Nearest } from './nearest.ts';
import type { Reason } from './reason.ts';

/** What the record says of a statement; `not-checkable` where no rule can say. */
export type Verdict = 'supported' | 'contradicted' | 'undetermined' | 'not-checkable';

/** A verdict with its reason. */
export interface Finding {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly nearest: Nearest | null;
}

/** A claim as judged on a day. */
export interface Judged extends Finding {
  readonly claim: Claim;
  /** Whether it was about the future when it was said. */
  readonly prediction: boolean;
}
