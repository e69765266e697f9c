import type { Treaty } from '../../src/ledger/treaty.ts';
import { type Messages, messagesIn } from '../../src/messages/index.ts';
import type { Language } from '../../src/registry/participant.ts';
import type { Locale } from '../../src/render/phrases.ts';

/** A treaty with one source. */
export const TREATY = {
  sources: { s: { publisher: '⟦s⟧' } },
  law: [],
  events: [],
} as unknown as Treaty;

/** Whatever is asked for by a key is the key between brackets, which no sentence brings by itself. */
const tokens = <T extends object>(): T => new Proxy({}, { get: (_, key) => `⟦${String(key)}⟧` }) as T;

/** The messages of a language, with tokens for the names of participants, acts, delays and conditions. */
export async function localeOfTokens(lang: Language, own: Partial<Messages> = {}): Promise<Locale> {
  const messages = await messagesIn(lang);
  const participants = new Map(['a', 'b', 'c', 'x'].map(id => [id, { names: { en: `⟦${id}⟧` } }]));
  return {
    messages: {
      ...messages,
      act: tokens(),
      delayRule: { ...messages.delayRule, 'nth-day-after': () => '⟦delay⟧' },
      condition: { ...messages.condition, 'in-force': () => '⟦condition⟧' },
      explain: { ...messages.explain, notMet: () => '⟦not met⟧' },
      ...own,
    },
    lang,
    registry: { participants } as never,
  };
}
