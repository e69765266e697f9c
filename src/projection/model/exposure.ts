import { MODEL } from './assumptions.ts';
import { atRisk, type State, type TreatyRecord, YEAR } from './record.ts';

/** One participant in one treaty, while it was free to join and the record would have told. Ages are years since opening. */
export interface Exposure {
  readonly who: string;
  /** Where its treaty stands among the teachers. */
  readonly treaty: number;
  readonly from: number;
  readonly until: number;
  /** Whether it ends with an instrument that counts; a life may also end with a succession, the State or the record. */
  readonly joined: boolean;
  /** Infinity where it did not sign. */
  readonly signedAt: number;
}

/** Length given to a life that ends with an instrument on the day it begins: one day. */
const ONE_DAY = 1 / YEAR;

/** The lives of all who were at risk in a treaty, as far as it can be seen. */
export function exposuresOf(
  record: TreatyRecord,
  treaty: number,
  states: ReadonlyMap<string, State>,
): readonly Exposure[] {
  const exposures: Exposure[] = [];
  for (const who of atRisk(record)) {
    const person = states.get(who);
    if (!person) continue;
    const conduct = record.conduct.get(who);
    const end = Math.min(record.completeUntil, person.until);
    const consented = conduct?.consented ?? null;
    const ends = consented !== null && consented <= end;
    const joined = ends && conduct?.counts === true;
    const from = (Math.max(record.opened, person.from) - record.opened) / YEAR;
    const until = ((ends ? consented : end) - record.opened) / YEAR;
    const least = from + (joined ? ONE_DAY : 0);
    if (Math.max(until, least) <= from) continue;
    const signed = conduct?.signed ?? null;
    const signedAt = signed === null ? Number.POSITIVE_INFINITY : (signed - record.opened) / YEAR;
    exposures.push({ who, treaty, from, until: Math.max(until, least), joined, signedAt });
  }
  return exposures;
}

/** Number of periods of ages. */
export const PERIODS = MODEL.ageBounds.length;

/** The period of ages that an age lies in. */
export function periodOf(age: number): number {
  let p = 0;
  while (p < PERIODS - 1 && (MODEL.ageBounds[p] ?? 0) <= age) p++;
  return p;
}

/** A piece of a life within one period, before or after signature. */
export type Visit = (period: number, signed: boolean, from: number, until: number) => void;

/** Walks a life from an age on, in pieces within which period and signature stay the same. */
export function walkExposure(exposure: Exposure, since: number, visit: Visit): void {
  let at = Math.max(exposure.from, since);
  let period = periodOf(at);
  while (at < exposure.until) {
    let next = Math.min(exposure.until, MODEL.ageBounds[period] ?? exposure.until);
    if (exposure.signedAt > at && exposure.signedAt < next) next = exposure.signedAt;
    visit(period, exposure.signedAt <= at, at, next);
    at = next;
    if (at >= (MODEL.ageBounds[period] ?? at + 1)) period++;
  }
}
