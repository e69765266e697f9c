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
 * The sentences of verdicts in Spanish. As in `es.ts`, names of participants come without article and stand apart; an act is named in
 * brackets or followed by its date, so that neither article nor participle has to agree with it. A nearest statement follows "lo
 * exacto es:" and has no colon of its own.
 */

const form = (n: number, one: string, many: string): string => (n === 1 ? one : many);
const plural = (n: number, one: string, many: string): string => `${n} ${form(n, one, many)}`;
const span = (lo: number, hi: number): string => (lo === hi ? `${lo}` : `${lo} a ${hi}`);
const ranged = (lo: number, hi: number, one: string, many: string): string =>
  `${span(lo, hi)} ${form(hi, one, many)}`;

function counted({ of, lo, hi, on }: CountRange, say: Say): string {
  const day = `al ${say.day(on)}`;
  switch (of) {
    case 'signatories':
      return `${ranged(lo, hi, 'signatario', 'signatarios')} ${day}`;
    case 'states_signed':
      return `${ranged(lo, hi, 'Estado signatario', 'Estados signatarios')} ${day}`;
    case 'consents':
      return lo === hi
        ? `${plural(lo, 'instrumento depositado', 'instrumentos depositados')} ${day}`
        : `depósitos ${day}: ${lo} con confirmación, ${hi} contando aquellos de los que solo hay noticia no confirmada`;
    case 'parties':
      return `${ranged(lo, hi, 'parte', 'partes')} ${day}`;
  }
}
const total = (e: Evidence | null, say: Say): string =>
  e ? `; total indicado ${say.when(e.on)}: ${e.number}` : '';

const did: Readonly<Record<Doing, string>> = {
  signed: 'firma',
  consented: 'manifestación del consentimiento en obligarse',
};
const confirmed: Readonly<Record<Doing, string>> = {
  signed: 'firma confirmada, efectuada',
  consented: 'consentimiento en obligarse confirmado, manifestado',
};
const unconfirmed: Readonly<Record<Doing, string>> = {
  signed: 'firma no confirmada, que se habría efectuado',
  consented: 'consentimiento en obligarse no confirmado, que se habría manifestado',
};
const nothing: Readonly<Record<Doing, string>> = {
  signed: 'no consta ninguna firma',
  consented: 'no consta ningún acto por el que se manifieste el consentimiento en obligarse',
};
const asSaid: Readonly<Record<Certainty, string>> = {
  confirmed: '',
  reported: ' (según informaciones)',
  inferred: ' (acto inferido)',
};
const required: Readonly<Record<RequiredOf, string>> = {
  instruments: 'eso es lo que se afirma',
  states: 'los Estados se computan por sus instrumentos',
  'member-states': 'también puede depositar un instrumento un Estado que no sea miembro',
  signatures: 'una firma no constituye consentimiento en obligarse',
  parties: 'nadie es parte antes de la entrada en vigor del tratado',
};

const complete = (until: PlainDate | null, say: Say): string =>
  until === null
    ? 'no indica hasta qué fecha está completo'
    : `solo está completo hasta el ${say.day(until)}`;
const clause = (article: string | null): string =>
  article === null ? 'la cláusula' : `el artículo ${article}`;
const requires = (article: string | null, n: number): string =>
  `${clause(article)} exige ${plural(n, 'instrumento que manifieste', 'instrumentos que manifiesten')} el consentimiento en obligarse`;
const takesEffect = (article: string | null, delay: Delay, say: Say): string =>
  `según ${clause(article)}, entrada en vigor ${say.delay(delay)}`;
const recorded = (act: Act, on: DateRange, certainty: Certainty, say: Say): string =>
  `según el registro, ${say.act(act)} ${say.when(on)}${asSaid[certainty]}`;
const notInForce = (on: PlainDate, say: Say): string => `el tratado no está en vigor al ${say.day(on)}`;

