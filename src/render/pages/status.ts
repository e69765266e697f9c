import { addYears } from '../../calendar/arithmetic.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import type { Observed } from '../../ledger/treaty.ts';
import { nameIn } from '../../registry/participant.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Block, type Field, GAP, line, type Page, type Span, span } from '../page.ts';
import { ANSWER_TONE, dateIn, type Locale, nameOf, namesInOrder, namesOf } from '../phrases.ts';
import { openTable, participantsTables } from './participants.ts';
import {
  article,
  disputedActs,
  endText,
  entry,
  join,
  milestone,
  recordTexts,
  signatureText,
  whetherInForce,
} from './status-fields.ts';

/** The status of a treaty at a glance. */
export function statusPage(report: StatusReport, locale: Locale, listAll: boolean): Page {
  const { messages, lang } = locale;
  const { treaty, asked } = report;
  const names = [
    treaty.id,
    ...Object.values(treaty.reference).slice(0, 1),
    messages.status.asOf({ day: asked.on }),
    ...(report.revision ? [messages.record.atRevision({ revision: report.revision.slice(0, 12) })] : []),
  ];
  const title = nameIn(treaty.title, lang);
  const short = treaty.short ? nameIn(treaty.short, lang) : null;
  const tables: readonly Block[] = listAll ? participantsTables(report, locale) : openTable(report, locale);
  return [
    { kind: 'heading', text: short && short !== title ? `${title} (${short})` : title },
    line(span(names.join(' · '), 'dim')),
    GAP,
    ...longPast(report, locale),
    line(...headline(report, locale)),
    GAP,
    { kind: 'fields', rows: fields(report, locale) },
    ...(tables.length > 0 ? [GAP, ...tables] : []),
  ];
}

/** In force or not, and the signatures, in words. */
function headline(report: StatusReport, locale: Locale): readonly Span[] {
  const { messages } = locale;
  return [
    span(forceSentence(report, locale), ANSWER_TONE[report.inForce]),
    span(` ${messages.label.signatories}${messages.separator.colon}`),
    ...signatories(report, locale),
  ];
}

/** That every day of a record lies long before the day asked about. */
export function longPast({ treaty, asked }: StatusReport, { messages }: Locale): Page {
  const end = recordEnd(treaty);
  if (addYears(end, LONG_PAST) >= asked.on) return [];
  return [line(span(messages.record.allOld({ year: `${Number(end.slice(0, 4)) + 1}` }), 'open')), GAP];
}

/** So many years after its end a record no longer tells how a treaty stands. */
const LONG_PAST = 20;

/** In force or not; beyond the record, as recorded until the day on which it ends, or what follows later from the acts recorded. */
export function forceSentence(report: StatusReport, locale: Locale): string {
  const { inForce, basis, asRecorded, treaty, asked, force, entryIntoForce: since } = report;
  const { status } = locale.messages;
  const recorded = asRecorded.inForce;
  const until = recordEnd(treaty);
  const isOpen = basis === 'presumed' || basis === 'open';
  if (recorded === 'undetermined' || asked.on > asked.today || !isOpen) return status.inForce[inForce];
  const ended = force.lapse && force.lapse.on > until ? endText(report, locale) : null;
  if (ended !== null)
    return status.inForceRecorded.ended({ until, ended, whether: whetherInForce(asked, locale) });
  const isLater = since !== null && since > until;
  if (recorded === 'yes' && isLater && treaty.published?.entryIntoForce)
    return status.inForceRecorded.published({ since, until });
  return status.inForceRecorded[recorded]({ until, from: recorded === 'yes' && isLater ? 'acts' : 'record' });
}

/** "73 confirmed · 75 named by any source · press counts 76 (May 2026)". */
function signatories(report: StatusReport, locale: Locale): readonly Span[] {
  const { messages } = locale;
  const { confirmed, possible } = report.signatories;
  const latest = latestObserved(report.observed, confirmed, possible, 'signatories');
  return join([
    span(messages.status.confirmed({ n: confirmed })),
    possible > confirmed ? span(messages.status.named({ n: possible }), 'open') : null,
    latest ? span(observedText(report, latest, locale), 'open') : null,
  ]);
}

/** The latest stated total, where it is another than what is named. */
function latestObserved(
  observed: readonly Observed[],
  confirmed: number,
  possible: number,
  of: 'signatories' | 'consents',
): Observed | null {
  const last = observed
    .filter(o => o[of] !== undefined)
    .sort((a, b) => (a.on.latest < b.on.latest ? -1 : 1))
    .at(-1);
  return last && last[of] !== confirmed && last[of] !== possible ? last : null;
}

function observedText(report: StatusReport, o: Observed, locale: Locale): string {
  const tier = report.treaty.sources[o.sources[0] ?? '']?.tier ?? 'secondary';
  return locale.messages.status.observed({
    counts: locale.messages.tierCounts[tier],
    n: o.signatories ?? 0,
    when: dateIn(locale, o.on),
  });
}

