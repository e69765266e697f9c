import { earlierOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { Claim, Statement } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Scenarios } from '../scenario.ts';
import { type AsOfToday, type ClaimContext, type ClaimOf, claimContextOf } from './context.ts';
import { judgeCount } from './count.ts';
import { judgeAdopted, judgeEventDate } from './dates.ts';
import { isPrediction } from './days.ts';
import { judgeDelay } from './delay.ts';
import { judgeFirstTo } from './first-to.ts';
import { judgeInForce } from './in-force.ts';
import type { ClaimFinding, JudgedClaim } from './judged.ts';
import { judgeParticipants } from './participants.ts';
import { judgeRequired } from './required.ts';
import { judgeResolution } from './resolution.ts';
import { judgeText } from './text.ts';

type Judge<K extends Statement['kind']> = (
  claim: ClaimOf<K>,
  judging: ClaimContext,
  treaty: Treaty,
) => ClaimFinding;

/** Every kind of statement has its judge. */
const JUDGES: { readonly [K in Statement['kind']]: Judge<K> } = {
  count: judgeCount,
  signed: judgeParticipants as Judge<'signed'>,
  consented: judgeParticipants as Judge<'consented'>,
  not_signed: judgeParticipants as Judge<'not_signed'>,
  first_to: judgeFirstTo,
  in_force: judgeInForce,
  required: judgeRequired,
  delay_days: judgeDelay,
  adopted: judgeAdopted,
  resolution: judgeResolution,
  on: (claim, judging, treaty) => judgeEventDate(claim, judging, treaty.events),
  text: judgeText,
};

function find<K extends Statement['kind']>(
  kind: K,
  claim: ClaimOf<K>,
  judging: ClaimContext,
  treaty: Treaty,
): ClaimFinding {
  return JUDGES[kind](claim, judging, treaty);
}

/**
 * Judges what was said about a treaty by what is known of it today. A statement about the future is a prediction, judged when its
 * day has come; before that it is undetermined, or contradicted where it has become impossible.
 */
export function judgeClaims(scenarios: Scenarios, treaty: Treaty, asked: AsOfToday): readonly JudgedClaim[] {
  const judging = claimContextOf(scenarios, treaty, asked);
  const inForceBy = (day: PlainDate): boolean =>
    judging.reportOn(earlierOf(day, asked.today)).inForce === 'yes';
  return treaty.claims.map((claim: Claim) => ({
    claim,
    prediction: isPrediction(claim, treaty, inForceBy),
    ...find(claim.statement.kind, claim as ClaimOf<Statement['kind']>, judging, treaty),
  }));
}
