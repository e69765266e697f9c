import { endsSomething } from '../../law/acts.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { effectOnState } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Bound } from '../../status/bound.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { lacksClause, retroactiveInstrument } from '../../status/ties.ts';
import { leavingDays, leftAfterRecord, tenseOf } from '../bound-sentence.ts';
import { capitalised, nameWithArticle } from '../names-in-sentences.ts';
import { articleText, dateIn, type Locale } from '../phrases.ts';
import { whyOmitted } from './omitted.ts';
import { isDisputed, otherTreaty, suspendedSince, whyEnded } from './why-ended.ts';

/** Why a participant is bound or not, in sentences that follow the one that says whether it is. */
export function whyBound(
  report: StatusReport,
  p: ParticipantStanding,
  { answer, asRecorded, basis }: Bound,
  locale: Locale,
): readonly string[] {
  const { why: because, act } = locale.messages;
  const when = tenseOf(report.asked);
  const parts: string[] = [];
  const unknown = lacksClause(report.pair.latest);
  if (unknown) parts.push(report.pair.latest.law.consent ? because.noClause : because.noClauseNorConsent);
  if (p.omitted) return whyOmitted(report, p, locale);
  const existed = existedText(report, p, locale);
  if (existed !== null && p.standing === 'none') return [existed];
  if (p.standing === 'none') parts.push(...withoutTie(report, p, locale));
  if (p.standing === 'none' && p.signed && p.signed.certainty !== 'confirmed')
    parts.push(because.reportedSignature);
  if (p.standing === 'signatory' && p.signed && report.pair.latest.law.entryIntoForce)
    parts.push(because.signedOnly({ date: dateIn(locale, p.signed.on) }));
  if (p.standing === 'contracting' && !unknown && suspendedSince(report, p.id) === null)
    parts.push(because.contracting({ when }));
  const back = [report.pair.latest, report.pair.earliest]
    .map(scenario => retroactiveInstrument(scenario, p.id, report.asked.on)?.event)
    .find(e => e !== undefined);
  if (p.standing === 'party' && answer === 'yes' && !isDisputed(report, p))
    parts.push(p.consented || back ? because.party({ when }) : because.boundAnyway);
  if (existed !== null) parts.push(existed);
  if (p.standing === 'party' && asRecorded === 'undetermined') parts.push(...doubtOf(report, p, locale));
  if (back && !p.consented) parts.push(...actsBack(report, p, back, locale));
  // Where that day is open, the sentence before tells of it; of a tie, the sentence after, with its cause.
  const isTold = p.leavesBy === 'tie' || (basis === 'open' && leftAfterRecord(report, p) !== null);
  if (p.leftOn !== null && !isTold) parts.push(formerText(p.leftOn, locale));
  parts.push(...whyEnded(report, p, locale));
  if (p.consented && p.consented.certainty !== 'confirmed')
    parts.push(reported(act[p.consented.act], locale));
  if (p.provisional) parts.push(provisionalText(report, p, locale));
  if (p.leavesOn && p.leavesOn > report.asked.on) parts.push(...leavingText(report, p, p.leavesOn, locale));
  if (report.asked.on > report.asked.today) parts.push(because.laterUnknown({ day: report.asked.today }));
  return parts;
}

/** Until when a former State existed, and until when depositaries went on listing its acts; null while it exists. */
function existedText({ asked }: StatusReport, { id }: ParticipantStanding, locale: Locale): string | null {
  const { until, listedUntil } = locale.registry.participants.get(id) ?? {};
  if (!until || until.latest >= asked.on) return null;
  const listed = listedUntil?.latest ?? null;
  const who = capitalised(nameWithArticle(locale, id));
  return locale.messages.why.existedUntil({ who, day: until.latest, listed });
}

/** That a participant ceases to be bound after the day asked about, which may be past today. */
function leavingText(
  { asked, pair }: StatusReport,
  { id, leavesBy }: ParticipantStanding,
  day: string,
  { messages: { why } }: Locale,
): readonly string[] {
  const past = day <= asked.today;
  if (leavesBy === 'tie') return [why.leftWith({ day, past, treaty: otherTreaty(pair.latest, id) })];
  return [why[leavesBy === 'notice' ? 'denounced' : 'leaves']({ day, past })];
}

