import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Delay } from '../../law/clause.ts';
import type { RequiredOf } from '../../ledger/claims.ts';
import type { Certainty } from '../../ledger/events.ts';
import type { Doing } from '../../status/claims/act-reason.ts';
import type { CountRange, Evidence } from '../../status/claims/count-reason.ts';
import type { Nearest } from '../../status/claims/nearest.ts';
import type { ClaimReason } from '../../status/claims/reason.ts';
import type { ClaimWords } from './claims.ts';
import { inWords, type Say, type Sentences, SPAN } from './claims-en.ts';

/*
 * The sentences of verdicts in French. As in `fr.ts`, names of participants come without article and stand apart; an act is named in
 * brackets or followed by its date, so that neither article nor participle has to agree with it. A nearest statement follows "ce qui
 * est exact :" and begins without a colon of its own.
 */

/** Nought and one are singular. */
const form = (n: number, one: string, many: string): string => (n < 2 ? one : many);
const plural = (n: number, one: string, many: string): string => `${n} ${form(n, one, many)}`;
const span = (lo: number, hi: number): string => (lo === hi ? `${lo}` : `${lo} à ${hi}`);
const ranged = (lo: number, hi: number, one: string, many: string): string =>
  `${span(lo, hi)} ${form(hi, one, many)}`;

function counted({ of, lo, hi, on }: CountRange, say: Say): string {
  const day = `au ${say.day(on)}`;
  switch (of) {
    case 'signatories':
      return `${ranged(lo, hi, 'signataire', 'signataires')} ${day}`;
    case 'states_signed':
      return `${ranged(lo, hi, 'État signataire', 'États signataires')} ${day}`;
    case 'consents':
      return lo === hi
        ? `${plural(lo, 'instrument déposé', 'instruments déposés')} ${day}`
        : `dépôts ${day} : ${lo} avec confirmation, ${hi} en comptant ceux qui sont seulement signalés`;
    case 'parties':
      return `${ranged(lo, hi, 'partie', 'parties')} ${day}`;
  }
}
const total = (e: Evidence | null, say: Say): string =>
  e ? ` ; total annoncé ${say.when(e.on)} : ${e.number}` : '';

const did: Readonly<Record<Doing, string>> = {
  signed: 'signature',
  consented: 'expression du consentement à être lié',
};
const confirmed: Readonly<Record<Doing, string>> = {
  signed: 'signature confirmée, intervenue',
  consented: 'consentement à être lié confirmé, exprimé',
};
const unconfirmed: Readonly<Record<Doing, string>> = {
  signed: 'signature non confirmée, qui serait intervenue',
  consented: 'consentement à être lié non confirmé, qui aurait été exprimé',
};
const nothing: Readonly<Record<Doing, string>> = {
  signed: "aucune signature n'est consignée",
  consented: "aucun acte exprimant le consentement à être lié n'est consigné",
};
const asSaid: Readonly<Record<Certainty, string>> = {
  confirmed: '',
  reported: ' (acte signalé)',
  inferred: ' (acte déduit)',
};
const required: Readonly<Record<RequiredOf, string>> = {
  instruments: "c'est bien ce qui est affirmé",
  states: 'les États y sont comptés par leurs instruments',
  'member-states': "un État qui n'est pas membre peut aussi en déposer un",
  signatures: 'une signature ne vaut pas consentement à être lié',
  parties: "nul n'est partie avant l'entrée en vigueur du traité",
};

const complete = (until: PlainDate | null, say: Say): string =>
  until === null
    ? "n'indique pas jusqu'à quelle date il est complet"
    : `n'est complet que jusqu'au ${say.day(until)}`;
const clause = (article: string | null): string => (article === null ? 'la clause' : `l'article ${article}`);
const requires = (article: string | null, n: number): string =>
  `${clause(article)} requiert ${plural(n, 'instrument exprimant', 'instruments exprimant')} le consentement à être lié`;
const takesEffect = (article: string | null, delay: Delay, say: Say): string =>
  `d'après ${clause(article)}, entrée en vigueur ${say.delay(delay)}`;
const recorded = (act: Act, on: DateRange, certainty: Certainty, say: Say): string =>
  `d'après le registre, ${say.act(act)} ${say.when(on)}${asSaid[certainty]}`;
const notInForce = (on: PlainDate, say: Say): string => `le traité n'est pas en vigueur au ${say.day(on)}`;

