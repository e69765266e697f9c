import type { EventText } from './treaty.shape.ts';

/** The keys of an event in the order in which a line has them. */
export const EVENT_KEYS = [
  'on',
  'who',
  'act',
  'by',
  'deposit',
  'id',
  'depositary',
  'instrument_dated',
  'received',
  'notified',
  'place',
  'signed_by',
  'reference',
  'notification',
  'under',
  'on_event',
  'territory',
  'until',
  'by_treaty',
  'effective',
  'because',
  'disputed',
  'note',
  'inferred',
  'source',
] as const satisfies readonly (keyof EventText)[];

/** What needs no quotes inside braces: letters, digits and spaces, and signs that mean nothing to YAML there. */
const PLAIN = /^[\p{L}\p{N}(][\p{L}\p{N} ()+./~^$;’–—-]*$/u;

/** What a YAML reader with another schema than ours makes null, a truth value, a number or a day of. */
const TYPED =
  /^(?:null|true|false|yes|no|on|off|y|n|0b[01_]+|0x[\da-f_]+|0o[0-7]+|\d[\d_]*\.?[\d_]*(?:e[-+]?\d+)?|\d{4}-\d\d?-\d\d?)$/i;

/** Keys whose values are days or truth values, plain although other schemas give them a type. */
const TYPED_KEYS: ReadonlySet<string> = new Set([
  'on',
  'instrument_dated',
  'received',
  'notified',
  'effective',
  'until',
  'inferred',
  'published',
  'read',
]);

/** The text of a key as a value inside braces: plain where no YAML reader can misread it, else in double quotes. */
export function scalar(key: string, text: string): string {
  const isTyped = TYPED.test(text) && !TYPED_KEYS.has(key);
  if (PLAIN.test(text) && !text.endsWith(' ') && !isTyped) return text;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A value of an event inside braces: a text, a list of texts in brackets, or a mapping of these. */
export function valueText(key: string, v: string | readonly string[] | object): string {
  if (typeof v === 'string') return scalar(key, v);
  if (Array.isArray(v)) return `[${v.map(text => scalar(key, text)).join(', ')}]`;
  const pairs = Object.entries(v).map(([name, inner]) => `${name}: ${valueText(name, inner)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** How the lines of a file look: two spaces before the dash and one inside the braces, unless its neighbours say otherwise. */
export interface LineStyle {
  readonly indent: string;
  readonly gap: string;
  readonly padding: string;
}

const STYLE: LineStyle = { indent: '  ', gap: ' ', padding: ' ' };

const read = (line: string): LineStyle | null => {
  const found = /^( *)-( +)\{( *)/.exec(line);
  return found ? { indent: found[1] ?? '', gap: found[2] ?? ' ', padding: found[3] ?? '' } : null;
};

/** The style of a neighbouring line with one event, else of the first event of the file, else the default. */
export function styleOf(neighbour: string, first: string): LineStyle {
  const indent = /^( *)-/.exec(first)?.[1] ?? STYLE.indent;
  return { ...(read(neighbour) ?? read(first) ?? STYLE), indent };
}

/** An event as one line of a ledger. `eventLine({ on: '2025-10-25', who: 'EGY', act: 'signature', source: 'untc' })`. */
export function eventLine(event: EventText, { indent, gap, padding }: LineStyle = STYLE): string {
  const pairs = EVENT_KEYS.flatMap(key => {
    const v = event[key];
    return v === undefined ? [] : [`${key}: ${valueText(key, v)}`];
  });
  return `${indent}-${gap}{${padding}${pairs.join(', ')}${padding}}`;
}
