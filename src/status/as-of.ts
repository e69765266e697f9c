import { addDays } from '../calendar/arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { recordEnd } from '../ledger/record-end.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { earlierEnd } from './acts/days-of-acts.ts';

/** Yes, no, or what the record leaves open. */
export type Answer = 'yes' | 'no' | 'undetermined';

/**
 * Which acts may have been done after the record ends without being in it. `as-recorded`: none. `presumed`: acts by which a tie is
 * gained (signature, consent, succession, extension), none that end one. `strict`: any act. The three nest: what `strict` determines,
 * the others answer alike. After today every act may come, under all three.
 */
export type RecordRule = 'as-recorded' | 'presumed' | 'strict';

/** What a question is about: what held on a day, as today's record tells it. */
export interface AsOf {
  readonly on: PlainDate;
  /** The only clock: nothing after it is known. */
  readonly today: PlainDate;
  readonly rule: RecordRule;
}

/** Whether a day lies after the one up to which the record is relied on. */
export const isBeyondRecord = (treaty: Treaty, on: PlainDate): boolean => on > recordEnd(treaty);

/** The first days on which an act may have been done that the record does not show; null where no such act is admitted. */
export interface UnrecordedFrom {
  /** Of an act by which a tie is gained: signature, consent, extension. */
  readonly gaining: PlainDate | null;
  /** Of an act by which one ends: withdrawal, denunciation, termination. */
  readonly ending: PlainDate | null;
}

/** From when on unrecorded acts may matter to a question. */
export function unrecordedFrom(treaty: Treaty, { on, today, rule }: AsOf): UnrecordedFrom {
  const end = recordEnd(treaty);
  const toCome = on > today ? today : null;
  const beyond = on > end ? addDays(end, 1) : null;
  return {
    gaining: rule === 'as-recorded' ? toCome : beyond,
    ending: rule === 'strict' ? earlierEnd(beyond, toCome) : toCome,
  };
}

/**
 * What an answer rests on. `recorded`: the day lies within the record. Beyond it, or beyond that of a treaty asked about, `settled`: no
 * unrecorded act could change the answer; `presumed`: only an act that ends a tie could; `open`: the answer is undetermined for want
 * of a record.
 */
export type Basis = 'recorded' | 'presumed' | 'settled' | 'open';

/** What an answer about a treaty rests on, given the answers to the same question under the other rules. */
export function basisOf(
  treaty: Treaty,
  { on, rule }: AsOf,
  asksBeyond: boolean,
  answer: Answer,
  under: (rule: RecordRule) => Answer,
): Basis {
  const beyond = isBeyondRecord(treaty, on);
  if (rule === 'as-recorded' || !(beyond || asksBeyond)) return 'recorded';
  if (answer === 'undetermined') return beyond || under('as-recorded') !== answer ? 'open' : 'recorded';
  if (under('strict') !== answer) return 'presumed';
  return beyond ? 'settled' : 'recorded';
}