const reasons: Sentences<ClaimReason> = {
  'count-is': (r, say) =>
    `${counted(r, say)}${r.observed && r.observed.number > r.hi ? total(r.observed, say) : ''}`,
  'organisation-counted-as-state': (r, say) =>
    `le total de ${plural(r.stated, 'signataire', 'signataires')} au ${say.day(r.on)} comprend ${
      r.organisations.length === 1
        ? "une organisation, qui n'est pas un État"
        : 'des organisations, qui ne sont pas des États'
    } : ${say.names(r.organisations)}`,
  'signatures-taken-for-consents': (r, say) =>
    `${r.stated} est le nombre de signatures au ${say.day(r.on)} ; une signature sous réserve de ratification ne vaut pas consentement à être lié`,
  'total-of-a-later-day': (r, say) =>
    `${r.stated} est un total annoncé ${say.when(r.later)}, et non le total au ${say.day(r.on)}`,
  'record-may-lack-acts': (r, say) =>
    `le registre en mentionne ${span(r.lo, r.hi)} au ${say.day(r.on)} et ${complete(r.completeUntil, say)}${total(r.observed, say)}`,
  'prediction-open': (r, say) =>
    `la date du ${say.day(r.day)} n'est pas encore atteinte${r.couldBe ? ` ; tout nombre de ${r.couldBe.lo} à ${r.couldBe.hi} reste possible` : ''}`,
  'depends-on-the-day': (r, say) =>
    `la réponse dépend du jour considéré, entre le ${say.day(r.from)} et le ${say.day(r.to)}`,
  'done-by': (r, say) => `${say.names(r.who)} : ${confirmed[r.what]} au plus tard le ${say.day(r.on)}`,
  'not-done-by': (r, say) => `${say.names(r.who)} : au ${say.day(r.on)}, ${nothing[r.what]}`,
  'done-later': (r, say) =>
    `${say.name(r.who)} : ${did[r.what]} ${say.when(r.later)}${asSaid[r.certainty]}, et non avant`,
  'only-signed': (r, say) =>
    `${say.name(r.who)} : signature ${say.when(r.signedOn)} ; une signature sous réserve de ratification ne lie pas`,
  'only-approved-at-home': (r, say) =>
    `${say.name(r.who)} : approbation interne ${say.when(r.approvedOn)} ; seul le dépôt d'un instrument vaut consentement à être lié`,
  'not-confirmed': (r, say) =>
    `${say.names(r.who)} : ${unconfirmed[r.what]} au plus tard le ${say.day(r.on)}`,
  'may-be-unrecorded': (r, say) =>
    `${say.names(r.who)} : ${nothing[r.what]} ; le registre ${complete(r.completeUntil, say)}`,
  'somebody-is-missing': (r, say) =>
    `${say.names(r.who)} : ${nothing[r.what]} ; mais un total de ${r.observed.number} a été annoncé ${say.when(r.observed.on)}, alors que le registre en mentionne ${r.named}`,
  'was-first': (r, say) =>
    `${say.name(r.who)} : ${say.act(r.act)} ${say.when(r.on)}, premier acte de cette nature au registre`,
  'another-was-earlier': (r, say) =>
    `${say.act(r.act)} : d'abord ${say.name(r.other)}, ${say.when(r.on)} ; ensuite ${say.name(r.who)}`,
  'order-not-recorded': (r, say) =>
    `${plural(r.others.length, 'autre participant a', 'autres participants ont')} pu accomplir le même acte (${say.act(r.act)}) ${say.when(r.on)} ; le registre indique les jours, non les heures`,
  'act-only-reported': (r, say) => `${say.names(r.who)} : acte signalé mais non confirmé (${say.act(r.act)})`,
  'no-such-act': (r, say) =>
    `${say.name(r.who)} : au ${say.day(r.on)}, aucun acte de cette nature n'est consigné (${say.act(r.act)})`,
  'in-force-since': (r, say) => `en vigueur depuis le ${say.day(r.day)}`,
  'not-in-force': (r, say) => notInForce(r.on, say),
  'force-is-open': (r, say) =>
    `le registre ne permet pas de déterminer si le traité était en vigueur au ${say.day(r.on)}`,
  'earliest-possible-entry-into-force': (r, say) =>
    `même avec le dépôt de ${r.required === null ? 'tous les instruments requis' : plural(r.required, 'instrument', 'instruments')} le ${say.day(r.deposits)}, l'entrée en vigueur n'interviendrait pas avant le ${say.day(r.day)}`,
  'clause-requires': r => requires(r.article, r.number),
  'clause-counts-instruments': r =>
    `${clause(r.article)} vise les instruments exprimant le consentement à être lié ; ${required[r.of]}`,
  'clause-has-other-conditions': (r, say) =>
    `${clause(r.article)} ne se ramène pas à un seul nombre : ${say.condition(r.condition)}`,
  'clause-not-known': () => "la clause relative à l'entrée en vigueur n'est pas connue",
  'delay-is': (r, say) => takesEffect(r.article, r.delay, say),
  'delay-not-in-days': (r, say) =>
    `le délai n'est pas fixé en jours : ${say.delay(r.delay)}, soit ${ranged(r.least, r.most, 'jour', 'jours')}`,
  'event-on': (r, say) => recorded(r.act, r.on, r.certainty, say),
  'event-date-open': (r, say) =>
    `${recorded(r.act, r.on, 'confirmed', say)}, ce qui ne permet pas de trancher`,
  'event-only-reported': (r, say) =>
    `${say.act(r.act)} ${say.when(r.on)} : acte lui-même non confirmé, seulement signalé`,
  'event-not-recorded': (r, say) => `aucun acte de cette nature n'est consigné (${say.act(r.act)})`,
  'reference-is': r => `texte adopté sous la référence ${r.reference}`,
  'reference-not-recorded': () => "le registre n'indique pas la référence de l'adoption",
  'cited-fact': (r, say) => `un fait cité au registre contredit cette affirmation (${say.source(r.source)})`,
  'no-rule': () => "aucune règle du registre ne permet d'en juger",
};

