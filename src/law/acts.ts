/** What an act does to the standing of the one who performs it. */
export type Effect =
  | 'signature'
  | 'consent'
  | 'provisional-application'
  | 'provisional-application-end'
  | 'withdrawal-of-signature'
  | 'withdrawal-of-instrument'
  | 'denunciation'
  | 'withdrawal-of-denunciation'
  | 'exclusion'
  | 'rejection'
  | 'suspension'
  | 'resumption'
  | 'replacement'
  | 'termination'
  | 'extension'
  | 'statement'
  | 'none';

/**
 * One act of the closed list: its effect and the article of the Vienna Conventions that knows it. Withdrawing an instrument before it
 * takes effect rests on the practice of depositaries, not on an article.
 */
export interface ActMeaning {
  readonly effect: Effect;
  readonly article?: string;
}

/**
 * Every act that a ledger of format 1 may record, with its effect on standing (VCLT 1969; VCLTIO 1986 for organisations;
 * VCSST 1978 for successions). `statement` acts are made about the treaty or another act and change no standing; a domestic
 * approval has no effect in international law until an instrument is deposited (VCLT art. 16).
 */
export const ACTS = {
  mandate: { effect: 'none' },
  negotiation: { effect: 'none' },
  adoption: { effect: 'none', article: 'VCLT art. 9' },
  'opening-for-signature': { effect: 'none', article: 'VCLT art. 10' },
  signature: { effect: 'signature', article: 'VCLT arts 10, 18' },
  'succession-to-signature': { effect: 'signature', article: 'VCSST art. 19' },
  'definitive-signature': { effect: 'consent', article: 'VCLT art. 12' },
  ratification: { effect: 'consent', article: 'VCLT art. 14' },
  acceptance: { effect: 'consent', article: 'VCLT art. 14' },
  approval: { effect: 'consent', article: 'VCLT art. 14' },
  accession: { effect: 'consent', article: 'VCLT art. 15' },
  'formal-confirmation': { effect: 'consent', article: 'VCLTIO art. 14' },
  succession: { effect: 'consent', article: 'VCSST arts 17, 34' },
  notification: { effect: 'consent', article: 'VCLT art. 11' },
  exchange: { effect: 'consent', article: 'VCLT art. 13' },
  'provisional-application': { effect: 'provisional-application', article: 'VCLT art. 25' },
  'provisional-application-end': { effect: 'provisional-application-end', article: 'VCLT art. 25(2)' },
  'withdrawal-of-signature': { effect: 'withdrawal-of-signature', article: 'VCLT art. 18(a)' },
  'withdrawal-of-instrument': { effect: 'withdrawal-of-instrument' },
  denunciation: { effect: 'denunciation', article: 'VCLT arts 54-56' },
  'withdrawal-of-denunciation': { effect: 'withdrawal-of-denunciation', article: 'VCLT art. 68' },
  exclusion: { effect: 'exclusion', article: 'VCLT arts 54, 60' },
  rejection: { effect: 'rejection' },
  termination: { effect: 'termination', article: 'VCLT art. 54' },
  extension: { effect: 'extension' },
  suspension: { effect: 'suspension', article: 'VCLT arts 57-58, 60' },
  resumption: { effect: 'resumption', article: 'VCLT art. 72' },
  replacement: { effect: 'replacement', article: 'VCLT art. 59' },
  'domestic-approval': { effect: 'none' },
  intention: { effect: 'none' },
  reservation: { effect: 'statement', article: 'VCLT art. 19' },
  declaration: { effect: 'statement' },
  objection: { effect: 'statement', article: 'VCLT art. 20' },
  'withdrawal-of-reservation': { effect: 'statement', article: 'VCLT art. 22' },
  'territorial-extension': { effect: 'statement', article: 'VCLT art. 29' },
  amendment: { effect: 'none', article: 'VCLT art. 40' },
  correction: { effect: 'none', article: 'VCLT art. 79' },
  meeting: { effect: 'none' },
  notice: { effect: 'none', article: 'VCLT art. 77' },
} as const satisfies Record<string, ActMeaning>;

/** An act of the closed list. */
export type Act = keyof typeof ACTS;

/** The acts of the closed list, in the order of their table. */
export const ACT_NAMES = Object.keys(ACTS) as readonly Act[];

/** The acts by which consent to be bound is expressed (VCLT arts 11-15). */
export type ConsentAct = {
  [A in Act]: (typeof ACTS)[A]['effect'] extends 'consent' ? A : never;
}[Act];

/** Effect of an act. `effectOf('accession')` is `'consent'`. */
export const effectOf = (act: Act): Effect => ACTS[act].effect;

const OF_THE_TREATY: ReadonlySet<Effect> = new Set(['termination', 'extension']);
const OF_ALL_OR_SOME: ReadonlySet<Effect> = new Set(['suspension', 'resumption', 'replacement']);

/** Whether the act of an effect is never one of a single participant: it concerns the treaty as a whole. */
export const isOfTheTreaty = (effect: Effect): boolean => OF_THE_TREATY.has(effect);

/** Whether an act may name nobody and then concerns all participants. */
export const mayBeOfAll = (effect: Effect): boolean =>
  OF_THE_TREATY.has(effect) || OF_ALL_OR_SOME.has(effect);

const ENDS: ReadonlySet<Effect> = new Set([
  'provisional-application-end',
  'withdrawal-of-signature',
  'withdrawal-of-instrument',
  'denunciation',
  'exclusion',
  'rejection',
  'suspension',
  'replacement',
  'termination',
]);

/** Whether an effect ends something, for good or for a time. */
export const endsSomething = (effect: Effect): boolean => ENDS.has(effect);

/** Whether an act expresses consent to be bound. */
export const isConsent = (act: Act): act is ConsentAct => ACTS[act].effect === 'consent';
