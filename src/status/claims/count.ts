import { addDays } from '../../calendar/arithmetic.ts';
import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { ClaimedCount } from '../../ledger/claims.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { isBeyondRecord } from '../as-of.ts';
import type { Counts } from '../counts.ts';
import { notBeforeOpening } from '../earliest.ts';
import { type Between, compare } from '../expression/answers.ts';
import { betweenOf } from '../expression/evaluate.ts';
import { hasSigned } from '../ties.ts';
import type { ClaimContext, ClaimOf } from './context.ts';
import { daysAbout } from './days.ts';
import { type ClaimFinding, finding, type Verdict } from './judged.ts';
import type { ClaimReason, CountRange, Evidence, Nearest } from './reason.ts';

type CountClaim = ClaimOf<'count'>;

/** "About" a number means within 5 % of it, and at least within 2. */
export const tolerance = (number: number): number => Math.max(2, Math.floor(number * 0.05));

const VERDICTS = { yes: 'supported', no: 'contradicted', undetermined: 'undetermined' } as const;

/** What bounds say of a stated number. */
export function verdictOn({ lo, hi }: Between, { number, as }: CountClaim['statement']): Verdict {
  if (as === 'about') {
    const [least, most] = [number - tolerance(number), number + tolerance(number)];
    return least <= lo && hi <= most
      ? 'supported'
      : hi < least || most < lo
        ? 'contradicted'
        : 'undetermined';
  }
  const is = as === 'exactly' ? '=' : as === 'at-least' ? '>=' : '>';
  return VERDICTS[compare({ lo, hi }, is, number)];
}

/** The bounds over all days that the statement may be about: by the record, or also by what it may lack. */
function boundsOver(
  about: DateRange,
  of: ClaimedCount,
  { treaty }: ClaimContext,
  counts: (day: PlainDate) => Counts,
): Between {
  const found = daysAbout(about, treaty).map(day => betweenOf(counts(day), of) ?? { lo: 0, hi: 0 });
  return { lo: Math.min(...found.map(f => f.lo)), hi: Math.max(...found.map(f => f.hi)) };
}

/**
 * Whether unrecorded acts may make the number larger: the day lies beyond the record. Parties there are none while the
 * treaty is not in force, and that a depositary announces, so a record is taken at its word there.
 */
function mayLackActs(of: ClaimedCount, on: PlainDate, judging: ClaimContext): boolean {
  return isBeyondRecord(judging.treaty, on) && !(of === 'parties' && judging.reportOn(on).inForce === 'no');
}

/** The totals stated by sources for what a statement counts; totals of signatures include organisations. */
function totalsStated(treaty: Treaty, of: ClaimedCount): readonly Evidence[] {
  const key = of === 'states_signed' ? 'signatories' : of;
  return treaty.observed.flatMap(o => {
    const number = o[key];
    return number === undefined ? [] : [{ number, on: o.on, sources: o.sources }];
  });
}

/** The latest total stated for a day up to this one. */
export const latestTotal = (treaty: Treaty, of: ClaimedCount, on: PlainDate): Evidence | null =>
  totalsStated(treaty, of)
    .filter(e => e.on.earliest <= on)
    .at(-1) ?? null;

/** A count: at least, more than, about or exactly so many, by the end of the day it is about. */
export function judgeCount(claim: CountClaim, judging: ClaimContext): ClaimFinding {
  const { of, number } = claim.statement;
  const on = claim.about.latest;
  const bounds = boundsOver(claim.about, of, judging, judging.countsOn);
  const counted = { of, ...boundsOver(claim.about, of, judging, judging.reportOn), on };
  const nearest = on > judging.today ? null : nearestCount(counted, judging);
  const verdict = verdictOn(bounds, claim.statement);
  if (on > judging.today && verdict === 'undetermined')
    return finding(verdict, { code: 'prediction-open', day: on, couldBe: bounds }, nearest);
  const observed = latestTotal(judging.treaty, of, on);
  const lacking = mayLackActs(of, on, judging);
  const low =
    verdict === 'contradicted' &&
    verdictOn({ lo: bounds.lo, hi: Number.MAX_SAFE_INTEGER }, claim.statement) !== 'contradicted';
  const doubted =
    verdict === 'supported' &&
    claim.statement.as === 'exactly' &&
    observed !== null &&
    observed.number > bounds.hi;
  const strictly = verdict === 'undetermined' && verdictOn(counted, claim.statement) !== 'undetermined';
  const openForce = of === 'parties' && on <= judging.today ? forceBeyondRecord(on, judging) : null;
  if (openForce) return finding('undetermined', openForce, nearest);
  if (strictly || (lacking && (low || doubted))) {
    const { completeUntil } = judging.treaty;
    return finding(
      'undetermined',
      { code: 'record-may-lack-acts', stated: number, completeUntil, observed, ...counted },
      nearest,
    );
  }
  if (verdict === 'contradicted' && meansConsents(claim, judging))
    return finding('imprecise', { code: 'not-in-force', on }, nearest);
  const plain: ClaimReason = { code: 'count-is', stated: number, observed, ...counted };
  const reason = verdict === 'contradicted' ? (confusion(counted, number, judging) ?? plain) : plain;
  return finding(
    verdict,
    reason,
    verdict === 'supported' && bounds.lo === number && bounds.hi === number ? null : nearest,
  );
}

