import { type Answer, type Basis, basisOf, type RecordRule } from './as-of.ts';
import { hasStanding, type ParticipantStanding } from './participant-standing.ts';
import { participantIn, type StatusReport } from './status-report.ts';
import { lacksClause } from './ties.ts';

/** Whether a participant is bound by a treaty on a day, and what that rests on. */
export interface Bound {
  readonly answer: Answer;
  readonly basis: Basis;
  /** The answer by the record alone, as if no act were missing. */
  readonly asRecorded: Answer;
}

/** Whether a participant is bound; where no clause is known, a signature alone leaves it open. */
export function boundBy(report: StatusReport, p: ParticipantStanding): Bound {
  const under = (rule: RecordRule): Answer => {
    const other = report.under(rule);
    return answerOf(other, participantIn(other, p.id));
  };
  const answer = answerOf(report, p);
  const basis = basisOf(report.treaty, report.asked, report.asksBeyondRecords, answer, under);
  return { answer, basis, asRecorded: under('as-recorded') };
}

function answerOf(report: StatusReport, p: ParticipantStanding): Answer {
  const { latest } = report.pair;
  // Where the text names the acts of consent, a signature is none of them.
  const mayBind = p.consented !== null || (p.signed !== null && !latest.law.consent);
  if (lacksClause(latest) && mayBind) return 'undetermined';
  return hasStanding(p, 'party');
}
