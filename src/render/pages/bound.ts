import type { Participant } from '../../registry/participant.ts';
import { boundBy } from '../../status/bound.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { boundSentence } from '../bound-sentence.ts';
import { capitalised } from '../names-in-sentences.ts';
import { GAP, line, type Page, span } from '../page.ts';
import { ANSWER_TONE, type Locale, shortOf } from '../phrases.ts';
import { publishers } from '../sources.ts';
import { laterActFields } from './later-acts.ts';
import { aboutFields, throughLine } from './omitted.ts';
import { actCell, standingCell } from './participants.ts';
import { statementFields } from './statements.ts';
import { forceSentence, longPast } from './status.ts';
import { recordTexts } from './status-fields.ts';
import { whyBound } from './why-bound.ts';

/** Whether a participant is bound by a treaty, since when, and why not. */
export function boundPage(
  report: StatusReport,
  p: ParticipantStanding,
  locale: Locale,
  continues: Participant | null,
): Page {
  const { messages } = locale;
  const { label } = messages;
  const bound = boundBy(report, p);
  const { answer } = bound;
  const range = p.inForceForRange;
  const since =
    p.inForceFor ?? (range ? messages.status.betweenDays({ from: range.earliest, to: range.latest }) : null);
  const said = boundSentence(report, p, bound, shortOf(locale, report.treaty), locale);
  const sentence = locale.lang === 'en' ? capitalised(said.text) : said.text;
  const reasons = whyBound(report, p, bound, locale).join(' ');
  const act = (event: ParticipantStanding['signed'], title: string) =>
    event
      ? [
          {
            label: title,
            value: [
              actCell(event, locale),
              span(
                ` ${messages.act[event.act]}${signer(event, locale)} — ${publishers(event, report.treaty, messages)}`,
                'dim',
              ),
            ],
          },
        ]
      : [];
  return [
    ...longPast(report, locale),
    line(span(sentence, ANSWER_TONE[answer])),
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
        ...laterActFields(report, p, locale),
        ...aboutFields(report, p, locale),
        ...(since === null ? [] : [{ label: label.inForceFor, value: [span(since)] }]),
        ...p.spells
          .filter(s => s.to !== null)
          .map(s => ({
            label: label.bound,
            value: [span(messages.explain.bound({ from: s.from, to: s.to ?? null }))],
          })),
        ...statementFields(report, p, locale),
        { label: label.theTreaty, value: [span(forceSentence(report, locale))] },
        {
          label: label.record,
          value: [
            span(
              [
                messages.status.asOf({ day: report.asked.on }),
                ...recordTexts(report, bound.basis, locale),
              ].join(' · '),
              'dim',
            ),
          ],
        },
      ],
    },
  ];
}

const signer = (e: NonNullable<ParticipantStanding['signed']>, { messages }: Locale): string =>
  [e.place, e.signedBy]
    .filter(t => t !== undefined)
    .map(t => `${messages.separator.comma}${t}`)
    .join('');
