import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Claim, Statement } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { asKnownOn } from '../as-known-on.ts';
import type { RecordRule } from '../as-of.ts';
import { type Counts, countsOn } from '../counts.ts';
import { reachOf } from '../expression/reach.ts';
import type { ScenarioPair, Scenarios } from '../scenario.ts';
import { scenariosOf } from '../scenarios.ts';
import { type StatusReport, statusReport } from '../status-report.ts';

/** Today, and which acts may have been done beyond the record without being in it. */
export interface AsOfToday {
  readonly today: PlainDate;
  readonly rule: RecordRule;
}

/** What a claim is judged by: the treaty as known today, on any day. */
export interface ClaimContext extends AsOfToday {
  readonly scenarios: Scenarios;
  readonly treaty: Treaty;
  /** As the record has it. */
  reportOn(day: PlainDate): StatusReport;
  /** The scenarios of a day, widened by what acts to come could change. */
  reachOn(day: PlainDate): ScenarioPair;
  countsOn(day: PlainDate): Counts;
}

/** A statement of one kind, with what was said around it. */
export type ClaimOf<K extends Statement['kind']> = Omit<Claim, 'statement'> & {
  readonly statement: Extract<Statement, { readonly kind: K }>;
};

function remembering<T>(compute: (day: PlainDate) => T): (day: PlainDate) => T {
  const known = new Map<PlainDate, T>();
  return day => {
    const value = known.get(day) ?? compute(day);
    known.set(day, value);
    return value;
  };
}

/** Every report is made once, however many claims ask for it. */
export function claimContextOf(all: Scenarios, { id }: Treaty, { today, rule }: AsOfToday): ClaimContext {
  const known = asKnownOn(all.ledger, today);
  const scenarios = known === all.ledger ? all : scenariosOf(known);
  const treaty = scenarios.ledger.treaties.get(id);
  if (!treaty) throw new Error(`${id} is not in the ledger it was taken from`);
  const reportOn = remembering(on => statusReport(scenarios, treaty, { on, today, rule }));
  const reachOn = remembering(day => reachOf(scenarios, reportOn(day)));
  const counts = remembering(day => countsOn(reachOn(day), reportOn(day).asked));
  return { scenarios, treaty, today, rule, reportOn, reachOn, countsOn: counts };
}
