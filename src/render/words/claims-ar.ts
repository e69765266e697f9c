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
 * The sentences of verdicts in Arabic. As in `ar.ts`, names of participants stand apart, acts are nouns in brackets or followed by
 * their dates, and counts are nominal sentences. A nearest statement follows «الصحيح:» and has no colon of its own.
 */

interface Noun {
  readonly one: string;
  readonly two: string;
  /** After 3 to 10, also as the end of a larger number (103). */
  readonly few: string;
  /** After 11 to 99, also as the end of a larger number (111). */
  readonly many: string;
  /** After 0, 100, 101, 102, 1000. */
  readonly other: string;
}

/** The form after a number that is written. */
function form(n: number, { few, many, other }: Noun): string {
  const rest = n % 100;
  return rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : other;
}
/** One and two are said by the noun alone. */
const plural = (n: number, noun: Noun): string =>
  n === 1 ? noun.one : n === 2 ? noun.two : `${n} ${form(n, noun)}`;
const span = (lo: number, hi: number): string => (lo === hi ? `${lo}` : `من ${lo} إلى ${hi}`);
const ranged = (lo: number, hi: number, noun: Noun): string =>
  lo === hi ? plural(lo, noun) : `${span(lo, hi)} ${form(hi, noun)}`;

const SIGNATORY: Noun = {
  one: 'جهة موقعة واحدة',
  two: 'جهتان موقعتان',
  few: 'جهات موقعة',
  many: 'جهة موقعة',
  other: 'جهة موقعة',
};
const SIGNED_STATE: Noun = {
  one: 'دولة موقعة واحدة',
  two: 'دولتان موقعتان',
  few: 'دول موقعة',
  many: 'دولة موقعة',
  other: 'دولة موقعة',
};
const STATE: Noun = { one: 'دولة واحدة', two: 'دولتان', few: 'دول', many: 'دولة', other: 'دولة' };
const ORGANISATION: Noun = {
  one: 'منظمة واحدة',
  two: 'منظمتان',
  few: 'منظمات',
  many: 'منظمة',
  other: 'منظمة',
};
const PARTY: Noun = { one: 'طرف واحد', two: 'طرفان', few: 'أطراف', many: 'طرفا', other: 'طرف' };
const INSTRUMENT: Noun = { one: 'صك واحد', two: 'صكان', few: 'صكوك', many: 'صكا', other: 'صك' };
const OF_INSTRUMENT: Noun = { ...INSTRUMENT, two: 'صكين' };
const DEPOSITED: Noun = {
  one: 'صك مودع واحد',
  two: 'صكان مودعان',
  few: 'صكوك مودعة',
  many: 'صكا مودعا',
  other: 'صك مودع',
};
const CONFIRMED: Noun = {
  one: 'صك مؤكد واحد',
  two: 'صكان مؤكدان',
  few: 'صكوك مؤكدة',
  many: 'صكا مؤكدا',
  other: 'صك مؤكد',
};
const DAY: Noun = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يوما', other: 'يوم' };
const OTHER: Noun = {
  one: 'مشارك آخر',
  two: 'مشاركان آخران',
  few: 'مشاركين آخرين',
  many: 'مشاركا آخر',
  other: 'مشارك آخر',
};
const OF_PARTICIPANT: Noun = {
  one: 'مشارك واحد',
  two: 'مشاركين',
  few: 'مشاركين',
  many: 'مشاركا',
  other: 'مشارك',
};

function counted({ of, lo, hi, on }: CountRange, say: Say): string {
  const day = `حتى ${say.day(on)}`;
  switch (of) {
    case 'signatories':
      return `${ranged(lo, hi, SIGNATORY)} ${day}`;
    case 'states_signed':
      return `${ranged(lo, hi, SIGNED_STATE)} ${day}`;
    case 'consents':
      return lo === hi
        ? `${plural(lo, DEPOSITED)} ${day}`
        : `الصكوك المودعة ${day}: المؤكد ${lo}، ومع احتساب غير المؤكد ${hi}`;
    case 'parties':
      return `${ranged(lo, hi, PARTY)} ${day}`;
  }
}
const total = (e: Evidence | null, say: Say): string =>
  e ? `؛ والمجموع المعلن ${say.when(e.on)}: ${e.number}` : '';

