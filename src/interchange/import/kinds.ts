import { ACT_NAMES, type Act, effectOf } from '../../law/acts.ts';
import { fold } from '../../source/nearest.ts';
import { cleanText } from './clean.ts';
import { isStatement } from './statements.ts';

/** What a cell of a column of kinds says: an act, consent of an untold kind, a mark, or something else. */
export type CellKind =
  | { readonly kind: 'act'; readonly act: Act | 'untold' }
  | { readonly kind: 'mark'; readonly code: string }
  /** The day of this row is an entry into force for its participant. */
  | { readonly kind: 'in-force' }
  /** No act of a participant under the treaty: an announcement, a vote, a total, "no notification". */
  | { readonly kind: 'other' };

const NAMES: readonly (readonly [RegExp, Act | 'untold'])[] = [
  [/^(signatures?|signed|signing|signatory)( ad referendum)?$/, 'signature'],
  [
    /^(definitive signature|signature definitive|signature (without|not subject to) .*(ratification|acceptance).*)$/,
    'definitive-signature',
  ],
  [/^(ratification|ratified)$/, 'ratification'],
  [/^(accession|acceded|adhesion|adherence)$/, 'accession'],
  [/^(acceptance|accepted|acceptation)$/, 'acceptance'],
  [/^(approval|approved|approbation)$/, 'approval'],
  [/^(succession|succeeded)$/, 'succession'],
  [/^succession (to|a la|de) (the )?signature$/, 'succession-to-signature'],
  [/^(act of )?(formal confirmation|confirmation formelle)$/, 'formal-confirmation'],
  [/^(expression of )?(consent|consentement)( to be bound| a etre lie)?$/, 'untold'],
  [/^(provisional application|application provisoire)( under article .*)?$/, 'provisional-application'],
  [/^(end|termination) of provisional application$/, 'provisional-application-end'],
  [/^(denunciation|denounced|denonciation|withdrawal|withdrew|retrait)$/, 'denunciation'],
  [/^(withdrawal|retrait) (of|de la) (the )?signature$/, 'withdrawal-of-signature'],
  [
    /^withdrawal of (the |its )?(instrument|ratification|acceptance|approval|accession)( of .*)?$/,
    'withdrawal-of-instrument',
  ],
  [
    /^(withdrawal|revocation) of (the |its )?(notice of |notification of )?(denunciation|withdrawal)$/,
    'withdrawal-of-denunciation',
  ],
  [/^notification$/, 'notification'],
  [/^reserve$/, 'reservation'],
  ...ACT_NAMES.map((act): readonly [RegExp, Act] => [new RegExp(`^${act.replaceAll('-', ' ')}$`), act]),
];

/** Words before and after an act that do not change which it is: `deposit of the instrument of ratification`. */
const BEFORE =
  /^(((date|deposit|receipt|notification|notice|instrument|depot|act) (of|d|de) )(the |an? |l )?)+/;
const AFTER = /( deposit(ed)?| instrument)$/;
const UNTOLD = /\(\s*(?:kind|type|form)[^()]*\)/gi;
const MARK_IN_BRACKETS = /\s*[([]\s*[A-Za-z]{1,2}\s*[)\]]\s*$/;
const OTHER =
  /^(observed|total|announce\w*|intention|intends?|authori[sz]ation|domestic|declaration|reservation|objection|understanding|territorial|no|not|suspension|resumption|expiry|cessation|communication|correction|adoption|opening|meeting|mandate|negotiation|statement|position|planned|expected|pending|proposal|vote)\b/;
/** The acts of participants that an import records: those that begin or end a signature, consent or provisional application. Statements are recorded too. */
const RECORDED: ReadonlySet<string> = new Set([
  'signature',
  'consent',
  'provisional-application',
  'provisional-application-end',
  'withdrawal-of-signature',
  'withdrawal-of-instrument',
  'denunciation',
  'withdrawal-of-denunciation',
]);

/**
 * Reads a cell of a column of kinds. Only the whole cell counts: `announcement of withdrawal` is no withdrawal. Null if it is not
 * understood. `kindOfCell('Instrument of ratification')` is the act `ratification`.
 */
export function kindOfCell(text: string): CellKind | null {
  const written = cleanText(text).replace(UNTOLD, ' ').trim();
  if (/^[A-Za-z]{1,2}$/.test(written)) return { kind: 'mark', code: written };
  if (written.includes('?')) return null;
  if (/[()]/.test(written.replace(MARK_IN_BRACKETS, '')))
    return OTHER.test(fold(written)) ? { kind: 'other' } : null;
  const whole = fold(written.replace(MARK_IN_BRACKETS, ''));
  if (/^(date of )?(entry into force|entree en vigueur|eif)( for .*)?$/.test(whole))
    return { kind: 'in-force' };
  const act = nameOf(whole) ?? nameOf(whole.replace(BEFORE, '').replace(AFTER, ''));
  if (act !== null)
    return act === 'untold' || RECORDED.has(effectOf(act)) || isStatement(act)
      ? { kind: 'act', act }
      : { kind: 'other' };
  return OTHER.test(whole) ? { kind: 'other' } : null;
}

const nameOf = (words: string): Act | 'untold' | null =>
  NAMES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
