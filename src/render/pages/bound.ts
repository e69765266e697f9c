import type { Answer } from '../../status/asked.ts';
import { hasStanding, type ParticipantStanding } from '../../status/standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { GAP, line, type Page, type Span, span } from '../page.ts';
import { dateIn, nameOf, publishers, shortOf, type Voice } from '../phrases.ts';
import { actCell, standingCell } from './participants.ts';

/** Whether a participant is bound; where no clause is known, a signature alone leaves it open. */
export function boundAnswer(report: StatusReport, p: ParticipantStanding): Answer {
  const unknownLaw = !report.slowest.law.entryIntoForce && !report.treaty.published;
  if (unknownLaw && (p.signed || p.consented)) return 'undetermined';
  return hasStanding(p, 'party');
}

/** Whether a participant is bound by a treaty, since when, and why not. */
export function boundPage(report: StatusReport, p: ParticipantStanding, voice: Voice): Page {
  const { words } = voice;
  const { label } = words;
  const answer = boundAnswer(report, p);
  const [who, treaty] = [nameOf(voice, p.id), shortOf(voice, report.treaty)];
  const tone = ({ yes: 'yes', no: 'no', undetermined: 'open' } as const)[answer];
  const sentence =
    answer === 'yes' ? words.bound.yes(who, treaty, p.inForceFor ?? '') : words.bound[answer](who, treaty);
  const act = (event: ParticipantStanding['signed'], title: string) =>
    event
      ? [
          {
            label: title,
            value: [
              actCell(event, voice),
              span(` ${words.act[event.act]}${signer(event)} — ${publishers(event, report.treaty)}`, 'dim'),
            ],
          },
        ]
      : [];
  return [
    line(span(sentence, tone)),
    line(...why(report, p, voice)),
    GAP,
    {
      kind: 'fields',
      rows: [
        { label: label.standing, value: [standingCell(p, voice)] },
        ...act(p.signed, label.signed),
        ...act(p.consented, label.consented),
        ...(p.inForceFor ? [{ label: label.inForceFor, value: [span(p.inForceFor)] }] : []),
        ...p.spells
          .filter(s => s.to !== null)
          .map(s => ({ label: label.parties, value: [span(words.boundStep(s.from, s.to ?? ''))] })),
        { label: label.inForce, value: [span(words.inForceLine[report.inForce])] },
        {
          label: label.record,
          value: [
            span(
              `${words.onDay(report.asked.on)} · ${report.treaty.completeUntil ? words.completeUntil(report.treaty.completeUntil) : words.completeUnknown}`,
              'dim',
            ),
          ],
        },
      ],
    },
  ];
}

const signer = (e: NonNullable<ParticipantStanding['signed']>): string =>
  [e.place, e.signedBy]
    .filter(t => t !== undefined)
    .map(t => `, ${t}`)
    .join('');

function why(report: StatusReport, p: ParticipantStanding, voice: Voice): readonly Span[] {
  const { why: because, act } = voice.words;
  const parts: string[] = [];
  if (!report.slowest.law.entryIntoForce && !report.treaty.published) parts.push(because.noClause);
  if (p.standing === 'none' && p.standingPossible.length === 0) parts.push(because.nothing);
  if (p.standing === 'none' && p.signed && p.signed.certainty !== 'confirmed')
    parts.push(because.reportedSignature);
  if (p.standing === 'signatory' && p.signed && report.slowest.law.entryIntoForce)
    parts.push(because.signedOnly(dateIn(voice, p.signed.on)));
  if (p.standing === 'contracting') parts.push(because.contracting);
  if (p.standing === 'party') parts.push(because.party);
  const last = p.spells.at(-1);
  if (p.standing === 'former-party' && last?.to) parts.push(because.former(last.to));
  if (p.consented && p.consented.certainty !== 'confirmed')
    parts.push(because.reported(act[p.consented.act]));
  if (p.provisional) parts.push(because.provisional);
  if (p.leavesOn && p.leavesOn > report.asked.on) parts.push(because.leaves(p.leavesOn));
  return [span(parts.join(' '))];
}
