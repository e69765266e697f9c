import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import { isBeyondRecord } from '../as-of.ts';
import type { ClaimContext, ClaimOf } from './context.ts';
import { type ClaimFinding, finding } from './judged.ts';
import type { ClaimReason, Nearest } from './reason.ts';
import { approvalAtHome } from './why-not-done.ts';

/** Each participant's first act of a kind by a day, as the record has it. */
function firstActs(act: Act, on: PlainDate, { treaty }: ClaimContext): ReadonlyMap<string, LedgerEvent> {
  const first = new Map<string, LedgerEvent>();
  for (const e of treaty.events) {
    if (e.act !== act || e.on.earliest > on) continue;
    for (const id of e.who) {
      const known = first.get(id);
      if (!known || (known.certainty !== 'confirmed' && e.certainty === 'confirmed')) first.set(id, e);
    }
  }
  return first;
}

const isConfirmed = (e: LedgerEvent): boolean => e.certainty === 'confirmed';

/** The first day of a confirmed act and how many acted on it, or else who is reported to have acted. Ties cannot be resolved. */
function nearestOf(act: Act, who: string, acts: ReadonlyMap<string, LedgerEvent>): Nearest | null {
  const confirmed = [...acts].filter(([, e]) => isConfirmed(e));
  const [first] = confirmed.map(([, e]) => e).sort((a, b) => (a.on.latest < b.on.latest ? -1 : 1));
  if (!first) return acts.size > 0 ? { code: 'act-only-reported', act, who: [...acts.keys()].sort() } : null;
  const that = confirmed
    .filter(([, e]) => e.on.latest === first.on.latest && e.on.earliest === first.on.earliest)
    .map(([id]) => id);
  return {
    code: 'first-day',
    act,
    on: first.on,
    number: that.length,
    among: that.includes(who) ? who : null,
  };
}

/** "X was the first to sign (to ratify, …)": only confirmed acts settle it, and only where their days do not overlap. */
export function judgeFirstTo({ statement, about }: ClaimOf<'first_to'>, judging: ClaimContext): ClaimFinding {
  const { act, who } = statement;
  const on = about.latest;
  const acts = firstActs(act, on, judging);
  const own = acts.get(who);
  const nearest = nearestOf(act, who, acts);
  if (!own) {
    const found = { ...notDone(act, who, on, judging), ...(nearest ? { nearest } : {}) };
    // What the record may lack was done after its end: it is not the first where another acted before that.
    const end = recordEnd(judging.treaty);
    const [other, event] = [...acts].find(([, e]) => isConfirmed(e) && e.on.latest <= end) ?? [];
    return found.verdict === 'undetermined' && other && event
      ? finding('contradicted', { code: 'another-was-earlier', act, who, other, on: event.on }, nearest)
      : found;
  }
  const others = [...acts].filter(([id]) => id !== who);
  const earlier = others.find(([, e]) => isConfirmed(e) && e.on.latest < own.on.earliest);
  const overlapping = others.filter(([, e]) => e.on.earliest <= own.on.latest).map(([id]) => id);
  if (earlier) {
    const [other, event] = earlier;
    return finding('contradicted', { code: 'another-was-earlier', act, who, other, on: event.on }, nearest);
  }
  const open = (reason: ClaimReason): ClaimFinding => finding('undetermined', reason, nearest);
  if (!isConfirmed(own)) return open({ code: 'act-only-reported', act, who: [who, ...overlapping] });
  if (overlapping.length > 0)
    return open({ code: 'order-not-recorded', act, who, on: own.on, others: overlapping });
  return finding('supported', { code: 'was-first', act, who, on: own.on });
}

/** The finding if no such act was recorded by the day: still possible if the day is to come, else an approval or nothing. */
function notDone(act: Act, who: string, on: PlainDate, judging: ClaimContext): ClaimFinding {
  if (on > judging.today) return finding('undetermined', { code: 'prediction-open', day: on, couldBe: null });
  const approved = approvalAtHome(who, on, judging);
  const nearest: Nearest | null = approved ? { code: 'approved-at-home', who, on: approved.on } : null;
  const later = judging.treaty.events.some(e => e.act === act && e.who.includes(who) && isConfirmed(e));
  const mayBeUnrecorded = judging.rule !== 'as-recorded' && isBeyondRecord(judging.treaty, on);
  const verdict = mayBeUnrecorded && !later ? 'undetermined' : 'contradicted';
  if (approved)
    return finding(verdict, { code: 'only-approved-at-home', who, approvedOn: approved.on, on }, nearest);
  return finding(verdict, { code: 'no-such-act', act, who, on }, nearest);
}