const did: Readonly<Record<Doing, string>> = {
  signed: 'توقيع',
  consented: 'إعراب عن الرضا بالالتزام',
};
const confirmed: Readonly<Record<Doing, string>> = {
  signed: 'توقيع مؤكد',
  consented: 'إعراب مؤكد عن الرضا بالالتزام',
};
const unconfirmed: Readonly<Record<Doing, string>> = {
  signed: 'توقيع غير مؤكد',
  consented: 'إعراب غير مؤكد عن الرضا بالالتزام',
};
const nothing: Readonly<Record<Doing, string>> = {
  signed: 'لا يوجد أي توقيع مسجل',
  consented: 'لا يوجد أي إجراء مسجل يعبر عن الرضا بالالتزام',
};
const asSaid: Readonly<Record<Certainty, string>> = {
  confirmed: '',
  reported: ' (بحسب التقارير)',
  inferred: ' (مستنتج)',
};
const required: Readonly<Record<RequiredOf, string>> = {
  instruments: 'وهي المقصودة في هذا القول',
  states: 'والدول تحتسب بصكوكها',
  'member-states': 'ويجوز أيضا لدولة غير عضو أن تودع صكا',
  signatures: 'والتوقيع لا يعد رضا بالالتزام',
  parties: 'ولا يوجد أي طرف قبل بدء نفاذ المعاهدة',
};

const complete = (until: PlainDate | null, say: Say): string =>
  until === null
    ? '؛ ولا يبين السجل التاريخ الذي يكتمل حتى حلوله'
    : `؛ والسجل مكتمل حتى ${say.day(until)} فقط`;
const clause = (article: string | null): string =>
  article === null ? 'البند المتعلق ببدء النفاذ' : `المادة ${article}`;
const requires = (article: string | null, n: number): string =>
  `المطلوب ${plural(n, INSTRUMENT)} للرضا بالالتزام بموجب ${clause(article)}`;
const takesEffect = (article: string | null, delay: Delay, say: Say): string =>
  `بموجب ${clause(article)}، يبدأ النفاذ ${say.delay(delay)}`;
const recorded = (act: Act, on: DateRange, certainty: Certainty, say: Say): string =>
  `وفقا للسجل، ${say.act(act)} ${say.when(on)}${asSaid[certainty]}`;
const notInForce = (on: PlainDate, say: Say): string => `المعاهدة غير نافذة في ${say.day(on)}`;

/** "An organisation that is no State", the object of «يشمل». */
const organisations = (n: number): string =>
  n === 1 ? 'منظمة ليست دولة' : n === 2 ? 'منظمتين ليستا دولتين' : 'منظمات ليست دولا';

