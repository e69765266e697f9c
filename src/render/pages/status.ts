import type { Delay } from '../../law/clause.ts';
import type { Observed } from '../../ledger/treaty.ts';
import { nameIn } from '../../registry/participant.ts';
import { supposedDay } from '../../status/earliest.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Block, GAP, line, type Page, type Span, span } from '../page.ts';
import { dateIn, givenBy, nameOf, namesInOrder, type Voice, windowText } from '../phrases.ts';
import { openTable, participantsTables } from './participants.ts';

type Field = { readonly label: string; readonly value: readonly Span[] };

const dot = span(' · ', 'dim');
const join = (parts: readonly (Span | readonly Span[] | null)[]): readonly Span[] => {
  const kept = parts
    .filter(p => p !== null)
    .map(p => (Array.isArray(p) ? (p as readonly Span[]) : [p as Span]));
  return kept.flatMap((p, i) => (i === 0 ? p : [dot, ...p]));
};

/** The status of a treaty at a glance. */
export function statusPage(report: StatusReport, voice: Voice, listAll: boolean): Page {
  const { words, lang } = voice;
  const { treaty, asked } = report;
  const names = [
    treaty.id,
    ...Object.values(treaty.reference).slice(0, 1),
    words.onDay(asked.on),
    ...(report.revision ? [words.asRecordedAt(report.revision.slice(0, 12))] : []),
  ];
  const title = nameIn(treaty.title, lang);
  const short = treaty.short ? nameIn(treaty.short, lang) : null;
  const tables: readonly Block[] = listAll ? participantsTables(report, voice) : openTable(report, voice);
  return [
    { kind: 'heading', text: short && short !== title ? `${title} (${short})` : title },
    line(span(names.join(' · '), 'dim')),
    GAP,
    line(...headline(report, voice)),
    GAP,
    { kind: 'fields', rows: fields(report, voice) },
    ...(tables.length > 0 ? [GAP, ...tables] : []),
  ];
}

/** In force or not, and the signatures, in words. */
function headline(report: StatusReport, voice: Voice): readonly Span[] {
  const { words } = voice;
  const tone = ({ yes: 'yes', no: 'no', undetermined: 'open' } as const)[report.inForce];
  return [
    span(words.inForceLine[report.inForce], tone),
    span(` ${words.label.signatories}${words.colon}`),
    ...signatories(report, voice),
  ];
}

