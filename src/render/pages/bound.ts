import { eventsByParticipant } from '../../ledger/by-participant.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import type { Participant } from '../../registry/participant.ts';
import { type Bound, boundBy } from '../../status/bound.ts';
import { retroactiveInstrument } from '../../status/retroactive-effect.ts';
import type { ParticipantStanding } from '../../status/standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { lacksClause } from '../../status/ties.ts';
import { GAP, line, type Page, span } from '../page.ts';
import {
  ANSWER_TONE,
  articleText,
  dateIn,
  type Locale,
  nameOf,
  nameOnDay,
  publishers,
  shortOf,
} from '../phrases.ts';
import { aboutFields, throughLine, whyOmitted } from './omitted.ts';
import { actCell, standingCell } from './participants.ts';
import { forceSentence, longPast } from './status.ts';
import { recordTexts } from './status-fields.ts';
import { isDisputed, suspendedSince, whyEnded } from './why-ended.ts';

/** Whether a participant is bound by a treaty, since when, and why not. */
export function boundPage(
  report: StatusReport,
  p: ParticipantStanding,
  locale: Locale,
  continues: Participant | null = null,
): Page {
  const { messages } = locale;
  const { label } = messages;
  const bound = boundBy(report, p);
  const { answer } = bound;
  const range = p.inForceForRange;
  const since =
    p.inForceFor ?? (range ? messages.status.betweenDays({ from: range.earliest, to: range.latest }) : null);
  const reasons = why(report, p, locale).join(' ');
  const act = (event: ParticipantStanding['signed'], title: string) =>
    event
      ? [
          {
            label: title,
            value: [
              actCell(event, locale),
              span(
                ` ${messages.act[event.act]}${signer(event)} — ${publishers(event, report.treaty)}`,
                'dim',
              ),
            ],
          },
        ]
      : [];
  return [
    ...longPast(report, locale),
    line(span(boundSentence(report, p, bound, locale), ANSWER_TONE[answer])),
    ...throughLine(continues, p.id, locale),
    ...(reasons === '' ? [] : [line(span(reasons))]),
    GAP,
    {
      kind: 'fields',
      rows: [
        {
          label: label.standing,
          value: [p.omitted ? span(messages.why.notRecorded) : standingCell(p, locale)],
        },
        ...act(p.signed, label.signed),
        ...act(p.consented, label.consented),
        ...aboutFields(report, p, locale),
        ...(since === null ? [] : [{ label: label.inForceFor, value: [span(since)] }]),
        ...p.spells
          .filter(s => s.to !== null)
          .map(s => ({
            label: label.parties,
            value: [span(messages.explain.bound({ from: s.from, to: s.to ?? null }))],
          })),
        { label: label.theTreaty, value: [span(forceSentence(report, locale))] },
        {
          label: label.record,
          value: [
            span(
              [messages.status.asOf({ day: report.asked.on }), ...recordTexts(report, locale)].join(' · '),
              'dim',
            ),
          ],
        },
      ],
    },
  ];
}

/** Whether a participant is bound, in one sentence; beyond the record it begins with what the record shows. */
function boundSentence(
  { asked, treaty }: StatusReport,
  p: ParticipantStanding,
  { answer, basis, asRecorded }: Bound,
  locale: Locale,
): string {
  const { bound } = locale.messages;
  const says = {
    who: nameOnDay(locale, p.id, asked.on),
    treaty: shortOf(locale, treaty),
    until: recordEnd(treaty),
  };
  if (basis === 'open' && asked.on <= asked.today && asRecorded !== 'undetermined')
    return bound[asRecorded === 'no' ? 'recordedNo' : 'recordedYes']({ ...says, on: asked.on });
  if (answer !== 'yes') return bound[answer](says);
  return bound[basis === 'presumed' ? 'presumed' : 'yes']({ ...says, since: p.inForceFor });
}

const signer = (e: NonNullable<ParticipantStanding['signed']>): string =>
  [e.place, e.signedBy]
    .filter(t => t !== undefined)
    .map(t => `, ${t}`)
    .join('');

