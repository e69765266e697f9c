import { chapterKey } from '../../ledger/chapter.ts';

/** The server of the United Nations Treaty Collection. */
export const OFFICIAL_ORIGIN = 'https://treaties.un.org';

/** `XVIII-16`, `XI-A-6`, `XXVII-2-f`, `III-2-7b`: the chapter in Roman numerals, and what follows it. */
const NUMBER = /^([IVX]+)-[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*$/;

/** Chapters up to this one are in the first volume. */
const LAST_OF_VOLUME_I = 12;

/** The name of the file of a status page: `XVIII-16.en.xml`. */
export const pageFile = (number: string, lang = 'en'): string => `${number}.${lang}.xml`;

/**
 * The address of the status page (XML) of a treaty by its number in the collection; null for a number of another form.
 * `pageAddress('XVIII-16')` is `https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-16.en.xml`.
 */
export function pageAddress(number: string, origin = OFFICIAL_ORIGIN): string | null {
  const chapter = NUMBER.exec(number)?.[1] ?? '';
  const key = chapterKey(chapter);
  if (key === null) return null;
  const volume = Number(key) <= LAST_OF_VOLUME_I ? 'I' : 'II';
  return `${origin}/doc/Publication/MTDSG/Volume%20${volume}/Chapter%20${chapter}/${pageFile(number)}`;
}
