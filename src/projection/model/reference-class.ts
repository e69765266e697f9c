import { type TreatyRecord, YEAR } from './record.ts';

/** Signatures within the first year that make a treaty one of the reference class. */
const LEAST_SIGNATURES = 25;
/** 1 January 1950, numbered. */
const SINCE = -7305;

/**
 * Whether a treaty is a reference treaty at an origin: of the class, opened since 1950 and at least a year before the origin, with 25
 * signatures within its first year. What happened later plays no part.
 */
export function isInReferenceClass(record: TreatyRecord, origin: number): boolean {
  if (!record.inClass || record.opened < SINCE || record.opened > origin - YEAR) return false;
  let signatures = 0;
  for (const c of record.conduct.values())
    if (c.signed !== null && c.signed <= record.opened + YEAR) signatures++;
  return signatures >= LEAST_SIGNATURES;
}
