import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Act } from '../../law/acts.ts';
import type { Delay, RunsFrom } from '../../law/clause.ts';
import type { RequiredOf } from '../../ledger/claims.ts';
import type { Certainty } from '../../ledger/events.ts';
import type { Doing } from '../../status/claims/act-reason.ts';
import type { CountRange, Evidence } from '../../status/claims/count-reason.ts';
import type { Nearest } from '../../status/claims/nearest.ts';
import type { ClaimReason } from '../../status/claims/reason.ts';
import type { ClaimWords } from './claims.ts';
import { inWords, type Say, type Sentences, SPAN } from './claims-en.ts';

/*
 * The sentences of verdicts in Russian. As in `ru.ts`, names of participants and acts stay in the nominative and stand apart; counts
 * are sentences without a verb. A nearest statement follows «верно следующее:» and has no colon of its own.
 */

type Forms = readonly [one: string, few: string, many: string];

/** The form that goes with a number: 1, 21, 101; 2-4, 22-24; 0, 5-20, 25. */
function form(n: number, [one, few, many]: Forms): string {
  const [ten, hundred] = [n % 10, n % 100];
  if (ten === 1 && hundred !== 11) return one;
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many;
}
const plural = (n: number, forms: Forms): string => `${n} ${form(n, forms)}`;

/** A noun with the genitives that follow «от … до …», singular (after 1, 21) and plural. */
interface Noun {
  readonly forms: Forms;
  readonly genitive: readonly [one: string, many: string];
}
const span = (lo: number, hi: number): string => (lo === hi ? `${lo}` : `от ${lo} до ${hi}`);
const ranged = (lo: number, hi: number, { forms, genitive: [one, many] }: Noun): string =>
  lo === hi ? plural(lo, forms) : `${span(lo, hi)} ${form(hi, [one, many, many])}`;

const SIGNATORY: Noun = {
  forms: ['подписавшая сторона', 'подписавшие стороны', 'подписавших сторон'],
  genitive: ['подписавшей стороны', 'подписавших сторон'],
};
const SIGNED_STATE: Noun = {
  forms: ['подписавшее государство', 'подписавших государства', 'подписавших государств'],
  genitive: ['подписавшего государства', 'подписавших государств'],
};
const STATE: Noun = {
  forms: ['государство', 'государства', 'государств'],
  genitive: ['государства', 'государств'],
};
const ORGANISATION: Noun = {
  forms: ['организация', 'организации', 'организаций'],
  genitive: ['организации', 'организаций'],
};
const PARTY: Noun = { forms: ['участник', 'участника', 'участников'], genitive: ['участника', 'участников'] };
const DAY: Noun = { forms: ['день', 'дня', 'дней'], genitive: ['дня', 'дней'] };
const PARTICIPANT: Forms = [
  'государство или организация',
  'государства или организации',
  'государств или организаций',
];

const asOf = (day: PlainDate, say: Say): string => `по состоянию на ${say.day(day)}`;

function counted({ of, lo, hi, on }: CountRange, say: Say): string {
  const day = asOf(on, say);
  switch (of) {
    case 'signatories':
      return `${ranged(lo, hi, SIGNATORY)} ${day}`;
    case 'states_signed':
      return `${ranged(lo, hi, SIGNED_STATE)} ${day}`;
    case 'consents':
      return lo === hi
        ? `${plural(lo, ['сданный на хранение документ', 'сданных на хранение документа', 'сданных на хранение документов'])} ${day}`
        : `документы, сданные на хранение, ${day}: подтверждено ${lo}, с учетом неподтвержденных сообщений ${hi}`;
    case 'parties':
      return `${ranged(lo, hi, PARTY)} ${day}`;
  }
}
const total = (e: Evidence | null, say: Say): string =>
  e ? `; общее число, названное ${say.when(e.on)}: ${e.number}` : '';