const reasons: Sentences<ClaimReason> = {
  'count-is': (r, say) =>
    `${counted(r, say)}${r.observed && r.observed.number > r.hi ? total(r.observed, say) : ''}`,
  'organisation-counted-as-state': (r, say) =>
    `عدد الجهات الموقعة حتى ${say.day(r.on)}، وهو ${r.stated}، يشمل ${organisations(r.organisations.length)}: ${say.names(r.organisations)}`,
  'signatures-taken-for-consents': (r, say) =>
    `العدد ${r.stated} هو عدد التوقيعات حتى ${say.day(r.on)}؛ والتوقيع الخاضع للتصديق لا يعد رضا بالالتزام`,
  'total-of-a-later-day': (r, say) =>
    `العدد ${r.stated} مجموع أعلن ${say.when(r.later)}، وليس هو المجموع حتى ${say.day(r.on)}`,
  'record-may-lack-acts': (r, say) =>
    `العدد المذكور في السجل حتى ${say.day(r.on)}: ${span(r.lo, r.hi)}${complete(r.completeUntil, say)}${total(r.observed, say)}`,
  'prediction-open': (r, say) =>
    `التاريخ ${say.day(r.day)} لم يحل بعد${r.couldBe ? `؛ وأي عدد من ${r.couldBe.lo} إلى ${r.couldBe.hi} ممكن` : ''}`,
  'depends-on-the-day': (r, say) =>
    `يتوقف الجواب على اليوم المقصود في الفترة من ${say.day(r.from)} إلى ${say.day(r.to)}`,
  'done-by': (r, say) => `${say.names(r.who)}: ${confirmed[r.what]} في موعد لا يتجاوز ${say.day(r.on)}`,
  'not-done-by': (r, say) => `${say.names(r.who)}: ${nothing[r.what]} حتى ${say.day(r.on)}`,
  'done-later': (r, say) =>
    `${say.name(r.who)}: ${did[r.what]} ${say.when(r.later)}${asSaid[r.certainty]}، وليس قبل ذلك`,
  'only-signed': (r, say) =>
    `${say.name(r.who)}: توقيع ${say.when(r.signedOn)}؛ والتوقيع الخاضع للتصديق غير ملزم`,
  'only-approved-at-home': (r, say) =>
    `${say.name(r.who)}: موافقة داخلية ${say.when(r.approvedOn)}؛ ولا يعد رضا بالالتزام إلا إيداع صك`,
  'not-confirmed': (r, say) =>
    `${say.names(r.who)}: ${unconfirmed[r.what]} في موعد لا يتجاوز ${say.day(r.on)}`,
  'may-be-unrecorded': (r, say) => `${say.names(r.who)}: ${nothing[r.what]}${complete(r.completeUntil, say)}`,
  'somebody-is-missing': (r, say) =>
    `${say.names(r.who)}: ${nothing[r.what]}؛ غير أن المجموع المعلن ${say.when(r.observed.on)} هو ${r.observed.number}، والعدد المذكور في السجل ${r.named}`,
  'was-first': (r, say) =>
    `${say.name(r.who)}: ${say.act(r.act)} ${say.when(r.on)}، وهو أول إجراء من نوعه في السجل`,
  'another-was-earlier': (r, say) =>
    `${say.act(r.act)}: أولا ${say.name(r.other)}، ${say.when(r.on)}؛ ثم ${say.name(r.who)}`,
  'order-not-recorded': (r, say) =>
    `ربما اتخذ ${plural(r.others.length, OTHER)} الإجراء نفسه (${say.act(r.act)}) ${say.when(r.on)}؛ والسجل يبين الأيام لا الساعات`,
  'act-only-reported': (r, say) =>
    `${say.names(r.who)}: ورد ما يفيد باتخاذ هذا الإجراء دون تأكيد (${say.act(r.act)})`,
  'no-such-act': (r, say) =>
    `${say.name(r.who)}: لا يوجد أي إجراء مسجل من هذا النوع (${say.act(r.act)}) حتى ${say.day(r.on)}`,
  'in-force-since': (r, say) => `المعاهدة نافذة منذ ${say.day(r.day)}`,
  'not-in-force': (r, say) => notInForce(r.on, say),
  'force-is-open': (r, say) => `لا يحسم السجل ما إذا كانت المعاهدة نافذة في ${say.day(r.on)}`,
  'earliest-possible-entry-into-force': (r, say) =>
    `حتى بإيداع ${r.required === null ? 'جميع الصكوك المطلوبة' : plural(r.required, OF_INSTRUMENT)} في ${say.day(r.deposits)}، لا يبدأ النفاذ قبل ${say.day(r.day)}`,
  'clause-requires': r => requires(r.article, r.number),
  'clause-counts-instruments': r =>
    `ما يحتسب بموجب ${clause(r.article)} هو صكوك الرضا بالالتزام؛ ${required[r.of]}`,
  'clause-has-other-conditions': (r, say) =>
    `الشروط المحددة بموجب ${clause(r.article)} لا يعبر عنها عدد واحد: ${say.condition(r.condition)}`,
  'clause-not-known': () => 'البند المتعلق ببدء النفاذ غير معروف',
  'delay-is': (r, say) => takesEffect(r.article, r.delay, say),
  'delay-not-in-days': (r, say) =>
    `المهلة غير محددة بالأيام: ${say.delay(r.delay)}، أي ${ranged(r.least, r.most, DAY)}`,
  'event-on': (r, say) => recorded(r.act, r.on, r.certainty, say),
  'event-date-open': (r, say) => `${recorded(r.act, r.on, 'confirmed', say)}، وهو ما لا يحسم المسألة`,
  'event-only-reported': (r, say) =>
    `${say.act(r.act)} ${say.when(r.on)}: ورد ما يفيد باتخاذ هذا الإجراء نفسه دون تأكيد`,
  'event-not-recorded': (r, say) => `لا يوجد أي إجراء مسجل من هذا النوع (${say.act(r.act)})`,
  'reference-is': r => `مرجع اعتماد النص هو ${r.reference}`,
  'reference-not-recorded': () => 'لا يذكر السجل مرجع اعتماد النص',
  'cited-fact': (r, say) => `واقعة مذكورة في السجل تخالف هذا القول (${say.source(r.source)})`,
  'no-rule': () => 'لا توجد في السجل قاعدة تتيح التحقق من هذا القول',
};

