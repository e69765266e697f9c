import { messagesIn } from '../messages/index.ts';
import { LANGUAGES, type Language } from '../registry/participant.ts';
import type { Failure } from '../store/failure.ts';

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

/** The failures of names, which a ledger does not have or has several times. */
const NAMES_NOTHING = [
  'unknown-treaty',
  'unknown-participant',
  'unknown-name',
  'unknown-group',
  'ambiguous-participant',
] as const;

/**
 * A failure for people in the language asked for: what names nothing in the ledger, and what was perhaps meant. Other failures stay in
 * English, as in JSON.
 */
export async function failureIn(lang: Language, failure: Failure): Promise<Failure> {
  if (lang === 'en') return failure;
  const { failure: words, separator } = await messagesIn(lang);
  const { code, message, hint, candidates = [] } = failure;
  const wrote = /"(.*)"/s.exec(message)?.[1];
  const told = NAMES_NOTHING.find(known => known === code);
  if (!told || wrote === undefined) return failure;
  const names = candidates.map(name => `"${name}"`).join(separator.list);
  const meant = hint?.startsWith('did you mean')
    ? words.didYouMean({ names })
    : hint?.startsWith('say which')
      ? words.sayWhich({ names })
      : hint;
  return { ...failure, message: words[told]({ wrote }), ...(meant === undefined ? {} : { hint: meant }) };
}
