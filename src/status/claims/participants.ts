import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Effect, effectOf } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { type Answer, isBeyondRecord } from '../asked.ts';
import { hasConsented, hasSigned } from '../counts.ts';
import type { ClaimOf, Judging } from './context.ts';
import { overDays } from './days.ts';
import { latestTotal } from './evidence.ts';
import type { Doing, Evidence, Finding, Nearest, Reason } from './judged.ts';

const EFFECT: Readonly<Record<Doing, Effect>> = { signed: 'signature', consented: 'consent' };

/** Acts of one participant with an effect, in the order of the record. */
const actsBy = (who: string, judging: Judging, effect: Effect): readonly LedgerEvent[] =>
  judging.treaty.events.filter(e => effectOf(e.act) === effect && e.who.includes(who));

/** Whether a participant had signed, or consented, by a day: by what is confirmed, perhaps, or by nothing that the record says. */
function done(what: Doing, who: string, on: PlainDate, judging: Judging): Answer {
  const has = what === 'signed' ? hasSigned : hasConsented;
  const { slowest, fastest } = judging.reachOn(on);
  return has(slowest, who, on) ? 'yes' : has(fastest, who, on) ? 'undetermined' : 'no';
}

/** A total stated for the day that exceeds all whom the record names: then somebody without an act in it may have acted. */
function missing(
  what: Doing,
  on: PlainDate,
  judging: Judging,
): { readonly named: number; readonly observed: Evidence } | null {
  if (!isBeyondRecord(judging.treaty, on)) return null;
  const of = what === 'signed' ? 'signatories' : 'consents';
  const observed = latestTotal(judging.treaty, of, on);
  const named = judging.reportOn(on)[of].possible;
  return observed && observed.number > named ? { named, observed } : null;
}

const OPEN: Readonly<Record<'signed' | 'consented' | 'not_signed', Doing>> = {
  signed: 'signed',
  consented: 'consented',
  not_signed: 'signed',
};

/** Those named signed, or consented, or have not signed, by the day it is about: contradicted where it fails for one of them. */
export function judgeParticipants(
  claim: ClaimOf<'signed' | 'consented' | 'not_signed'>,
  judging: Judging,
): Finding {
  return overDays(claim.about, judging.treaty, day => onDay(claim.statement, day, judging));
}

function onDay(
  { kind, who }: ClaimOf<'signed' | 'consented' | 'not_signed'>['statement'],
  on: PlainDate,
  judging: Judging,
): Finding {
  const what = OPEN[kind];
  const those = (answer: Answer): readonly string[] =>
    who.filter(id => done(what, id, on, judging) === answer);
  const [yes, no, open] = [those('yes'), those('no'), those('undetermined')];
  const against = kind === 'not_signed' ? yes : no;
  const lacking = no.length > 0 ? missing(what, on, judging) : null;
  if (kind === 'not_signed' && yes.length > 0) {
    return {
      verdict: 'contradicted',
      reason: { code: 'done-by', what, who: yes, on },
      nearest: signedOn(yes, judging, on),
    };
  }
  const [one = ''] = no;
  const recorded = no.length === 1 && actsBy(one, judging, EFFECT[what]).length > 0;
  if (no.length > 0 && lacking && !recorded) {
    return {
      verdict: 'undetermined',
      reason: { code: 'somebody-is-missing', what, who: no, ...lacking },
      nearest: null,
    };
  }
  if (against.length > 0) return { verdict: 'contradicted', ...whyNot(what, no, on, judging) };
  if (open.length > 0) {
    return { verdict: 'undetermined', reason: whyOpen(what, open, on, judging), nearest: null };
  }
  const reason: Reason =
    kind === 'not_signed'
      ? { code: 'not-done-by', what, who: no, on }
      : { code: 'done-by', what, who: yes, on };
  return { verdict: 'supported', reason, nearest: null };
}

/** The day has not come; or it is only reported; or (under `strict`) the record may lack it. */
function whyOpen(what: Doing, who: readonly string[], on: PlainDate, { today, treaty }: Judging): Reason {
  if (on > today) return { code: 'prediction-open', day: on, couldBe: null };
  const said = treaty.events.some(
    e => effectOf(e.act) === EFFECT[what] && e.on.earliest <= on && e.who.some(id => who.includes(id)),
  );
  return said
    ? { code: 'not-confirmed', what, who, on }
    : { code: 'may-be-unrecorded', what, who, completeUntil: treaty.completeUntil };
}

/** The signature of the only one named; of several there is no single day. */
function signedOn(who: readonly string[], judging: Judging, on: PlainDate): Nearest | null {
  const [one = '', ...more] = who;
  const event = actsBy(one, judging, 'signature').find(e => e.on.earliest <= on);
  return event && more.length === 0
    ? { code: 'signed-on', who: one, on: event.on, certainty: event.certainty }
    : null;
}

type Why = Pick<Finding, 'reason' | 'nearest'>;

/** Why those named have not done it by the day: confirmed later, only at home, only signed, said later, or nothing at all. */
function whyNot(what: Doing, who: readonly string[], on: PlainDate, judging: Judging): Why {
  const [one = '', ...more] = who;
  const later =
    more.length > 0 ? undefined : actsBy(one, judging, EFFECT[what]).find(e => e.on.earliest > on);
  const nearest = nothingBy(who, on, judging);
  if (later?.certainty !== 'confirmed' && more.length === 0) {
    const less = what === 'consented' ? doneLess(one, on, judging) : null;
    if (less) return less;
  }
  if (!later) return { reason: { code: 'not-done-by', what, who, on }, nearest };
  const { certainty } = later;
  const code = what === 'signed' ? 'signed-on' : 'consented-on';
  const reason: Reason = { code: 'done-later', what, who: one, later: later.on, certainty };
  return {
    reason,
    nearest: certainty === 'confirmed' ? { code, who: one, on: later.on, certainty } : nearest,
  };
}

/** That those named had done nothing by the day, where that is so. */
function nothingBy(who: readonly string[], on: PlainDate, judging: Judging): Nearest | null {
  const nothing = who.every(
    id => done('signed', id, on, judging) === 'no' && done('consented', id, on, judging) === 'no',
  );
  return nothing ? { code: 'neither-signed-nor-consented', who, on } : null;
}

/** What is often taken for consent: a vote at home, or a signature. */
function doneLess(who: string, on: PlainDate, judging: Judging): Why | null {
  const signature = actsBy(who, judging, 'signature').find(
    e => e.on.latest <= on && e.certainty === 'confirmed',
  );
  const nearest = signature
    ? ({ code: 'signed-on', who, on: signature.on, certainty: signature.certainty } as const)
    : null;
  const approved = approvalAtHome(who, on, judging);
  if (approved)
    return { reason: { code: 'only-approved-at-home', who, approvedOn: approved.on, on }, nearest };
  return signature ? { reason: { code: 'only-signed', who, signedOn: signature.on, on }, nearest } : null;
}

/** The first domestic approval by a day: a vote or a decree, which is no consent to be bound. */
export const approvalAtHome = (who: string, on: PlainDate, { treaty }: Judging): LedgerEvent | null =>
  treaty.events.find(e => e.act === 'domestic-approval' && e.who.includes(who) && e.on.earliest <= on) ??
  null;