/** That a participant applies the treaty provisionally, or only the articles that it named. */
function provisionalText(
  { treaty, asked }: StatusReport,
  { id }: ParticipantStanding,
  locale: Locale,
): string {
  const { why: because, separator } = locale.messages;
  const begun = (eventsByParticipant(treaty).get(id) ?? []).findLast(
    e => e.act === 'provisional-application' && e.on.latest <= asked.on,
  );
  const under = begun?.under;
  return under
    ? because.provisionalUnder({ articles: articleText(under.join(separator.list), locale) })
    : because.provisional({ date: begun ? dateIn(locale, begun.on) : '', when: tenseOf(asked) });
}

/** That a succession deposited only later acts back to the day, and whether that is confirmed. */
function actsBack(
  { pair: { earliest }, asked }: StatusReport,
  p: ParticipantStanding,
  event: LedgerEvent,
  locale: Locale,
): readonly string[] {
  const { why: because, act } = locale.messages;
  const recorded = retroactiveInstrument(earliest, p.id, asked.on);
  const from = p.inForceFor ?? (recorded ? earliest.dayFor(recorded) : null);
  return [
    ...(from ? [because.retroactive({ act: act[event.act], date: dateIn(locale, event.on), from })] : []),
    ...(event.certainty === 'confirmed' ? [] : [reported(act[event.act], locale)]),
  ];
}

/** "An accession is reported and not confirmed": only English needs to know how the act begins. */
const reported = (act: string, { messages: { why } }: Locale): string =>
  why.reported({ what: act, begins: /^[aeiou]/.test(act) ? 'vowel' : 'consonant' });

/** Why nothing ties a participant: nothing was done, or what was done no longer stands. */
function withoutTie(report: StatusReport, p: ParticipantStanding, locale: Locale): readonly string[] {
  const { why: because } = locale.messages;
  const { on } = report.asked;
  const when = tenseOf(report.asked);
  const events = (eventsByParticipant(report.treaty).get(p.id) ?? []).filter(e => e.on.earliest <= on);
  if (events.length === 0) {
    if (p.recordedPossible.includes('party') && retroactiveInstrument(report.pair.earliest, p.id, on))
      return [];
    const { completeUntil } = report.treaty;
    const who = nameWithArticle(locale, p.id);
    const { from } = locale.registry.participants.get(p.id) ?? {};
    if (from && on < from.earliest)
      return [because.existsSince({ who: capitalised(who), day: dateIn(locale, from) })];
    return [
      report.beyondRecord
        ? because.nothingRecorded({ who, until: completeUntil ?? null })
        : because.nothing({ when }),
    ];
  }
  const done = (event: ParticipantStanding['signed']): event is LedgerEvent =>
    event !== null && event.certainty === 'confirmed' && event.on.latest <= on;
  const acts = report.pair.latest.acts.get(p.id);
  const parts: string[] = [];
  if (done(p.signed) && !p.recordedPossible.includes('signatory'))
    parts.push(
      because.signatureEnded({
        date: dateIn(locale, p.signed.on),
        day: acts?.signatures.at(-1)?.until ?? null,
      }),
    );
  if (done(p.consented) && p.consented !== p.signed && !p.recordedPossible.includes('contracting'))
    parts.push(
      because.consentEnded({
        date: dateIn(locale, p.consented.on),
        day: acts?.instruments.at(-1)?.instrument.until ?? null,
      }),
    );
  if (!p.signed && !p.consented && !p.provisional) {
    const ended = events.findLast(e => e.act === 'provisional-application-end');
    parts.push(
      ended ? because.provisionalEnded({ date: dateIn(locale, ended.on) }) : because.neither({ when }),
    );
  }
  return parts;
}

/** What leaves open whether a party still is one: an act that is not confirmed, where it is not one that others dispute. */
function doubtOf(
  { treaty, asked }: StatusReport,
  { id }: ParticipantStanding,
  locale: Locale,
): readonly string[] {
  const { why: because, act } = locale.messages;
  return (eventsByParticipant(treaty).get(id) ?? [])
    .filter(
      e =>
        e.certainty !== 'confirmed' &&
        e.disputed === undefined &&
        e.on.earliest <= asked.on &&
        endsSomething(effectOnState(e)),
    )
    .map(e => because.partyUnless({ what: act[e.act], date: dateIn(locale, e.on) }));
}

/** Since when a former party is bound no more: a day, or two between which that day lies. */
function formerText(to: string, { messages: { why } }: Locale): string {
  const left = leavingDays(to);
  return left.to === null
    ? why.former({ day: left.from })
    : why.formerBetween({ from: left.from, to: left.to });
}
