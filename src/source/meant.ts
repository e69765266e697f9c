import { fold, nearest } from './nearest.ts';

const saidOf = (meant: string, ...words: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(words.map(word => [word, [meant]]));

/**
 * What people write for something that format 1 names otherwise, folded. The nearest name by letters would often change the law: a
 * "withdrawal" from a treaty is a denunciation, and no withdrawal of a signature.
 */
const BY_MEANING: Readonly<Record<string, readonly string[]>> = {
  ...saidOf('denunciation', 'withdrawal', 'withdraw', 'withdrew', 'withdrawn', 'withdrawal from treaty'),
  ...saidOf('denunciation', 'renunciation', 'repudiation', 'exit', 'leaving', 'left', 'retreat', 'denounced'),
  ...saidOf('denunciation', 'retrait', 'retiro', 'denonciation', 'denuncia', 'notice of withdrawal'),
  ...saidOf('denunciation', 'notice of termination', 'termination of participation', 'withdrawal of consent'),
  ...saidOf('signature', 'signing', 'signed', 'sign', 'initialling'),
  ...saidOf('ratification', 'ratified', 'ratify', 'ratification with reservation', 'deposit of ratification'),
  ...saidOf('acceptance', 'accepted', 'accept'),
  ...saidOf('approval', 'approved', 'approve'),
  ...saidOf('succession', 'succeeded', 'continuation', 'continuity'),
  ...saidOf('suspension', 'suspend', 'suspended'),
  ...saidOf('declaration', 'statement', 'understanding', 'interpretative declaration'),
  ...saidOf('objection', 'objected'),
  ...saidOf('termination', 'terminated', 'lapse', 'lapsed', 'cessation', 'ceased'),
  ...saidOf('provisional-application', 'provisionally applied', 'provisional'),
  revocation: ['withdrawal-of-denunciation'],
  'revocation of denunciation': ['withdrawal-of-denunciation'],
  'withdrawal of notice': ['withdrawal-of-denunciation'],
  'withdrawal of withdrawal': ['withdrawal-of-denunciation'],
  'withdrawal of ratification': ['withdrawal-of-instrument'],
  unsigning: ['withdrawal-of-signature'],
  expulsion: ['exclusion'],
  removal: ['exclusion'],
  'opt out': ['rejection', 'opting_out'],
  refusal: ['rejection'],
  abrogation: ['termination'],
  dissolution: ['termination'],
  ended: ['termination'],
  expiry: ['termination', 'term'],
  expiration: ['termination', 'term'],
  duration: ['term'],
  validity: ['term'],
  expires: ['until', 'term'],
  'valid until': ['until', 'term'],
  renewal: ['extension'],
  prolongation: ['extension'],
  prorogation: ['extension'],
  reinstatement: ['resumption'],
  reactivation: ['resumption'],
  'end of suspension': ['resumption'],
  supersession: ['replacement'],
  superseded: ['replacement'],
  substitution: ['replacement'],
  consent: ['ratification', 'accession'],
  deposit: ['ratification', 'accession'],
  adhesion: ['accession'],
  adherence: ['accession'],
  acceded: ['accession'],
  ...saidOf('accession', 'joined', 'join', 'rejoin', 'rejoined', 're accession'),
  'full signature': ['definitive-signature'],
  confirmation: ['formal-confirmation'],
  'territorial application': ['territorial-extension'],
  'application to territory': ['territorial-extension'],
  'parliamentary approval': ['domestic-approval'],
  'days after': ['nth_day_after'],
  'day after': ['nth_day_after'],
  'after days': ['nth_day_after'],
  'expiry of months': ['on_expiry_of_months'],
  'expiry of years': ['on_expiry_of_years'],
  months: ['months_after'],
  years: ['years_after'],
  ratifications: ['instruments'],
  parent: ['tied_to'],
  'effective date': ['effective'],
  'replaced by': ['by_treaty'],
};

/**
 * What was meant by a word that is not legal: by its meaning first, slips of the pen in the word included; else the legal words whose
 * letters are near. `likelyMeant('withdrawal', ACT_NAMES)` is `['denunciation']`.
 */
export function likelyMeant(wrote: string, legal: readonly string[], most = 2): readonly string[] {
  const folded = fold(wrote.slice(0, 80));
  const byMeaning = (word: string): readonly string[] =>
    (Object.hasOwn(BY_MEANING, word) ? BY_MEANING[word] : undefined)?.filter(w => legal.includes(w)) ?? [];
  const exact = byMeaning(folded);
  if (exact.length > 0) return exact;
  // Longer words share endings: "suspension" is three letters from "succession".
  const edits = folded.length < 12 ? 2 : 3;
  const near = nearest(wrote, legal, most, edits);
  const [word] = near.length > 0 ? [] : nearest(folded, Object.keys(BY_MEANING), 1, edits);
  const slipped = word === undefined ? [] : byMeaning(word);
  return slipped.length > 0 ? slipped : near;
}
