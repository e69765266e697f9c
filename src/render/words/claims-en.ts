import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Condition, Delay } from '../../law/clause.ts';
import type { RequiredOf } from '../../ledger/claims.ts';
import type { Doing } from '../../status/claims/act-reason.ts';
import type { CountRange, Evidence } from '../../status/claims/count-reason.ts';
import type { Nearest } from '../../status/claims/nearest.ts';
import type { ClaimReason } from '../../status/claims/reason.ts';
import type { ClaimWords } from './claims.ts';

/** How the values of a sentence are written: names of participants, days, acts and clauses, each in the reader's language. */
export interface Say {
  name(id: string): string;
  /** "Egypt", "Egypt and Qatar", "Egypt, Qatar and 3 others". */
  names(ids: readonly string[]): string;
  day(day: PlainDate): string;
  /** With its preposition: "on 25 October 2025", "in February 2026", "between 28 January and 10 April 2026". */
  when(on: DateRange): string;
  act(act: Act): string;
  delay(delay: Delay): string;
  condition(condition: Condition): string;
  source(id: string): string;
}

/** "71", "65 to 68". */
const span = (lo: number, hi: number): string => (lo === hi ? `${lo}` : `${lo} to ${hi}`);
const plural = (hi: number, one: string, many: string): string => (hi === 1 ? one : many);
const article = (a: string | null): string => (a === null ? 'the clause' : `article ${a}`);

const didCount: Readonly<Record<CountRange['of'], (lo: number, hi: number) => string>> = {
  signatories: (lo, hi) => `${span(lo, hi)} ${plural(hi, 'participant', 'participants')} had signed`,
  states_signed: (lo, hi) => `${span(lo, hi)} ${plural(hi, 'State', 'States')} had signed`,
  consents: (lo, hi) =>
    lo === hi
      ? `${lo} ${plural(lo, 'instrument was', 'instruments were')} deposited`
      : `${lo} ${plural(lo, 'deposit is', 'deposits are')} confirmed, ${hi} with those only reported`,
  parties: (lo, hi) => `there ${hi === 1 ? 'was' : 'were'} ${span(lo, hi)} ${plural(hi, 'party', 'parties')}`,
};
const counted = ({ of, lo, hi, on }: CountRange, say: Say): string =>
  `by ${say.day(on)} ${didCount[of](lo, hi)}`;
const total = (e: Evidence | null, say: Say): string =>
  e ? `; a total of ${e.number} was stated ${say.when(e.on)}` : '';

const did: Readonly<Record<Doing, string>> = { signed: 'signed', consented: 'consented to be bound' };
const had = (who: readonly string[]): string => (who.length === 1 ? 'has' : 'have');
const required: Readonly<Record<RequiredOf, string>> = {
  instruments: 'instruments',
  states: 'States',
  'member-states': 'a State that is no member may deposit one as well',
  signatures: 'a signature is no consent to be bound',
  parties: 'nobody is a party before the treaty is in force',
};

/** A sentence for every code: the compiler holds each language to the list. */
export type Sentences<T extends { readonly code: string }> = {
  readonly [C in T['code']]: (of: Extract<T, { readonly code: C }>, say: Say) => string;
};