const did: Readonly<Record<Doing, string>> = {
  signed: 'подписание',
  consented: 'выражение согласия на обязательность',
};
const nothing: Readonly<Record<Doing, string>> = {
  signed: 'акт подписания в реестре отсутствует',
  consented: 'акт, выражающий согласие на обязательность, в реестре отсутствует',
};
const asSaid: Readonly<Record<Certainty, string>> = {
  confirmed: '',
  reported: ' (по сообщениям)',
  inferred: ' (по косвенным данным)',
};
const required: Readonly<Record<RequiredOf, string>> = {
  instruments: 'именно о них и идет речь',
  states: 'государства учитываются по сданным ими документам',
  'member-states': 'сдать документ на хранение может и государство, не являющееся членом',
  signatures: 'подписание не является согласием на обязательность',
  parties: 'до вступления договора в силу участников у него нет',
};

/** What «после», with which some delays end, leaves to be named. */
const after: Readonly<Record<RunsFrom, string>> = {
  deposit: 'сдачи на хранение последнего из необходимых документов',
  receipt: 'получения последнего из необходимых документов',
  notice: 'уведомления депозитария',
  'conditions-met': 'выполнения условий',
};
const delayOf = (delay: Delay, say: Say): string =>
  say.delay(delay).replace(/ после$/, ` после ${after[delay.from ?? 'deposit']}`);

const complete = (until: PlainDate | null, say: Say): string =>
  until === null
    ? 'по какую дату реестр полон, в нем не указано'
    : `реестр полон лишь по ${say.day(until)} включительно`;
/** The clause in the dative. */
const clause = (article: string | null): string =>
  article === null ? 'положению о вступлении в силу' : `статье ${article}`;
const requires = (article: string | null, n: number): string =>
  `согласно ${clause(article)} ${form(n, ['требуется', 'требуются', 'требуется'])} ${plural(n, ['документ', 'документа', 'документов'])} о согласии на обязательность`;
const takesEffect = (article: string | null, delay: Delay, say: Say): string =>
  `согласно ${clause(article)} договор вступает в силу ${delayOf(delay, say)}`;
const recorded = (act: Act, on: DateRange, certainty: Certainty, say: Say): string =>
  `${say.act(act)} ${say.when(on)} согласно реестру${asSaid[certainty]}`;
const notInForce = (on: PlainDate, say: Say): string => `${asOf(on, say)} договор не находится в силе`;
const ONLY_REPORTED = 'об этом акте имеются лишь неподтвержденные сообщения';

