import { addDays } from '../../calendar/arithmetic.ts';
import { pageAddress } from '../../interchange/update/page-address.ts';
import type { Delay } from '../../law/clause.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { AsOf, Basis } from '../../status/as-of.ts';
import { supposedDay } from '../../status/earliest.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Field, type Span, span } from '../page.ts';
import { articleText, dateIn, type Locale, namesOf, windowRules, windowText } from '../phrases.ts';
import { givenBy } from '../sources.ts';

const dot = span(' · ', 'dim');
/** Parts with dots between them; null is left out. */
export const join = (parts: readonly (Span | readonly Span[] | null)[]): readonly Span[] => {
  const kept = parts
    .filter(p => p !== null)
    .map(p => (Array.isArray(p) ? (p as readonly Span[]) : [p as Span]));
  return kept.flatMap((p, i) => (i === 0 ? p : [dot, ...p]));
};

/** Until when the record is complete, whether acts may be missing, what settles an answer that it leaves open, and what is not known of a day to come. */
export const recordTexts = (
  { treaty, asked, beyondRecord }: StatusReport,
  basis: Basis,
  { messages: { record } }: Locale,
): readonly string[] => [
  treaty.completeUntil ? record.completeUntil({ day: treaty.completeUntil }) : record.completeUnknown,
  ...(treaty.updatedOn ? [record.updatedOn({ day: treaty.updatedOn })] : []),
  ...(beyondRecord ? [record.mayBeMissing] : []),
  ...(basis === 'open' && asked.on <= asked.today ? settling(treaty, record) : []),
  ...(asked.on > asked.today ? [record.asKnownOn({ day: asked.today })] : []),
];

/** What settles a question that the record leaves open. */
const settling = ({ id, reference }: Treaty, record: Locale['messages']['record']): readonly string[] => [
  ...(pageAddress(reference['mtdsg'] ?? '') === null ? [] : [record.readAnew({ id })]),
  record.settle,
];

/** The disputed acts that concern the treaty as a whole, by the day: "termination 2006-01-01, effective 2007-01-01, disputed by Spain (no majority)". */
export const disputedActs = ({ treaty, asked }: StatusReport, locale: Locale): readonly string[] =>
  treaty.events.flatMap(e => {
    const { act, explain, separator } = locale.messages;
    if (!e.disputed || e.who.length > 0 || e.on.earliest > asked.on) return [];
    const { by, note } = e.disputed;
    return [
      [
        `${act[e.act]} ${dateIn(locale, e.on)}`,
        ...(e.effective ? [explain.effective({ day: dateIn(locale, e.effective) })] : []),
        `${explain.disputedBy({ by: namesOf(locale, by) })}${note ? ` (${note})` : ''}`,
      ].join(separator.comma),
    ];
  });

/** The signature window; of a treaty that cannot be signed, by which acts it is joined instead. */
export function signatureText(report: StatusReport, { messages }: Locale): string {
  const { consent } = report.pair.latest.law;
  const text = windowText(messages, report.signature, windowRules(report.pair.latest.law));
  const acts = report.signature.state === 'none' ? (consent?.by ?? []) : [];
  return acts.length === 0
    ? text
    : `${text}${messages.separator.semicolon}${acts.map(a => messages.act[a]).join(messages.separator.list)}`;
}

/** The article in brackets, where there is one. */
export function article(text: string | undefined, locale: Locale): readonly Span[] {
  return text ? [span(` (${articleText(text, locale)})`, 'dim')] : [];
}

/** That a treaty ended, is suspended, or will end, and why; null while none of these is known. */
export function endText(report: StatusReport, { messages }: Locale): string | null {
  const { force, asked } = report;
  const { status } = messages;
  const end = force.lapse ?? (force.end && force.end.on > asked.on ? force.end : null);
  if (!end) return extensionText(report, status);
  const why = status.endedBy[end.by];
  if (!force.lapse) return status.willCeaseOn({ day: end.on, why });
  if (end.by === 'suspension') return status.suspendedSince({ day: end.on });
  return status.ceasedOn({ day: end.on, why, atLatest: end.atLatest === true });
}

