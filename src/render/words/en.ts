import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Certainty } from '../../ledger/events.ts';
import type { Tier } from '../../registry/source.ts';
import type { Answer } from '../../status/as-of.ts';
import type { Standing } from '../../status/standing.ts';
import type { WindowState } from '../../status/window.ts';

/*
 * All words of the reports, in English. The other languages are files of the same shape beside this one; a test holds them to it.
 * Days stay in ISO form in every language.
 */

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
/** 1st, 2nd, 23rd, but 11th. */
const ordinal = (n: string): string =>
  `${n}${/1[123]$/.test(n) ? 'th' : n.endsWith('1') ? 'st' : n.endsWith('2') ? 'nd' : n.endsWith('3') ? 'rd' : 'th'}`;

export const en = {
  language: 'en',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  monthOf: (month: string, year: string) => `${month} ${year}`,
  between: (a: string, b: string) => `between ${a} and ${b}`,
  about: (date: string) => `about ${date}`,
  comma: ', ',
  semicolon: '; ',
  colon: ': ',

  answer: { yes: 'yes', no: 'no', undetermined: 'undetermined' } satisfies Record<Answer, string>,
  standing: {
    none: 'none',
    signatory: 'signatory',
    contracting: 'contracting State',
    party: 'party',
    'former-party': 'former party',
  } satisfies Record<Standing, string>,
  certainty: { confirmed: 'confirmed', reported: 'reported', inferred: 'inferred' } satisfies Record<
    Certainty,
    string
  >,
  tier: {
    depositary: 'depositary',
    'treaty-database': 'official treaty database',
    government: 'government',
    organisation: 'organisation',
    press: 'press',
    secondary: 'secondary source',
  } satisfies Record<Tier, string>,
  tierCounts: {
    depositary: 'the depositary counts',
    'treaty-database': 'a treaty database counts',
    government: 'a government counts',
    organisation: 'an organisation counts',
    press: 'press counts',
    secondary: 'a secondary source counts',
  } satisfies Record<Tier, string>,
  act: {
    mandate: 'mandate',
    negotiation: 'negotiation',
    adoption: 'adoption',
    'opening-for-signature': 'opening for signature',
    signature: 'signature',
    'succession-to-signature': 'succession to signature',
    'definitive-signature': 'definitive signature',
    ratification: 'ratification',
    acceptance: 'acceptance',
    approval: 'approval',
    accession: 'accession',
    'formal-confirmation': 'formal confirmation',
    succession: 'succession',
    notification: 'notification',
    exchange: 'exchange of instruments',
    'provisional-application': 'provisional application',
    'provisional-application-end': 'end of provisional application',
    'withdrawal-of-signature': 'withdrawal of signature',
    'withdrawal-of-instrument': 'withdrawal of instrument',
    denunciation: 'denunciation',
    'withdrawal-of-denunciation': 'withdrawal of denunciation',
    'domestic-approval': 'domestic approval',
    intention: 'intention',
    reservation: 'reservation',
    declaration: 'declaration',
    objection: 'objection',
    'withdrawal-of-reservation': 'withdrawal of reservation',
    'territorial-extension': 'territorial extension',
    amendment: 'amendment',
    correction: 'correction',
    meeting: 'meeting',
    notice: 'notice',
  } satisfies Record<Act, string>,

  label: {
    inForce: 'In force',
    signatories: 'Signatories',
    consents: 'Instruments',
    parties: 'Parties',
    threshold: 'Needed',
    earliest: 'Earliest entry into force',
    entryIntoForce: 'Entry into force',
    signature: 'Signature',
    record: 'Record',
    then: 'What follows',
    theTreaty: 'The treaty',
    statement: 'Statement',
    statesSigned: 'States that signed',
    counted: 'Instruments that count',
    remaining: 'Lacking',
    leaving: 'Leaving',
    left: 'Left on',
    standing: 'Standing',
    signed: 'Signed',
    consented: 'Consented',
    inForceFor: 'In force for it',
    provision: 'Provision',
    treaty: 'Treaty',
    participant: 'Participant',
    id: 'Id',
    name: 'Name',
    date: 'Date',
    act: 'Act',
    who: 'Who',
    certainty: 'Certainty',
    source: 'Source',
    note: 'Note',
    claim: 'Claim',
    verdict: 'Verdict',
    reason: 'Reason',
    reference: 'Reference',
    required: 'Needed',
    where: 'Where',
    possible: 'Possibly',
  },

  onDay: (day: PlainDate) => `on ${day}`,
  asRecordedAt: (revision: string) => `as the ledger said at ${revision}`,
  inForceLine: {
    yes: 'In force.',
    no: 'Not in force.',
    undetermined: 'Whether it is in force is undetermined.',
  } satisfies Record<Answer, string>,
  since: (day: PlainDate) => `since ${day}`,
  willBe: (day: PlainDate) => `enters into force on ${day}`,
  ceasedOn: (day: PlainDate) => `ceased to be in force on ${day}`,
  publishedBy: (publisher: string) => `published by ${publisher}`,
  givenBy: (publisher: string, tier: string) => `as given by ${publisher} (${tier})`,
  computedIs: (day: PlainDate) => `computed: ${day}`,
  betweenDays: (a: PlainDate | null, b: PlainDate | null) =>
    b === null ? `not before ${a}, perhaps not yet` : `between ${a} and ${b}`,
  confirmedCount: (n: number) => `${n} confirmed`,
  namedCount: (n: number) => `${n} named by any source`,
  reportedCount: (n: number) => `${n} reported`,
  statesOf: (n: number) => `${n} ${plural(n, 'State', 'States')}`,
  pressCount: (counts: string, n: number, when: string) => `${counts} ${n} (${when})`,
  article: (article: string) => `art. ${article}`,
  needed: (n: number) => `${n} ${plural(n, 'instrument', 'instruments')}`,
  neededNoCount: 'conditions that are no single count (see treaty explain)',
  lacking: (n: number) => `${n} lacking`,
  lackingIfReported: (n: number) => `${n} if what is reported is right`,
  reachedOn: (day: PlainDate, by: string) =>
    by === '' ? `reached on ${day}` : `reached on ${day} with ${by}`,
  earliestIf: (day: PlainDate) => `if all that lacks were deposited on ${day}`,
  cannotYet: 'not possible with those who may join',
  window: {
    'not-yet': (opens: string, days: number | null) =>
      `opens on ${opens}${days === null ? '' : `, in ${days} ${plural(days, 'day', 'days')}`}`,
    open: (closes: string, days: number | null) =>
      closes === ''
        ? 'open'
        : `open until ${closes}${days === null ? '' : days === 0 ? ': last day' : `: ${days} ${plural(days, 'day', 'days')} left`}`,
    closed: (closes: string) =>
      closes === '' ? 'closed' : `closed after ${closes}; accession where the text admits it`,
    none: () => 'not open for signature',
    undetermined: () => 'undetermined',
  } satisfies Record<WindowState, (day: string, days: number | null) => string>,
  openUntilForce: 'open until entry into force',
  closedAtForce: (day: PlainDate) => `closed since ${day}; accession where the text admits it`,
  completeUntil: (day: PlainDate) => `complete until ${day}`,
  completeUnknown: 'nobody says until when it is complete',
  mayBeMissing: 'later acts may be missing',
  asRecorded: (until: string) => (until === '' ? 'as recorded' : `as recorded until ${until}`),
  recordOutrun: (until: PlainDate) =>
    `the record is complete only until ${until}, before the entry into force`,
  neededBy: (needed: string, day: PlainDate) => `${needed} by ${day}`,
  asKnownOn: (day: PlainDate) => `as known on ${day}; later acts are not known`,
  milestoneParties: (have: number, need: number) =>
    `at ${need} ${plural(need, 'party', 'parties')}; ${have} now`,
  milestoneAfter: 'once it is in force',
  openPoints: 'What is open',
  noParticipants: 'Nobody has acted yet.',
  signedNotConsented: 'Signed, no instrument',
  group: {
    consented: 'Consented',
    signed: 'Signed, not consented',
    none: 'Not yet',
    open: 'Open',
    headline: (group: string, members: number, signed: string, consented: string) =>
      `${group}: ${members} ${plural(members, 'member', 'members')}; signed ${signed}; consented ${consented}`,
  },
  bound: {
    yes: (who: string, treaty: string, since: string) =>
      `${who} is bound by the ${treaty}${since === '' ? '' : ` since ${since}`}.`,
    no: (who: string, treaty: string) => `${who} is not bound by the ${treaty}.`,
    undetermined: (who: string, treaty: string) =>
      `Whether ${who} is bound by the ${treaty} is undetermined.`,
  },
  why: {
    nothing: 'It has done nothing under the treaty.',
    nothingRecorded: (who: string, until: string) =>
      `No act of ${who} is recorded${until === '' ? '' : ` up to ${until}`}; later acts may be missing.`,
    actsBack: (act: string, date: string, from: string) => `Its ${act} of ${date} acts back to ${from}.`,
    neither: 'It has neither signed nor consented to be bound.',
    signatureEnded: (date: string) => `It signed (${date}), and the signature no longer stands.`,
    consentEnded: (date: string) => `It consented (${date}), and the instrument no longer stands.`,
    provisionalEnded: (date: string) => `It applied the treaty provisionally until ${date}.`,
    laterUnknown: (day: PlainDate) => `Acts after ${day} are not known.`,
    signedOnly: (date: string) => `It signed (${date}); a signature subject to ratification does not bind.`,
    contracting: 'It has consented; the treaty is not yet in force for it.',
    reported: (what: string) =>
      `${/^[aeiou]/.test(what) ? 'An' : 'A'} ${what} is reported and not confirmed.`,
    reportedSignature: 'A signature is said and not confirmed.',
    former: (day: string) => `It was bound until ${day}.`,
    party: 'It is a party.',
    boundAnyway: 'It is bound without an instrument of its own: this binds all parties, or members, alike.',
    provisional: 'It applies the treaty provisionally.',
    leaves: (day: string) => `It leaves on ${day}.`,
    noClause: 'No clause on entry into force is known, nor whether signature expressed consent.',
  },
  acrossLedger: (who: string, on: PlainDate) => `${who} across the ledger, ${on}`,
  noTreaties: 'No treaty of this ledger has an act of it.',
  treaties: (n: number) => `${n} ${plural(n, 'treaty', 'treaties')}`,
  events: (n: number, of: number) =>
    n === of ? `${n} ${plural(n, 'event', 'events')}` : `${n} of ${of} events`,

  cite: {
    treaty: (title: string, on: PlainDate, force: string) => `As of ${on}, the ${title} ${force}`,
    notInForce: 'was not in force',
    inForceSince: (day: string) => `was in force since ${day}`,
    inForceFrom: (range: string) => `was in force (entry into force: ${range})`,
    inForceOpen: 'was in force or not, which the record does not determine',
    counts: (signed: string, consented: string, needed: string) => `: ${signed}, ${consented}${needed}`,
    signatories: (confirmed: number, possible: number) =>
      `${confirmed} confirmed ${plural(confirmed, 'signatory', 'signatories')}${possible > confirmed ? ` (${possible} named by any source)` : ''}`,
    instruments: (confirmed: number, possible: number) =>
      `${confirmed} confirmed ${plural(confirmed, 'instrument', 'instruments')} of consent${possible > confirmed ? ` (${possible - confirmed} reported)` : ''}`,
    of: (n: number, article: string) => ` of ${n} needed${article === '' ? '' : ` under art. ${article}`}`,
    parties: (confirmed: number) => `${confirmed} ${plural(confirmed, 'party', 'parties')}`,
    record: (until: string) => `record complete until ${until}`,
    participant: (who: string, title: string, on: PlainDate, standing: string) =>
      `As of ${on}, ${who} was, as to the ${title}: ${standing}`,
    also: (what: string) => ` (not confirmed: ${what})`,
    sources: (list: string) => `Sources: ${list}.`,
    read: (day: string) => `read ${day}`,
    published: (day: string) => day,
  },

  is: {
    because: (what: string, bounds: string) => `${what}: ${bounds}`,
    range: (lo: number, hi: number) => (lo === hi ? `${lo}` : `${lo} to ${hi}`),
  },

  verdict: {
    supported: 'supported',
    contradicted: 'contradicted',
    undetermined: 'undetermined',
    'not-checkable': 'not checkable',
  },
  prediction: 'prediction',
  nearest: (what: string) => `true is: ${what}`,

  condition: {
    instruments: (have: string, need: string) => `${have} of ${need} instruments`,
    share: (have: string, need: string, table: string) => `${have} % of ${need} % by ${table}`,
    every: (have: string, need: string) => `${have} of all ${need} named`,
    some: (have: string, need: string, outOf: string) => `${have} of ${need} needed among ${outOf}`,
    fraction: (have: string, need: string, outOf: string) => `${have} of ${need} needed, out of ${outOf}`,
    'in-force': (treaty: string) => `the treaty ${treaty} is in force`,
    under: (treaty: string) => `by instruments under the treaty ${treaty}`,
    unmeasured: (what: string) => `${what} (nothing in the record measures it)`,
    'all-of': 'all of these',
    'any-of': 'one of these',
  },
  met: { yes: (on: PlainDate) => `met on ${on}`, no: (on: PlainDate) => `not met on ${on}` },
  counted: (who: string, act: string, on: string) => `counted: ${who}, ${act}, ${on}`,
  weighing: (weight: number) => `weighing ${weight}`,
  notCounted: (who: string, act: string, on: string, why: string) =>
    `not counted: ${who}, ${act}, ${on}; ${why}`,
  countedLater: (n: number) => `and ${n} later`,
  notCountedOthers: (n: number, why: string) => `${n} others not counted: ${why}`,
  whyNotCounted: {
    'act-not-admitted': 'the clause does not name this act',
    'not-among-those-named': 'it is not among those whom the clause names',
    succession: 'successions are not counted',
    'organisation-not-counted': 'organisations are not counted',
    'organisation-not-additional': 'an organisation is not additional to its member States',
    'organisation-before-its-members':
      'none of its member States has deposited, and the text leaves that case open',
    'already-counted': 'it is counted already',
    'no-weight': 'it has no weight in the table',
  },
  organisationRule: {
    counted: "organisations' instruments count",
    'not-counted': "organisations' instruments do not count",
    'as-members': 'an organisation counts as many as its members',
    'not-additional': "an organisation's instrument is not additional to those of its member States",
  },
  admitted: (acts: string) => `the clause admits: ${acts}`,
  thresholdReached: (on: PlainDate, by: string) =>
    by === '' ? `conditions met on ${on}` : `conditions met on ${on}, completed by ${by}`,
  thresholdNotReached: 'conditions not met',
  delay: (rule: string, from: PlainDate, to: PlainDate) => `${rule}: ${from} → ${to}`,
  delayRule: {
    'same-day': () => 'the same day',
    'nth-day-after': (n: string) => `on the ${ordinal(n)} day after`,
    'on-expiry-of-days': (n: string) => `on the expiration of ${n} ${n === '1' ? 'day' : 'days'} following`,
    'months-after': (n: string) => `${n} ${n === '1' ? 'month' : 'months'} after`,
    'years-after': (n: string) => `${n} ${n === '1' ? 'year' : 'years'} after`,
    'first-of-month-after': (n: string) => `first day of the month following the expiration of ${n}`,
    'first-of-nth-month-after': (n: string) => `first day of month ${n} after the month of deposit`,
    'calendar-day': (day: string) => `on ${day} of a year (MM-DD), the notice having come in time`,
    'end-of-period': (first: string, then: string) =>
      `at the end of the current period (the first of ${first} from the entry into force, then ${then} each), the notice having come in time`,
    'first-of-year-after': () => '1 January of the next year',
    fixed: (day: string) => `on the fixed day ${day}`,
  },
  periodYears: (n: number) => `${n} ${plural(n, 'year', 'years')}`,
  periodMonths: (n: number) => `${n} ${plural(n, 'month', 'months')}`,
  periodDays: (n: number) => `${n} ${plural(n, 'day', 'days')}`,
  floor: (what: string, day: string, applied: boolean) =>
    `not before ${what} (${day}): ${applied ? 'this decides' : 'already later'}`,
  floorUnknown: (what: string) => `not before ${what}, whose day is not known`,
  floorOf: {
    day: 'a fixed day',
    'entry-into-force': 'the entry into force of the treaty',
    'entry-into-force-of': (treaty: string) => `the entry into force of ${treaty}`,
    after: (period: string, of: string) => `${period} after ${of}`,
  },
  milestone: {
    opening: 'the opening for signature',
    adoption: 'the adoption',
    'entry-into-force': 'the entry into force',
    'entry-into-force-for-participant': 'the entry into force for the participant',
  },
  unknownDay: 'not known',
  laterParticipant: (who: string, deposited: PlainDate, threshold: PlainDate) =>
    `${who} deposited on ${deposited}, after the conditions were met on ${threshold}`,
  originalParticipant: (who: string, deposited: PlainDate, threshold: PlainDate) =>
    `${who} deposited on ${deposited}, by the day the conditions were met (${threshold}): with the treaty`,
  successionEffective: (who: string, day: PlainDate) => `the succession of ${who} acts from ${day}`,
  noDayKnown: (what: string) => `the day that is needed is not known: ${what}`,
  runsFrom: {
    deposit: 'deposit',
    receipt: 'receipt',
    notice: "the depositary's notice",
    'conditions-met': 'the day the conditions are met',
    'entry-into-force': 'entry into force',
  },
  fixedDayMissed: (day: PlainDate, by: PlainDate, met: PlainDate) =>
    `the fixed day ${day} was missed: conditions had to be met by ${by} and were on ${met}`,
  withdrawnBeforeEffect: (who: string, until: PlainDate, effect: PlainDate) =>
    `${who} withdrew on ${until}, before the effect on ${effect}`,
  noDenunciationClause: 'the treaty says nothing of denunciation: no day follows from it',
  suspendedBy: 'suspended in armed conflict (noted, not computed)',

  inForceStep: {
    yes: (on: PlainDate, since: string) => `in force on ${on}${since}`,
    no: (on: PlainDate, will: string) => `not in force on ${on}${will}`,
    undetermined: (on: PlainDate) => `whether in force on ${on} is undetermined`,
  },
  publishedStep: (given: string, date: PlainDate, computed: string, because: string) =>
    `${given}: ${date}, which is taken${computed === '' ? '' : `; by events and clause ${computed}`}${because === '' ? '' : `, because ${because}`}`,
  publishedBeside: (given: string, date: PlainDate, computed: string, because: string) =>
    `${given}: ${date}, which is only compared${computed === '' ? '' : `; by events and clause ${computed}`}${because === '' ? '' : `, because ${because}`}`,
  noClause:
    'no clause on entry into force is known; failing one, all negotiating States must have consented, and whether signature did so is not known',
  byWhatIsConfirmed: 'by what is confirmed',
  byAllThatIsSaid: 'by all that is said, confirmed or not',
  earliestStep: (date: PlainDate, supposed: PlainDate) =>
    `earliest possible: ${date}, if all that lacks were deposited on ${supposed}`,
  neverReached: 'not even everyone who may join would meet the conditions',
  actsToCome: (from: PlainDate) => `acts from ${from} on are not known and could change the answer`,
  signatoriesStep: (confirmed: number, possible: number, states: string) =>
    `signatories: ${confirmed} confirmed, ${possible} possible; of them States ${states}`,
  recordStep: (until: string, beyond: boolean) =>
    `the record is complete until ${until}${beyond ? '; later acts may be missing' : ''}`,
  standingStep: (who: string, standing: string, on: PlainDate) => `${who} on ${on}: ${standing}`,
  possiblyStep: (standings: string) => `perhaps ${standings}`,
  actStep: (act: string, date: string, certainty: string) => `${act}, ${date}: ${certainty}`,
  confirmedBy: (sources: string) => `confirmed by ${sources}`,
  saidBy: (sources: string) => `said by ${sources}`,
  saidByNobody: 'nobody says so: inferred',
  noActStep: (who: string) => `no act of ${who} is recorded`,
  noActRecorded: (who: string, until: string) =>
    `no act of ${who} is recorded${until === '' ? '' : ` up to ${until}`}; later acts may be missing`,
  noConsentStep: (who: string) => `no act by which ${who} consented to be bound is recorded`,
  boundStep: (from: string, to: string) =>
    to === '' ? `bound since ${from}` : `bound from ${from}, no longer from ${to}`,
  leavesStep: (on: PlainDate) => `a denunciation takes effect on ${on}`,
  noteStep: (text: string) => `note: ${text}`,
};

/** The words of a language. */
export type OldMessages = Omit<typeof en, 'language' | 'months'> & {
  readonly language: string;
  readonly months: readonly string[];
};