const reasons: Sentences<ClaimReason> = {
  'count-is': (r, say) =>
    `${counted(r, say)}${r.observed && r.observed.number > r.hi ? total(r.observed, say) : ''}`,
  'organisation-counted-as-state': (r, say) =>
    `в общее число подписавших сторон ${asOf(r.on, say)} (${r.stated}) ${
      r.organisations.length === 1
        ? 'входит организация, не являющаяся государством'
        : 'входят организации, не являющиеся государствами'
    }: ${say.names(r.organisations)}`,
  'signatures-taken-for-consents': (r, say) =>
    `${r.stated} — это число подписей ${asOf(r.on, say)}; подписание под условием ратификации не является согласием на обязательность`,
  'total-of-a-later-day': (r, say) =>
    `${r.stated} — это общее число, названное ${say.when(r.later)}, а не число ${asOf(r.on, say)}`,
  'record-may-lack-acts': (r, say) =>
    `в реестре ${asOf(r.on, say)} названо ${span(r.lo, r.hi)}; ${complete(r.completeUntil, say)}${total(r.observed, say)}`,
  'prediction-open': (r, say) =>
    `дата ${say.day(r.day)} еще не наступила${r.couldBe ? `; возможно любое число от ${r.couldBe.lo} до ${r.couldBe.hi}` : ''}`,
  'depends-on-the-day': (r, say) =>
    `ответ зависит от того, какой день в период с ${say.day(r.from)} по ${say.day(r.to)} имеется в виду`,
  'done-by': (r, say) => `${say.names(r.who)}: ${did[r.what]} не позднее ${say.day(r.on)} подтверждено`,
  'not-done-by': (r, say) => `${say.names(r.who)}: ${asOf(r.on, say)} ${nothing[r.what]}`,
  'done-later': (r, say) =>
    `${say.name(r.who)}: ${did[r.what]} ${say.when(r.later)}${asSaid[r.certainty]}, а не ранее`,
  'only-signed': (r, say) =>
    `${say.name(r.who)}: подписание ${say.when(r.signedOn)}; подписание под условием ратификации не влечет обязательности`,
  'only-approved-at-home': (r, say) =>
    `${say.name(r.who)}: внутригосударственное одобрение ${say.when(r.approvedOn)}; согласие на обязательность выражается только сдачей документа на хранение`,
  'not-confirmed': (r, say) =>
    `${say.names(r.who)}: ${did[r.what]} не позднее ${say.day(r.on)} не подтверждено`,
  'may-be-unrecorded': (r, say) =>
    `${say.names(r.who)}: ${nothing[r.what]}; ${complete(r.completeUntil, say)}`,
  'somebody-is-missing': (r, say) =>
    `${say.names(r.who)}: ${nothing[r.what]}; однако общее число, названное ${say.when(r.observed.on)}, составляет ${r.observed.number}, а в реестре названо ${r.named}`,
  'was-first': (r, say) =>
    `${say.name(r.who)}: ${say.act(r.act)} ${say.when(r.on)}, самый ранний акт такого рода в реестре`,
  'another-was-earlier': (r, say) =>
    `${say.act(r.act)}: сначала ${say.name(r.other)}, ${say.when(r.on)}; затем ${say.name(r.who)}`,
  'order-not-recorded': (r, say) =>
    `такой же акт (${say.act(r.act)}) ${say.when(r.on)} ${form(r.others.length, ['могло', 'могли', 'могли'])} совершить еще ${plural(r.others.length, PARTICIPANT)}; в реестре указаны дни, а не часы`,
  'act-only-reported': (r, say) => `${say.names(r.who)}: ${ONLY_REPORTED} (${say.act(r.act)})`,
  'no-such-act': (r, say) =>
    `${say.name(r.who)}: ${asOf(r.on, say)} такой акт (${say.act(r.act)}) в реестре отсутствует`,
  'in-force-since': (r, say) => `договор находится в силе с ${say.day(r.day)}`,
  'not-in-force': (r, say) => notInForce(r.on, say),
  'force-is-open': (r, say) =>
    `реестр не позволяет определить, находился ли договор в силе ${asOf(r.on, say)}`,
  'earliest-possible-entry-into-force': (r, say) =>
    `даже при сдаче ${r.required === null ? 'всех необходимых документов' : plural(r.required, ['документа', 'документов', 'документов'])} на хранение ${say.day(r.deposits)} договор вступил бы в силу не ранее ${say.day(r.day)}`,
  'clause-requires': r => requires(r.article, r.number),
  'clause-counts-instruments': r =>
    `согласно ${clause(r.article)} учитываются документы о согласии на обязательность; ${required[r.of]}`,
  'clause-has-other-conditions': (r, say) =>
    `согласно ${clause(r.article)} условие не сводится к одному числу: ${say.condition(r.condition)}`,
  'clause-not-known': () => 'положение о вступлении в силу неизвестно',
  'delay-is': (r, say) => takesEffect(r.article, r.delay, say),
  'delay-not-in-days': (r, say) =>
    `срок установлен не в днях: ${delayOf(r.delay, say)}, что составляет ${ranged(r.least, r.most, DAY)}`,
  'event-on': (r, say) => recorded(r.act, r.on, r.certainty, say),
  'event-date-open': (r, say) =>
    `${recorded(r.act, r.on, 'confirmed', say)}, что не позволяет прийти к выводу`,
  'event-only-reported': (r, say) => `${say.act(r.act)} ${say.when(r.on)}: ${ONLY_REPORTED}`,
  'event-not-recorded': (r, say) => `такой акт (${say.act(r.act)}) в реестре отсутствует`,
  'reference-is': r => `обозначение решения о принятии текста — ${r.reference}`,
  'reference-not-recorded': () => 'обозначение решения о принятии текста в реестре не указано',
  'cited-fact': (r, say) => `этому противоречит факт, приведенный в реестре (${say.source(r.source)})`,
  'no-rule': () => 'в реестре нет правила, позволяющего это проверить',
};