function why(report: StatusReport, p: ParticipantStanding, locale: Locale): readonly string[] {
  const { why: because, act } = locale.messages;
  const parts: string[] = [];
  const unknown = lacksClause(report.pair.latest);
  if (unknown) parts.push(report.pair.latest.law.consent ? because.noClause : because.noClauseNorConsent);
  if (p.omitted) return whyOmitted(report, p, locale);
  const until = locale.registry.participants.get(p.id)?.until;
  if (until && until.latest < report.asked.on && p.standing === 'none')
    return [because.existedUntil({ who: nameOf(locale, p.id), day: until.latest })];
  if (p.standing === 'none') parts.push(...withoutTie(report, p, locale));
  if (p.standing === 'none' && p.signed && p.signed.certainty !== 'confirmed')
    parts.push(because.reportedSignature);
  if (p.standing === 'signatory' && p.signed && report.pair.latest.law.entryIntoForce)
    parts.push(because.signedOnly({ date: dateIn(locale, p.signed.on) }));
  if (p.standing === 'contracting' && !unknown && suspendedSince(report, p.id) === null)
    parts.push(because.contracting);
  const back = [report.pair.latest, report.pair.earliest]
    .map(scenario => retroactiveInstrument(scenario, p.id, report.asked.on)?.event)
    .find(e => e !== undefined);
  if (p.standing === 'party' && !isDisputed(report, p))
    parts.push(p.consented || back ? because.party : because.boundAnyway);
  if (back && !p.consented) parts.push(...actsBack(report, p, back, locale));
  const last = p.spells.at(-1);
  if (p.standing === 'former-party' && last?.to) parts.push(because.former({ day: last.to }));
  parts.push(...whyEnded(report, p, locale));
  if (p.consented && p.consented.certainty !== 'confirmed')
    parts.push(reported(act[p.consented.act], locale));
  if (p.provisional) parts.push(provisionalText(report, p, locale));
  if (p.leavesOn && p.leavesOn > report.asked.on) parts.push(because.leaves({ day: p.leavesOn }));
  if (report.asked.on > report.asked.today) parts.push(because.laterUnknown({ day: report.asked.today }));
  return parts;
}

/** That a participant applies the treaty provisionally, or only the articles that it named. */
function provisionalText(
  { treaty, asked }: StatusReport,
  { id }: ParticipantStanding,
  locale: Locale,
): string {
  const { why: because, separator } = locale.messages;
  const under = (eventsByParticipant(treaty).get(id) ?? []).findLast(
    e => e.act === 'provisional-application' && e.on.latest <= asked.on,
  )?.under;
  return under
    ? because.provisionalUnder({ articles: articleText(under.join(separator.comma), locale) })
    : because.provisional;
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
  const events = (eventsByParticipant(report.treaty).get(p.id) ?? []).filter(e => e.on.earliest <= on);
  if (events.length === 0) {
    if (p.recordedPossible.includes('party') && retroactiveInstrument(report.pair.earliest, p.id, on))
      return [];
    const { completeUntil } = report.treaty;
    const who = nameOf(locale, p.id);
    const { from } = locale.registry.participants.get(p.id) ?? {};
    if (from && on < from.earliest) return [because.existsSince({ who, day: dateIn(locale, from) })];
    return [
      report.beyondRecord ? because.nothingRecorded({ who, until: completeUntil ?? null }) : because.nothing,
    ];
  }
  const done = (event: ParticipantStanding['signed']): event is LedgerEvent =>
    event !== null && event.certainty === 'confirmed' && event.on.latest <= on;
  const parts: string[] = [];
  if (done(p.signed) && !p.recordedPossible.includes('signatory'))
    parts.push(because.signatureEnded({ date: dateIn(locale, p.signed.on) }));
  if (done(p.consented) && p.consented !== p.signed && !p.recordedPossible.includes('contracting'))
    parts.push(because.consentEnded({ date: dateIn(locale, p.consented.on) }));
  if (!p.signed && !p.consented && !p.provisional) {
    const ended = events.findLast(e => e.act === 'provisional-application-end');
    parts.push(ended ? because.provisionalEnded({ date: dateIn(locale, ended.on) }) : because.neither);
  }
  return parts;
}
