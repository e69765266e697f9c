import { addMonths } from '../../calendar/arithmetic.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { effectOnState } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { dayIn } from '../acts/days-of-acts.ts';
import type { EndsInput } from './ends.ts';

/** The last day on which a treaty that binds without consent may be rejected; null where none is known. */
function lastDayToReject({
  treaty,
  kind,
  law,
  facts,
  entryIntoForce,
}: EndsInput): PlainDate | 'before' | null {
  const within = law.entryIntoForce?.rejectWithin;
  if (!within) return entryIntoForce === null ? null : 'before';
  const notice = treaty.events.find(e => e.act === 'notice');
  const from = within.from === 'notice' ? (notice ? dayIn(kind, notice) : null) : facts.adopted;
  return from && addMonths(from, within.months);
}

/** Whether a rejection keeps a treaty from binding the one that makes it: the treaty `binds`, and it came in time. */
export function isTimely(event: LedgerEvent, input: EndsInput): boolean {
  const on = dayIn(input.kind, event);
  if (on === null || !input.law.entryIntoForce?.binds) return false;
  const last = lastDayToReject(input);
  if (last === null) return true;
  return last === 'before' ? on < (input.entryIntoForce ?? on) : on <= last;
}

/** The participants that rejected a treaty in time, and that it therefore does not bind without their consent. */
export function rejectingIn(input: EndsInput): ReadonlySet<string> {
  const rejections = input.treaty.events.filter(e => effectOnState(e) === 'rejection');
  return new Set(rejections.filter(e => isTimely(e, input)).flatMap(e => e.who));
}
