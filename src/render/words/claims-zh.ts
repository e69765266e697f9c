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
 * The sentences of verdicts in Chinese, with the terms of `zh.ts`. A date takes 于 or none by its place in the sentence, so `when`
 * brings no preposition.
 */

const span = (lo: number, hi: number): string => (lo === hi ? `${lo}` : `${lo}至${hi}`);
const until = (day: PlainDate, say: Say): string => `截至${say.day(day)}`;

function counted({ of, lo, hi, on }: CountRange, say: Say): string {
  const day = until(on, say);
  switch (of) {
    case 'signatories':
      return `${day}，签署方为${span(lo, hi)}个`;
    case 'states_signed':
      return `${day}，签署国家为${span(lo, hi)}个`;
    case 'consents':
      return lo === hi ? `${day}，已交存文书${lo}份` : `${day}，已确认交存的文书${lo}份，连同据报的共${hi}份`;
    case 'parties':
      return `${day}，当事方为${span(lo, hi)}个`;
  }
}
const total = (e: Evidence | null, say: Say): string =>
  e ? `；${say.when(e.on)}所称的总数为${e.number}` : '';

const did: Readonly<Record<Doing, string>> = { signed: '签署', consented: '表示同意受约束' };
const done: Readonly<Record<Doing, string>> = { signed: '已签署', consented: '已表示同意受约束' };
const nothing: Readonly<Record<Doing, string>> = {
  signed: '未记录签署行为',
  consented: '未记录表示同意受约束的行为',
};
const asSaid: Readonly<Record<Certainty, string>> = {
  confirmed: '',
  reported: '（据报）',
  inferred: '（推断）',
};
const required: Readonly<Record<RequiredOf, string>> = {
  instruments: '所述即为文书',
  states: '国家按其交存的文书计算',
  'member-states': '非成员国也可交存文书',
  signatures: '签署不表示同意受约束',
  parties: '条约生效之前没有当事方',
};

const complete = (day: PlainDate | null, say: Say): string =>
  day === null ? '记录未说明完整至何日' : `记录仅完整至${say.day(day)}`;
const clause = (article: string | null): string => (article === null ? '生效条款' : `第${article}条`);
const requires = (article: string | null, n: number): string =>
  `${clause(article)}要求有${n}份同意受约束的文书`;
const takesEffect = (article: string | null, delay: Delay, say: Say): string =>
  `按${clause(article)}，${say.delay(delay)}生效`;
const recorded = (act: Act, on: DateRange, certainty: Certainty, say: Say): string =>
  `据记录，${say.act(act)}的日期为${say.when(on)}${asSaid[certainty]}`;
const notInForce = (on: PlainDate, say: Say): string => `${until(on, say)}，条约未处于生效状态`;

const reasons: Sentences<ClaimReason> = {
  'count-is': (r, say) =>
    `${counted(r, say)}${r.observed && r.observed.number > r.hi ? total(r.observed, say) : ''}`,
  'organisation-counted-as-state': (r, say) =>
    `${until(r.on, say)}的${r.stated}个签署方中包括并非国家的组织：${say.names(r.organisations)}`,
  'signatures-taken-for-consents': (r, say) =>
    `${r.stated}是${until(r.on, say)}的签署数目；须经批准的签署不表示同意受约束`,
  'total-of-a-later-day': (r, say) =>
    `${r.stated}是${say.when(r.later)}所称的总数，并非${until(r.on, say)}的总数`,
  'record-may-lack-acts': (r, say) =>
    `${until(r.on, say)}，记录所列数目为${span(r.lo, r.hi)}；${complete(r.completeUntil, say)}${total(r.observed, say)}`,
  'prediction-open': (r, say) =>
    `${say.day(r.day)}尚未到来${r.couldBe ? `；${r.couldBe.lo}至${r.couldBe.hi}之间的任何数目均有可能` : ''}`,
  'depends-on-the-day': (r, say) => `答案取决于所指为${say.day(r.from)}至${say.day(r.to)}之间的哪一日`,
  'done-by': (r, say) => `${say.names(r.who)}：${until(r.on, say)}${done[r.what]}，已获确认`,
  'not-done-by': (r, say) => `${say.names(r.who)}：${until(r.on, say)}，${nothing[r.what]}`,
  'done-later': (r, say) =>
    `${say.name(r.who)}于${say.when(r.later)}${did[r.what]}${asSaid[r.certainty]}，而非在此之前`,
  'only-signed': (r, say) => `${say.name(r.who)}于${say.when(r.signedOn)}签署；须经批准的签署不产生约束力`,
  'only-approved-at-home': (r, say) =>
    `${say.name(r.who)}于${say.when(r.approvedOn)}完成国内核可；只有交存文书才表示同意受约束`,
  'not-confirmed': (r, say) => `${say.names(r.who)}：据报${until(r.on, say)}${done[r.what]}，但未经确认`,
  'may-be-unrecorded': (r, say) =>
    `${say.names(r.who)}：${nothing[r.what]}；${complete(r.completeUntil, say)}`,
  'somebody-is-missing': (r, say) =>
    `${say.names(r.who)}：${nothing[r.what]}；但${say.when(r.observed.on)}所称的总数为${r.observed.number}，而记录所列数目为${r.named}`,
  'was-first': (r, say) =>
    `${say.name(r.who)}于${say.when(r.on)}的行为（${say.act(r.act)}）是记录中最早的此类行为`,
  'another-was-earlier': (r, say) =>
    `${say.name(r.other)}于${say.when(r.on)}的行为（${say.act(r.act)}）早于${say.name(r.who)}的同类行为`,
  'order-not-recorded': (r, say) =>
    `另有${r.others.length}个参加方可能也于${say.when(r.on)}作出此类行为（${say.act(r.act)}）；记录只载日期，不载时刻`,
  'act-only-reported': (r, say) => `${say.names(r.who)}：此类行为（${say.act(r.act)}）仅系据报，未经确认`,
  'no-such-act': (r, say) => `${say.name(r.who)}：${until(r.on, say)}，未记录此类行为（${say.act(r.act)}）`,
  'in-force-since': (r, say) => `自${say.day(r.day)}起生效`,
  'not-in-force': (r, say) => notInForce(r.on, say),
  'force-is-open': (r, say) => `${until(r.on, say)}条约是否已生效，记录无法确定`,
  'earliest-possible-entry-into-force': (r, say) =>
    `即使于${say.day(r.deposits)}交存${r.required === null ? '所需的全部文书' : `${r.required}份文书`}，最早也要到${say.day(r.day)}才能生效`,
  'clause-requires': r => requires(r.article, r.number),
  'clause-counts-instruments': r => `${clause(r.article)}计算的是同意受约束的文书；${required[r.of]}`,
  'clause-has-other-conditions': (r, say) =>
    `${clause(r.article)}规定的条件并非单一数目：${say.condition(r.condition)}`,
  'clause-not-known': () => '关于生效的条款不详',
  'delay-is': (r, say) => takesEffect(r.article, r.delay, say),
  'delay-not-in-days': (r, say) =>
    `期限并非以天数规定：${say.delay(r.delay)}，相当于${span(r.least, r.most)}天`,
  'event-on': (r, say) => recorded(r.act, r.on, r.certainty, say),
  'event-date-open': (r, say) => `${recorded(r.act, r.on, 'confirmed', say)}，据此无法确定`,
  'event-only-reported': (r, say) => `${say.when(r.on)}的行为（${say.act(r.act)}）本身仅系据报，未经确认`,
  'event-not-recorded': (r, say) => `未记录此类行为（${say.act(r.act)}）`,
  'reference-is': r => `通过案文的文件编号为${r.reference}`,
  'reference-not-recorded': () => '记录未载明通过案文的文件编号',
  'cited-fact': (r, say) => `记录所引事实与此说法不符（${say.source(r.source)}）`,
  'no-rule': () => '记录中没有可据以核查的规则',
};

