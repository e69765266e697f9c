import type { PlainDate } from '../calendar/plain-date.ts';
import { type Locale, nameOf, nameOnDay } from './phrases.ts';

/** English names that take "the" in a sentence, and words by which others do. */
const ALONE =
  /^(?:Bahamas|Comoros|Congo|Gambia|Holy See|Maldives|Netherlands|Niger|Philippines|Seychelles|Sudan)\b/;
const WITH =
  /\b(?:Republic|Federation|Union|Kingdom|United|Emirates|Islands|Organi[sz]ation|Community|League|Council|Movement)\b/;

/** A participant's name within a sentence: in English "the Russian Federation", but "Serbia"; in other languages the name alone. */
export const nameWithArticle = (locale: Locale, id: string): string =>
  withArticle(locale, nameOf(locale, id));

/** A participant's name on a day, as it stands within a sentence: "the Soviet Union", "Zaire (now the …)". */
export const nameOnDayWithArticle = (locale: Locale, id: string, day: PlainDate): string =>
  withArticle(locale, nameOnDay(locale, id, day));

function withArticle({ lang }: Locale, name: string): string {
  const [alone = ''] = name.split(' (');
  const takesArticle = ALONE.test(alone) || WITH.test(alone);
  return lang === 'en' && takesArticle ? `the ${name}` : name;
}

/** A sentence that begins with a capital letter. */
export const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Arabic names of States and organisations that are masculine; all others are feminine, as a State (dawla) is. */
const MASCULINE =
  /^(?:الأردن|الاتحاد|الجبل|الصومال|السودان|العراق|الكرسي|المغرب|اليمن|برنامج|جنوب السودان|صندوق|لبنان|مجلس|مكتب)/u;

/** The gender of a participant's name in Arabic, which its predicate follows. */
export const arabicGender = (name: string): 'm' | 'f' => (MASCULINE.test(name) ? 'm' : 'f');

/** A treaty's name after "bound by": in Arabic with its preposition, «باتفاقية هانوي»; a name in another script as a title. */
export function boundByName({ lang }: Locale, treaty: string): string {
  if (lang !== 'ar') return treaty;
  return /^\p{Script=Arabic}/u.test(treaty) ? `ب${treaty}` : `بالمعاهدة «${treaty}»`;
}