/** The same where nothing before says by what record: an act that the record lacks may have kept the treaty in force. */
export function recordedEndText(report: StatusReport, locale: Locale): string | null {
  const { record, separator } = locale.messages;
  const said = endText(report, locale);
  const { lapse } = report.force;
  return said && lapse && lapse.by !== 'suspension' && report.inForce === 'undetermined'
    ? `${record.asRecorded({ until: null })}${separator.comma}${said}`
    : said;
}

/** That the term has ended unless what is reported of an extension is right. */
function extensionText({ pair, asked }: StatusReport, status: Locale['messages']['status']): string | null {
  const [certain, reported] = [pair.latest.ended, pair.earliest.ended];
  if (certain?.by !== 'term' || reported?.by !== 'term') return null;
  if (certain.on > asked.on || reported.on <= asked.on) return null;
  return status.extensionReported({ last: addDays(certain.on, -1), until: addDays(reported.on, -1) });
}

/** That the record cannot say whether the treaty is in force on the day asked about, as a part of a sentence. */
export const whetherInForce = ({ on, today }: AsOf, { messages: { cite } }: Locale): string =>
  cite.whether({ on, when: on < today ? 'past' : 'now' });

/** The day of entry into force, or the earliest possible. */
export function entry(report: StatusReport, locale: Locale): readonly Field[] {
  const { messages } = locale;
  const { force, treaty } = report;
  const day = report.entryIntoForce;
  if (day) {
    const official = treaty.published?.entryIntoForce;
    const from = official && treaty.sources[official.source];
    const published = from ? span(givenBy(from.publisher, from.tier, messages), 'dim') : null;
    const differs =
      official && report.entryIntoForceComputed && report.entryIntoForceComputed !== day
        ? span(messages.status.computed({ day: report.entryIntoForceComputed }), 'open')
        : null;
    const because = official?.because ? span(official.because, 'dim') : null;
    const said = recordedEndText(report, locale);
    // Of an end that is open the headline tells.
    const isOpen = report.inForce === 'undetermined' && report.force.lapse !== null;
    const ended = said === null || isOpen ? null : span(said, 'open');
    return [
      {
        label: messages.label.entryIntoForce,
        value: join([span(day, 'strong'), published, differs, because, ended]),
      },
    ];
  }
  if (force.earliest !== null)
    return [
      {
        label: messages.label.entryIntoForce,
        value: [span(messages.status.betweenDays({ from: force.earliest, to: force.latest }), 'open')],
      },
    ];
  const { why } = messages;
  const unknownClause = report.pair.latest.law.consent ? why.noClause : why.noClauseNorConsent;
  if (!report.pair.latest.law.entryIntoForce)
    return [{ label: messages.label.entryIntoForce, value: [span(unknownClause, 'open')] }];
  const { earliestEntryIntoForce: earliest, earliestBeyondRecord: unrecorded } = report;
  const value = earliest
    ? join([
        [
          span(earliest, 'strong'),
          span(` ${messages.status.earliestIf({ day: supposedDay(treaty, report.asked) })}`),
        ],
        unrecorded && unrecorded !== earliest
          ? span(messages.record.earliest({ day: unrecorded }), 'open')
          : null,
      ])
    : [span(messages.status.impossible, 'open')];
  return [{ label: messages.label.earliest, value }];
}

/** What a clause provides for later, with its day or its condition. */
export function milestone(m: StatusReport['milestones'][number], locale: Locale): readonly Span[] {
  const { messages, lang } = locale;
  const what = m.clause.what[lang] ?? m.clause.what['en'] ?? m.clause.id;
  const when =
    m.date ??
    (m.parties
      ? messages.status.milestoneParties({ have: m.parties.have, need: m.parties.need })
      : milestoneRule(m.clause.date, locale));
  return [span(`${what}${messages.separator.colon}${when}`), ...article(m.clause.article, locale)];
}

/** "5 years after the entry into force", as long as that has no day. */
function milestoneRule(date: Delay | undefined, { messages }: Locale): string {
  const after = (period: string): string =>
    messages.floor.after({ period, of: messages.milestone['entry-into-force'] });
  if (date?.kind === 'years-after') return after(messages.period.years({ n: date.years }));
  if (date?.kind === 'months-after') return after(messages.period.months({ n: date.months }));
  return date?.kind === 'nth-day-after'
    ? after(messages.period.days({ n: date.days }))
    : messages.status.milestoneAfter;
}
