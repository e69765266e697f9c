import { lineStarts } from './line-starts.ts';
import type { SourceFile } from './source-file.ts';
import type { Path, Raw, Tree } from './tree.ts';

/*
 * Ledgers are written plainly: block maps and lists, flow maps and lists on one line, plain words, double quotes without escapes.
 * Loading and starting the YAML package costs more than two bare starts of node; this reads such a text in a few milliseconds. It
 * accepts only what it certainly reads as YAML does (a property test compares the two); anything else is left to the package.
 */

interface Span {
  readonly start: number;
  readonly end: number;
}

interface MapNode extends Span {
  readonly pairs: ReadonlyMap<string, { readonly key: Span; readonly value: PlainNode }>;
}
interface SeqNode extends Span {
  readonly items: readonly PlainNode[];
}
interface ScalarNode extends Span {
  readonly text: string;
}
type PlainNode = MapNode | SeqNode | ScalarNode;

const NOT_PLAIN = String.raw`\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff`;
const FIRST = String.raw`[^\s"'\[\]{},#&*!|>%@\`:?=\-${NOT_PLAIN}]`;
const word = (without: string): string =>
  String.raw`${FIRST}(?:[^#:${without}${NOT_PLAIN}]*[^\s#:${without}${NOT_PLAIN}])?`;