const nearests: Sentences<Nearest> = {
  count: (n, say) => {
    const { lo, hi } = n.organisations;
    if (n.of !== 'states_signed' || hi === 0) return counted(n, say);
    return `подписавшие стороны ${asOf(n.on, say)} — ${ranged(n.lo, n.hi, STATE)} и ${ranged(lo, hi, ORGANISATION)}`;
  },
  instruments: (n, say) =>
    `${asOf(n.on, say)} ${n.confirmed === 0 ? 'подтвержденных документов нет' : `имеется ${plural(n.confirmed, ['подтвержденный документ', 'подтвержденных документа', 'подтвержденных документов'])}`}${n.reported === 0 ? '' : `; по неподтвержденным сообщениям — ${n.reported}`}`,
  'in-force-since': (n, say) => `договор находится в силе с ${say.day(n.day)}`,
  'not-in-force': (n, say) => notInForce(n.on, say),
  'earliest-possible': (n, say) =>
    `вступление в силу ${n.past ? 'было ' : ''}возможно не ранее ${say.day(n.day)}`,
  'signed-on': (n, say) => `${say.name(n.who)} — подписание ${say.when(n.on)}${asSaid[n.certainty]}`,
  'consented-on': (n, say) => `${say.name(n.who)} — ${did.consented} ${say.when(n.on)}${asSaid[n.certainty]}`,
  'neither-signed-nor-consented': (n, say) =>
    `${say.names(n.who)} — ${asOf(n.on, say)} ни подписания, ни согласия на обязательность`,
  'first-day': (n, say) =>
    `${n.number === 1 ? 'самый ранний акт' : 'самые ранние акты'} такого рода в реестре (${say.act(n.act)}) — ${plural(n.number, PARTICIPANT)}, ${say.when(n.on)}${n.among === null ? '' : `, ${n.number === 1 ? 'а именно' : 'в том числе'} ${say.name(n.among)}`}`,
  'act-only-reported': (n, say) =>
    `подтвержденных актов нет (${say.act(n.act)}); по неподтвержденным сообщениям — ${say.names(n.who)}`,
  'approved-at-home': (n, say) => `${say.name(n.who)} — внутригосударственное одобрение ${say.when(n.on)}`,
  requires: n => requires(n.article, n.number),
  delay: (n, say) => takesEffect(n.article, n.delay, say),
  event: (n, say) => recorded(n.act, n.on, n.certainty, say),
  'adopted-under': (n, say) => `принятие текста ${say.when(n.on)}, обозначение решения — ${n.reference}`,
  'counter-fact': (n, say) =>
    `${n.what} (${n.reference === undefined ? '' : `${n.reference}, `}${say.when(n.on)})`,
};

const listed = (names: readonly string[]): string =>
  names.length <= 1
    ? (names[0] ?? '')
    : names.length <= 4
      ? `${names.slice(0, -1).join(', ')} и ${names.at(-1)}`
      : `${names.slice(0, 3).join(', ')} и еще ${names.length - 3}`;

/** A month in the prepositional: «июль 2026 года» → «июле 2026 года». */
const prepositional = (month: string): string =>
  month.replace(/^(\p{L}+)/u, name => (/[ьй]$/.test(name) ? `${name.slice(0, -1)}е` : `${name}е`));

/** The sentences of verdicts in Russian. */
export const claimsRu: ClaimWords = {
  names: listed,
  when: (kind, text) =>
    kind === 'day'
      ? text
      : kind === 'month'
        ? `в ${prepositional(text)}`
        : kind === 'year'
          ? `в ${text} году`
          : text.replace(SPAN, 'с $1 по $2'),
  reason: inWords(reasons),
  nearest: inWords(nearests),
};
