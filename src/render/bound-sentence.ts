import { recordEnd } from '../ledger/record-end.ts';
import { isOfficial } from '../registry/source.ts';
import type { AsOf } from '../status/as-of.ts';
import type { Bound } from '../status/bound.ts';
import type { ParticipantStanding } from '../status/participant-standing.ts';
import { spellsOf } from '../status/spells.ts';
import type { StatusReport } from '../status/status-report.ts';
import { arabicGender, boundByName, nameOnDayWithArticle } from './names-in-sentences.ts';
import { type Locale, nameOf } from './phrases.ts';
import { publishers } from './sources.ts';

/** Whether a question is about a day past, about today or about a day to come: the tense of its answer. */
export const tenseOf = ({ on, today }: AsOf): 'past' | 'now' | 'future' =>
  on < today ? 'past' : on > today ? 'future' : 'now';

/** A sentence about being bound. */
export interface BoundSentence {
  readonly text: string;
  /** Whether it says itself until when the record goes, or that nothing official is recorded. */
  readonly kind: 'plain' | 'recorded' | 'reported';
}

/**
 * Whether a participant is bound by a treaty, in one sentence, which begins as within another. Beyond the record it begins with what
 * the record shows; where no official source is recorded, it says what is reported and by whom.
 *
 * @example "Egypt has been bound by the Convention against Torture since 1986-07-25, as recorded until 2015-01-11."
 */
export function boundSentence(
  report: StatusReport,
  p: ParticipantStanding,
  { answer, basis, asRecorded }: Bound,
  treatyName: string,
  locale: Locale,
): BoundSentence {
  const { asked, treaty } = report;
  const { bound } = locale.messages;
  const when = tenseOf(asked);
  const until = recordEnd(treaty);
  const says = {
    who: nameOnDayWithArticle(locale, p.id, asked.on),
    treaty: boundByName(locale, treatyName),
    until,
    on: asked.on,
    gender: arabicGender(nameOf(locale, p.id)),
  };
  const since = p.inForceFor;
  // What follows from recorded acts on a day after the record must not be said of the day on which it ends.
  const from = since !== null && since > until ? 'acts' : 'record';
  if (basis === 'open' && when !== 'future' && asRecorded !== 'undetermined') {
    if (asRecorded === 'yes') return { kind: 'recorded', text: bound.recordedYes({ ...says, when, from }) };
    const left = leftAfterRecord(report, p);
    const text =
      left === null
        ? bound.recordedNo({ ...says, when })
        : bound.recordedLeft({ ...says, when, left: left.from, to: left.to });
    return { kind: 'recorded', text };
  }
  if (answer === 'undetermined' && isOnlyReported(report, p) && p.consented) {
    const by = publishers(p.consented, treaty, locale.messages);
    return { kind: 'reported', text: bound.reported({ ...says, by, since: reportedSince(report, p) }) };
  }
  if (answer !== 'yes') return { kind: 'plain', text: bound[answer]({ ...says, when }) };
  return basis === 'presumed'
    ? { kind: 'recorded', text: bound.presumed({ ...says, when, since, from }) }
    : { kind: 'plain', text: bound.yes({ ...says, when, since }) };
}

/** The days of `2020-01-01` or `[2020-01-01..2020-03-01]`; `to` is null for one day. */
export function leavingDays(written: string): { readonly from: string; readonly to: string | null } {
  const [, from, to] = /^\[(.+)\.\.(.+)\]$/.exec(written) ?? [];
  return from && to ? { from, to } : { from: written, to: null };
}

/** When a participant ceased to be bound by what is recorded, where that is after the end of the record; else null. */
export function leftAfterRecord({ treaty, asked }: StatusReport, p: ParticipantStanding) {
  const left = p.leftOn === null ? null : leavingDays(p.leftOn);
  return left && recordEnd(treaty) < left.from && (left.to ?? left.from) <= asked.on ? left : null;
}

/** Whether a participant would be bound by what is reported alone: no official source is recorded of its consent. */
function isOnlyReported({ treaty }: StatusReport, p: ParticipantStanding): boolean {
  const { consented } = p;
  return (
    p.standing !== 'party' &&
    p.recordedPossible.includes('party') &&
    consented !== null &&
    consented.certainty !== 'confirmed' &&
    consented.disputed === undefined &&
    (consented.certainty === 'inferred' || consented.sources.every(id => !isOfficial(treaty.sources[id])))
  );
}

/** Since when it would be bound by all that is said. */
const reportedSince = ({ pair, asked }: StatusReport, { id }: ParticipantStanding): string | null =>
  spellsOf(pair.earliest, id).findLast(s => s.from <= asked.on)?.from ?? null;