const FLOW = String.raw`\[\]{},`;
const WORD_IN_FLOW = new RegExp(word(FLOW), 'y');
const WORD_IN_BLOCK = new RegExp(word(''), 'y');
const QUOTED = new RegExp(String.raw`"([^"\\${NOT_PLAIN}]*)"`, 'y');
const KEY_IN_BLOCK = new RegExp(String.raw`(${word(FLOW)}):(?= |\r?\n|$)`, 'y');
const KEY_IN_FLOW = new RegExp(`(${word(FLOW)}): +`, 'y');
const REST_OF_LINE = /(?: *| +#[^\n]*)(?:\r?\n|$)/y;
const BLANK_LINE = / *(?:#[^\n]*)?(?:\r?\n|$)/y;
const SPACES = / */y;

/** What is longer or deeper is left to the full reader, which has its own limits and words for them. */
const LONGEST = 60_000;
const DEEPEST = 40;
const LONGEST_KEY = 1000;

/** The text is not surely plain. */
class NotPlain extends Error {}

/** Reads a plainly written text; null where the full YAML reader must. */
export function readPlainYaml(file: SourceFile): Tree | null {
  const { text } = file;
  if (/\t|\r(?!\n)|^\ufeff/.test(text) || hasLongLine(text)) return null;
  try {
    const root = new PlainReader(text).document();
    const lines = lineStarts(text);
    return {
      file: file.path,
      value: rawOf(root),
      placeOf(path, of = 'value') {
        const { start, end } = spanAt(root, path, of);
        return lines.place(file.path, start, end);
      },
    };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

function hasLongLine(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LONGEST) return true;
    start = end + 1;
  }
  return false;
}

/** One pass over the text; the place it has come to is the only state. */
class PlainReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): PlainNode {
    if (this.#nextIndent() !== 0) throw new NotPlain();
    const root = this.#blockMap(0);
    if (this.#at < this.#text.length) throw new NotPlain();
    return root;
  }

  /** What a pattern matches here, read past; null where it does not. */
  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #need(pattern: RegExp): RegExpExecArray {
    const found = this.#take(pattern);
    if (!found) throw new NotPlain();
    return found;
  }

  /** Past blank lines and comments to the next line; its indent, or -1 at the end. Stands at its first character then. */
  #nextIndent(): number {
    const start = this.#at;
    while (this.#at < this.#text.length && this.#take(BLANK_LINE))
      if (this.#at - start > LONGEST) throw new NotPlain();
    if (this.#at >= this.#text.length) return -1;
    return this.#need(SPACES)[0].length;
  }

  /** Puts the reader back to the beginning of the line it stands in, for whoever is above to look at the indent again. */
  #backToLine(): void {
    this.#at = this.#text.lastIndexOf('\n', this.#at - 1) + 1;
  }

  #enter(): void {
    if (++this.#depth > DEEPEST) throw new NotPlain();
  }

  #blockMap(indent: number): MapNode {
    this.#enter();
    const pairs = new Map<string, { key: Span; value: PlainNode }>();
    const start = this.#at;
    let end = start;
    do {
      const keyAt = this.#at;
      const name = nameOf(this.#need(KEY_IN_BLOCK), pairs);
      const key = { start: keyAt, end: keyAt + name.length };
      const value = this.#valueOfPair(indent);
      pairs.set(name, { key, value });
      end = value.end;
    } while (this.#goesOn(indent));
    this.#depth--;
    return { start, end, pairs };
  }

  #blockSeq(indent: number): SeqNode {
    this.#enter();
    const items: PlainNode[] = [];
    const start = this.#at;
    do {
      const dash = this.#need(/- +/y)[0].length;
      const isMap = this.#sees(KEY_IN_BLOCK);
      items.push(isMap ? this.#blockMap(indent + dash) : this.#inlineToEndOfLine());
    } while (this.#goesOn(indent));
    this.#depth--;
    return { start, end: items.at(-1)?.end ?? start, items };
  }

  #sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  /** Whether the next line is one more of the same collection. */
  #goesOn(indent: number): boolean {
    const next = this.#nextIndent();
    if (next > indent) throw new NotPlain();
    if (next >= 0 && next < indent) this.#backToLine();
    return next === indent;
  }

  #valueOfPair(indent: number): PlainNode {
    if (this.#take(REST_OF_LINE)) {
      const inner = this.#nextIndent();
      if (inner <= indent) throw new NotPlain();
      return this.#sees(/- /y) ? this.#blockSeq(inner) : this.#blockMap(inner);
    }
    this.#need(/ +/y);
    return this.#inlineToEndOfLine();
  }

  #inlineToEndOfLine(): PlainNode {
    const node = this.#inline(WORD_IN_BLOCK);
    this.#need(REST_OF_LINE);
    return node;
  }

  #inline(plain: RegExp): PlainNode {
    switch (this.#text.charCodeAt(this.#at)) {
      case 0x7b:
        return this.#flowMap();
      case 0x5b:
        return this.#flowSeq();
      default:
        return this.#scalar(plain);
    }
  }

  #scalar(plain: RegExp): ScalarNode {
    const start = this.#at;
    const quoted = this.#take(QUOTED);
    const text = quoted ? (quoted[1] ?? '') : this.#need(plain)[0];
    return { start, end: this.#at, text };
  }

  #flowMap(): MapNode {
    this.#enter();
    const pairs = new Map<string, { key: Span; value: PlainNode }>();
    const start = this.#at;
    this.#need(/\{ */y);
    while (!this.#take(/\}/y)) {
      const keyAt = this.#at;
      const name = nameOf(this.#need(KEY_IN_FLOW), pairs);
      pairs.set(name, { key: { start: keyAt, end: keyAt + name.length }, value: this.#inline(WORD_IN_FLOW) });
      this.#need(/ *(?:, *(?=[^\s},])|(?=\}))/y);
    }
    this.#depth--;
    return { start, end: this.#at, pairs };
  }

  #flowSeq(): SeqNode {
    this.#enter();
    const items: PlainNode[] = [];
    const start = this.#at;
    this.#need(/\[ */y);
    while (!this.#take(/\]/y)) {
      items.push(this.#inline(WORD_IN_FLOW));
      this.#need(/ *(?:, *(?=[^\s\],])|(?=\]))/y);
    }
    this.#depth--;
    return { start, end: this.#at, items };
  }
}

/** A key's name; one given before, or that objects reserve, is for the full reader to report. */
function nameOf(found: RegExpExecArray, pairs: ReadonlyMap<string, unknown>): string {
  const [, name = ''] = found;
  if (name === '__proto__' || pairs.has(name) || name.length > LONGEST_KEY) throw new NotPlain();
  return name;
}

function rawOf(node: PlainNode): Raw {
  if ('text' in node) return node.text;
  if ('items' in node) return node.items.map(rawOf);
  const value: Record<string, Raw> = Object.create(null);
  for (const [key, pair] of node.pairs) value[key] = rawOf(pair.value);
  return value;
}

/** Where the value at a path stands, or its key; climbs to the nearest part above where the path leads nowhere. */
function spanAt(root: PlainNode, path: Path, of: 'value' | 'key'): Span {
  let node = root;
  let key: Span | null = null;
  for (const step of path) {
    const pair = 'pairs' in node ? node.pairs.get(String(step)) : undefined;
    const next: PlainNode | undefined = 'items' in node ? node.items[Number(step)] : pair?.value;
    if (!next) break;
    key = pair?.key ?? null;
    node = next;
  }
  return of === 'key' && key ? key : node;
}
