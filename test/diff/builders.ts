import fc from 'fast-check';
import { addDays } from '../../src/calendar/arithmetic.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';

/** A line of events, and its text. */
interface Line {
  readonly who: string | null;
  readonly text: string;
}

const WHO = ['EGY', 'FRA', 'JPN', 'QAT'];
const ACTS = ['signature', 'ratification', 'accession', 'denunciation', 'reservation', 'domestic-approval'];

const day = fc.integer({ min: 0, max: 2000 }).map(n => addDays('2019-01-01' as PlainDate, n));
const date = fc.oneof(
  { weight: 4, arbitrary: day as fc.Arbitrary<string> },
  day.map(d => d.slice(0, 7)),
  day.map(d => `"[${d}..${addDays(d, 40)}]"`),
);
const source = fc.constantFrom('dep', 'news', '[dep, news]');
const note = fc.option(fc.constantFrom('as told', 'see there'), { nil: null });

const act: fc.Arbitrary<Line> = fc
  .tuple(date, fc.constantFrom(...WHO), fc.constantFrom(...ACTS), source, note)
  .map(([on, who, what, by, said]) => ({
    who,
    text: `{ on: ${on}, who: ${who}, act: ${what}, source: ${by}${said ? `, note: ${said}` : ''} }`,
  }));
const meeting: fc.Arbitrary<Line> = date.map(on => ({
  who: null,
  text: `{ on: ${on}, act: meeting, by: Committee, source: news }`,
}));

/** The parts of a treaty file, for any order and spacing. */
export interface Parts {
  readonly title: string;
  readonly until: string | null;
  readonly needed: number;
  readonly aliases: readonly string[];
  readonly claims: readonly { readonly id: string; readonly signatories: number }[];
  readonly events: readonly string[];
}

export const parts: fc.Arbitrary<Parts> = fc.record({
  title: fc.constantFrom('Small Treaty', 'Smaller Treaty'),
  until: fc.option(day, { nil: null }),
  needed: fc.integer({ min: 1, max: 4 }),
  aliases: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { maxLength: 3 }),
  claims: fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), signatories: fc.integer({ min: 0, max: 9 }) }),
    { maxLength: 3, selector: c => c.id },
  ),
  events: fc
    .array(fc.oneof({ weight: 8, arbitrary: act }, meeting), { maxLength: 14 })
    .map(lines => lines.map(l => l.text)),
});

/** A treaty file; `roughly` writes the same content with other spacing and comments. */
export function fileOf(p: Parts, roughly = false): string {
  const gap = roughly ? '   # as the depositary has it' : '';
  return `ledger: 1
id: small
title: { en: ${p.title} }${gap}
${p.aliases.length > 0 ? `aliases: [${p.aliases.join(', ')}]\n` : ''}${p.until ? `complete_until: ${p.until}\n` : ''}law:
  entry_into_force: { article: "9", when: { instruments: ${p.needed} }, date: { nth_day_after: 30 }, organisations: not-counted }
${roughly ? '\n# sources\n' : ''}sources:
  dep: { publisher: Depositary, tier: depositary }
  news: { publisher: News, tier: press }
events:${p.events.length === 0 ? ' []' : ''}
${p.events.map(e => `  - ${roughly ? e.replace('{ ', '{') : e}${gap}\n`).join('')}${
  p.claims.length === 0 ? '' : 'claims:\n'
}${p.claims.map(c => `  - { id: ${c.id}, said_on: 2020-05-01, source: news, claim: { signatories: ${c.signatories}, as: exactly } }\n`).join('')}`;
}
