import { fieldsOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { Distribution } from '../../projection/distribution.ts';
import { REPORTED_IS_MADE } from '../../projection/model/announcements.ts';
import { type NextOne, type ProjectionReport, yearEnds } from '../../projection/report.ts';
import type { TrackRecord } from '../../projection/track-record.ts';
import { cell, GAP, line, type Page, span, type Table, type TableColumn, tableOf } from '../page.ts';
import { boundsText, dateIn, type Locale, nameOf, namesOf, shortOf } from '../phrases.ts';
import { decimalText } from './decimal.ts';
import { plotOf } from './plot.ts';
import { chartLines } from './terminal-chart.ts';

/** A probability as it is said: never sure of what is not. */
function percent(p: number): string {
  if (p > 0 && p < 0.005) return '< 1 %';
  if (p < 1 && p > 0.995) return '> 99 %';
  return `${Math.round(p * 100)} %`;
}

const monthOf = ({ messages }: Locale, day: PlainDate): string => {
  const [year, month] = fieldsOf(day);
  return messages.date.month({ month: `${month}`.padStart(2, '0'), year });
};

/** The distribution that the question is about: entry into force, or the threshold where that is asked or all there is. */
export const projectedDays = (report: ProjectionReport) => report.force ?? report.threshold;

/** What is projected: "Entry into force of the Hanoi Convention". */
export function projectedSubject(report: ProjectionReport, locale: Locale): string {
  const { subject } = locale.messages.projection;
  const name = shortOf(locale, report.treaty);
  // "of the Convention", "of the Hague Convention", whose title begins with the article: only English has one there.
  const treaty = locale.lang === 'en' ? name.replace(/^the /i, '') : name;
  if (report.force !== null) return subject.force({ treaty });
  return isCount(report)
    ? subject.target({ n: `${report.required}`, treaty })
    : subject.conditions({ treaty });
}

/** The answer in one sentence: the median, the 80 % interval, the chance that it takes longer than the horizon. */
export function sentenceOf(report: ProjectionReport, locale: Locale): string {
  const { projection: w, separator } = locale.messages;
  const { p10, median, p90, never } = projectedDays(report);
  const month = (day: PlainDate): string => monthOf(locale, day);
  const beyond = month(report.horizon);
  const parts = [
    median ? w.even({ date: month(median) }) : w.notEven({ date: beyond }),
    ...(p10 && p90 ? [w.between({ share: '80 %', from: month(p10), to: month(p90) })] : []),
    ...(p10 && !p90 ? [w.notBefore({ share: '90 %', date: month(p10) })] : []),
    w.notBefore({ share: percent(never), date: beyond }),
  ];
  return parts.join(separator.semicolon);
}

/** The whole answer for people. */
export function projectionPage(
  report: ProjectionReport,
  by: readonly PlainDate[],
  record: TrackRecord | null,
  locale: Locale,
  ascii: boolean,
): Page {
  const w = locale.messages.projection;
  return [
    line(
      span(`${projectedSubject(report, locale)}${locale.messages.separator.colon}`),
      span(sentenceOf(report, locale), 'strong'),
      span(locale.messages.separator.stop),
    ),
    ...notesOf(report, locale).map(text => line(span(text, 'dim'))),
    GAP,
    { kind: 'table', title: '', table: yearsTable(report, by, locale) },
    GAP,
    { kind: 'figure', title: w.chart.title, lines: chartLines(plotOf(report), w, ascii) },
    GAP,
    { kind: 'table', title: w.next.title, table: nextTable(report.next, locale) },
    GAP,
    ...closing(report, record, locale).map(text => line(span(text, 'dim'))),
  ];
}

/** Whether a number of instruments is all that is needed. */
const isCount = (report: ProjectionReport): boolean => report.required !== null && report.simulated === null;

/** Signatures that every case of the backtest had. */
const TESTED = 30;

/** What the answer rests on, and how far. */
function notesOf(report: ProjectionReport, locale: Locale): readonly string[] {
  const w = locale.messages.projection;
  const counted = boundsText(report.counted);
  const { completeUntil } = report.treaty;
  const notes = [
    isCount(report) ? w.needs({ counted, required: `${report.required}` }) : w.composed({ counted }),
  ];
  if (report.reported.length > 0)
    notes.push(
      w.reportedCounted({ names: namesOf(locale, report.reported), weight: percent(REPORTED_IS_MADE) }),
    );
  for (const e of report.supposed)
    notes.push(
      w.supposed({
        text: `${namesOf(locale, e.who)}${locale.messages.separator.comma}${locale.messages.act[e.act]}${locale.messages.separator.comma}${dateIn(locale, e.on)}`,
      }),
    );
  if (report.beyondRecord && completeUntil !== null)
    notes.push(w.beyondRecord({ date: completeUntil, judged: report.judgedUntil }));
  if (report.signatories < TESTED) notes.push(w.fewSignatures({ n: report.signatories }));
  if (report.simulated !== null) notes.push(w.simulated({ n: report.simulated }));
  if (report.force === null && report.target === null) notes.push(w.dayHangsOnMore);
  return notes.map(n => `${n}${locale.messages.separator.stop}`);
}

/** The probability by each year's end, and by the days asked for. */
export function yearsTable(report: ProjectionReport, by: readonly PlainDate[], locale: Locale): Table {
  const { table } = locale.messages.projection;
  const days = [...new Set([...yearEnds(report.on, report.horizon), ...by])].sort();
  const tone = (day: PlainDate) => (by.includes(day) ? 'strong' : 'plain');
  const named = (day: PlainDate) => (day.endsWith('-12-31') && !by.includes(day) ? day.slice(0, 4) : day);
  const reached = isCount(report) ? table.instrument({ n: `${report.required}` }) : table.conditions;
  const inForce = (force: Distribution): TableColumn<PlainDate> => [
    'entry_into_force',
    table.force,
    day => share(force.by(day), tone(day)),
  ];
  return tableOf(days, [
    ['date', table.by, day => cell(named(day), tone(day), day)],
    ...(report.force ? [inForce(report.force)] : []),
    ['threshold', reached, day => share(report.threshold.by(day), tone(day))],
  ]);
}

/** A probability: in words for people, to four digits for machines. */
const share = (p: number, tone: 'plain' | 'strong') => cell(percent(p), tone, p.toFixed(4));

function nextTable(items: readonly NextOne[], locale: Locale): Table {
  const { next } = locale.messages.projection;
  return tableOf(items, [
    ['id', '', n => cell(n.id, 'id')],
    ['participant', next.who, n => nameOf(locale, n.id)],
    ['within_year', next.within, n => percent(n.withinYear)],
    ['why', next.why, n => cell(reasonsOf(n, locale).join(locale.messages.separator.comma), 'dim')],
  ]);
}

/** Why a participant may come next: what is known of it, whether it signed, its habit. */
function reasonsOf(n: NextOne, locale: Locale): readonly string[] {
  const { because } = locale.messages.projection;
  const latest = new Map(n.announcements.map(f => [f.kind, f.on]));
  const facts = [...latest].map(([kind, on]) => because[kind]({ on: dateIn(locale, on) }));
  return [
    ...facts,
    because[n.signed ? 'signed' : 'not-signed'],
    because.habit({ times: decimalText(n.stateEffect, 1, locale.messages) }),
  ];
}

/** The comparison with the reference treaties, the model's own record, and what is assumed. */
function closing(report: ProjectionReport, record: TrackRecord | null, locale: Locale): readonly string[] {
  const w = locale.messages.projection;
  const { compared, age, counted } = report;
  const comparison =
    compared.references === 0
      ? []
      : [
          w.comparison({
            age: decimalText(age, 1, locale.messages),
            counted: boundsText(counted),
            n: compared.references,
            low: compared.low,
            high: compared.high,
          }),
        ];
  const track =
    record === null
      ? w.noRecord
      : w.record({
          covered: record.covered80,
          cases: record.cases,
          factor: record.medianFactor === null ? '?' : decimalText(record.medianFactor, 1, locale.messages),
        });
  const assumed = report.next.some(n => n.announcements.length > 0) ? [w.assumptions] : [];
  return [...comparison, track, ...assumed].map(text => `${text}${locale.messages.separator.stop}`);
}
