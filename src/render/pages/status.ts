import type { Observed } from '../../ledger/treaty.ts';
import { nameIn } from '../../registry/participant.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Block, GAP, line, type Page, type Span, span } from '../page.ts';
import { dateIn, type Locale, nameOf, windowText } from '../phrases.ts';
import { openTable, participantsTables } from './participants.ts';
import {
  articleSpans,
  entryFields,
  type Field,
  joinParts,
  milestoneSpans,
  thresholdFields,
} from './status-clause.ts';

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
    line(...headline(report, locale)),
    GAP,
    { kind: 'fields', rows: fields(report, locale) },
    ...(tables.length > 0 ? [GAP, ...tables] : []),
  ];
}

/** In force or not, and the signatures, in words. */
function headline(report: StatusReport, locale: Locale): readonly Span[] {
  const { messages } = locale;
  const tone = ({ yes: 'yes', no: 'no', undetermined: 'open' } as const)[report.inForce];
  return [
    span(messages.status.inForce[report.inForce], tone),
    span(` ${messages.label.signatories}${messages.separator.colon}`),
    ...signatories(report, locale),
  ];
}

/** "73 confirmed · 75 named by any source · press counts 76 (May 2026)". */
function signatories(report: StatusReport, locale: Locale): readonly Span[] {
  const { messages } = locale;
  const { confirmed, possible } = report.signatories;
  const latest = latestObserved(report.observed, confirmed, possible, 'signatories');
  return joinParts([
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

/** The signature window; of a treaty that cannot be signed, by which acts it is joined instead. */
function signatureText(report: StatusReport, { messages }: Locale): string {
  const { signature, consent } = report.pair.latest.law;
  const text = windowText(messages, report.signature, signature?.closes === 'entry-into-force');
  const acts = report.signature.state === 'none' ? (consent?.by ?? []) : [];
  return acts.length === 0
    ? text
    : `${text}${messages.separator.semicolon}${acts.map(a => messages.act[a]).join(messages.separator.comma)}`;
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
            value: joinParts([
              span(counts(report.parties, locale)),
              report.outrun ? span(messages.record.outrun({ until: report.outrun }), 'open') : null,
            ]),
          },
        ]
      : []),
    { label: label.consents, value: consents(report, locale) },
    ...thresholdFields(report, locale),
    ...entryFields(report, locale),
    {
      label: label.signature,
      value: [
        span(signatureText(report, locale)),
        ...articleSpans(report.pair.latest.law.signature?.article, locale),
      ],
    },
    ...report.provisions.map(p => ({
      label: `${label.provision} ${p.article}`,
      value: [span(p.entryIntoForce ? messages.status.since({ day: p.entryIntoForce }) : messages.answer.no)],
    })),
    ...report.milestones.map((m, i) => ({
      label: i === 0 ? label.then : '',
      value: milestoneSpans(m, locale),
    })),
    ...leaving.map(p => ({ label: label.leaving, value: [span(`${nameOf(locale, p.id)} ${p.leavesOn}`)] })),
    { label: label.record, value: record(report, locale) },
  ];
}

const counts = (
  b: { readonly confirmed: number; readonly possible: number },
  { messages }: Locale,
): string =>
  b.possible > b.confirmed
    ? `${messages.status.confirmed({ n: b.confirmed })} · ${messages.status.reported({ n: b.possible - b.confirmed })}`
    : messages.status.confirmed({ n: b.confirmed });

function consents(report: StatusReport, locale: Locale): readonly Span[] {
  const { messages } = locale;
  const { confirmed, possible } = report.consents;
  const said = report.unsettled
    .filter(p => p.consented && p.consented.certainty !== 'confirmed')
    .map(p => p.id);
  const names = said.length > 0 && said.length <= 12 ? ` (${said.join(', ')})` : '';
  return joinParts([
    span(messages.status.confirmed({ n: confirmed })),
    possible > confirmed
      ? span(`${messages.status.reported({ n: possible - confirmed })}${names}`, 'open')
      : null,
  ]);
}

/** Until when the record is complete, and what is not known of a day to come. */
function record(report: StatusReport, { messages }: Locale): readonly Span[] {
  const { on, today } = report.asked;
  const until = report.treaty.completeUntil;
  const complete = span(
    until ? messages.record.completeUntil({ day: until }) : messages.record.completeUnknown,
  );
  return joinParts([
    complete,
    report.beyondRecord ? span(messages.record.mayBeMissing, 'open') : null,
    on > today ? span(messages.record.asKnownOn({ day: today }), 'open') : null,
  ]);
}
