import { instrumentDays, signedBy, type TreatyRecord, YEAR } from '../model/record.ts';

/** A question that could have been asked in the past, with its outcome. */
export interface Case {
  readonly record: TreatyRecord;
  /** Years from the opening to the question. */
  readonly age: number;
  readonly origin: number;
  readonly target: number;
  /** Instruments deposited by the origin. */
  readonly soFar: number;
  /** Where the score ends: 15 years on, or the end of the record. */
  readonly end: number;
  /** The day of the instrument that reaches the target; null if that is after the end. */
  readonly outcome: number | null;
}

const AGES = [0.5, 1, 2, 3];
const TARGETS = [30, 40, 60];
const LEAST_SIGNATURES = 30;
const LONGEST = 15 * YEAR;
/** 1 January 1995, numbered. */
const SINCE = 9131;

/** The cases of one treaty under the protocol of the README. */
export function casesOf(record: TreatyRecord): readonly Case[] {
  if (!record.inClass || record.opened < SINCE) return [];
  const days = instrumentDays(record);
  return AGES.flatMap(age => {
    const origin = record.opened + age * YEAR;
    if (record.completeUntil - origin < YEAR || signedBy(record, origin) < LEAST_SIGNATURES) return [];
    const soFar = days.filter(d => d <= origin).length;
    const end = Math.min(record.completeUntil, origin + LONGEST);
    return TARGETS.filter(target => soFar < target && target < record.eligible).map((target): Case => {
      const day = days[target - 1];
      const outcome = day !== undefined && day <= end ? day : null;
      return { record, age, origin, target, soFar, end, outcome };
    });
  });
}
