import { fold } from '../source/nearest.ts';

/** A name in a table is no longer than this; what follows is not read. */
const MOST = 200;

/** Words that join others and say nothing: tables leave them out and put them in as they like. */
const PARTICLES = new Set('the of and de du des del la le les el los las et y e d l s'.split(' '));

/** Words of the long forms of States' names, in English, French and Spanish. */
const STYLES = new Set(
  [
    'arab bolivarian commonwealth confederation cooperative co operative democratic dominion duchy emirate fed federal federated federative',
    'federation former formerly government grand great hashemite hellenic independent islamic kingdom oriental people peoples',
    'plurinational principality republic rep socialist sovereign state states sts sultanate union united',
    'ancien ancienne bolivarienne confederation democratique duche emirat etat etats ex federale federation federes gouvernement',
    'independant islamique orientale plurinational populaire principaute republique royaume socialiste sultanat uni unie unis union',
    'bolivariana confederacion cooperativa democratica ducado emirato estado estados federacion federados federativa gobierno gran',
    'independiente islamica oriental plurinacional popular principado reino republica socialista sultanato unida unidos',
  ].flatMap(line => line.split(' ')),
);

const SHORT: Readonly<Record<string, string>> = {
  rep: 'republic',
  dem: 'democratic',
  fed: 'federated',
  st: 'saint',
  ste: 'sainte',
  is: 'islands',
};

/** A name without footnote marks (`Serbia¹`, `Serbia 1, 2`, `Serbia (3)`), markup, brackets of withdrawal and invisible marks. */
export function nameWithoutMarks(cell: string): string {
  const text = cell
    .slice(0, MOST)
    .replace(/<[^<>]{0,40}>/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\u00b2\u00b3\u00b9\u2070-\u209f*†‡§]/gu, ' ')
    .replace(/\b(?:\p{L}\.){2,}/gu, initials => initials.replaceAll('.', ''))
    .trim();
  const marked = withoutMarks(text);
  return withoutMarks(/^\[(.*)\]$/u.exec(marked)?.[1] ?? marked);
}

/** A text without the numbers of footnotes at its end. */
const withoutMarks = (text: string): string => text.replace(/(?:[\s,;]*[([]?\d{1,3}[\])]?)+$/u, '').trim();

/** The words of a name in the order written, folded, abbreviations in full, without particles unless it has no other. */
function wordsOf(name: string): readonly string[] {
  const words = fold(name).split(' ');
  const full = words.length > 1 ? words.map(w => (Object.hasOwn(SHORT, w) ? (SHORT[w] ?? w) : w)) : words;
  const telling = full.filter(w => !PARTICLES.has(w));
  return telling.length > 0 ? telling : full;
}

/** The form in which whole names are compared: `nameKey('The Republic of Côte d’Ivoire')` is `'republic cote ivoire'`. */
export const nameKey = (name: string): string => wordsOf(name).join(' ');

/** What is left of a name without the style of the State: `bareKey('Oriental Republic of Uruguay')` is `'uruguay'`. */
export const bareKey = (name: string): string =>
  wordsOf(name)
    .filter(w => !STYLES.has(w))
    .join(' ');

/** A name whose qualifier follows: `Korea, Republic of`, `Micronesia (Federated States of)`, `Eswatini (formerly Swaziland)`. */
export interface Qualified {
  readonly base: string;
  readonly qualifier: string;
}

/** The parts of a name with a qualifier; null for another. */
export function qualified(name: string): Qualified | null {
  const parts = /^([^(,[]+)(?:,|[([])([^)\]]+)[)\]]?$/u.exec(name);
  const [base, qualifier] = [parts?.[1]?.trim(), parts?.[2]?.trim()];
  return base && qualifier ? { base, qualifier } : null;
}
