import { earlierOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { Statement } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Scenarios } from '../scenario.ts';
import { type AsOfToday, type ClaimContext, type ClaimOf, claimContextOf } from './context.ts';
import { judgeCount } from './count.ts';
import { judgeAdopted, judgeEventDate } from './dates.ts';
import { isPrediction } from './days.ts';
import { judgeDelay } from './delay.ts';
import { judgeFirstTo } from './first-to.ts';
import { judgeInForce } from './in-force.ts';
import { type ClaimFinding, finding, type JudgedClaim } from './judged.ts';
import { judgeParticipants } from './participants.ts';
import { judgeRequired } from './required.ts';
import { judgeResolution } from './resolution.ts';

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

/** A statement that no rule judges; contradicted only where the record cites a fact against it that is known by today. */
function judgeText({ statement }: ClaimOf<'text'>, { today }: ClaimContext): ClaimFinding {
  const fact = statement.contradictedBy;
  if (!fact || fact.on.earliest > today) return finding('not-checkable', { code: 'no-rule' });
  const { source } = fact;
  return finding('contradicted', { code: 'cited-fact', source }, { code: 'counter-fact', ...fact });
}

/**
 * Judges what was said about a treaty by what is known of it today. A statement about the future is a prediction, judged when its
 * day has come; before that it is undetermined, or contradicted where it has become impossible.
 */
export function judgeClaims(scenarios: Scenarios, treaty: Treaty, asked: AsOfToday): readonly JudgedClaim[] {
  const judging = claimContextOf(scenarios, treaty, asked);
  const strictly =
    asked.rule === 'presumed' ? claimContextOf(scenarios, treaty, { ...asked, rule: 'strict' }) : judging;
  const inForceBy = (day: PlainDate): boolean =>
    judging.reportOn(earlierOf(day, asked.today)).inForce === 'yes';
  return treaty.claims.map(claim => {
    const judge = JUDGES[claim.statement.kind] as Judge<Statement['kind']>;
    const prediction = isPrediction(claim, treaty, inForceBy);
    const presumed = judge(claim as ClaimOf<Statement['kind']>, judging, treaty);
    // A presumption answers, and never refutes: what is not supported by it is judged as under `strict`.
    const found =
      presumed.verdict === 'supported'
        ? presumed
        : judge(claim as ClaimOf<Statement['kind']>, strictly, treaty);
    return { claim, prediction, ...found };
  });
}