const reasons: Sentences<ClaimReason> = {
  'count-is': (r, say) =>
    `${counted(r, say)}${r.observed && r.observed.number > r.hi ? total(r.observed, say) : ''}`,
  'organisation-counted-as-state': (r, say) =>
    `el total de ${plural(r.stated, 'signatario', 'signatarios')} al ${say.day(r.on)} incluye ${
      r.organisations.length === 1
        ? 'una organización, que no es un Estado'
        : 'organizaciones, que no son Estados'
    }: ${say.names(r.organisations)}`,
  'signatures-taken-for-consents': (r, say) =>
    `${r.stated} es el número de firmas al ${say.day(r.on)}; la firma sujeta a ratificación no constituye consentimiento en obligarse`,
  'total-of-a-later-day': (r, say) =>
    `${r.stated} es un total indicado ${say.when(r.later)}, no el total al ${say.day(r.on)}`,
  'record-may-lack-acts': (r, say) =>
    `el registro menciona ${span(r.lo, r.hi)} al ${say.day(r.on)} y ${complete(r.completeUntil, say)}${total(r.observed, say)}`,
  'prediction-open': (r, say) =>
    `la fecha del ${say.day(r.day)} aún no ha llegado${r.couldBe ? `; es posible cualquier número de ${r.couldBe.lo} a ${r.couldBe.hi}` : ''}`,
  'depends-on-the-day': (r, say) =>
    `la respuesta depende del día de que se trate, entre el ${say.day(r.from)} y el ${say.day(r.to)}`,
  'done-by': (r, say) => `${say.names(r.who)}: ${confirmed[r.what]} a más tardar el ${say.day(r.on)}`,
  'not-done-by': (r, say) => `${say.names(r.who)}: al ${say.day(r.on)} ${nothing[r.what]}`,
  'done-later': (r, say) =>
    `${say.name(r.who)}: ${did[r.what]} ${say.when(r.later)}${asSaid[r.certainty]}, no antes`,
  'only-signed': (r, say) =>
    `${say.name(r.who)}: firma ${say.when(r.signedOn)}; la firma sujeta a ratificación no obliga`,
  'only-approved-at-home': (r, say) =>
    `${say.name(r.who)}: aprobación interna ${say.when(r.approvedOn)}; solo el depósito de un instrumento constituye consentimiento en obligarse`,
  'not-confirmed': (r, say) => `${say.names(r.who)}: ${unconfirmed[r.what]} a más tardar el ${say.day(r.on)}`,
  'may-be-unrecorded': (r, say) =>
    `${say.names(r.who)}: ${nothing[r.what]}; el registro ${complete(r.completeUntil, say)}`,
  'somebody-is-missing': (r, say) =>
    `${say.names(r.who)}: ${nothing[r.what]}; sin embargo, ${say.when(r.observed.on)} se indicó un total de ${r.observed.number}, y el registro menciona ${r.named}`,
  'was-first': (r, say) =>
    `${say.name(r.who)}: ${say.act(r.act)} ${say.when(r.on)}, primer acto de esta clase que consta en el registro`,
  'another-was-earlier': (r, say) =>
    `${say.act(r.act)}: primero ${say.name(r.other)}, ${say.when(r.on)}; después ${say.name(r.who)}`,
  'order-not-recorded': (r, say) =>
    `${plural(r.others.length, 'participante más puede', 'participantes más pueden')} haber realizado el mismo acto (${say.act(r.act)}) ${say.when(r.on)}; el registro indica días, no horas`,
  'act-only-reported': (r, say) =>
    `${say.names(r.who)}: solo hay noticia no confirmada de este acto (${say.act(r.act)})`,
  'no-such-act': (r, say) =>
    `${say.name(r.who)}: al ${say.day(r.on)} no consta ningún acto de esta clase (${say.act(r.act)})`,
  'in-force-since': (r, say) => `en vigor desde el ${say.day(r.day)}`,
  'not-in-force': (r, say) => notInForce(r.on, say),
  'force-is-open': (r, say) =>
    `el registro no permite determinar si el tratado estaba en vigor al ${say.day(r.on)}`,
  'earliest-possible-entry-into-force': (r, say) =>
    `aun con el depósito de ${r.required === null ? 'todos los instrumentos requeridos' : plural(r.required, 'instrumento', 'instrumentos')} el ${say.day(r.deposits)}, la entrada en vigor no se produciría antes del ${say.day(r.day)}`,
  'clause-requires': r => requires(r.article, r.number),
  'clause-counts-instruments': r =>
    `${clause(r.article)} se refiere a los instrumentos que manifiestan el consentimiento en obligarse; ${required[r.of]}`,
  'clause-has-other-conditions': (r, say) =>
    `${clause(r.article)} no se reduce a un solo número: ${say.condition(r.condition)}`,
  'clause-not-known': () => 'no se conoce la cláusula sobre la entrada en vigor',
  'delay-is': (r, say) => takesEffect(r.article, r.delay, say),
  'delay-not-in-days': (r, say) =>
    `el plazo no está fijado en días: ${say.delay(r.delay)}, es decir, ${ranged(r.least, r.most, 'día', 'días')}`,
  'event-on': (r, say) => recorded(r.act, r.on, r.certainty, say),
  'event-date-open': (r, say) =>
    `${recorded(r.act, r.on, 'confirmed', say)}, lo que no permite llegar a una conclusión`,
  'event-only-reported': (r, say) =>
    `${say.act(r.act)} ${say.when(r.on)}: solo hay noticia no confirmada de este acto`,
  'event-not-recorded': (r, say) => `no consta ningún acto de esta clase (${say.act(r.act)})`,
  'reference-is': r => `texto adoptado con la referencia ${r.reference}`,
  'reference-not-recorded': () => 'el registro no indica la referencia de la adopción',
  'cited-fact': (r, say) =>
    `un hecho citado en el registro desmiente la afirmación (${say.source(r.source)})`,
  'no-rule': () => 'ninguna regla del registro permite pronunciarse al respecto',
};

