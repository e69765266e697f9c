import en from './compiled/en.js';
import type { Messages } from './compiled/messages.d.ts';
import { withFrenchDays } from './french-days.ts';

export type { Messages } from './compiled/messages.d.ts';

/** The languages other than English. */
const OTHERS = {
  ar: () => import('./compiled/ar.js'),
  es: () => import('./compiled/es.js'),
  fr: async () => ({ default: withFrenchDays((await import('./compiled/fr.js')).default) }),
  ru: () => import('./compiled/ru.js'),
  zh: () => import('./compiled/zh.js'),
};

/**
 * The messages of a language; those of a language other than English are loaded when they are asked for.
 *
 * @example (await messagesIn('fr')).diff.more({ n: 3 }) // "et 3 de plus"
 */
export async function messagesIn(language: 'en' | keyof typeof OTHERS): Promise<Messages> {
  return language === 'en' ? en : (await OTHERS[language]()).default;
}
