import type { ExpressionFault } from './expression.ts';

/** One piece of an expression; `at` is its column, from 1. Words keep the case they were written in. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'number' | 'operator' | 'open' | 'close' | 'end';
  readonly text: string;
  readonly at: number;
}

/** The longest text that is read as an expression. */
const LONGEST = 100_000;

/** Every character belongs to one of these. A quote opens only at the start of a word, so that `Côte d'Ivoire` needs none. */
const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<open>\()`,
    String.raw`(?<close>\))`,
    '(?<operator>[<>=!≤≥≠]+)',
    `(?<quoted>"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’|«[^»]*»)`,
    `(?<unclosed>["'“‘«].*)`,
    String.raw`(?<number>\d+(?![^\s<>=!≤≥≠()"]))`,
    String.raw`(?<word>[\p{L}\p{N}][^\s<>=!≤≥≠()"]*)`,
    String.raw`(?<other>[^\s<>=!≤≥≠()"]+)`,
  ].join('|'),
  'gsu',
);

/** The tokens, the last of kind `end`. */
export function tokensOf(text: string): readonly Token[] | ExpressionFault {
  if (text.length > LONGEST) return { fault: 'too-long', at: 1, wrote: text.slice(0, 20) };
  const tokens: Token[] = [];
  let at = 1;
  for (const { 0: wrote, groups = {} } of text.normalize('NFC').matchAll(TOKEN)) {
    const kind = Object.keys(groups).find(name => groups[name] !== undefined);
    if (kind === 'unclosed') return { fault: 'unclosed-quote', at, wrote };
    if (kind === 'other') return { fault: 'unexpected-character', at, wrote };
    const inner = kind === 'quoted' ? wrote.slice(1, -1) : wrote;
    if (kind !== 'space') tokens.push({ kind: kind as Token['kind'], text: inner, at });
    at += [...wrote].length;
  }
  return [...tokens, { kind: 'end', text: '', at }];
}