/** The reason of a verdict as a clause without capital and full stop. */
export const reasonWords: Sentences<ClaimReason> = {
  'count-is': (r, say) =>
    `${counted(r, say)}${r.observed && r.observed.number > r.hi ? total(r.observed, say) : ''}`,
  'organisation-counted-as-state': (r, say) =>
    `the ${r.stated} signatories of ${say.day(r.on)} include ${say.names(r.organisations)}, ${plural(r.organisations.length, 'which is no State', 'which are no States')}`,
  'signatures-taken-for-consents': (r, say) =>
    `${r.stated} had signed by ${say.day(r.on)}; a signature subject to ratification is no consent to be bound`,
  'total-of-a-later-day': (r, say) =>
    `${r.stated} is a total stated ${say.when(r.later)}, not for ${say.day(r.on)}`,
  'record-may-lack-acts': (r, say) =>
    `the record names ${span(r.lo, r.hi)} for ${say.day(r.on)} and ${r.completeUntil ? `is complete only to ${say.day(r.completeUntil)}` : 'does not say to what day it is complete'}${total(r.observed, say)}`,
  'prediction-open': (r, say) =>
    `the day, ${say.day(r.day)}, has not come${r.couldBe ? `; anything from ${r.couldBe.lo} to ${r.couldBe.hi} is possible` : ''}`,
  'depends-on-the-day': (r, say) => `it depends on the day between ${say.day(r.from)} and ${say.day(r.to)}`,
  'done-by': (r, say) => `${say.names(r.who)} ${had(r.who)} ${did[r.what]} by ${say.day(r.on)}, as confirmed`,
  'not-done-by': (r, say) =>
    `no act by which ${say.names(r.who)} ${did[r.what]} is recorded by ${say.day(r.on)}`,
  'done-later': (r, say) =>
    `${say.name(r.who)} ${did[r.what]} ${say.when(r.later)}${r.certainty === 'confirmed' ? '' : `, as ${r.certainty}`}, and not before`,
  'only-signed': (r, say) =>
    `${say.name(r.who)} signed ${say.when(r.signedOn)}; a signature subject to ratification does not bind`,
  'only-approved-at-home': (r, say) =>
    `${say.name(r.who)} approved it at home ${say.when(r.approvedOn)}; only the deposit of an instrument is consent to be bound`,
  'not-confirmed': (r, say) => `that ${say.names(r.who)} ${did[r.what]} by ${say.day(r.on)} is not confirmed`,
  'may-be-unrecorded': (r, say) =>
    `nothing of the kind is recorded of ${say.names(r.who)}; the record ${r.completeUntil ? `is complete only to ${say.day(r.completeUntil)}` : 'does not say to what day it is complete'}`,
  'somebody-is-missing': (r, say) =>
    `nothing of the kind is recorded of ${say.names(r.who)}; but a total of ${r.observed.number} was stated ${say.when(r.observed.on)}, and the record names ${r.named}`,
  'was-first': (r, say) =>
    `the ${say.act(r.act)} of ${say.name(r.who)} ${say.when(r.on)} is the earliest on record`,
  'another-was-earlier': (r, say) =>
    `the ${say.act(r.act)} of ${say.name(r.other)} ${say.when(r.on)} is earlier than that of ${say.name(r.who)}`,
  'order-not-recorded': (r, say) =>
    `${r.others.length} others may have done it ${say.when(r.on)} too, and the record keeps days, not hours`,
  'act-only-reported': (r, say) => `the ${say.act(r.act)} of ${say.names(r.who)} is only reported`,
  'no-such-act': (r, say) => `no ${say.act(r.act)} of ${say.name(r.who)} is recorded by ${say.day(r.on)}`,
  'in-force-since': (r, say) => `in force since ${say.day(r.day)}`,
  'not-in-force': (r, say) => `it was not in force on ${say.day(r.on)}`,
  'force-is-open': (r, say) => `the record leaves open whether it was in force on ${say.day(r.on)}`,
  'earliest-possible-entry-into-force': (r, say) =>
    `even ${r.required === null ? 'all that is required,' : `${r.required} instruments`} deposited on ${say.day(r.deposits)} would bring it into force on ${say.day(r.day)} and no earlier`,
  'clause-requires': r => `${article(r.article)} requires ${r.number} instruments`,
  'clause-counts-instruments': r => `${article(r.article)} counts instruments of consent; ${required[r.of]}`,
  'clause-has-other-conditions': (r, say) =>
    `${article(r.article)} is no single count: ${say.condition(r.condition)}`,
  'clause-not-known': () => 'its clause on entry into force is not known',
  'delay-is': (r, say) => `${article(r.article)}: ${say.delay(r.delay)}`,
  'delay-not-in-days': (r, say) =>
    `the delay is ${say.delay(r.delay)}, which comes to ${span(r.least, r.most)} days`,
  'event-on': (r, say) => `the record has the ${say.act(r.act)} ${say.when(r.on)}`,
  'event-date-open': (r, say) =>
    `the record has the ${say.act(r.act)} ${say.when(r.on)}, which leaves it open`,
  'event-only-reported': (r, say) => `the ${say.act(r.act)} ${say.when(r.on)} is itself only reported`,
  'event-not-recorded': (r, say) => `no ${say.act(r.act)} is recorded`,
  'reference-is': r => `it was adopted under ${r.reference}`,
  'reference-not-recorded': () => 'the record has no reference of its adoption',
  'cited-fact': (r, say) => `a fact cited in the record speaks against it (${say.source(r.source)})`,
  'no-rule': () => 'no rule of the ledger can judge it',
};