const nearests: Sentences<Nearest> = {
  count: (n, say) => {
    const { lo, hi } = n.organisations;
    if (n.of !== 'states_signed' || hi === 0) return counted(n, say);
    const states = ranged(n.lo, n.hi, 'Estado', 'Estados');
    return `${states} y ${ranged(lo, hi, 'organización', 'organizaciones')} signatarios al ${say.day(n.on)}`;
  },
  instruments: (n, say) =>
    `${n.confirmed === 0 ? 'ningún instrumento confirmado' : plural(n.confirmed, 'instrumento confirmado', 'instrumentos confirmados')} al ${say.day(n.on)}${n.reported === 0 ? '' : `; ${n.reported} según informaciones no confirmadas`}`,
  'in-force-since': (n, say) => `en vigor desde el ${say.day(n.day)}`,
  'not-in-force': (n, say) => notInForce(n.on, say),
  'earliest-possible': (n, say) =>
    `la entrada en vigor no ${n.past ? 'era' : 'es'} posible antes del ${say.day(n.day)}`,
  'signed-on': (n, say) => `${say.name(n.who)}, firma ${say.when(n.on)}${asSaid[n.certainty]}`,
  'consented-on': (n, say) => `${say.name(n.who)}, ${did.consented} ${say.when(n.on)}${asSaid[n.certainty]}`,
  'neither-signed-nor-consented': (n, say) =>
    `${say.names(n.who)}, sin firma ni manifestación del consentimiento en obligarse hasta el ${say.day(n.on)}`,
  'first-day': (n, say) =>
    n.number === 1
      ? `el primer acto de esta clase que consta en el registro (${say.act(n.act)}) es el de 1 participante, ${say.when(n.on)}${n.among === null ? '' : `, a saber, ${say.name(n.among)}`}`
      : `los primeros actos de esta clase que constan en el registro (${say.act(n.act)}) son los de ${n.number} participantes, ${say.when(n.on)}${n.among === null ? '' : `, entre ellos ${say.name(n.among)}`}`,
  'act-only-reported': (n, say) =>
    `ningún acto confirmado (${say.act(n.act)}), pero sí noticia no confirmada respecto de ${say.names(n.who)}`,
  'approved-at-home': (n, say) => `${say.name(n.who)}, aprobación interna ${say.when(n.on)}`,
  requires: n => requires(n.article, n.number),
  delay: (n, say) => takesEffect(n.article, n.delay, say),
  event: (n, say) => recorded(n.act, n.on, n.certainty, say),
  'adopted-under': (n, say) => `texto adoptado con la referencia ${n.reference} ${say.when(n.on)}`,
  'counter-fact': (n, say) =>
    `${n.what} (${n.reference === undefined ? '' : `${n.reference}, `}${say.when(n.on)})`,
};

/** "y", and "e" before the sound i ("Francia e Irlanda"), though not where it begins a diphthong. */
const and = (name: string): string => (/^h?[ií](?![aeo])/i.test(name) ? `e ${name}` : `y ${name}`);
const listed = (names: readonly string[]): string =>
  names.length <= 1
    ? (names[0] ?? '')
    : names.length <= 4
      ? `${names.slice(0, -1).join(', ')} ${and(names.at(-1) ?? '')}`
      : `${names.slice(0, 3).join(', ')} y ${names.length - 3} más`;

/** The sentences of verdicts in Spanish. */
export const claimsEs: ClaimWords = {
  names: listed,
  when: (kind, text) =>
    kind === 'day' ? `el ${text}` : kind === 'range' ? text.replace(SPAN, 'del $1 al $2') : `en ${text}`,
  reason: inWords(reasons),
  nearest: inWords(nearests),
};
