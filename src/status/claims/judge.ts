import { earlierOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { Statement } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { isOfficial } from '../../registry/source.ts';
import type { Scenarios } from '../scenario.ts';
import { type AsOfToday, type ClaimContext, type ClaimOf, claimContextOf } from './context.ts';
import { judgeCount } from './count.ts';
import { judgeAdopted, judgeEventDate, judgeResolution } from './dates.ts';
import { isPrediction } from './days.ts';
import { judgeDelay } from './delay.ts';
import { judgeFirstTo } from './first-to.ts';
import { judgeInForce } from './in-force.ts';
import { type ClaimFinding, finding, type JudgedClaim } from './judged.ts';
import { judgeParticipants } from './participants.ts';
import { judgeRequired } from './required.ts';

type Judge<K extends Statement['kind']> = (
  claim: ClaimOf<K>,
  judging: ClaimContext,
  treaty: Treaty,
) => ClaimFinding;

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

const sameText = (a: string, b: string): boolean => {
  const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
  return plain(a) === plain(b);
};

/**
 * A statement that no rule judges. A fact that the record cites against it, known by today, contradicts it if its source is official;
 * otherwise the verdict is open. The fact holds for all who make the same statement.
 */
function judgeText({ statement, note }: ClaimOf<'text'>, { today, treaty }: ClaimContext): ClaimFinding {
  const fact = treaty.claims
    .flatMap(({ statement: s }) =>
      s.kind === 'text' && s.contradictedBy && sameText(s.text, statement.text) ? [s.contradictedBy] : [],
    )
    .find(f => f.on.earliest <= today);
  if (!fact) return finding('not-checkable', { code: 'no-rule', ...(note && { note }) });
  const { source } = fact;
  if (!isOfficial(treaty.sources[source]))
    return finding('undetermined', { code: 'unofficial-fact', source, what: fact.what });
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
