import type { DayBounds, PropertyKind, PropertyValues } from '../../diff/compared-properties.ts';
import type { Consequence } from '../../diff/consequences.ts';
import { type Field, type Span, span } from '../page.ts';
import { boundsText, type Locale, nameOf, namesOf } from '../phrases.ts';

/** The language of consequences; with `classes`, each shows its class of change. */
export interface ConsequenceStyle {
  readonly locale: Locale;
  readonly classes: boolean;
}

type Of<K extends PropertyKind> = Extract<Consequence, { readonly kind: K }>;

/** How many instruments are lacking: the smaller number first. */
function open({ confirmed, possible }: PropertyValues['remaining'], none: string): string {
  const both = [confirmed, possible].map(n => n ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return [...new Set(both)].map(n => (Number.isFinite(n) ? `${n}` : none)).join('–');
}

const daysText = (d: DayBounds | null, none: string): string =>
  d === null ? none : d.earliest === d.latest ? d.latest : `${d.earliest} – ${d.latest}`;

/** A day, or the two between which it lies: `[a..b]`; `[a..]` may also not have come. */
function dayText(value: string | number, { messages }: Locale): string {
  const [, from = '', to = ''] = /^\[(.+)\.\.(.*)\]$/.exec(`${value}`) ?? [];
  if (from === '') return `${value}`;
  return to === '' ? messages.diff.orLater({ from }) : `${from} – ${to}`;
}

/** One side of a consequence in words. */
function sideText<K extends PropertyKind>(
  kind: K,
  given: PropertyValues[K],
  { locale }: ConsequenceStyle,
): string {
  const value = given as never;
  const { answer, diff, verdict } = locale.messages;
  switch (kind) {
    case 'signatories':
    case 'consents':
    case 'counted':
    case 'parties':
      return boundsText(value);
    case 'remaining':
      return open(value, diff.none);
    case 'in-force':
      return answer[value];
    case 'signature-window':
      return diff.window[value];
    case 'standing':
      return withPossible(value, locale);
    case 'in-force-for':
      return daysText(value, diff.none);
    case 'projection': {
      const { median, horizon } = value as PropertyValues['projection'];
      return median ?? diff.past({ horizon });
    }
    case 'claim':
      return verdict[value];
    default:
      return dayText((given as string | number | null) ?? diff.none, locale);
  }
}

function withPossible({ standing, possible }: PropertyValues['standing'], { messages }: Locale): string {
  if (possible.length === 0) return messages.standing[standing];
  const also = possible.map(s => messages.standing[s]).join(messages.separator.list);
  return `${messages.standing[standing]} (${messages.label.possible}${messages.separator.colon}${also})`;
}

function labelOf({ kind, of }: Consequence, { locale }: ConsequenceStyle): string {
  const { label, diff } = locale.messages;
  const labels = {
    ...label,
    'in-force': label.inForce,
    threshold: diff.met,
    'entry-into-force': label.entryIntoForce,
    'earliest-entry-into-force': label.earliest,
    'ceased-on': diff.ceased,
    'ends-on': diff.endsOn,
    'suspended-since': diff.suspendedSince,
    'signature-window': label.signature,
    provision: `${label.provision} ${of ?? ''}`,
    'in-force-for': diff.inForceFor,
    leaves: label.leaving,
    projection: diff.projection,
    claim: `${label.claim} ${of ?? ''}`,
    standing: nameOf(locale, of ?? ''),
  };
  return labels[kind];
}

const arrow = (before: string, after: string): readonly Span[] => [
  span(before),
  span(' → '),
  span(after, 'strong'),
];

/** The text after the values: the result of corrections alone, and the class. */
function remarks(c: Consequence, telling: ConsequenceStyle): readonly Span[] {
  const { locale } = telling;
  const { diff, separator } = locale.messages;
  const said = [
    ...(c.via === null ? [] : [diff.via({ value: sideText(c.kind, c.via, telling) })]),
    ...(telling.classes ? [diff.class[c.class]] : []),
  ];
  return said.length === 0 ? [] : [span(` (${said.join(separator.semicolon)})`, 'dim')];
}

function rowOf(c: Consequence, telling: ConsequenceStyle): Field {
  const [before, after] = [sideText(c.kind, c.before, telling), sideText(c.kind, c.after, telling)];
  return { label: labelOf(c, telling), value: [...arrow(before, after), ...remarks(c, telling)] };
}

/** Items by a key, in order of appearance. */
const groups = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] =>
  [...new Set(items.map(keyOf))].map(key => items.filter(i => keyOf(i) === key) as [T, ...T[]]);

const names = (of: readonly Consequence[], { locale }: ConsequenceStyle): string =>
  namesOf(
    locale,
    of.map(c => c.of ?? ''),
  );

/** Longer ones would push all values to the right. */
const LONGEST_LABEL = 30;

/** Participants with the same change of standing, in one line. */
function standingRows(all: readonly Of<'standing'>[], telling: ConsequenceStyle): readonly Field[] {
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

/** Participants with the same new or moved day, one line for each day; the first line has the label. */
function dayRows(all: readonly Of<'in-force-for' | 'leaves'>[], telling: ConsequenceStyle): readonly Field[] {
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

/** Consequences as lines: the property, its old and its new value; equal changes of several participants share a line. */
export function consequenceRows(all: readonly Consequence[], telling: ConsequenceStyle): readonly Field[] {
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
