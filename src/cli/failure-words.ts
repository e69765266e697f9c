import { messagesIn } from '../messages/index.ts';
import { LANGUAGES, type Language, type Names, nameIn } from '../registry/participant.ts';
import type { Failure, Said, SaidValue } from '../store/failure.ts';

/** The language asked for, also where the rest of the command line could not be understood. */
export function languageIn(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const given = argv
    .findLast((a, i) => argv[i - 1] === '--lang' || a.startsWith('--lang='))
    ?.replace('--lang=', '');
  return LANGUAGES.find(l => l === (given ?? env['TREATY_LANG'])) ?? 'en';
}

/** A failure for people in the language asked for. What has no sentence of its own stays in English, as in JSON. */
export async function failureIn(lang: Language, failure: Failure): Promise<Failure> {
  const { message, hint, says, hintSays } = failure;
  const hintSaid = (hintSays && (await said(lang, hintSays))) ?? hint;
  return {
    ...failure,
    message: (says && (await said(lang, says))) ?? message,
    ...(hintSaid === undefined ? {} : { hint: hintSaid }),
  };
}

/** A sentence about a failure in a language; undefined for a key that names none. Of `names`, one is meant; a `list` is complete. */
async function said(lang: Language, [key, values = {}]: Said): Promise<string | undefined> {
  const { failure, separator } = await messagesIn(lang);
  const shown = (key: string, value: SaidValue): string | number | null =>
    Array.isArray(value)
      ? key === 'names'
        ? value.map(text => failure.quoted({ text })).reduce((a, b) => failure.either({ a, b }))
        : value.join(separator.list)
      : typeof value === 'object' && value !== null
        ? nameIn(value as Names, lang)
        : (value as string | number | null);
  const sentence = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], failure);
  if (typeof sentence === 'string') return sentence;
  if (typeof sentence !== 'function') return undefined;
  return String(sentence(Object.fromEntries(Object.entries(values).map(([k, v]) => [k, shown(k, v)]))));
}