/** Whether "parties" is said of those that consented, while the treaty is not in force and so has no party. */
function meansConsents({ statement, about }: CountClaim, judging: ClaimContext): boolean {
  const on = about.latest;
  if (statement.of !== 'parties' || statement.number === 0 || judging.reportOn(on).inForce !== 'no')
    return false;
  return verdictOn(boundsOver(about, 'consents', judging, judging.countsOn), statement) === 'supported';
}

/** That acts since the record ends could have brought the treaty into force by a day, where that is so. */
function forceBeyondRecord(on: PlainDate, { reportOn }: ClaimContext): ClaimReason | null {
  const { inForce, earliestBeyondRecord: day, treaty, required } = reportOn(on);
  if (inForce !== 'undetermined' || day === null) return null;
  return { code: 'force-beyond-record', on, day, completeUntil: recordEnd(treaty), required };
}

/** That no act since the record ends could have brought the treaty into force by a day; null within the record. */
function impossibleBy(on: PlainDate, { reportOn, treaty, rule }: ClaimContext): ClaimReason | null {
  const { earliestBeyondRecord: day, asked, required } = reportOn(on);
  if (day === null || day <= on || rule === 'as-recorded') return null;
  const deposits = notBeforeOpening(treaty, addDays(recordEnd(treaty), 1), asked);
  return { code: 'earliest-possible-entry-into-force', day, deposits, required, by: on };
}

/** What a wrong number was perhaps taken from. */
function confusion(
  { of, on, lo, hi }: CountRange,
  stated: number,
  judging: ClaimContext,
): ClaimReason | null {
  if (of === 'parties' && judging.reportOn(on).inForce === 'no')
    return impossibleBy(on, judging) ?? { code: 'not-in-force', on };
  const { signatories } = judging.reportOn(on);
  const fitsSignatures = stated > 0 && signatories.confirmed <= stated && stated <= signatories.possible;
  if (of === 'states_signed' && fitsSignatures && !(lo <= stated && stated <= hi)) {
    return { code: 'organisation-counted-as-state', stated, organisations: organisationsOn(judging, on), on };
  }
  if (of === 'consents' && fitsSignatures) return { code: 'signatures-taken-for-consents', stated, on };
  const later = totalsStated(judging.treaty, of).find(t => t.number === stated && t.on.earliest > on);
  return later && stated > hi ? { code: 'total-of-a-later-day', stated, later: later.on, on } : null;
}

function organisationsOn(judging: ClaimContext, on: PlainDate): readonly string[] {
  const { earliest } = judging.reportOn(on).pair;
  return [...earliest.acts.keys()]
    .filter(id => earliest.facts.isOrganisation(id) && hasSigned(earliest, id, on))
    .sort();
}

/** The total that is true by the record. */
function nearestCount(counted: CountRange, judging: ClaimContext): Nearest | null {
  const { of, on } = counted;
  const report = judging.reportOn(on);
  const ofInstruments = of === 'consents' || (of === 'parties' && report.parties.possible === 0);
  if (ofInstruments) {
    const { confirmed, possible } = report.consents;
    return { code: 'instruments', confirmed, reported: possible - confirmed, on };
  }
  const { confirmed, possible, states } = report.signatories;
  const organisations = { lo: confirmed - states.confirmed, hi: possible - states.possible };
  if (of === 'signatories')
    return {
      code: 'count',
      ...counted,
      of: 'states_signed',
      lo: states.confirmed,
      hi: states.possible,
      organisations,
    };
  return {
    code: 'count',
    ...counted,
    organisations: of === 'states_signed' ? organisations : { lo: 0, hi: 0 },
  };
}
