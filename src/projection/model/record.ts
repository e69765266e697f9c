/** Days in a year, as the model and the protocol of the backtest count them. */
export const YEAR = 365.25;

/** The acts of one participant in a treaty. Days are numbered from 1 January 1970. */
export interface Conduct {
  readonly signed: number | null;
  /** The day of deposit of its consent to be bound. */
  readonly consented: number | null;
  /** Whether the consent counts as an instrument of its own: a succession does not. */
  readonly counts: boolean;
}

/** A State: the days it exists and its regional group. */
export interface State {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  /** Empty if it belongs to no group. */
  readonly region: string;
}

/** What the model knows about a treaty: days of acts, no law. */
export interface TreatyRecord {
  readonly id: string;
  /** Its numbers in official lists. A copy of the treaty under another id must not serve as its reference. */
  readonly references: readonly string[];
  /** The first signature. */
  readonly opened: number;
  /** The day up to which the record is complete. Later years are unknown, not years without deposits. */
  readonly completeUntil: number;
  /** Whether it may be a reference treaty and a case: by chapter, never by how it ended. */
  readonly inClass: boolean;
  /** Open to a region or a list of States only. */
  readonly restricted: boolean;
  /** How many may join. */
  readonly eligible: number;
  /** The States that the text admits. */
  readonly mayJoin: readonly string[];
  /** Acts by participant. */
  readonly conduct: ReadonlyMap<string, Conduct>;
}

const before = (day: number | null, through: number): number | null =>
  day !== null && day <= through ? day : null;

/**
 * A treaty as it could be seen at the end of a day: without later acts, and complete up to that day at most. All records pass through
 * here before the model sees them, so that no forecast uses the future.
 */
export function visibleAt(record: TreatyRecord, origin: number): TreatyRecord {
  const conduct = new Map<string, Conduct>();
  for (const [id, c] of record.conduct) {
    const signed = before(c.signed, origin);
    const consented = before(c.consented, origin);
    if (signed !== null || consented !== null) conduct.set(id, { signed, consented, counts: c.counts });
  }
  return { ...record, conduct, completeUntil: Math.min(record.completeUntil, origin) };
}

/** The participants at risk of joining: eligible ones, plus ineligible ones that acted anyway. */
export function atRisk(record: TreatyRecord): readonly string[] {
  const admitted = new Set(record.mayJoin);
  return [...record.mayJoin, ...[...record.conduct.keys()].filter(id => !admitted.has(id)).sort()];
}

/** Days of the instruments that count, in order; cached by record. */
export function instrumentDays(record: TreatyRecord): readonly number[] {
  const known = daysOf.get(record);
  if (known) return known;
  const days: number[] = [];
  for (const c of record.conduct.values()) if (c.consented !== null && c.counts) days.push(c.consented);
  days.sort((a, b) => a - b);
  daysOf.set(record, days);
  return days;
}
const daysOf = new WeakMap<TreatyRecord, readonly number[]>();

/** How many had signed by the end of a day. */
export function signedBy(record: TreatyRecord, day: number): number {
  let n = 0;
  for (const c of record.conduct.values()) if (c.signed !== null && c.signed <= day) n++;
  return n;
}

/** Whether two records describe one treaty: the same id, or a common reference. */
export const isSameTreaty = (a: TreatyRecord, b: TreatyRecord): boolean =>
  a.id === b.id || a.references.some(r => b.references.includes(r));

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
