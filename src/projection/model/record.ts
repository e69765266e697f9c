/** Days in a year, as the model and the protocol of the backtest count them. */
export const YEAR = 365.25;

/** What one participant has done about a treaty. Days are numbered from 1 January 1970. */
export interface Conduct {
  readonly signed: number | null;
  /** The day of deposit of its consent to be bound. */
  readonly consented: number | null;
  /** Whether the consent counts as an instrument of its own: a succession does not. */
  readonly counts: boolean;
}

/** Somebody who may be at risk of joining: a State, with the days it exists and the regional group it belongs to. */
export interface State {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  /** Empty where it belongs to none. */
  readonly region: string;
}

/** All that the model knows of one treaty: plain days, nothing of the law. */
export interface TreatyRecord {
  readonly id: string;
  /** What official lists call it: a copy of a treaty under another id teaches nothing about it. */
  readonly references: readonly string[];
  /** The first signature. */
  readonly opened: number;
  /** The day up to which every act is believed recorded: years after it are no years without deposits. */
  readonly completeUntil: number;
  /** One of the class that teaches and is tested: by chapter, never by how it ended. */
  readonly inClass: boolean;
  /** Open to a region or a list of States, not to all. */
  readonly restricted: boolean;
  /** How many may join. */
  readonly eligible: number;
  /** The States that may join, by the treaty's text. */
  readonly mayJoin: readonly string[];
  /** What its participants did. */
  readonly conduct: ReadonlyMap<string, Conduct>;
}

const before = (day: number | null, through: number): number | null =>
  day !== null && day <= through ? day : null;

/**
 * A treaty as it could be seen at the end of a day: no act after it, and no claim to know what came later. Everything the model is
 * given of the past passes through here, so that nothing of the future leaks into a forecast.
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

/** Who is at risk of joining: those that the text admits and those that have acted all the same. */
export function atRisk(record: TreatyRecord): readonly string[] {
  const admitted = new Set(record.mayJoin);
  return [...record.mayJoin, ...[...record.conduct.keys()].filter(id => !admitted.has(id)).sort()];
}

/** Days of the instruments that count, in order. */
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

/** How many had signed by a day. */
export function signedBy(record: TreatyRecord, day: number): number {
  let n = 0;
  for (const c of record.conduct.values()) if (c.signed !== null && c.signed <= day) n++;
  return n;
}

/** Whether two records are of one treaty. */
export const isSameTreaty = (a: TreatyRecord, b: TreatyRecord): boolean =>
  a.id === b.id || a.references.some(r => b.references.includes(r));
