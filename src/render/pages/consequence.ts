import type { DayBounds, PropertyKind, PropertyValues } from '../../diff/compared-properties.ts';
import type { Consequence } from '../../diff/consequences.ts';
import { type Span, span } from '../page.ts';
import { boundsText, type Locale, nameOf } from '../phrases.ts';

/** A line of a list of fields. */
export interface Row {
  readonly label: string;
  readonly value: readonly Span[];
}

/** What consequences are told with; `classes` where each says which class of change it is. */
export interface ConsequenceStyle {
  readonly locale: Locale;
  readonly classes: boolean;
}

type Of<K extends PropertyKind> = Extract<Consequence, { readonly kind: K }>;

/** What lacks: the fewer, given all that is said, first. */
function open({ confirmed, possible }: PropertyValues['remaining'], none: string): string {
  const both = [confirmed, possible].map(n => n ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return [...new Set(both)].map(n => (Number.isFinite(n) ? `${n}` : none)).join('–');
}

const daysText = (d: DayBounds | null, none: string): string =>
  d === null ? none : d.earliest === d.latest ? d.latest : `${d.earliest} – ${d.latest}`;

/** One side of a consequence in locale.messages.diff. */
function sideText<K extends PropertyKind>(
  kind: K,
  given: PropertyValues[K],
  { locale }: ConsequenceStyle,
): string {
  const value = given as never;
  switch (kind) {
    case 'signatories':
    case 'consents':
    case 'counted':
    case 'parties':
      return boundsText(value);
    case 'remaining':
      return open(value, locale.messages.diff.none);
    case 'in-force':
      return locale.messages.answer[value as PropertyValues['in-force']];
    case 'signature-window':
      return locale.messages.diff.window[value as PropertyValues['signature-window']];
    case 'standing':
      return standingText(value, locale);
    case 'in-force-for':
      return daysText(value, locale.messages.diff.none);
    case 'projection': {
      const { median, horizon } = value as PropertyValues['projection'];
      return median ?? locale.messages.diff.past({ horizon });
    }
    case 'claim':
      return locale.messages.verdict[value as PropertyValues['claim']];
    default:
      return `${(given as string | number | null) ?? locale.messages.diff.none}`;
  }
}

function standingText({ standing, possible }: PropertyValues['standing'], { messages }: Locale): string {
  const also = possible.map(s => messages.standing[s]).join(messages.separator.comma);
  return also === ''
    ? messages.standing[standing]
    : `${messages.standing[standing]} (${messages.label.possible}${messages.separator.colon}${also})`;
}

function labelOf(c: Consequence, { locale }: ConsequenceStyle): string {
  const { label } = locale.messages;
  switch (c.kind) {
    case 'signatories':
    case 'consents':
    case 'counted':
    case 'parties':
    case 'required':
    case 'remaining':
      return label[c.kind];
    case 'in-force':
      return label.inForce;
    case 'threshold':
      return locale.messages.diff.met;
    case 'entry-into-force':
      return label.entryIntoForce;
    case 'earliest-entry-into-force':
      return label.earliest;
    case 'ceased-on':
      return locale.messages.diff.ceased;
    case 'signature-window':
      return label.signature;
    case 'provision':
      return `${label.provision} ${c.of ?? ''}`;
    case 'in-force-for':
      return locale.messages.diff.inForceFor;
    case 'leaves':
      return label.leaving;
    case 'projection':
      return locale.messages.diff.projection;
    case 'claim':
      return `${label.claim} ${c.of ?? ''}`;
    case 'standing':
      return nameOf(locale, c.of ?? '');
  }
}

const arrow = (before: string, after: string): readonly Span[] => [
  span(before),
  span(' → '),
  span(after, 'strong'),
];

/** What is said after the values: what correction alone would have come to, and the class. */
function remarks(c: Consequence, telling: ConsequenceStyle): readonly Span[] {
  const { locale } = telling;
  const said = [
    ...(c.via === null ? [] : [locale.messages.diff.via({ value: sideText(c.kind, c.via, telling) })]),
    ...(telling.classes ? [locale.messages.diff.class[c.class]] : []),
  ];
  return said.length === 0
    ? []
    : [span(` (${said.join(telling.locale.messages.separator.semicolon)})`, 'dim')];
}

function rowOf(c: Consequence, telling: ConsequenceStyle): Row {
  const [before, after] = [sideText(c.kind, c.before, telling), sideText(c.kind, c.after, telling)];
  return { label: labelOf(c, telling), value: [...arrow(before, after), ...remarks(c, telling)] };
}

/** Items by a key, in order of appearance. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return [...found.values()];
}

const names = (of: readonly Consequence[], { locale }: ConsequenceStyle): string =>
  of.map(c => nameOf(locale, c.of ?? '')).join(locale.messages.separator.comma);

/** Longer ones would push all values to the right. */
const LONGEST_LABEL = 30;

/** Those whose standing changed alike, in one line. */
function standingRows(all: readonly Of<'standing'>[], telling: ConsequenceStyle): readonly Row[] {
  const shown = (c: Of<'standing'>): string =>
    `${sideText('standing', c.before, telling)} → ${sideText('standing', c.after, telling)}`;
  const { colon } = telling.locale.messages.separator;
  return groups(all, c => `${shown(c)} ${c.class}`).map(group => {
    const label = shown(group[0]);
    const value = [span(names(group, telling)), ...remarks(group[0], telling)];
    if (group.length === 1) return rowOf(group[0], telling);
    if (label.length <= LONGEST_LABEL) return { label, value };
    return {
      label: telling.locale.messages.label.standing,
      value: [span(`${label}${colon}`, 'strong'), ...value],
    };
  });
}

/** Those for whom a day came or moved alike, in one line each; the first bears the label. */
function dayRows(all: readonly Of<'in-force-for' | 'leaves'>[], telling: ConsequenceStyle): readonly Row[] {
  const side = (c: Of<'in-force-for' | 'leaves'>, which: 'before' | 'after'): string =>
    sideText(c.kind, c[which] as never, telling);
  return groups(all, c => `${side(c, 'before')} ${side(c, 'after')} ${c.class}`).map((group, i) => {
    const [c] = group;
    const days =
      c.before === null ? [span(side(c, 'after'), 'strong')] : arrow(side(c, 'before'), side(c, 'after'));
    const value = [span(`${names(group, telling)} `), ...days, ...remarks(c, telling)];
    return { label: i === 0 ? labelOf(c, telling) : '', value };
  });
}

/** Consequences as lines: what they are about, what it was and what it is; those that many share are told together. */
export function consequenceRows(all: readonly Consequence[], telling: ConsequenceStyle): readonly Row[] {
  const of = <K extends PropertyKind>(...kinds: readonly K[]) =>
    all.filter((c): c is Of<K> => (kinds as readonly string[]).includes(c.kind));
  const consents = of('consents')[0];
  const isSame = (c: Consequence): boolean =>
    c.kind === 'counted' &&
    consents !== undefined &&
    JSON.stringify([c.before, c.after]) === JSON.stringify([consents.before, consents.after]);
  const grouped: readonly PropertyKind[] = ['standing', 'in-force-for', 'leaves', 'claim', 'projection'];
  return [
    ...all.filter(c => !grouped.includes(c.kind) && !isSame(c)).map(c => rowOf(c, telling)),
    ...of('projection').map(c => rowOf(c, telling)),
    ...standingRows(of('standing'), telling),
    ...dayRows(of('in-force-for'), telling),
    ...dayRows(of('leaves'), telling),
    ...of('claim').map(c => rowOf(c, telling)),
  ];
}