/** "73 confirmed · 75 named by any source · press counts 76 (May 2026)". */
function signatories(report: StatusReport, voice: Voice): readonly Span[] {
  const { words } = voice;
  const { confirmed, possible } = report.signatories;
  const latest = latestObserved(report.observed, confirmed, possible, 'signatories');
  return join([
    span(words.confirmedCount(confirmed)),
    possible > confirmed ? span(words.namedCount(possible), 'open') : null,
    latest ? span(observedText(report, latest, voice), 'open') : null,
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

function observedText(report: StatusReport, o: Observed, voice: Voice): string {
  const tier = report.treaty.sources[o.sources[0] ?? '']?.tier ?? 'secondary';
  return voice.words.pressCount(voice.words.tierCounts[tier], o.signatories ?? 0, dateIn(voice, o.on));
}

/** The signature window; of a treaty that cannot be signed, by which acts it is joined instead. */
function signatureText(report: StatusReport, { words }: Voice): string {
  const { signature, consent } = report.pair.latest.law;
  const text = windowText(words, report.signature, signature?.closes === 'entry-into-force');
  const acts = report.signature.state === 'none' ? (consent?.by ?? []) : [];
  return acts.length === 0
    ? text
    : `${text}${words.semicolon}${acts.map(a => words.act[a]).join(words.comma)}`;
}

function fields(report: StatusReport, voice: Voice): readonly Field[] {
  const { words } = voice;
  const { label } = words;
  const leaving = report.unsettled.filter(p => p.leavesOn !== null && p.leavesOn > report.asked.on);
  return [
    ...(report.inForce === 'yes' || report.parties.possible > 0
      ? [
          {
            label: label.parties,
            value: join([
              span(counts(report.parties, voice)),
              report.outrun ? span(words.recordOutrun(report.outrun), 'open') : null,
            ]),
          },
        ]
      : []),
    { label: label.consents, value: consents(report, voice) },
    ...threshold(report, voice),
    ...entry(report, voice),
    {
      label: label.signature,
      value: [
        span(signatureText(report, voice)),
        ...article(report.pair.latest.law.signature?.article, voice),
      ],
    },
    ...report.provisions.map(p => ({
      label: `${label.provision} ${p.article}`,
      value: [span(p.entryIntoForce ? words.since(p.entryIntoForce) : words.answer.no)],
    })),
    ...report.milestones.map((m, i) => ({ label: i === 0 ? label.then : '', value: milestone(m, voice) })),
    ...leaving.map(p => ({ label: label.leaving, value: [span(`${nameOf(voice, p.id)} ${p.leavesOn}`)] })),
    { label: label.record, value: record(report, voice) },
  ];
}

const counts = (b: { readonly confirmed: number; readonly possible: number }, { words }: Voice): string =>
  b.possible > b.confirmed
    ? `${words.confirmedCount(b.confirmed)} · ${words.reportedCount(b.possible - b.confirmed)}`
    : words.confirmedCount(b.confirmed);

function article(text: string | undefined, { words }: Voice): readonly Span[] {
  return text ? [span(` (${words.article(text)})`, 'dim')] : [];
}

function consents(report: StatusReport, voice: Voice): readonly Span[] {
  const { words } = voice;
  const { confirmed, possible } = report.consents;
  const said = report.unsettled
    .filter(p => p.consented && p.consented.certainty !== 'confirmed')
    .map(p => p.id);
  const names = said.length > 0 && said.length <= 12 ? ` (${said.join(', ')})` : '';
  return join([
    span(words.confirmedCount(confirmed)),
    possible > confirmed ? span(`${words.reportedCount(possible - confirmed)}${names}`, 'open') : null,
  ]);
}

function threshold(report: StatusReport, voice: Voice): readonly Field[] {
  const { words } = voice;
  const clause = report.pair.latest.law.entryIntoForce;
  if (!clause) return [];
  const needed = report.required === null ? words.neededNoCount : words.needed(report.required);
  const { confirmed, possible } = report.remaining;
  const lacks = confirmed !== null && confirmed > 0 ? span(words.lacking(confirmed)) : null;
  // Where not every instrument counts (successions, those not named), what lacks follows from another number than the one above.
  const some = lacks && report.counted.confirmed !== report.consents.confirmed;
  const count = some ? span(`${words.label.counted}${words.colon}${report.counted.confirmed}`) : null;
  const perhaps =
    possible !== null && confirmed !== null && possible < confirmed
      ? span(words.lackingIfReported(possible), 'open')
      : null;
  const reached = report.thresholdReached
    ? span(
        words.reachedOn(
          report.thresholdReached.on,
          report.thresholdReached.by.map(id => nameOf(voice, id)).join(words.comma),
        ),
      )
    : null;
  const partly = partlyMeasured(report, voice);
  return [
    {
      label: words.label.threshold,
      value: join([
        [span(needed), ...article(clause.article, voice)],
        count,
        lacks,
        perhaps,
        reached,
        ...partly.map(text => span(text, 'open')),
      ]),
    },
    ...(report.lacking.length > 0
      ? [{ label: words.label.remaining, value: [span(someOf(report.lacking, voice))] }]
      : []),
  ];
}

/** "11 instruments by 1988-10-17", and what nothing in the record measures. */
function partlyMeasured({ partlyMeasured: partly }: StatusReport, { words, lang }: Voice): readonly string[] {
  if (!partly) return [];
  const { count, unmeasured } = partly;
  return [
    ...(count ? [words.neededBy(words.needed(count.need), count.by)] : []),
    ...unmeasured.map(what => words.condition.unmeasured(what[lang] ?? what['en'] ?? '')),
  ];
}

/** Names in the order of their alphabet; beyond two dozen the rest as a number: `treaty explain --full` names all. */
function someOf(ids: readonly string[], voice: Voice): string {
  const names = namesInOrder(voice, ids);
  const rest = names.length - MOST_LACKING;
  const shown = rest > 1 ? [...names.slice(0, MOST_LACKING), `… (+${rest})`] : names;
  return shown.join(voice.words.comma);
}

const MOST_LACKING = 24;

function entry(report: StatusReport, voice: Voice): readonly Field[] {
  const { words } = voice;
  const { force, treaty } = report;
  const day = report.entryIntoForce;
  if (day) {
    const official = treaty.published?.entryIntoForce;
    const from = official && treaty.sources[official.source];
    const published = from ? span(givenBy(from.publisher, from.tier, words), 'dim') : null;
    const differs =
      official && report.entryIntoForceComputed && report.entryIntoForceComputed !== day
        ? span(words.computedIs(report.entryIntoForceComputed), 'open')
        : null;
    const because = official?.because ? span(official.because, 'dim') : null;
    const ended = force.ceasedOn ? span(words.ceasedOn(force.ceasedOn), 'open') : null;
    return [
      {
        label: words.label.entryIntoForce,
        value: join([span(day, 'strong'), published, differs, because, ended]),
      },
    ];
  }
  if (force.earliest !== null)
    return [
      {
        label: words.label.entryIntoForce,
        value: [span(words.betweenDays(force.earliest, force.latest), 'open')],
      },
    ];
  if (!report.pair.latest.law.entryIntoForce)
    return [{ label: words.label.entryIntoForce, value: [span(words.why.noClause, 'open')] }];
  const { earliest } = force;
  const value = earliest
    ? [span(earliest, 'strong'), span(` ${words.earliestIf(supposedDay(treaty, report.asked))}`)]
    : [span(words.cannotYet, 'open')];
  return [{ label: words.label.earliest, value }];
}

function milestone(m: StatusReport['milestones'][number], voice: Voice): readonly Span[] {
  const { words, lang } = voice;
  const what = m.clause.what[lang] ?? m.clause.what['en'] ?? m.clause.id;
  const when =
    m.date ??
    (m.parties
      ? words.milestoneParties(m.parties.have, m.parties.need)
      : milestoneRule(m.clause.date, voice));
  return [span(`${what}${words.colon}${when}`), ...article(m.clause.article, voice)];
}

/** "5 years after the entry into force", as long as that has no day. */
function milestoneRule(date: Delay | undefined, { words }: Voice): string {
  const after = (period: string): string => words.floorOf.after(period, words.milestone['entry-into-force']);
  if (date?.kind === 'years-after') return after(words.periodYears(date.years));
  if (date?.kind === 'months-after') return after(words.periodMonths(date.months));
  return date?.kind === 'nth-day-after' ? after(words.periodDays(date.days)) : words.milestoneAfter;
}

/** Until when the record is complete, and what is not known of a day to come. */
function record(report: StatusReport, { words }: Voice): readonly Span[] {
  const { on, today } = report.asked;
  const until = report.treaty.completeUntil;
  const complete = span(until ? words.completeUntil(until) : words.completeUnknown);
  return join([
    complete,
    report.beyondRecord ? span(words.mayBeMissing, 'open') : null,
    on > today ? span(words.asKnownOn(today), 'open') : null,
  ]);
}
