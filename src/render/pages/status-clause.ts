import type { Delay } from '../../law/clause.ts';
import { supposedDay } from '../../status/earliest.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Span, span } from '../page.ts';
import { givenBy, type Locale, nameOf, namesInOrder } from '../phrases.ts';

/** A line of the page: what it is about, and what is said. */
export type Field = { readonly label: string; readonly value: readonly Span[] };

const dot = span(' · ', 'dim');
/** Parts with a dot between them; absent ones are left out. */
export const joinParts = (parts: readonly (Span | readonly Span[] | null)[]): readonly Span[] => {
  const kept = parts
    .filter(p => p !== null)
    .map(p => (Array.isArray(p) ? (p as readonly Span[]) : [p as Span]));
  return kept.flatMap((p, i) => (i === 0 ? p : [dot, ...p]));
};

/** An article as it is cited behind a value; nothing where there is none. */
export function articleSpans(text: string | undefined, { messages }: Locale): readonly Span[] {
  return text ? [span(` (${messages.status.article({ article: text })})`, 'dim')] : [];
}

/** What the clause on entry into force needs, and what lacks. */
export function thresholdFields(report: StatusReport, locale: Locale): readonly Field[] {
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
          by: report.thresholdReached.by.map(id => nameOf(locale, id)).join(messages.separator.comma) || null,
        }),
      )
    : null;
  const partly = partlyMeasured(report, locale);
  return [
    {
      label: messages.label.threshold,
      value: joinParts([
        [span(needed), ...articleSpans(clause.article, locale)],
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
  return shown.join(locale.messages.separator.comma);
}

const MOST_LACKING = 24;

/** When the treaty entered, or may enter, into force. */
export function entryFields(report: StatusReport, locale: Locale): readonly Field[] {
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
    const ended = force.ceasedOn ? span(messages.status.ceasedOn({ day: force.ceasedOn }), 'open') : null;
    return [
      {
        label: messages.label.entryIntoForce,
        value: joinParts([span(day, 'strong'), published, differs, because, ended]),
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
  if (!report.pair.latest.law.entryIntoForce)
    return [{ label: messages.label.entryIntoForce, value: [span(messages.why.noClause, 'open')] }];
  const { earliestPossible: earliest } = force;
  const value = earliest
    ? [
        span(earliest, 'strong'),
        span(` ${messages.status.earliestIf({ day: supposedDay(treaty, report.asked) })}`),
      ]
    : [span(messages.status.impossible, 'open')];
  return [{ label: messages.label.earliest, value }];
}

/** What the treaty provides for a day, and the day. */
export function milestoneSpans(m: StatusReport['milestones'][number], locale: Locale): readonly Span[] {
  const { messages, lang } = locale;
  const what = m.clause.what[lang] ?? m.clause.what['en'] ?? m.clause.id;
  const when =
    m.date ??
    (m.parties
      ? messages.status.milestoneParties({ have: m.parties.have, need: m.parties.need })
      : milestoneRule(m.clause.date, locale));
  return [span(`${what}${messages.separator.colon}${when}`), ...articleSpans(m.clause.article, locale)];
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
