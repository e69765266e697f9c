import { daysBetween } from '../calendar/arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { effectOf } from '../law/acts.ts';
import type { AsOf } from './as-of.ts';
import { openingOf } from './earliest.ts';
import type { Scenario } from './scenario.ts';

/** Whether a treaty can be signed on a day. `none`: it is not open for signature at all. */
export type WindowState = 'not-yet' | 'open' | 'closed' | 'none' | 'undetermined';

/** The signature window on a day; both of its days are included. */
export interface SignatureWindow {
  readonly opens: PlainDate | null;
  readonly closes: PlainDate | null;
  readonly state: WindowState;
  /** Whole days until it opens (`not-yet`) or closes (`open`); null where no day is fixed. */
  readonly daysLeft: number | null;
}

/** The signature window as a question on a day finds it. */
export function windowOn(latest: Scenario, earliest: Scenario, { on }: AsOf): SignatureWindow {
  const clause = latest.law.signature;
  const opens = clause ? (clause.opens ?? openingOf(latest.treaty, on)) : null;
  if (!clause) {
    const signed = latest.treaty.events.some(e => effectOf(e.act) === 'signature');
    const onlyAccession = latest.law.consent !== undefined && !signed;
    return { opens: null, closes: null, state: onlyAccession ? 'none' : 'undetermined', daysLeft: null };
  }
  const atForce = clause.closes === 'entry-into-force';
  const closes = clause.closes === 'entry-into-force' ? latest.entryIntoForce : (clause.closes ?? null);
  if (opens !== null && on < opens)
    return { opens, closes, state: 'not-yet', daysLeft: daysBetween(on, opens) };
  if (atForce) {
    const open = earliest.entryIntoForce === null || on < earliest.entryIntoForce;
    const closed = latest.entryIntoForce !== null && latest.entryIntoForce <= on;
    return { opens, closes, state: open ? 'open' : closed ? 'closed' : 'undetermined', daysLeft: null };
  }
  if (closes !== null && on > closes) return { opens, closes, state: 'closed', daysLeft: null };
  return { opens, closes, state: 'open', daysLeft: closes === null ? null : daysBetween(on, closes) };
}
