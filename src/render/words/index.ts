import { type Messages as Catalog, messagesIn as catalogIn } from '../../messages/index.ts';
import type { Language } from '../../registry/participant.ts';
import { en, type OldMessages } from './en.ts';

/** The messages of a language: the topics that are catalogs already, and those that are still here. */
export type Messages = OldMessages & Catalog;

/** The messages of a language; those other than English are loaded when asked for. */
export const messagesIn = async (language: Language): Promise<Messages> => ({
  ...(await wordsIn(language)),
  ...(await catalogIn(language)),
});

async function wordsIn(language: Language): Promise<OldMessages> {
  switch (language) {
    case 'ar':
      return (await import('./ar.ts')).ar;
    case 'es':
      return (await import('./es.ts')).es;
    case 'fr':
      return (await import('./fr.ts')).fr;
    case 'ru':
      return (await import('./ru.ts')).ru;
    case 'zh':
      return (await import('./zh.ts')).zh;
    default:
      return en;
  }
}
