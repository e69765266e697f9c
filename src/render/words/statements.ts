import type { ClaimedCount, Exactness, RequiredOf, Statement } from '../../ledger/claims.ts';
import type { Language } from '../../registry/participant.ts';
import type { Say } from './claims-en.ts';

/** The words of what a claim states, in one language. */
interface StatementWords {
  readonly comma: string;
  readonly as: Readonly<Record<Exactness, (n: number) => string>>;
  readonly count: Readonly<Record<ClaimedCount, (number: string, n: number) => string>>;
  readonly signed: (who: string) => string;
  readonly consented: (who: string) => string;
  readonly notSigned: (who: string) => string;
  readonly first: (act: string, who: string) => string;
  readonly inForce: (when: string) => string;
  readonly required: (n: number, of: string) => string;
  readonly requiredOf: Readonly<Record<RequiredOf, string>>;
  readonly delay: (days: number) => string;
  readonly adopted: (when: string) => string;
  readonly resolution: (reference: string) => string;
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** Counts of other languages stand after a colon, so that nothing has to agree with them. */
const WORDS: Readonly<Record<Language, StatementWords>> = {
  en: {
    comma: ', ',
    as: {
      exactly: n => `${n}`,
      'at-least': n => `at least ${n}`,
      'more-than': n => `more than ${n}`,
      about: n => `about ${n}`,
    },
    count: {
      signatories: (number, n) => `${number} ${plural(n, 'signatory', 'signatories')}`,
      states_signed: (number, n) => `${number} ${plural(n, 'State', 'States')} signed`,
      consents: (number, n) => `${number} ${plural(n, 'instrument', 'instruments')} deposited`,
      parties: (number, n) => `${number} ${plural(n, 'party', 'parties')}`,
    },
    signed: who => `signed: ${who}`,
    consented: who => `consented to be bound: ${who}`,
    notSigned: who => `did not sign: ${who}`,
    first: (act, who) => `first ${act}: ${who}`,
    inForce: when => `in force ${when}`,
    required: (n, of) => `required: ${n} (${of})`,
    requiredOf: {
      instruments: 'instruments',
      states: 'States',
      'member-states': 'member States',
      signatures: 'signatures',
      parties: 'parties',
    },
    delay: n => `delay: ${n} ${plural(n, 'day', 'days')}`,
    adopted: when => `adopted ${when}`,
    resolution: reference => `adopted under ${reference}`,
  },
  ar: {
    comma: '، ',
    as: {
      exactly: n => `${n}`,
      'at-least': n => `${n} على الأقل`,
      'more-than': n => `أكثر من ${n}`,
      about: n => `نحو ${n}`,
    },
    count: {
      signatories: number => `الجهات الموقعة: ${number}`,
      states_signed: number => `الدول الموقعة: ${number}`,
      consents: number => `الصكوك المودعة: ${number}`,
      parties: number => `الأطراف: ${number}`,
    },
    signed: who => `التوقيع: ${who}`,
    consented: who => `الرضا بالالتزام: ${who}`,
    notSigned: who => `عدم التوقيع: ${who}`,
    first: (act, who) => `الأول (${act}): ${who}`,
    inForce: when => `نفاذ المعاهدة ${when}`,
    required: (n, of) => `المطلوب: ${n} (${of})`,
    requiredOf: {
      instruments: 'صكوك',
      states: 'دول',
      'member-states': 'دول أعضاء',
      signatures: 'توقيعات',
      parties: 'أطراف',
    },
    delay: n => `المهلة بالأيام: ${n}`,
    adopted: when => `الاعتماد ${when}`,
    resolution: reference => `الاعتماد بموجب ${reference}`,
  },
  es: {
    comma: ', ',
    as: {
      exactly: n => `${n}`,
      'at-least': n => `al menos ${n}`,
      'more-than': n => `más de ${n}`,
      about: n => `alrededor de ${n}`,
    },
    count: {
      signatories: number => `signatarios: ${number}`,
      states_signed: number => `Estados signatarios: ${number}`,
      consents: number => `instrumentos depositados: ${number}`,
      parties: number => `partes: ${number}`,
    },
    signed: who => `firma: ${who}`,
    consented: who => `consentimiento en obligarse: ${who}`,
    notSigned: who => `sin firma: ${who}`,
    first: (act, who) => `primer acto (${act}): ${who}`,
    inForce: when => `en vigor ${when}`,
    required: (n, of) => `requisito: ${n} (${of})`,
    requiredOf: {
      instruments: 'instrumentos',
      states: 'Estados',
      'member-states': 'Estados miembros',
      signatures: 'firmas',
      parties: 'partes',
    },
    delay: n => `plazo: ${n} ${plural(n, 'día', 'días')}`,
    adopted: when => `adopción ${when}`,
    resolution: reference => `adopción en virtud de ${reference}`,
  },
  fr: {
    comma: ', ',
    as: {
      exactly: n => `${n}`,
      'at-least': n => `au moins ${n}`,
      'more-than': n => `plus de ${n}`,
      about: n => `environ ${n}`,
    },
    count: {
      signatories: number => `signataires : ${number}`,
      states_signed: number => `États signataires : ${number}`,
      consents: number => `instruments déposés : ${number}`,
      parties: number => `parties : ${number}`,
    },
    signed: who => `signature : ${who}`,
    consented: who => `consentement à être lié : ${who}`,
    notSigned: who => `pas de signature : ${who}`,
    first: (act, who) => `premier acte (${act}) : ${who}`,
    inForce: when => `en vigueur ${when}`,
    required: (n, of) => `nombre requis : ${n} (${of})`,
    requiredOf: {
      instruments: 'instruments',
      states: 'États',
      'member-states': 'États membres',
      signatures: 'signatures',
      parties: 'parties',
    },
    delay: n => `délai : ${n} ${n < 2 ? 'jour' : 'jours'}`,
    adopted: when => `adoption ${when}`,
    resolution: reference => `adoption par ${reference}`,
  },
  ru: {
    comma: ', ',
    as: {
      exactly: n => `${n}`,
      'at-least': n => `не менее ${n}`,
      'more-than': n => `более ${n}`,
      about: n => `около ${n}`,
    },
    count: {
      signatories: number => `подписавшие стороны: ${number}`,
      states_signed: number => `подписавшие государства: ${number}`,
      consents: number => `документы, сданные на хранение: ${number}`,
      parties: number => `участники: ${number}`,
    },
    signed: who => `подписание: ${who}`,
    consented: who => `согласие на обязательность: ${who}`,
    notSigned: who => `подписания нет: ${who}`,
    first: (act, who) => `первый акт (${act}): ${who}`,
    inForce: when => `в силе: ${when}`,
    required: (n, of) => `требуется: ${n} (${of})`,
    requiredOf: {
      instruments: 'документы',
      states: 'государства',
      'member-states': 'государства-члены',
      signatures: 'подписи',
      parties: 'участники',
    },
    delay: n => `срок в днях: ${n}`,
    adopted: when => `принятие: ${when}`,
    resolution: reference => `принятие согласно ${reference}`,
  },
  zh: {
    comma: '、',
    as: {
      exactly: n => `${n}`,
      'at-least': n => `至少${n}`,
      'more-than': n => `超过${n}`,
      about: n => `约${n}`,
    },
    count: {
      signatories: number => `签署方：${number}个`,
      states_signed: number => `签署国家：${number}个`,
      consents: number => `已交存文书：${number}份`,
      parties: number => `当事方：${number}个`,
    },
    signed: who => `已签署：${who}`,
    consented: who => `已同意受约束：${who}`,
    notSigned: who => `未签署：${who}`,
    first: (act, who) => `首个行为（${act}）：${who}`,
    inForce: when => `${when}生效`,
    required: (n, of) => `所需：${n}（${of}）`,
    requiredOf: {
      instruments: '文书',
      states: '国家',
      'member-states': '成员国',
      signatures: '签署',
      parties: '当事方',
    },
    delay: n => `期限：${n}天`,
    adopted: when => `${when}通过`,
    resolution: reference => `依据${reference}通过`,
  },
};

/** What a claim states, in words; `event` names an event of the record by its id. */
export function sayStatement(
  s: Statement,
  say: Say,
  event: (id: string) => string,
  language: Language,
): string {
  const words = WORDS[language];
  const names = (ids: readonly string[]): string => ids.map(say.name).join(words.comma);
  switch (s.kind) {
    case 'count':
      return words.count[s.of](words.as[s.as](s.number), s.number);
    case 'signed':
      return words.signed(names(s.who));
    case 'consented':
      return words.consented(names(s.who));
    case 'not_signed':
      return words.notSigned(names(s.who));
    case 'first_to':
      return words.first(say.act(s.act), say.name(s.who));
    case 'in_force':
      return words.inForce(say.when(s.by));
    case 'required':
      return words.required(s.number, words.requiredOf[s.of]);
    case 'delay_days':
      return words.delay(s.days);
    case 'adopted':
      return words.adopted(say.when(s.on));
    case 'resolution':
      return words.resolution(s.reference);
    case 'on':
      return `${event(s.event)}${language === 'zh' ? '：' : ' '}${say.when(s.on)}`;
    case 'text':
      return s.text;
  }
}
