import { STANDINGS } from '../standing.ts';
import {
  COMPARATORS,
  COUNT_NAMES,
  type Comparator,
  type Expression,
  type ExpressionFault,
  type Parsed,
  type Resolve,
} from './expression.ts';
import { conditionExpected, fault, operatorHint, participantFault, suggestion } from './faults.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Parentheses and `not` may be nested so deep. */
const DEEPEST = 100;

type Part = Expression | ExpressionFault;
const isFault = (p: Part): p is ExpressionFault => 'fault' in p;
const isWord = (t: Token, ...words: readonly string[]): boolean =>
  t.kind === 'word' && words.includes(t.text.toLowerCase());

/** Reads tokens from left to right; `or` binds loosest, then `and`, then `not`. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #resolve: Resolve;
  #next = 0;

  constructor(tokens: readonly Token[], resolve: Resolve) {
    this.#tokens = tokens;
    this.#resolve = resolve;
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#next + ahead] ?? { kind: 'end', text: '', at: 1 };
  }

  /** Parts joined by one word; a single part stands for itself. */
  joined(word: 'and' | 'or', part: () => Part): Part {
    const parts: Expression[] = [];
    for (;;) {
      const read = part();
      if (isFault(read)) return read;
      parts.push(read);
      if (!isWord(this.peek(), word)) return parts.length === 1 ? read : { kind: word, of: parts };
      this.#next++;
    }
  }

  any(depth: number): Part {
    return this.joined('or', () => this.joined('and', () => this.unary(depth)));
  }

  unary(depth: number): Part {
    const t = this.peek();
    if (depth > DEEPEST) return fault('too-deep', t);
    if (isWord(t, 'not')) {
      this.#next++;
      const of = this.unary(depth + 1);
      return isFault(of) ? of : { kind: 'not', of };
    }
    if (t.kind !== 'open') return this.leaf();
    this.#next++;
    const inner = this.any(depth + 1);
    if (isFault(inner)) return inner;
    if (this.peek().kind === 'end') return fault('unclosed-parenthesis', t);
    if (this.peek().kind !== 'close') return fault('unexpected-text', this.peek());
    this.#next++;
    return inner;
  }

  leaf(): Part {
    const [first, second, third] = [this.peek(), this.peek(1), this.peek(2)];
    if (isWord(first, 'in') && isWord(second, 'force')) return this.#take(2, { kind: 'in-force' });
    if (isWord(first, 'open') && isWord(second, 'for') && isWord(third, 'signature'))
      return this.#take(3, { kind: 'open-for-signature' });
    if (first.kind !== 'word' && first.kind !== 'quoted') return fault('condition-expected', first);
    const of = COUNT_NAMES.find(c => c === first.text.toLowerCase());
    if (second.kind === 'operator')
      return of ? this.count(of) : fault('unknown-count', first, suggestion(first.text, COUNT_NAMES));
    if (of && !isWord(second, 'is')) return fault('comparison-expected', second, `${of} >=`);
    return this.standing();
  }

  #take(tokens: number, leaf: Expression): Expression {
    this.#next += tokens;
    return leaf;
  }

  count(of: (typeof COUNT_NAMES)[number]): Part {
    const [operator, number] = [this.peek(1), this.peek(2)];
    const is = COMPARATORS.find((c): c is Comparator => c === operator.text);
    if (!is) return fault('unknown-operator', operator, operatorHint(operator.text));
    if (number.kind !== 'number' || number.text.length > 15) return fault('number-expected', number);
    return this.#take(3, { kind: 'count', of, is, number: Number(number.text) });
  }

  /** `NAME is [not] STANDING`; an unquoted name may be several words, "and" among them (Trinidad and Tobago). */
  standing(): Part {
    const name: Token[] = [this.peek()];
    while (
      this.peek().kind === 'word' &&
      ['word', 'number'].includes(this.peek(name.length).kind) &&
      !isWord(this.peek(name.length), 'is')
    ) {
      name.push(this.peek(name.length));
    }
    if (!isWord(this.peek(name.length), 'is')) return conditionExpected(name);
    const found = this.#resolve(name.map(t => t.text).join(' '));
    if (found.kind !== 'one') return participantFault(name, found);
    const negated = isWord(this.peek(name.length + 1), 'not');
    const word = this.peek(name.length + (negated ? 2 : 1));
    const is = STANDINGS.find(s => s === word.text.toLowerCase());
    if (!is) return fault('unknown-standing', word, suggestion(word.text, STANDINGS));
    const leaf: Expression = { kind: 'standing', who: found.value.id, is };
    return this.#take(name.length + (negated ? 3 : 2), negated ? { kind: 'not', of: leaf } : leaf);
  }
}

/**
 * Reads an expression: `COUNT (>=|>|<=|<|=) N`, `in force`, `open for signature`, `NAME is [not] STANDING`, joined by `and`,
 * `or`, `not` and parentheses; keywords in any case. Never throws on what a user wrote.
 *
 * `parseExpression('signatories == 72', …)` is `{ fault: 'unknown-operator', at: 13, wrote: '==', hint: '=' }`.
 */
export function parseExpression(text: string, resolve: Resolve): Parsed {
  const tokens = tokensOf(text);
  if ('fault' in tokens) return tokens;
  const reader = new Reader(tokens, resolve);
  if (reader.peek().kind === 'end') return { fault: 'empty', at: 1, wrote: '' };
  const read = reader.any(0);
  if (isFault(read)) return read;
  const rest = reader.peek();
  return rest.kind === 'end' ? { ok: read } : fault('unexpected-text', rest);
}
