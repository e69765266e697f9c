import type { Act } from '../../law/acts.ts';
import { fold } from '../../source/nearest.ts';

/**
 * What words of a legend mean: an act, or `unrecorded` where the format has none for it, or a table gives too little of it;
 * `untold` for a consent that may be of any kind; `confirmed` for the confirmation of a signature ad referendum, which makes it
 * definitive where a definitive signature binds (VCLT art. 12(2)(b)).
 */
export type LegendMeaning = Act | 'unrecorded' | 'untold' | 'confirmed';

type Words = readonly (readonly [pattern: RegExp, meaning: LegendMeaning])[];

/** Words that name an act, English and French. The one that stands first in a title says what was done. */
const NAMES: Words = [
  [/\bsuccession (to|a la|de la) signature/, 'succession-to-signature'],
  [/\b(withdrawal of|retrait de) (the |la )?signature/, 'withdrawal-of-signature'],
  [/\b(withdrawal|denunciation|retrait|denonciation)s?\b/, 'denunciation'],
  [/\bconfirmation (of|de) (the |la )?signature/, 'confirmed'],
  [/\bnon provisional application|\bnon application (a titre )?provisoire/, 'unrecorded'],
  [/\bextensions?\b|\bterritorial/, 'unrecorded'],
  [
    /\bprovisional (application|acceptance)|\b(application|acceptation) (a titre )?provisoire|\bprovisoirement/,
    'provisional-application',
  ],
  [/\bsimplified procedure|\bprocedure simplifiee/, 'notification'],
  [/\bdefinitive signature|\bsignature definitive/, 'definitive-signature'],
  [/\bsignature (not subject to|without reservation|sans reserve)/, 'definitive-signature'],
  [/\b(signatures?|signed|signataires?|signatory|signatories|signee?)\b/, 'signature'],
  [/\bformal confirmation|\bconfirmation formelle/, 'formal-confirmation'],
  [/\b(ratifications?|ratified|ratifiee?)\b/, 'ratification'],
  [/\b(accessions?|acceded|adhesions?|adherences?)\b/, 'accession'],
  [/\b(acceptances?|accepted|acceptations?)\b/, 'acceptance'],
  [/\b(approvals?|approved|approbations?)\b/, 'approval'],
  [/\bsuccessions?\b/, 'succession'],
];

/** Words of how an act is done, which say what was done only where nothing else does. */
const WAYS: Words = [
  [/\b(notifications?|applications?|participations?)\b/, 'notification'],
  [/\b(consent|consentement)\b|\b(deposits?|deposited|depots?)\b|\binstruments?\b/, 'untold'],
  [/\b(declarations?)\b/, 'declaration'],
  [/\b(reservations?|reserves?)\b/, 'reservation'],
  [/\bobjections?\b/, 'objection'],
];

/** After these the words of a title say by what, or under what, an act was done, and no longer which. */
const REASONS =
  /\b(by virtue|in accordance|under|pursuant|subject to|as to|in respect|en vertu|conformement|sous reserve|au titre|par)\b/;

/** Whether the words so far go on with reasons, in which acts are named that are not those of the column. */
export const givesReasons = (words: string): boolean => REASONS.test(fold(words));

/** What the words of a title mean; null for words that no depositary is known to use. */
export function legendMeaning(words: string): LegendMeaning | null {
  const folded = fold(words);
  if (/^participations?\b/.test(folded)) return 'notification';
  const head = folded.split(REASONS)[0] ?? '';
  return firstOf(NAMES, head) ?? firstOf(WAYS, head) ?? firstOf(NAMES, folded) ?? firstOf(WAYS, folded);
}

/** The meaning that stands first in the words; of two at one place, the one listed first. */
function firstOf(meanings: Words, words: string): LegendMeaning | null {
  let found: { readonly at: number; readonly meaning: LegendMeaning } | null = null;
  for (const [pattern, meaning] of meanings) {
    const at = words.search(pattern);
    if (at >= 0 && (found === null || at < found.at)) found = { at, meaning };
  }
  return found?.meaning ?? null;
}

/** The mark that depositaries commonly use for an act, in English and French alike. */
const USUAL: Readonly<Record<string, readonly Act[]>> = {
  a: ['accession'],
  A: ['acceptance'],
  AA: ['approval'],
  c: ['formal-confirmation'],
  d: ['succession', 'succession-to-signature'],
  n: ['provisional-application'],
  s: ['definitive-signature', 'signature'],
  p: ['notification'],
  P: ['notification'],
  R: ['ratification'],
};

/** The acts that depositaries commonly mark so. */
export const actsOfMark = (mark: string): readonly Act[] =>
  Object.hasOwn(USUAL, mark) ? (USUAL[mark] ?? []) : [];
