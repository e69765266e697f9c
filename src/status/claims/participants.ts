import type { PlainDate } from '../../calendar/plain-date.ts';
import { effectOf } from '../../law/acts.ts';
import { type Answer, isBeyondRecord } from '../as-of.ts';
import type { ClaimContext, ClaimOf } from './context.ts';
import { latestTotal } from './count.ts';
import { overDays } from './days.ts';
import { type ClaimFinding, finding } from './judged.ts';
import type { ClaimReason, Doing, Evidence, Nearest } from './reason.ts';
import { actsBy, done, EFFECT, whyNot } from './why-not-done.ts';

/** A total stated for the day that exceeds all participants that the record names: others may then have acted. */
function missing(
  what: Doing,
  on: PlainDate,
  judging: ClaimContext,
): { readonly named: number; readonly observed: Evidence } | null {
  if (!isBeyondRecord(judging.treaty, on)) return null;
  const of = what === 'signed' ? 'signatories' : 'consents';
  const observed = latestTotal(judging.treaty, of, on);
  const named = judging.reportOn(on)[of].possible;
  return observed && observed.number > named ? { named, observed } : null;
}

/** Those named signed, or consented, or have not signed, by the day it is about: contradicted where it fails for one of them. */
export function judgeParticipants(
  claim: ClaimOf<'signed' | 'consented' | 'not_signed'>,
  judging: ClaimContext,
): ClaimFinding {
  return overDays(claim.about, judging.treaty, day => onDay(claim.statement, day, judging));
}

function onDay(
  { kind, who }: ClaimOf<'signed' | 'consented' | 'not_signed'>['statement'],
  on: PlainDate,
  judging: ClaimContext,
): ClaimFinding {
  const what = kind === 'not_signed' ? 'signed' : kind;
  const those = (answer: Answer): readonly string[] =>
    who.filter(id => done(what, id, on, judging) === answer);
  const [yes, no, open] = [those('yes'), those('no'), those('undetermined')];
  const against = kind === 'not_signed' ? yes : no;
  const lacking = no.length > 0 ? missing(what, on, judging) : null;
  if (kind === 'not_signed' && yes.length > 0) {
    return finding('contradicted', { code: 'done-by', what, who: yes, on }, signedOn(yes, judging, on));
  }
  const [one = ''] = no;
  const recorded = no.length === 1 && actsBy(one, judging, EFFECT[what]).length > 0;
  if (lacking && !recorded) {
    return finding('undetermined', { code: 'somebody-is-missing', what, who: no, ...lacking });
  }
  if (against.length > 0) return { verdict: 'contradicted', ...whyNot(what, no, on, judging) };
  if (open.length > 0) {
    const unnamed = open.every(id => actsBy(id, judging, EFFECT[what]).length === 0);
    const missed = unnamed ? missing(what, on, judging) : null;
    const reason: ClaimReason = missed
      ? { code: 'somebody-is-missing', what, who: open, ...missed }
      : whyOpen(what, open, on, judging);
    return finding('undetermined', reason);
  }
  const reason: ClaimReason =
    kind === 'not_signed'
      ? { code: 'not-done-by', what, who: no, on }
      : { code: 'done-by', what, who: yes, on };
  return finding('supported', reason);
}

/** The day has not come; or it is only reported; or the record may lack it. */
function whyOpen(
  what: Doing,
  who: readonly string[],
  on: PlainDate,
  { today, treaty }: ClaimContext,
): ClaimReason {
  if (on > today) return { code: 'prediction-open', day: on, couldBe: null };
  const said = treaty.events.some(
    e => effectOf(e.act) === EFFECT[what] && e.on.earliest <= on && e.who.some(id => who.includes(id)),
  );
  return said
    ? { code: 'not-confirmed', what, who, on }
    : { code: 'may-be-unrecorded', what, who, completeUntil: treaty.completeUntil };
}

/** The signature of the only one named; of several there is no single day. */
function signedOn(who: readonly string[], judging: ClaimContext, on: PlainDate): Nearest | null {
  const [one = '', ...more] = who;
  const event = actsBy(one, judging, 'signature').find(e => e.on.earliest <= on);
  return event && more.length === 0
    ? { code: 'signed-on', who: one, on: event.on, certainty: event.certainty }
    : null;
}
