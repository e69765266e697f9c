import type { Statement } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { restsOn } from '../../status/claims/basis.ts';
import { type JudgedClaim, VERDICTS, type Verdict } from '../../status/claims/judged.ts';
import {
  type Cell,
  cell,
  csvOf,
  GAP,
  line,
  type Page,
  span,
  type Table,
  type Tone,
  tableOf,
} from '../page.ts';
import { dateIn, type Locale, shortOf } from '../phrases.ts';
import { publishers } from '../sources.ts';
import { formatNearest, formatReason, formatStatement } from './claim-sentences.ts';

const TONES: Readonly<Record<Verdict, Tone>> = {
  supported: 'yes',
  imprecise: 'open',
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

/** Reasons that the nearest true statement repeats with more, and reasons that say it themselves. */
const SAID_BY_NEAREST: ReadonlySet<string> = new Set(['cited-fact', 'count-is', 'event-on', 'reference-is']);
const SAYS_NEAREST: ReadonlySet<string> = new Set([
  'earliest-possible-entry-into-force',
  'force-beyond-record',
  'not-done-by',
  'only-signed',
]);

/** Why, and what is true instead. */
function reasonText(j: JudgedClaim, treaty: Treaty, locale: Locale): string {
  const reason = formatReason(j.reason, treaty, locale);
  if (SAYS_NEAREST.has(j.reason.code)) return reason;
  const near = j.nearest && j.verdict !== 'supported' ? formatNearest(j.nearest, treaty, locale) : null;
  if (near === null || near === reason) return reason;
  const { separator, claims } = locale.messages;
  if (SAID_BY_NEAREST.has(j.reason.code)) return claims.trueIs({ what: near });
  const beside = j.verdict === 'imprecise' ? claims.exact : claims.trueIs;
  return `${reason}${separator.semicolon}${beside({ what: near })}`;
}

/** Reasons that say where the record ends. */
const SAYS_WHERE_IT_ENDS: ReadonlySet<string> = new Set([
  'force-beyond-record',
  'may-be-unrecorded',
  'record-may-lack-acts',
]);

/** What a verdict rests on, in brackets: the record and how far it goes, an article, sources with their tier. */
function restsOnText(j: JudgedClaim, treaty: Treaty, { messages }: Locale): string | null {
  const rests = restsOn(j, treaty);
  if (rests === null || SAYS_WHERE_IT_ENDS.has(j.reason.code)) return null;
  const { restsOn: texts } = messages.claims;
  switch (rests.on) {
    case 'record':
      return texts.record({ until: rests.until });
    case 'clause':
      return texts.clause({ article: rests.article });
    case 'sources':
      return rests.sources
        .map(s => `${s.publisher} (${messages.tier[s.tier]})`)
        .join(messages.separator.semicolon);
  }
}

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

/** Claims one after another: what was said by whom, the verdict, why, and what that rests on. Notes stand in the other formats. */
export function claimsPage(treaty: Treaty, judged: readonly JudgedClaim[], locale: Locale): Page {
  const { messages } = locale;
  const tally = VERDICTS.filter(v => v !== 'imprecise' || judged.some(j => j.verdict === v))
    .map(v => `${messages.verdict[v]} ${judged.filter(j => j.verdict === v).length}`)
    .join(' · ');
  const blocks = judged.flatMap((j): Page => {
    const publisher = publishers(j.claim, treaty, locale.messages);
    const rests = restsOnText(j, treaty, locale);
    return [
      GAP,
      line(
        span(verdictCell(j, locale).text, TONES[j.verdict]),
        span('  '),
        span(j.claim.id, 'id'),
        span(`  ${formatStatement(j.claim.statement, treaty, locale)}`, 'strong'),
      ),
      line(span(`${publisher}, ${dateIn(locale, j.claim.saidOn)}`, 'dim')),
      line(span(reasonText(j, treaty, locale)), ...(rests === null ? [] : [span(` [${rests}]`, 'dim')])),
    ];
  });
  return [{ kind: 'heading', text: shortOf(locale, treaty) }, line(span(tally, 'dim')), ...blocks];
}
