import type { Act } from '../../law/acts.ts';
import { fold } from '../../source/nearest.ts';
import { cleaned } from './clean.ts';

/** What a legend says of one kind of act: `Acceptance(A)` is acceptance, marked `A`. */
export interface LegendItem {
  readonly name: string;
  /** The mark after a date; null where the act is what an unmarked date means. */
  readonly code: string | null;
  readonly act: Meaning | null;
}

/**
 * An act, or: `unrecorded` where the format has none for it; `untold` for a consent that may be of any kind; `confirmed` for the
 * confirmation of a signature ad referendum, which makes it definitive where a definitive signature binds (VCLT art. 12(2)(b)).
 */
export type Meaning = Act | 'unrecorded' | 'untold' | 'confirmed';

/**
 * What words of a legend mean, English and French, the first that fits. `unrecorded` is what format 1 has no act for, or what
 * a table gives too little of: a bare day of a confirmation, an extension to a territory it does not name.
 */
const MEANINGS: readonly (readonly [pattern: RegExp, act: Meaning])[] = [
  [/\bsuccession (to|a la|de la) signature\b/, 'succession-to-signature'],
  [/\bwithdrawal of (the )?signature\b|\bretrait de (la )?signature\b/, 'withdrawal-of-signature'],
  [/\b(withdrawal|denunciation|retrait|denonciation)\b/, 'denunciation'],
  [/\bconfirmation of (the )?signature\b|\bconfirmation de (la )?signature\b/, 'confirmed'],
  [/\bsimplified procedure\b|\bprocedure simplifiee\b/, 'notification'],
  [/\bnon provisional application\b|\bnon application (a titre )?provisoire\b/, 'unrecorded'],
  [/\bextension\b|\bterritorial\b/, 'unrecorded'],
  [
    /\bprovisional (application|acceptance)\b|\b(application|acceptation) (a titre )?provisoire\b|\bprovisoirement\b/,
    'provisional-application',
  ],
  [/\bdefinitive signature\b|\bsignature definitive\b/, 'definitive-signature'],
  [/\b(signature|signed|signataires?|signatories|signatory)\b/, 'signature'],
  [/\bformal confirmation\b|\bconfirmation formelle\b/, 'formal-confirmation'],
  [/\b(ratification|ratified)s?\b/, 'ratification'],
  [/\b(accession|adhesion)s?\b/, 'accession'],
  [/\b(acceptance|acceptation)s?\b/, 'acceptance'],
  [/\b(approval|approbation)s?\b/, 'approval'],
  [/\bsuccessions?\b/, 'succession'],
  [/\bnotifications?\b|\bapplications?\b|\bparticipations?\b/, 'notification'],
  [/\bconsent\b|\bconsentement\b/, 'untold'],
];

/** The mark that depositaries commonly use for an act, in both languages. */
const USUAL: Readonly<Record<string, readonly Act[]>> = {
  a: ['accession'],
  A: ['acceptance'],
  AA: ['approval'],
  c: ['formal-confirmation'],
  d: ['succession', 'succession-to-signature'],
  n: ['provisional-application'],
  s: ['definitive-signature', 'signature'],
  p: ['notification'],
  R: ['ratification'],
  P: ['notification'],
};

/** The act of the words of a legend; null for words that no depositary's legend is known to use. */
function actNamed(words: string): Meaning | null {
  const folded = fold(words);
  // The words of what is done stand first: "Participation ... by virtue of ratification" is a participation.
  const head =
    folded.split(/\b(?:by virtue|in accordance|under|pursuant|en vertu|conformement|par)\b/)[0] ?? '';
  for (const part of [head, folded])
    for (const [pattern, act] of MEANINGS) if (pattern.test(part)) return earliest(part, act);
  return null;
}

/** Of "Participation in the Convention by accession" the first word counts, of "Definitive signature" the whole. */
function earliest(words: string, found: Meaning): Meaning {
  return /^participation\b/.test(words) ? 'notification' : found;
}

/** The mark at the end of an item, in brackets: one that stands apart, or after a number, must be usual for the act. */
function markOf(item: string): { readonly name: string; readonly code: string | null } {
  const found = /^(.*?)(\s*)\(([A-Za-z]{1,2})\)$/s.exec(item);
  if (!found) return { name: item, code: null };
  const [, name = '', gap = '', code = ''] = found;
  const act = actNamed(name);
  const usual = (USUAL[code] ?? []).some(a => a === act || act === 'untold');
  const attached = gap === '' && /\p{L}$/u.test(name);
  return attached || usual || act === 'unrecorded' || act === 'confirmed'
    ? { name: name.trim(), code }
    : { name: item, code: null };
}

/**
 * The items of a column's title. They are separated by commas; what goes on in lower case belongs to the item before it:
 * `Provisional application by virtue of signature, adoption or accession` is one.
 */
export function readLegend(title: string): readonly LegendItem[] {
  const items = cleaned(title)
    .split(/[,;](?=\s*\p{Lu})|\s*\/\s*(?=\p{Lu})/u)
    .map(item => item.trim())
    .filter(item => item !== '');
  return items.map(item => {
    const { name, code } = markOf(item);
    const act = actNamed(name);
    return { name, code, act: act === 'untold' && code !== null ? 'notification' : act };
  });
}

/** The act of a mark that the legend of its column does not explain, by the depositaries' usage; null where none has it. */
export function usualAct(code: string, column: 'signature' | 'consent'): Act | null {
  const acts = USUAL[code] ?? [];
  return (column === 'signature' && acts.includes('succession-to-signature') ? acts.at(-1) : acts[0]) ?? null;
}
