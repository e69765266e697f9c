import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { Statement } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { JudgedClaim, Verdict } from '../../status/claims/judged.ts';
import { type Cell, cell, GAP, line, type Page, span, type Table, type Tone } from '../page.ts';
import { dateIn, type Locale, nameOf, shortOf } from '../phrases.ts';
import type { ClaimWords } from '../words/claims.ts';
import type { Say } from '../words/claims-en.ts';
import { sayStatement } from '../words/statements.ts';
import { delayRule, formatStep } from './format-step.ts';

/** How the sentences of verdicts name participants, days and clauses. */
export function sayFor(treaty: Treaty, locale: Locale, claims: ClaimWords): Say {
  const kindOf = (d: DateRange) =>
    d.earliest === d.latest
      ? 'day'
      : /^\d{4}$/.test(d.written)
        ? 'year'
        : /^\d{4}-\d{2}$/.test(d.written)
          ? 'month'
          : 'range';
  return {
    name: id => nameOf(locale, id),
    names: ids => claims.names(ids.map(id => nameOf(locale, id))),
    day: day => day,
    when: on => claims.when(kindOf(on), dateIn(locale, on)),
    act: act => locale.messages.act[act],
    delay: delay => delayRule(delay, locale),
    condition: condition =>
      formatStep(
        {
          code: 'condition',
          condition,
          met: false,
          on: treaty.law[0]?.from ?? ('' as never),
          have: null,
          need: null,
        },
        locale,
      ),
    source: id => treaty.sources[id]?.publisher ?? id,
  };
}

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

/** A statement in the reader's words. */
function statementText({ claim }: JudgedClaim, treaty: Treaty, say: Say, locale: Locale): string {
  const event = (id: string): string => {
    const found = treaty.events.find(e => e.id === id);
    if (!found) return id;
    const name = locale.messages.act[found.act];
    return treaty.events.filter(e => e.act === found.act).length === 1 ? name : `${name} (${id})`;
  };
  return sayStatement(claim.statement, say, event, locale.lang);
}

function verdictCell(j: JudgedClaim, { messages }: Locale): Cell {
  const text = j.prediction
    ? `${messages.verdict[j.verdict]} (${messages.prediction})`
    : messages.verdict[j.verdict];
  return cell(text, TONES[j.verdict], j.verdict);
}

/** Why, and what is true instead. */
function reasonText(j: JudgedClaim, say: Say, locale: Locale, claims: ClaimWords): string {
  const reason = claims.reason(j.reason, say);
  const near = j.nearest && j.verdict !== 'supported' ? claims.nearest(j.nearest, say) : null;
  return near && near !== reason
    ? `${reason}${locale.messages.semicolon}${locale.messages.nearest(near)}`
    : reason;
}

const publishersOf = (j: JudgedClaim, treaty: Treaty): string =>
  [...new Set(j.claim.sources.map(id => treaty.sources[id]?.publisher ?? id))].join('; ');

/** Claims with their verdicts as a table. */
export function claimsTable(
  treaty: Treaty,
  judged: readonly JudgedClaim[],
  locale: Locale,
  claims: ClaimWords,
): Table {
  const { label } = locale.messages;
  const say = sayFor(treaty, locale, claims);
  return {
    columns: [
      { key: 'id', title: label.claim },
      { key: 'said_on', title: label.date },
      { key: 'source', title: label.source },
      { key: 'statement', title: label.statement },
      { key: 'verdict', title: label.verdict },
      { key: 'reason', title: label.reason },
    ],
    rows: judged.map(j => [
      cell(j.claim.id, 'id'),
      cell(dateIn(locale, j.claim.saidOn), 'plain', j.claim.saidOn.written),
      cell(publishersOf(j, treaty)),
      cell(statementText(j, treaty, say, locale)),
      verdictCell(j, locale),
      cell(reasonText(j, say, locale, claims)),
    ]),
  };
}

/** Claims as CSV: statements and verdicts as machines read them, reasons in English. */
export function claimsCsv(
  treaty: Treaty,
  judged: readonly JudgedClaim[],
  locale: Locale,
  claims: ClaimWords,
): Table {
  const say = sayFor(treaty, locale, claims);
  const columns = [
    'id',
    'said_on',
    'source',
    'statement',
    'verdict',
    'reason',
    'nearest',
    'prediction',
    'note',
  ];
  return {
    columns: columns.map(key => ({ key, title: key })),
    rows: judged.map(j =>
      [
        j.claim.id,
        j.claim.saidOn.written,
        publishersOf(j, treaty),
        statementKeys(j.claim.statement),
        j.verdict,
        claims.reason(j.reason, say),
        j.nearest ? claims.nearest(j.nearest, say) : '',
        j.prediction ? 'yes' : 'no',
        j.claim.note ?? '',
      ].map(text => cell(text)),
    ),
  };
}

/** Claims one after another: what was said by whom, the verdict, and why. */
export function claimsPage(
  treaty: Treaty,
  judged: readonly JudgedClaim[],
  locale: Locale,
  claims: ClaimWords,
): Page {
  const { messages } = locale;
  const say = sayFor(treaty, locale, claims);
  const verdicts = ['supported', 'contradicted', 'undetermined', 'not-checkable'] as const;
  const tally = verdicts
    .map(v => `${messages.verdict[v]} ${judged.filter(j => j.verdict === v).length}`)
    .join(' · ');
  const blocks = judged.flatMap((j): Page => {
    const publisher = publishersOf(j, treaty);
    return [
      GAP,
      line(
        span(verdictCell(j, locale).text, TONES[j.verdict]),
        span('  '),
        span(j.claim.id, 'id'),
        span(`  ${statementText(j, treaty, say, locale)}`, 'strong'),
      ),
      line(span(`${publisher}, ${dateIn(locale, j.claim.saidOn)}`, 'dim')),
      line(span(reasonText(j, say, locale, claims))),
      ...(j.claim.note ? [line(span(messages.noteStep(j.claim.note), 'dim'))] : []),
    ];
  });
  return [{ kind: 'heading', text: shortOf(locale, treaty) }, line(span(tally, 'dim')), ...blocks];
}
