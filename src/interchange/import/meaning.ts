import type { Act } from '../../law/acts.ts';
import { fold } from '../../source/nearest.ts';

/**
 * The meaning of words in a legend: an act; `unrecorded` if the format has no act for it or a table gives too little of it; `untold` for
 * consent of an unknown kind; `confirmed` for the confirmation of a signature ad referendum, which makes it definitive where a definitive
 * signature binds (VCLT art. 12(2)(b)).
 */
export type LegendMeaning = Act | 'unrecorded' | 'untold' | 'confirmed';

type Words = readonly (readonly [pattern: RegExp, meaning: LegendMeaning])[];

/** Words that name an act, in English and French. The first in a title decides. */
const NAMES: Words = [
  [/\bsuccession (to|a la|de la) signature/, 'succession-to-signature'],
  [/\b(withdrawal of|retrait de) (the |la )?signature/, 'withdrawal-of-signature'],
  [
    /\b(withdrawal|revocation|retrait) (of|de|d) (the |an |la |l )?(instruments?|ratification|acceptance|approval|accession|adhesion)/,
    'withdrawal-of-instrument',
  ],
  [
    /\b(withdrawal|revocation|retrait) (of|de) (the |a |la )?(notice|notification|denunciation|withdrawal|denonciation|retrait)/,
    'withdrawal-of-denunciation',
  ],
  [
    /\b(end|ending|termination|cessation|fin) (of|de) (the |l )?(provisional application|application provisoire)/,
    'provisional-application-end',
  ],
  // What is suspended decides: the operation of the treaty, or a notice.
  [
    /\b(suspension|resumption) of (?!(the )?(operation|application|treaty|convention|agreement)\b)/,
    'unrecorded',
  ],
  [/^suspensions?( of .*)?$/, 'suspension'],
  [/^(resumption|reprise)s?( of .*)?$/, 'resumption'],
  [/\b(exclusion|expulsion)s?\b/, 'exclusion'],
  [/\b(rejection|rejet)s?\b/, 'rejection'],
  [
    /\b(withdrawal|retrait) (of|de|des) (the |la |les )?(reservation|declaration|objection|reserve)s?\b/,
    'unrecorded',
  ],
  [/\b(withdrawal|denunciation|retrait|denonciation)s?\b/, 'denunciation'],
  [/\bconfirmation (of|de) (the |la )?signature/, 'confirmed'],
  [/\bnon provisional application|\bnon application (a titre )?provisoire/, 'unrecorded'],
  [/\bextensions?\b|\bterritorial/, 'unrecorded'],
  [
    /\bprovisional (application|acceptance)|\b(application|acceptation) (a titre )?provisoire|\bprovisoirement/,
    'provisional-application',
  ],
  [
    /\b(reservations?|declarations?(?! of (acceptance|accession|succession)\b)|objections?|understandings?)\b/,
    'unrecorded',
  ],
  [/\b(signatures?|signed) (of )?(the )?(final act|acte final)/, 'unrecorded'],
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

/** Words that say how an act is done. They decide only if no act is named. */
const WAYS: Words = [
  [/\b(notifications?|applications?|participations?)\b/, 'notification'],
  [/\b(consent|consentement)\b|\b(deposits?|deposited|depots?)\b|\binstruments?\b/, 'untold'],
];

/** After these words, a title says why or under which article an act was done, and no longer which act. */
const REASONS =
  /\b(by virtue|in accordance|under|pursuant|subject to|as to|in respect|en vertu|conformement|sous reserve|au titre|par)\b/;

/** Whether the words contain a reason. Acts named in a reason are not acts of the column. */
export const givesReasons = (words: string): boolean => REASONS.test(fold(words));

/** The meaning of the words of a title; null if they are unknown. */
export function legendMeaning(words: string): LegendMeaning | null {
  const folded = fold(words);
  if (/^participations?\b/.test(folded)) return 'notification';
  const head = folded.split(REASONS)[0] ?? '';
  return firstOf(NAMES, head) ?? firstOf(WAYS, head) ?? firstOf(NAMES, folded) ?? firstOf(WAYS, folded);
}

/** The meaning whose pattern matches first in the words; of two at one position, the one listed first. */
function firstOf(meanings: Words, words: string): LegendMeaning | null {
  let found: { readonly at: number; readonly meaning: LegendMeaning } | null = null;
  for (const [pattern, meaning] of meanings) {
    const at = words.search(pattern);
    if (at >= 0 && (found === null || at < found.at)) found = { at, meaning };
  }
  return found?.meaning ?? null;
}

/**
 * The acts that a mark may stand for, by initial or by the usage of depositaries. Usage differs: `A` is acceptance in tables of the
 * United Nations and accession in those of The Hague. So a mark means one of these only where a title or a legend says which.
 */
const MAY_MEAN: Readonly<Record<string, readonly LegendMeaning[]>> = {
  a: ['accession', 'acceptance', 'approval'],
  aa: ['approval'],
  ac: ['accession', 'acceptance'],
  ad: ['accession'],
  ap: ['approval'],
  c: ['formal-confirmation'],
  d: ['succession', 'succession-to-signature', 'definitive-signature', 'denunciation'],
  ds: ['definitive-signature'],
  fc: ['formal-confirmation'],
  n: ['provisional-application'],
  p: ['notification', 'provisional-application'],
  pa: ['provisional-application'],
  r: ['ratification'],
  s: ['definitive-signature', 'signature', 'succession', 'succession-to-signature'],
  w: ['denunciation'],
};

/** The acts that a mark may stand for, the usual one first; none for what is no mark. */
export const actsOfMark = (mark: string): readonly LegendMeaning[] => {
  const key = mark.toLowerCase();
  return Object.hasOwn(MAY_MEAN, key) ? (MAY_MEAN[key] ?? []) : [];
};