/** The nearest true statement as a clause without capital and full stop. */
export const nearestWords: Sentences<Nearest> = {
  count: (n, say) => {
    const { lo, hi } = n.organisations;
    const organisations =
      hi === 0 ? '' : ` and ${span(lo, hi)} ${plural(hi, 'organisation', 'organisations')}`;
    if (n.of !== 'states_signed') return counted(n, say);
    return `${span(n.lo, n.hi)} ${plural(n.hi, 'State', 'States')}${organisations} had signed by ${say.day(n.on)}`;
  },
  instruments: (n, say) =>
    `by ${say.day(n.on)} ${n.confirmed === 0 ? 'no instrument is' : `${n.confirmed} ${plural(n.confirmed, 'instrument is', 'instruments are')}`} confirmed${n.reported === 0 ? '' : `; ${n.reported} ${plural(n.reported, 'is', 'are')} reported`}`,
  'in-force-since': (n, say) => `in force since ${say.day(n.day)}`,
  'not-in-force': (n, say) => `not in force on ${say.day(n.on)}`,
  'earliest-possible': (n, say) => `the earliest possible day ${n.past ? 'was' : 'is'} ${say.day(n.day)}`,
  'signed-on': (n, say) =>
    `${say.name(n.who)} signed ${say.when(n.on)}${n.certainty === 'confirmed' ? '' : ` (${n.certainty})`}`,
  'consented-on': (n, say) =>
    `${say.name(n.who)} consented to be bound ${say.when(n.on)}${n.certainty === 'confirmed' ? '' : ` (${n.certainty})`}`,
  'neither-signed-nor-consented': (n, say) =>
    `by ${say.day(n.on)} ${say.names(n.who)} had neither signed nor consented to be bound`,
  'first-day': (n, say) =>
    `the earliest on record (${say.act(n.act)}) are of ${n.number} ${plural(n.number, 'participant', 'participants')} ${say.when(n.on)}${n.among === null ? '' : `, ${say.name(n.among)} among them`}`,
  'act-only-reported': (n, say) => `no ${say.act(n.act)} is confirmed; reported: ${say.names(n.who)}`,
  'approved-at-home': (n, say) => `${say.name(n.who)} approved it at home ${say.when(n.on)}`,
  requires: n => `${article(n.article)} requires ${n.number} instruments of consent`,
  delay: (n, say) => `${article(n.article)}: ${say.delay(n.delay)}`,
  event: (n, say) =>
    `the ${say.act(n.act)} was ${say.when(n.on)}${n.certainty === 'confirmed' ? '' : ` (${n.certainty})`}`,
  'adopted-under': (n, say) => `adopted under ${n.reference} ${say.when(n.on)}`,
  'counter-fact': (n, say) =>
    `${n.what} (${n.reference === undefined ? '' : `${n.reference}, `}${say.when(n.on)})`,
};

/** Puts a fact into the sentence of its code. */
export const inWords =
  <T extends { readonly code: string }>(sentences: Sentences<T>) =>
  (of: T, say: Say): string =>
    (sentences[of.code as T['code']] as (of: T, say: Say) => string)(of, say);

/** Two days of a span that lasted, as dates are written: "2025-10-25 – 2025-10-26". */
export const SPAN = /^(\S+) – (\S+)$/;

const listed = (names: readonly string[]): string =>
  names.length <= 1
    ? (names[0] ?? '')
    : names.length <= 4
      ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
      : `${names.slice(0, 3).join(', ')} and ${names.length - 3} others`;

/** The sentences of verdicts in English. */
export const claimsEn: ClaimWords = {
  names: listed,
  when: (kind, text) => (kind === 'day' ? `on ${text}` : kind === 'range' ? text : `in ${text}`),
  reason: inWords(reasonWords),
  nearest: inWords(nearestWords),
};
