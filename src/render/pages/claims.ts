import type { Statement } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { JudgedClaim, Verdict } from '../../status/claims/judged.ts';
import { type Cell, cell, GAP, line, type Page, span, type Table, type Tone } from '../page.ts';
import { dateIn, type Locale, shortOf } from '../phrases.ts';
import { publishers } from '../sources.ts';
import { csvOf, tableOf } from '../table.ts';
import { formatNearest, formatReason, formatStatement } from './claim-sentences.ts';

const TONES: Readonly<Record<Verdict, Tone>> = {
  supported: 'yes',
  contradicted: 'no',
  undetermined: 'open',
  'not-checkable': 'dim',
};

/** A statement as the ledger has it, for machines. */
function statementKeys(s: Statement): string {
  switch (s.kind) {
    case 'count':
      return `${s.of} ${s.as} ${s.number}`;
    case 'signed':
    case 'consented':
    case 'not_signed':
      return `${s.kind}: ${s.who.join(', ')}`;
    case 'first_to':
      return `first_to ${s.act}: ${s.who}`;
    case 'in_force':
      return `in_force ${s.by.written}`;
    case 'required':
      return `required ${s.number} ${s.of}`;
    case 'delay_days':
      return `delay_days ${s.days}`;
    case 'adopted':
      return `adopted ${s.on.written}`;
    case 'resolution':
      return `resolution ${s.reference}`;
    case 'on':
      return `${s.event} on ${s.on.written}`;
    case 'text':
      return s.text;
  }
}

function verdictCell(j: JudgedClaim, { messages }: Locale): Cell {
  const text = j.prediction
    ? `${messages.verdict[j.verdict]} (${messages.claims.prediction})`
    : messages.verdict[j.verdict];
  return cell(text, TONES[j.verdict]);
}

/** Why, and what is true instead. */
function reasonText(j: JudgedClaim, treaty: Treaty, locale: Locale): string {
  const reason = formatReason(j.reason, treaty, locale);
  const near = j.nearest && j.verdict !== 'supported' ? formatNearest(j.nearest, treaty, locale) : null;
  return near && near !== reason
    ? `${reason}${locale.messages.separator.semicolon}${locale.messages.claims.trueIs({ what: near })}`
    : reason;
}

/** Claims with their verdicts as a table. */
export function claimsTable(treaty: Treaty, judged: readonly JudgedClaim[], locale: Locale): Table {
  const { label } = locale.messages;
  return tableOf(judged, [
    ['id', label.claim, j => cell(j.claim.id, 'id')],
    ['said_on', label.date, j => dateIn(locale, j.claim.saidOn)],
    ['source', label.source, j => publishers(j.claim, treaty, locale.messages)],
    ['statement', label.statement, j => formatStatement(j.claim.statement, treaty, locale)],
    ['verdict', label.verdict, j => verdictCell(j, locale)],
    ['reason', label.reason, j => reasonText(j, treaty, locale)],
  ]);
}

/** Claims as CSV: statements and verdicts as machines read them, reasons in English. */
export const claimsCsv = (treaty: Treaty, judged: readonly JudgedClaim[], locale: Locale): Table =>
  csvOf(judged, {
    id: j => j.claim.id,
    said_on: j => j.claim.saidOn.written,
    source: j => publishers(j.claim, treaty, locale.messages),
    statement: j => statementKeys(j.claim.statement),
    verdict: j => j.verdict,
    reason: j => formatReason(j.reason, treaty, locale),
    nearest: j => j.nearest && formatNearest(j.nearest, treaty, locale),
    prediction: j => (j.prediction ? 'yes' : 'no'),
    note: j => j.claim.note,
  });

/** Claims one after another: what was said by whom, the verdict, and why. */
export function claimsPage(treaty: Treaty, judged: readonly JudgedClaim[], locale: Locale): Page {
  const { messages } = locale;
  const verdicts = ['supported', 'contradicted', 'undetermined', 'not-checkable'] as const;
  const tally = verdicts
    .map(v => `${messages.verdict[v]} ${judged.filter(j => j.verdict === v).length}`)
    .join(' · ');
  const blocks = judged.flatMap((j): Page => {
    const publisher = publishers(j.claim, treaty, locale.messages);
    return [
      GAP,
      line(
        span(verdictCell(j, locale).text, TONES[j.verdict]),
        span('  '),
        span(j.claim.id, 'id'),
        span(`  ${formatStatement(j.claim.statement, treaty, locale)}`, 'strong'),
      ),
      line(span(`${publisher}, ${dateIn(locale, j.claim.saidOn)}`, 'dim')),
      line(span(reasonText(j, treaty, locale))),
      ...(j.claim.note ? [line(span(messages.explain.note({ text: j.claim.note }), 'dim'))] : []),
    ];
  });
  return [{ kind: 'heading', text: shortOf(locale, treaty) }, line(span(tally, 'dim')), ...blocks];
}
