import type { Language } from '../../registry/participant.ts';
import { en, type Messages } from './en.ts';

export type { Messages } from './en.ts';

/** The words of a language; those other than English are loaded when asked for. */
export async function messagesIn(language: Language): Promise<Messages> {
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