const nearests: Sentences<Nearest> = {
  count: (n, say) => {
    const { lo, hi } = n.organisations;
    if (n.of !== 'states_signed' || hi === 0) return counted(n, say);
    return `${until(n.on, say)}，签署方为${span(n.lo, n.hi)}个国家和${span(lo, hi)}个组织`;
  },
  instruments: (n, say) =>
    `${until(n.on, say)}，${n.confirmed === 0 ? '没有已确认的文书' : `已确认的文书为${n.confirmed}份`}${n.reported === 0 ? '' : `；据报的文书为${n.reported}份`}`,
  'in-force-since': (n, say) => `自${say.day(n.day)}起生效`,
  'not-in-force': (n, say) => notInForce(n.on, say),
  'earliest-possible': (n, say) => `最早可能生效日期${n.past ? '原' : ''}为${say.day(n.day)}`,
  'signed-on': (n, say) => `${say.name(n.who)}于${say.when(n.on)}签署${asSaid[n.certainty]}`,
  'consented-on': (n, say) => `${say.name(n.who)}于${say.when(n.on)}表示同意受约束${asSaid[n.certainty]}`,
  'neither-signed-nor-consented': (n, say) =>
    `${until(n.on, say)}，${say.names(n.who)}既未签署，也未表示同意受约束`,
  'first-day': (n, say) =>
    `记录中最早的此类行为（${say.act(n.act)}）由${n.number}个参加方于${say.when(n.on)}作出${n.among === null ? '' : `，${n.number === 1 ? '即' : '其中包括'}${say.name(n.among)}`}`,
  'act-only-reported': (n, say) =>
    `没有已确认的此类行为（${say.act(n.act)}）；据报有此类行为的是${say.names(n.who)}`,
  'approved-at-home': (n, say) => `${say.name(n.who)}于${say.when(n.on)}完成国内核可`,
  requires: n => requires(n.article, n.number),
  delay: (n, say) => takesEffect(n.article, n.delay, say),
  event: (n, say) => recorded(n.act, n.on, n.certainty, say),
  'adopted-under': (n, say) => `案文于${say.when(n.on)}通过，文件编号为${n.reference}`,
  'counter-fact': (n, say) =>
    `${n.what}（${n.reference === undefined ? '' : `${n.reference}，`}${say.when(n.on)}）`,
};

const listed = (names: readonly string[]): string =>
  names.length <= 1
    ? (names[0] ?? '')
    : names.length <= 4
      ? `${names.slice(0, -1).join('、')}和${names.at(-1)}`
      : `${names.slice(0, 3).join('、')}及其他${names.length - 3}个参加方`;

/** The sentences of verdicts in Chinese. */
export const claimsZh: ClaimWords = {
  names: listed,
  when: (kind, text) => (kind === 'year' ? `${text}年` : text.replace(SPAN, '$1至$2')),
  reason: inWords(reasons),
  nearest: inWords(nearests),
};
