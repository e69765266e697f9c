import { COLLECTION_STYLE, EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { forbiddenInValue } from './forbidden.ts';
import { DEEPEST, LONGEST_TOKEN, TooMuch } from './limits.ts';
import { pastBlanks, skip } from './skip.ts';
import type { Path, Raw } from './tree.ts';
import type { YamlFault } from './yaml-fault-text.ts';

type Of<Type extends number> = Extract<Event, { readonly type: Type }>;
type Scalar = Of<typeof EVENT_ID.SCALAR>;
type Collection = Of<typeof EVENT_ID.MAPPING | typeof EVENT_ID.SEQUENCE>;
type Span = readonly [start: number, end: number];
type Part = Scalar | Collection | Of<typeof EVENT_ID.ALIAS>;

/**
 * Reads the events of js-yaml into values and places. Aliases, anchors, tags and keys that are no text are faults (a ledger line
 * must say all it says), and so are repeated keys. Every key and value has a number, in the order of the text; the parts of a
 * collection follow it, up to `#next`. Flat lists of numbers hold the places: a record of 100,000 events has a million of them.
 */
export class EventReader {
  readonly faults: YamlFault[] = [];
  documents = 0;
  value: Raw = '';
  readonly #text: string;
  readonly #events: Event[];
  #i = 0;
  /** The end of what was read last. */
  #cursor = 0;
  #depth = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #next: number[] = [];
  /** The text of a key; undefined for a value. */
  readonly #names: (string | undefined)[] = [];
  readonly #children = new Map<number, ReadonlyMap<string, number>>();

  /** Throws a `YAMLException` where the text is no YAML, `TooMuch` where it exceeds a limit. */
  constructor(text: string) {
    this.#text = text;
    this.#events = parseEvents(text, {});
    for (let event = this.#events[this.#i]; event?.type === EVENT_ID.DOCUMENT; event = this.#events[this.#i])
      this.#document(event);
    this.#events.length = 0;
    if (this.documents < 2) this.#move(text.length);
    if (this.documents === 0) this.faults.push({ code: 'empty-file', start: 0, end: 0 });
  }

  #document({ explicitStart, explicitEnd }: Of<typeof EVENT_ID.DOCUMENT>): void {
    const text = this.#text;
    const mark = explicitStart ? text.slice(this.#cursor).search(/^---/m) + this.#cursor : -1;
    if (++this.documents === 2) {
      const start = mark < 0 ? this.#skip(this.#cursor) : mark;
      this.faults.push({ code: 'yaml-several-documents', start, end: start + 3 });
    }
    if (this.documents > 1) {
      this.#events.length = 0;
      return;
    }
    if (mark >= 0) this.#cursor = pastBlanks(this.#text, mark + 3);
    this.#i++;
    this.value = this.#part();
    this.#i++;
    if (explicitEnd) this.#cursor = text.slice(this.#cursor).search(/^\.\.\./m) + this.#cursor + 3;
  }

  /** Where the value at a path stands, or its key; the nearest part above it where the path leads nowhere. */
  spanAt(path: Path, of: 'value' | 'key'): Span {
    let [found, key] = [0, -1];
    for (const step of path) {
      const next = this.#childrenOf(found).get(String(step));
      if (next === undefined) break;
      key = this.#names[next] === undefined ? -1 : next;
      found = key < 0 ? next : next + 1;
    }
    if (of === 'key' && key >= 0) found = key;
    return [this.#starts[found] ?? 0, this.#ends[found] ?? 0];
  }

  /** The parts of a collection by key or index: the numbers of keys in a mapping, of items in a list. */
  #childrenOf(node: number): ReadonlyMap<string, number> {
    const known = this.#children.get(node);
    if (known) return known;
    const children = new Map<string, number>();
    const end = this.#next[node] ?? 0;
    for (let child = node + 1; child < end; ) {
      const name = this.#names[child];
      children.set(name ?? String(children.size), child);
      child = this.#next[name === undefined ? child : child + 1] ?? end;
    }
    this.#children.set(node, children);
    return children;
  }

  #close(node: number, end: number): void {
    this.#ends[node] = end;
    this.#next[node] = this.#starts.length;
    this.#cursor = end;
  }

  /** Goes on to where the next part begins. Before it stand only marks, blanks and comments. */
  #move(start: number): void {
    if (start - this.#cursor > LONGEST_TOKEN) {
      const long = this.#text.slice(this.#cursor, start).search(/#[^\n]{65536}|[^\S\n]{65537}/);
      if (long >= 0) throw new TooMuch('yaml-token-too-long', this.#cursor + long);
    }
    this.#cursor = start;
  }

  /** The value of the next part, whose place gets the next number. `at` is the place of one that is not written. */
  #part(at?: Span): Raw {
    const event = this.#events[this.#i++] as Part;
    const [start, end] = at ?? this.#spanOf(event);
    this.#move(start);
    const node = this.#starts.push(start) - 1;
    this.#ends.push(start);
    this.#next.push(0);
    this.#names.push(undefined);
    const own = propertyFaults(event, start, end);
    this.faults.push(...own);
    if (event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.SCALAR) {
      this.#close(node, end);
      return event.type === EVENT_ID.ALIAS ? '' : this.#scalar(event, start, end);
    }
    if (++this.#depth >= DEEPEST) throw new TooMuch('yaml-too-deep', start);
    const isBracketed = this.#isBracketed(event);
    if (isBracketed) this.#cursor++;
    const value = event.type === EVENT_ID.MAPPING ? this.#mapping(node) : this.#list();
    this.#i++;
    this.#depth--;
    this.#close(node, isBracketed ? this.#skip(this.#cursor, ',:?') + 1 : this.#cursor);
    for (const fault of own) fault.end = this.#cursor;
    return value;
  }

  #scalar(event: Scalar, start: number, end: number): string {
    const from = isBlock(event) ? event.valueStart : start;
    if (end - from > LONGEST_TOKEN) throw new TooMuch('yaml-token-too-long', from);
    const text = getScalarValue(this.#text, event);
    // What a text may not hold, its values may not hold by an escape either; only double quotes have escapes.
    const escapes = event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast;
    const character = escapes ? forbiddenInValue(text) : null;
    if (character !== null)
      this.faults.push({ code: 'control-character', start, end, character, escaped: true });
    return text;
  }

  #list(): Raw {
    const items: Raw[] = [];
    while (this.#events[this.#i]?.type !== EVENT_ID.POP) {
      const dash = this.#isEmpty() ? this.#skip(this.#cursor) : -1;
      if (this.#text[dash] === '-') this.#cursor = pastBlanks(this.#text, dash + 1);
      items.push(this.#part());
    }
    return items;
  }

  #mapping(node: number): Raw {
    const value: Record<string, Raw> = Object.create(null);
    const repeated: YamlFault[] = [];
    for (let marks = '?'; this.#events[this.#i]?.type !== EVENT_ID.POP; marks = ',?') {
      const event = this.#events[this.#i] as Part;
      if (this.#isEmpty()) this.#cursor = this.#skip(this.#cursor, marks);
      const isText = event.type === EVENT_ID.SCALAR && event.anchorStart < 0;
      const [number, faults] = [this.#starts.length, this.faults.length];
      const key = this.#part();
      const [start, end] = [this.#starts[number] ?? 0, this.#ends[number] ?? 0];
      if (isText && typeof key === 'string' && key !== '' && key !== '__proto__' && !(key in value)) {
        this.#names[number] = key;
        value[key] = this.#valueOf(start, end);
        continue;
      }
      const fault: YamlFault = { code: 'yaml-key', start, end };
      if (!isText || typeof key !== 'string' || key === '') this.faults.length = faults;
      else if (key === '__proto__') fault.code = 'reserved-key';
      else repeated.push(Object.assign(fault, { code: 'duplicate-key', key }));
      this.faults.push(fault);
      this.#withoutTrace(number, () => this.#valueOf(start, end));
    }
    if (repeated.length > 0) {
      this.#next[node] = this.#starts.length;
      for (const fault of repeated)
        fault.first = this.#starts[this.#childrenOf(node).get(fault.key ?? '') ?? 0] ?? 0;
      // What is read without a trace gives its number to the part that comes next.
      this.#children.delete(node);
    }
    return value;
  }

  /** The value of a pair. One that is not written stands after its colon; where there is no colon, where its key does. */
  #valueOf(keyStart: number, keyEnd: number): Raw {
    if (!this.#isEmpty()) return this.#part();
    const colon = this.#skip(this.#cursor);
    if (this.#text[colon] !== ':') return this.#part([keyStart, keyEnd]);
    this.#cursor = pastBlanks(this.#text, colon + 1);
    return this.#part();
  }

  /** Reads a part that does not count, and forgets all from a number on. */
  #withoutTrace(number: number, read: () => void): void {
    const faults = this.faults.length;
    read();
    this.faults.length = faults;
    for (const list of [this.#starts, this.#ends, this.#next, this.#names]) list.length = number;
  }

  /** Whether a collection is written in brackets; `[a: b]` holds a mapping that is not, and begins where its key does. */
  #isBracketed({ style, start }: Collection): boolean {
    const first = this.#events[this.#i];
    const isPair = first !== undefined && 'start' in first && first.start === start;
    return style === COLLECTION_STYLE.FLOW && !isPair && /[[{]/.test(this.#text[start] ?? '');
  }

  /** Whether the next part is not written at all, not even by an anchor or a tag. */
  #isEmpty(): boolean {
    const event = this.#events[this.#i];
    return (
      event?.type === EVENT_ID.SCALAR && event.valueStart < 0 && event.anchorStart < 0 && event.tagStart < 0
    );
  }

  #spanOf(event: Part): Span {
    if (event.type === EVENT_ID.ALIAS) return [event.anchorStart - 1, event.anchorEnd];
    if (event.type !== EVENT_ID.SCALAR) {
      // A mapping begins at its first key, not at an anchor or tag of that key.
      const isAtProperty = /[&!]/.test(this.#text[event.start] ?? '');
      return isAtProperty ? this.#spanOf(this.#events[this.#i] as Part) : [event.start, event.start];
    }
    const { valueStart, valueEnd } = event;
    const properties = Math.max(event.anchorEnd, event.tagEnd);
    if (valueStart < 0) {
      const at = properties < 0 ? this.#cursor : pastBlanks(this.#text, properties);
      return [at, at];
    }
    if (isBlock(event)) return [this.#skip(Math.max(this.#cursor, properties), ':-?'), valueEnd];
    const quote = event.style === SCALAR_STYLE.PLAIN ? 0 : 1;
    return [valueStart - quote, valueEnd + quote];
  }

  #skip = (from: number, marks = ''): number => skip(this.#text, from, marks);
}

const isBlock = ({ style }: Scalar): boolean =>
  style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;

/** Aliases are faults, and anchors and tags of what they stand before. */
function propertyFaults(event: Part, start: number, end: number): YamlFault[] {
  const faults: YamlFault[] = [];
  if (event.anchorStart >= 0) faults.push({ code: 'yaml-alias', start, end });
  if ('tagStart' in event && event.tagStart >= 0) faults.push({ code: 'yaml-tag', start, end });
  return faults;
}
