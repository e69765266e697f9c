import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { Statement } from '../../ledger/claims.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { JudgedClaim, Verdict } from '../../status/claims/judged.ts';
import { type Cell, cell, GAP, line, type Page, span, type Table, type Tone } from '../page.ts';
import { dateIn, nameOf, shortOf, type Voice } from '../phrases.ts';
import type { ClaimWords } from '../words/claims.ts';
import type { Say } from '../words/claims-en.ts';
import { sayStatement } from '../words/statements.ts';
import { delayRule, sayStep } from './say-step.ts';

/** How the sentences of verdicts name participants, days and clauses. */
export function sayFor(treaty: Treaty, voice: Voice, claims: ClaimWords): Say {
  const kindOf = (d: DateRange) =>
    d.earliest === d.latest
      ? 'day'
      : /^\d{4}$/.test(d.written)
        ? 'year'
        : /^\d{4}-\d{2}$/.test(d.written)
          ? 'month'
          : 'range';
  return {
    name: id => nameOf(voice, id),
    names: ids => claims.names(ids.map(id => nameOf(voice, id))),
    day: day => day,
    when: on => claims.when(kindOf(on), dateIn(voice, on)),
    act: act => voice.words.act[act],
    delay: delay => delayRule(delay, voice),
    condition: condition =>
      sayStep(
        {
          code: 'condition',
          condition,
          met: false,
          on: treaty.law[0]?.from ?? ('' as never),
          have: null,
          need: null,
        },
        voice,
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
function statementText({ claim }: JudgedClaim, treaty: Treaty, say: Say, voice: Voice): string {
  const event = (id: string): string => {
    const found = treaty.events.find(e => e.id === id);
    if (!found) return id;
    const name = voice.words.act[found.act];
    return treaty.events.filter(e => e.act === found.act).length === 1 ? name : `${name} (${id})`;
  };
  return sayStatement(claim.statement, say, event, voice.lang);
}

function verdictCell(j: JudgedClaim, { words }: Voice): Cell {
  const text = j.prediction ? `${words.verdict[j.verdict]} (${words.prediction})` : words.verdict[j.verdict];
  return cell(text, TONES[j.verdict], j.verdict);
}

/** Why, and what is true instead. */
function reasonText(j: JudgedClaim, say: Say, voice: Voice, claims: ClaimWords): string {
  const reason = claims.reason(j.reason, say);
  const near = j.nearest && j.verdict !== 'supported' ? claims.nearest(j.nearest, say) : null;
  return near && near !== reason ? `${reason}${voice.words.semicolon}${voice.words.nearest(near)}` : reason;
}

const publishersOf = (j: JudgedClaim, treaty: Treaty): string =>
  [...new Set(j.claim.sources.map(id => treaty.sources[id]?.publisher ?? id))].join('; ');

/** Claims with their verdicts as a table. */
export function claimsTable(
  treaty: Treaty,
  judged: readonly JudgedClaim[],
  voice: Voice,
  claims: ClaimWords,
): Table {
  const { label } = voice.words;
  const say = sayFor(treaty, voice, claims);
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
      cell(dateIn(voice, j.claim.saidOn), 'plain', j.claim.saidOn.written),
      cell(publishersOf(j, treaty)),
      cell(statementText(j, treaty, say, voice)),
      verdictCell(j, voice),
      cell(reasonText(j, say, voice, claims)),
    ]),
  };
}

/** Claims as CSV: statements and verdicts as machines read them, reasons in English. */
export function claimsCsv(
  treaty: Treaty,
  judged: readonly JudgedClaim[],
  voice: Voice,
  claims: ClaimWords,
): Table {
  const say = sayFor(treaty, voice, claims);
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
  voice: Voice,
  claims: ClaimWords,
): Page {
  const { words } = voice;
  const say = sayFor(treaty, voice, claims);
  const verdicts = ['supported', 'contradicted', 'undetermined', 'not-checkable'] as const;
  const tally = verdicts
    .map(v => `${words.verdict[v]} ${judged.filter(j => j.verdict === v).length}`)
    .join(' · ');
  const blocks = judged.flatMap((j): Page => {
    const publisher = publishersOf(j, treaty);
    return [
      GAP,
      line(
        span(verdictCell(j, voice).text, TONES[j.verdict]),
        span('  '),
        span(j.claim.id, 'id'),
        span(`  ${statementText(j, treaty, say, voice)}`, 'strong'),
      ),
      line(span(`${publisher}, ${dateIn(voice, j.claim.saidOn)}`, 'dim')),
      line(span(reasonText(j, say, voice, claims))),
      ...(j.claim.note ? [line(span(words.noteStep(j.claim.note), 'dim'))] : []),
    ];
  });
  return [{ kind: 'heading', text: shortOf(voice, treaty) }, line(span(tally, 'dim')), ...blocks];
}
