import type { ExpressionFault } from './expression.ts';

/** One piece of an expression; `at` is its column, from 1. Words keep the case they were written in. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'number' | 'operator' | 'open' | 'close' | 'end';
  readonly text: string;
  readonly at: number;
}

/** The longest text that is read as an expression. */
const LONGEST = 100_000;

const SPACE = /[\s\u00a0]/u;
const OPERATOR = /[<>=!≤≥≠]/u;
const BREAKS = /[\s\u00a0<>=!≤≥≠()"]/u;
const PAIRS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '«': '»' };

/** How far a run of characters goes. */
function runFrom(chars: readonly string[], start: number, goesOn: (c: string) => boolean): number {
  let end = start;
  while (end < chars.length && goesOn(chars[end] ?? '')) end++;
  return end;
}

type Read = { readonly token: Token; readonly next: number } | ExpressionFault;

function quoted(chars: readonly string[], start: number, closing: string): Read {
  const end = runFrom(chars, start + 1, c => c !== closing);
  const wrote = chars.slice(start, end).join('');
  if (end === chars.length) return { fault: 'unclosed-quote', at: start + 1, wrote };
  return {
    token: { kind: 'quoted', text: chars.slice(start + 1, end).join(''), at: start + 1 },
    next: end + 1,
  };
}

function read(chars: readonly string[], start: number): Read {
  const c = chars[start] ?? '';
  const closing = Object.hasOwn(PAIRS, c) ? PAIRS[c] : undefined;
  if (closing) return quoted(chars, start, closing);
  if (c === '(' || c === ')')
    return { token: { kind: c === '(' ? 'open' : 'close', text: c, at: start + 1 }, next: start + 1 };
  const isOperator = OPERATOR.test(c);
  const next = runFrom(chars, start, x => (isOperator ? OPERATOR.test(x) : !BREAKS.test(x)));
  const text = chars.slice(start, next).join('');
  if (isOperator) return { token: { kind: 'operator', text, at: start + 1 }, next };
  if (/^[\p{L}\p{N}]/u.test(text))
    return { token: { kind: /^\d+$/.test(text) ? 'number' : 'word', text, at: start + 1 }, next };
  return { fault: 'unexpected-character', at: start + 1, wrote: text };
}

/** The tokens, the last of kind `end`. A quote opens only at the start of a word, so that `Côte d'Ivoire` needs none. */
export function tokensOf(text: string): readonly Token[] | ExpressionFault {
  if (text.length > LONGEST) return { fault: 'too-long', at: 1, wrote: text.slice(0, 20) };
  const chars = [...text.normalize('NFC')];
  const tokens: Token[] = [];
  for (let i = runFrom(chars, 0, c => SPACE.test(c)); i < chars.length; ) {
    const found = read(chars, i);
    if ('fault' in found) return found;
    tokens.push(found.token);
    i = runFrom(chars, found.next, c => SPACE.test(c));
  }
  return [...tokens, { kind: 'end', text: '', at: chars.length + 1 }];
}
