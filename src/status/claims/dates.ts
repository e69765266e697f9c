import { liesWithin, overlap } from '../../calendar/compare.ts';
import { type DateRange, isImprecise } from '../../calendar/imprecise-date.ts';
import { type Act, effectOf } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Answer } from '../as-of.ts';
import type { ClaimContext, ClaimOf } from './context.ts';
import { type ClaimFinding, finding } from './judged.ts';
import type { Nearest } from './reason.ts';

/**
 * Whether a day or period stated for an event is right. A span stated must be that of the event; of an event that lasted, any of
 * its days is a right one; an event whose day is open is right only if all its possible days lie in the period stated.
 */
export function agrees(stated: DateRange, event: DateRange): Answer {
  if (!overlap(stated, event)) return 'no';
  if (stated.lasts && (event.lasts || !isImprecise(event)))
    return liesWithin(stated, event) && liesWithin(event, stated) ? 'yes' : 'no';
  if (liesWithin(event, stated) || event.lasts) return 'yes';
  return 'undetermined';
}

/** Whether two sources tell of an event that only reports tell of: a claim is no proof of itself, whoever makes it. */
const isTestified = ({ sources }: LedgerEvent): boolean => new Set(sources).size > 1;

const VERDICTS = { yes: 'supported', no: 'contradicted' } as const;

/** Only a confirmed event contradicts; one that two sources report, and that has no effect in law, supports. */
function judgeDate(stated: DateRange, event: LedgerEvent): ClaimFinding {
  const { act, on, certainty } = event;
  const nearest: Nearest = { code: 'event', act, on, certainty };
  const known =
    certainty === 'confirmed' || (certainty === 'reported' && effectOf(act) === 'none' && isTestified(event));
  const answer = agrees(stated, on);
  if (!known || (answer === 'no' && certainty !== 'confirmed'))
    return finding('undetermined', { code: 'event-only-reported', act, on }, nearest);
  if (answer === 'undetermined')
    return finding(answer, { code: 'event-date-open', act, on, stated }, nearest);
  return finding(
    VERDICTS[answer],
    { code: 'event-on', act, on, stated, certainty },
    answer === 'yes' ? null : nearest,
  );
}

/** No such event is recorded by today: it may still come by the last day stated. */
function unrecorded(act: Act, stated: DateRange, { today }: ClaimContext): ClaimFinding {
  if (stated.latest > today)
    return finding('undetermined', { code: 'prediction-open', day: stated.latest, couldBe: null });
  return finding('undetermined', { code: 'event-not-recorded', act });
}

/** The text was adopted on a day or in a period. */
export function judgeAdopted(claim: ClaimOf<'adopted'>, judging: ClaimContext): ClaimFinding {
  const event = judging.treaty.events.find(e => e.act === 'adoption');
  return event ? judgeDate(claim.statement.on, event) : unrecorded('adoption', claim.statement.on, judging);
}

/** An event of the record was on a day or in a period. `all` has the acts of events after today, which are not known yet. */
export function judgeEventDate(
  claim: ClaimOf<'on'>,
  judging: ClaimContext,
  all: readonly LedgerEvent[],
): ClaimFinding {
  const { event: id, on } = claim.statement;
  const event = judging.treaty.events.find(e => e.id === id);
  return event ? judgeDate(on, event) : unrecorded(all.find(e => e.id === id)?.act ?? 'notice', on, judging);
}

/** The part of a UN document symbol that identifies a resolution. `symbolOf('General Assembly resolution A/RES/79/243')` is `'79/243'`. */
export const symbolOf = (reference: string): string =>
  /\d+\/\d+(?:\s*[A-Z])?$/.exec(reference.trim().toUpperCase())?.[0].replace(/\s+/g, ' ') ??
  reference.trim().toUpperCase();

/** The text was adopted by a resolution, however its symbol is written. */
export function judgeResolution(
  { statement }: ClaimOf<'resolution'>,
  { treaty }: ClaimContext,
): ClaimFinding {
  const adoption = treaty.events.find(e => e.act === 'adoption' && e.reference !== undefined);
  const reference = adoption?.reference;
  if (!adoption || reference === undefined)
    return finding('undetermined', { code: 'reference-not-recorded' });
  const same = symbolOf(reference) === symbolOf(statement.reference);
  const reason = { code: 'reference-is', reference, stated: statement.reference } as const;
  if (same) return finding('supported', reason);
  return finding('contradicted', reason, { code: 'adopted-under', reference, on: adoption.on });
}