const nearests: Sentences<Nearest> = {
  count: (n, say) => {
    const { lo, hi } = n.organisations;
    if (n.of !== 'states_signed' || hi === 0) return counted(n, say);
    return `الجهات الموقعة حتى ${say.day(n.on)} هي ${ranged(n.lo, n.hi, STATE)} ${and(ranged(lo, hi, ORGANISATION))}`;
  },
  instruments: (n, say) =>
    `${n.confirmed === 0 ? 'لا توجد صكوك مؤكدة' : plural(n.confirmed, CONFIRMED)} حتى ${say.day(n.on)}${n.reported === 0 ? '' : `؛ وعدد الصكوك غير المؤكدة ${n.reported}`}`,
  'in-force-since': (n, say) => `المعاهدة نافذة منذ ${say.day(n.day)}`,
  'not-in-force': (n, say) => notInForce(n.on, say),
  'earliest-possible': (n, say) =>
    `${n.past ? 'لم يكن من الممكن' : 'لا يمكن'} أن يبدأ النفاذ قبل ${say.day(n.day)}`,
  'signed-on': (n, say) => `${say.name(n.who)}، توقيع ${say.when(n.on)}${asSaid[n.certainty]}`,
  'consented-on': (n, say) => `${say.name(n.who)}، ${did.consented} ${say.when(n.on)}${asSaid[n.certainty]}`,
  'neither-signed-nor-consented': (n, say) =>
    `${say.names(n.who)}، لا توقيع ولا إعراب عن الرضا بالالتزام حتى ${say.day(n.on)}`,
  'first-day': (n, say) =>
    n.number === 1
      ? `أول إجراء مسجل من هذا النوع (${say.act(n.act)}) صادر عن ${plural(1, OF_PARTICIPANT)} ${say.when(n.on)}${n.among === null ? '' : `، وهو ${say.name(n.among)}`}`
      : `أولى الإجراءات المسجلة من هذا النوع (${say.act(n.act)}) صادرة عن ${plural(n.number, OF_PARTICIPANT)} ${say.when(n.on)}${n.among === null ? '' : `، ومن بينهم ${say.name(n.among)}`}`,
  'act-only-reported': (n, say) =>
    `لا يوجد إجراء مؤكد من هذا النوع (${say.act(n.act)})؛ وورد ما يفيد به دون تأكيد عن ${say.names(n.who)}`,
  'approved-at-home': (n, say) => `${say.name(n.who)}، موافقة داخلية ${say.when(n.on)}`,
  requires: n => requires(n.article, n.number),
  delay: (n, say) => takesEffect(n.article, n.delay, say),
  event: (n, say) => recorded(n.act, n.on, n.certainty, say),
  'adopted-under': (n, say) => `اعتماد النص ${say.when(n.on)}، ومرجعه ${n.reference}`,
  'counter-fact': (n, say) =>
    `${n.what} (${n.reference === undefined ? '' : `${n.reference}، `}${say.when(n.on)})`,
};

/** «و» is written together with an Arabic word and apart from a number or a Latin name. */
const and = (text: string): string => (/^\p{Script=Arabic}/u.test(text) ? `و${text}` : `و ${text}`);
function listed(names: readonly string[]): string {
  const [first = '', ...more] = names.length <= 4 ? names : names.slice(0, 3);
  if (names.length === 2) return `${first} ${more.map(and).join('')}`;
  const rest = names.length <= 4 ? [] : [plural(names.length - 3, OTHER)];
  return [first, ...[...more, ...rest].map(and)].join('، ');
}

/** The sentences of verdicts in Arabic. */
export const claimsAr: ClaimWords = {
  names: listed,
  when: (kind, text) =>
    kind === 'range'
      ? text.replace(SPAN, 'في الفترة من $1 إلى $2')
      : kind === 'year'
        ? `في عام ${text}`
        : `في ${text}`,
  reason: inWords(reasons),
  nearest: inWords(nearests),
};