const nearests: Sentences<Nearest> = {
  count: (n, say) => {
    const { lo, hi } = n.organisations;
    if (n.of !== 'states_signed' || hi === 0) return counted(n, say);
    const states = ranged(n.lo, n.hi, 'État', 'États');
    return `${states} et ${ranged(lo, hi, 'organisation', 'organisations')} ${form(n.hi + hi, 'signataire', 'signataires')} au ${say.day(n.on)}`;
  },
  instruments: (n, say) =>
    `${n.confirmed === 0 ? 'aucun instrument confirmé' : plural(n.confirmed, 'instrument confirmé', 'instruments confirmés')} au ${say.day(n.on)}${n.reported === 0 ? '' : ` ; ${plural(n.reported, 'instrument signalé mais non confirmé', 'instruments signalés mais non confirmés')}`}`,
  'in-force-since': (n, say) => `en vigueur depuis le ${say.day(n.day)}`,
  'not-in-force': (n, say) => notInForce(n.on, say),
  'earliest-possible': (n, say) =>
    `l'entrée en vigueur ${n.past ? "n'était" : "n'est"} pas possible avant le ${say.day(n.day)}`,
  'signed-on': (n, say) => `${say.name(n.who)}, signature ${say.when(n.on)}${asSaid[n.certainty]}`,
  'consented-on': (n, say) => `${say.name(n.who)}, ${did.consented} ${say.when(n.on)}${asSaid[n.certainty]}`,
  'neither-signed-nor-consented': (n, say) =>
    `${say.names(n.who)}, ni signature ni consentement à être lié à la date du ${say.day(n.on)}`,
  'first-day': (n, say) =>
    n.number === 1
      ? `le premier acte consigné (${say.act(n.act)}) est celui de 1 participant, ${say.when(n.on)}${n.among === null ? '' : ` ; à savoir : ${say.name(n.among)}`}`
      : `les premiers actes consignés (${say.act(n.act)}) sont ceux de ${n.number} participants, ${say.when(n.on)}${n.among === null ? '' : ` ; parmi eux : ${say.name(n.among)}`}`,
  'act-only-reported': (n, say) =>
    `aucun acte confirmé (${say.act(n.act)}) ; ${form(n.who.length, 'acte seulement signalé', 'actes seulement signalés')} : ${say.names(n.who)}`,
  'approved-at-home': (n, say) => `${say.name(n.who)}, approbation interne ${say.when(n.on)}`,
  requires: n => requires(n.article, n.number),
  delay: (n, say) => takesEffect(n.article, n.delay, say),
  event: (n, say) => recorded(n.act, n.on, n.certainty, say),
  'adopted-under': (n, say) => `texte adopté sous la référence ${n.reference} ${say.when(n.on)}`,
  'counter-fact': (n, say) =>
    `${n.what} (${n.reference === undefined ? '' : `${n.reference}, `}${say.when(n.on)})`,
};

const listed = (names: readonly string[]): string =>
  names.length <= 1
    ? (names[0] ?? '')
    : names.length <= 4
      ? `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`
      : `${names.slice(0, 3).join(', ')} et ${names.length - 3} autres`;

/** The sentences of verdicts in French. */
export const claimsFr: ClaimWords = {
  names: listed,
  when: (kind, text) =>
    kind === 'day' ? `le ${text}` : kind === 'range' ? text.replace(SPAN, 'du $1 au $2') : `en ${text}`,
  reason: inWords(reasons),
  nearest: inWords(nearests),
};
