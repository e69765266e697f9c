import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Effect, effectOf } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Answer } from '../as-of.ts';
import { hasConsented, hasSigned } from '../ties.ts';
import type { ClaimContext } from './context.ts';
import type { ClaimFinding } from './judged.ts';
import type { ClaimReason, Doing, Nearest } from './reason.ts';

/** The effect of an act by which something is done. */
export const EFFECT: Readonly<Record<Doing, Effect>> = { signed: 'signature', consented: 'consent' };

/** Acts of one participant with an effect, in the order of the record. */
export const actsBy = (who: string, judging: ClaimContext, effect: Effect): readonly LedgerEvent[] =>
  judging.treaty.events.filter(e => effectOf(e.act) === effect && e.who.includes(who));

/** Whether a participant had signed, or consented, by a day: confirmed, perhaps, or not by this record. */
export function done(what: Doing, who: string, on: PlainDate, judging: ClaimContext): Answer {
  const has = what === 'signed' ? hasSigned : hasConsented;
  const { latest, earliest } = judging.reachOn(on);
  return has(latest, who, on) ? 'yes' : has(earliest, who, on) ? 'undetermined' : 'no';
}

type Why = Pick<ClaimFinding, 'reason' | 'nearest'>;

/** Why those named have not done it by the day: confirmed later, only at home, only signed, said later, or nothing at all. */
export function whyNot(what: Doing, who: readonly string[], on: PlainDate, judging: ClaimContext): Why {
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
  const reason: ClaimReason = { code: 'done-later', what, who: one, later: later.on, certainty };
  return {
    reason,
    nearest: certainty === 'confirmed' ? { code, who: one, on: later.on, certainty } : nearest,
  };
}

/** That those named had done nothing by the day, where that is so. */
function nothingBy(who: readonly string[], on: PlainDate, judging: ClaimContext): Nearest | null {
  const nothing = who.every(
    id => done('signed', id, on, judging) === 'no' && done('consented', id, on, judging) === 'no',
  );
  return nothing ? { code: 'neither-signed-nor-consented', who, on } : null;
}

/** What is often taken for consent: a vote at home, or a signature. */
function doneLess(who: string, on: PlainDate, judging: ClaimContext): Why | null {
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
export const approvalAtHome = (who: string, on: PlainDate, { treaty }: ClaimContext): LedgerEvent | null =>
  treaty.events.find(e => e.act === 'domestic-approval' && e.who.includes(who) && e.on.earliest <= on) ??
  null;
