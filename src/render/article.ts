import { type Locale, nameOf } from './phrases.ts';

/** English names that take "the" in a sentence, and words by which others do. */
const ALONE =
  /^(?:Bahamas|Comoros|Congo|Gambia|Holy See|Maldives|Netherlands|Niger|Philippines|Seychelles|Sudan)\b/;
const WITH =
  /\b(?:Republic|Federation|Union|Kingdom|United|Emirates|Islands|Organi[sz]ation|Community|League|Council|Movement)\b/;

/** A participant's name within a sentence: in English "the Russian Federation", but "Serbia"; in other languages the name alone. */
export function nameWithArticle(locale: Locale, id: string): string {
  const name = nameOf(locale, id);
  const takesArticle = ALONE.test(name) || (WITH.test(name) && !name.includes('('));
  return locale.lang === 'en' && takesArticle ? `the ${name}` : name;
}