function fields(report: StatusReport, locale: Locale): readonly Field[] {
  const { messages } = locale;
  const { label } = messages;
  const leaving = report.unsettled.filter(p => p.leavesOn !== null && p.leavesOn > report.asked.on);
  return [
    ...(report.inForce === 'yes' || report.parties.possible > 0
      ? [
          {
            label: label.parties,
            value: join([
              span(counts(report.parties, locale)),
              report.outrun ? span(messages.record.outrun({ until: report.outrun }), 'open') : null,
            ]),
          },
        ]
      : []),
    { label: label.consents, value: consents(report, locale) },
    ...threshold(report, locale),
    ...entry(report, locale),
    ...disputedActs(report, locale).map(text => ({ label: label.disputed, value: [span(text, 'open')] })),
    {
      label: label.signature,
      value: [
        span(signatureText(report, locale)),
        ...article(report.pair.latest.law.signature?.article, locale),
      ],
    },
    ...report.provisions.map(p => ({
      label: `${label.provision} ${p.article}`,
      value: [span(p.entryIntoForce ? messages.status.since({ day: p.entryIntoForce }) : messages.answer.no)],
    })),
    ...report.milestones.map((m, i) => ({ label: i === 0 ? label.then : '', value: milestone(m, locale) })),
    ...leaving.map(p => ({ label: label.leaving, value: [span(`${nameOf(locale, p.id)} ${p.leavesOn}`)] })),
    { label: label.record, value: record(report, locale) },
  ];
}

const counts = (
  b: { readonly confirmed: number; readonly possible: number },
  { messages }: Locale,
): string =>
  b.possible > b.confirmed
    ? `${messages.status.confirmed({ n: b.confirmed })} · ${messages.status.named({ n: b.possible })}`
    : messages.status.confirmed({ n: b.confirmed });

function consents(report: StatusReport, locale: Locale): readonly Span[] {
  const { messages } = locale;
  const { confirmed, possible } = report.consents;
  const said = report.unsettled
    .filter(p => p.consented && p.consented.certainty !== 'confirmed')
    .map(p => p.id);
  const names = said.length > 0 && said.length <= 12 ? ` (${said.join(', ')})` : '';
  return join([
    span(messages.status.confirmed({ n: confirmed })),
    possible > confirmed ? span(`${messages.status.named({ n: possible })}${names}`, 'open') : null,
  ]);
}

function threshold(report: StatusReport, locale: Locale): readonly Field[] {
  const { messages } = locale;
  const clause = report.pair.latest.law.entryIntoForce;
  if (!clause) return [];
  const needed =
    report.required === null ? messages.status.neededNoCount : messages.status.needed({ n: report.required });
  const { confirmed, possible } = report.remaining;
  const lacks = confirmed !== null && confirmed > 0 ? span(messages.status.lacking({ n: confirmed })) : null;
  // Where not every instrument counts (successions, those not named), what lacks follows from another number than the one above.
  const some = lacks && report.counted.confirmed !== report.consents.confirmed;
  const count = some
    ? span(`${messages.label.counted}${messages.separator.colon}${report.counted.confirmed}`)
    : null;
  const perhaps =
    possible !== null && confirmed !== null && possible < confirmed
      ? span(messages.status.lackingIfReported({ n: possible }), 'open')
      : null;
  const reached = report.thresholdReached
    ? span(
        messages.status.reachedOn({
          day: report.thresholdReached.on,
          by: namesOf(locale, report.thresholdReached.by) || null,
        }),
      )
    : null;
  const partly = partlyMeasured(report, locale);
  return [
    {
      label: messages.label.threshold,
      value: join([
        [span(needed), ...article(clause.article, locale)],
        count,
        lacks,
        perhaps,
        reached,
        ...partly.map(text => span(text, 'open')),
      ]),
    },
    ...(report.lacking.length > 0
      ? [{ label: messages.label.remaining, value: [span(someOf(report.lacking, locale))] }]
      : []),
  ];
}

/** "11 instruments by 1988-10-17", and what nothing in the record measures. */
function partlyMeasured(
  { partlyMeasured: partly }: StatusReport,
  { messages, lang }: Locale,
): readonly string[] {
  if (!partly) return [];
  const { count, unmeasured } = partly;
  return [
    ...(count
      ? [messages.status.neededBy({ needed: messages.status.needed({ n: count.need }), day: count.by })]
      : []),
    ...unmeasured.map(what => messages.condition.unmeasured({ what: what[lang] ?? what['en'] ?? '' })),
  ];
}

/** Names in the order of their alphabet; beyond two dozen the rest as a number: `treaty explain --full` names all. */
function someOf(ids: readonly string[], locale: Locale): string {
  const names = namesInOrder(locale, ids);
  const rest = names.length - MOST_LACKING;
  const shown = rest > 1 ? [...names.slice(0, MOST_LACKING), `… (+${rest})`] : names;
  return shown.join(locale.messages.separator.list);
}

const MOST_LACKING = 24;

/** Until when the record is complete, and what is not known of a day to come. */
function record(report: StatusReport, locale: Locale): readonly Span[] {
  const [complete = '', ...open] = recordTexts(report, report.basis, locale);
  return join([span(complete), ...open.map(text => span(text, 'open'))]);
}
