import { MODEL } from './assumptions.ts';
import { atRisk, type State, type TreatyRecord, YEAR } from './record.ts';

/** The time during which a State could join a treaty and the record would have shown it. Ages are years since opening. */
export interface Exposure {
  readonly who: string;
  /** Index of the treaty among the reference treaties. */
  readonly treaty: number;
  readonly from: number;
  readonly until: number;
  /** Whether it ends with an instrument that counts, and not with a succession, the end of the State or of the record. */
  readonly joined: boolean;
  /** Infinity if it did not sign. */
  readonly signedAt: number;
}

/** Least length of an exposure that ends with an instrument: one day. */
const ONE_DAY = 1 / YEAR;

export function exposuresOf(
  record: TreatyRecord,
  treaty: number,
  states: ReadonlyMap<string, State>,
): readonly Exposure[] {
  const exposures: Exposure[] = [];
  for (const who of atRisk(record)) {
    const state = states.get(who);
    if (!state) continue;
    const conduct = record.conduct.get(who);
    const end = Math.min(record.completeUntil, state.until);
    const consented = conduct?.consented ?? null;
    const ends = consented !== null && consented <= end;
    const joined = ends && conduct?.counts === true;
    const from = (Math.max(record.opened, state.from) - record.opened) / YEAR;
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

export function periodOf(age: number): number {
  let p = 0;
  while (p < PERIODS - 1 && (MODEL.ageBounds[p] ?? 0) <= age) p++;
  return p;
}

/** Called for each piece of an exposure within one period, before or after signature. */
export type Visit = (period: number, signed: boolean, from: number, until: number) => void;

/** Divides an exposure from an age on into pieces within which period and signature do not change. */
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
