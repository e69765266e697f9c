import type { Act } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import { statementsOf } from '../../status/statements-of.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { type Field, span } from '../page.ts';
import { articleText, dateIn, type Locale } from '../phrases.ts';
import { publishers } from '../sources.ts';
import { actsAboutIt } from './omitted.ts';

/** An act, and the article under which it was made: "reservation, art. 7(2)". */
export function actWithArticle({ act, under }: Pick<LedgerEvent, 'act' | 'under'>, locale: Locale): string {
  const { messages } = locale;
  const { separator } = messages;
  return under
    ? `${messages.act[act]}${separator.comma}${articleText(under.join(separator.comma), locale)}`
    : messages.act[act];
}

/** What tables of treaties have beside signatures and instruments; a ledger that records none of a kind says so. */
const KINDS = ['reservation', 'declaration', 'objection'] as const satisfies readonly Act[];

/**
 * What a participant stated about the treaty, one statement a line with its article and text, and then which kinds the ledger does not
 * record: silence must not look like "none".
 */
export function statementFields(
  report: StatusReport,
  p: ParticipantStanding,
  locale: Locale,
): readonly Field[] {
  const { act, separator, status, label } = locale.messages;
  const made = statementsOf(report.treaty, p.id, report.asked.on);
  const lines = made.map(e => [
    span(`${dateIn(locale, e.on)} ${actWithArticle(e, locale)}`),
    ...(e.territory === undefined ? [] : [span(` (${e.territory})`)]),
    ...(e.note === undefined ? [] : [span(`${separator.colon}${e.note}`)]),
    span(` — ${publishers(e, report.treaty, locale.messages)}`, 'dim'),
  ]);
  const known = [...made, ...actsAboutIt(report, p, locale)];
  const silent = [
    ...KINDS.filter(kind => !known.some(e => e.act.endsWith(kind))).map(kind => act[kind]),
    ...(known.some(e => e.territory !== undefined) ? [] : [status.territorialApplication]),
  ];
  const missing = status.notRecordedHere({ what: silent.join(separator.list) });
  return [...lines, ...(silent.length > 0 ? [[span(missing, 'dim')]] : [])].map((value, i) => ({
    label: i === 0 ? label.statements : '',
    value,
  }));
}
