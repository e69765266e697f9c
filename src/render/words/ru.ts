import type { OldMessages } from './en.ts';

/*
 * The words of the reports in Russian, after the Vienna Conventions: a party is «участник», so a participant of whatever standing is
 * «государство или организация». Names of participants and titles of treaties stay in the nominative and stand apart (by a colon, in
 * quotation marks, after «договор»); where no noun is at hand the sentence is impersonal.
 */

/** The form that goes with a number: 1, 21, 101; 2-4, 22-24; 0, 5-20, 25. */
function form(n: number, one: string, few: string, many: string): string {
  const [ten, hundred] = [n % 10, n % 100];
  if (ten === 1 && hundred !== 11) return one;
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many;
}
const plural = (n: number, one: string, few: string, many: string): string =>
  `${n} ${form(n, one, few, many)}`;

const days = (n: number): string => plural(n, 'день', 'дня', 'дней');
const months = (n: number): string => plural(n, 'месяц', 'месяца', 'месяцев');
/** In the genitive, as after «по истечении». */
const ofDays = (n: number): string => plural(n, 'дня', 'дней', 'дней');
const ofMonths = (n: number): string => plural(n, 'месяца', 'месяцев', 'месяцев');

export const ru: OldMessages = {
  language: 'ru',
  months: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  monthOf: (month, year) => `${month} ${year} года`,
  between: (a, b) => `в период с ${a} по ${b}`,
  about: date => `около ${date}`,
  comma: ', ',
  semicolon: '; ',
  colon: ': ',

  answer: { yes: 'да', no: 'нет', undetermined: 'не определено' },
  standing: {
    none: 'отсутствует',
    signatory: 'подписавшая сторона',
    contracting: 'договаривающееся государство',
    party: 'участник',
    'former-party': 'бывший участник',
  },
  certainty: { confirmed: 'подтверждено', reported: 'по сообщениям', inferred: 'по косвенным данным' },
  tier: {
    depositary: 'депозитарий',
    'treaty-database': 'официальная база данных договоров',
    government: 'правительство',
    organisation: 'организация',
    press: 'пресса',
    secondary: 'вторичный источник',
  },
  tierCounts: {
    depositary: 'по данным депозитария',
    'treaty-database': 'по данным одной из баз данных договоров',
    government: 'по данным одного из правительств',
    organisation: 'по данным одной из организаций',
    press: 'по данным прессы',
    secondary: 'по данным вторичного источника',
  },
  act: {
    mandate: 'мандат',
    negotiation: 'переговоры',
    adoption: 'принятие текста',
    'opening-for-signature': 'открытие для подписания',
    signature: 'подписание',
    'succession-to-signature': 'правопреемство в отношении подписания',
    'definitive-signature': 'окончательное подписание',
    ratification: 'ратификация',
    acceptance: 'принятие',
    approval: 'утверждение',
    accession: 'присоединение',
    'formal-confirmation': 'официальное подтверждение',
    succession: 'правопреемство',
    notification: 'уведомление',
    exchange: 'обмен документами',
    'provisional-application': 'временное применение',
    'provisional-application-end': 'прекращение временного применения',
    'withdrawal-of-signature': 'отзыв подписи',
    'withdrawal-of-instrument': 'отзыв документа',
    denunciation: 'денонсация',
    'withdrawal-of-denunciation': 'отзыв денонсации',
    'domestic-approval': 'внутригосударственное одобрение',
    intention: 'намерение',
    reservation: 'оговорка',
    declaration: 'заявление',
    objection: 'возражение',
    'withdrawal-of-reservation': 'снятие оговорки',
    'territorial-extension': 'распространение территориального применения',
    amendment: 'поправка',
    correction: 'исправление',
    meeting: 'совещание',
    notice: 'уведомление депозитария',
  },

  label: {
    inForce: 'В силе',
    signatories: 'Подписавшие стороны',
    consents: 'Документы',
    parties: 'Участники',
    threshold: 'Требуется',
    earliest: 'Самое раннее вступление в силу',
    entryIntoForce: 'Вступление в силу',
    signature: 'Подписание',
    record: 'Реестр',
    then: 'Что последует',
    theTreaty: 'Сам договор',
    statement: 'Утверждение',
    statesSigned: 'Подписавшие государства',
    counted: 'Учитываемые документы',
    remaining: 'Недостает',
    leaving: 'Предстоящий выход',
    left: 'Выход',
    standing: 'Статус',
    signed: 'Подписание',
    consented: 'Согласие',
    inForceFor: 'В силе для участника',
    provision: 'Положение',
    treaty: 'Договор',
    participant: 'Государство или организация',
    id: 'Код',
    name: 'Название',
    date: 'Дата',
    act: 'Акт',
    who: 'Кто',
    certainty: 'Достоверность',
    source: 'Источник',
    note: 'Примечание',
    claim: 'Высказывание',
    verdict: 'Вывод',
    reason: 'Обоснование',
    reference: 'Обозначение',
    required: 'Требуется',
    where: 'Место',
    possible: 'Возможно',
  },

  onDay: day => `по состоянию на ${day}`,
  asRecordedAt: revision => `согласно реестру в редакции ${revision}`,
  inForceLine: {
    yes: 'Находится в силе.',
    no: 'Не находится в силе.',
    undetermined: 'Находится ли договор в силе, не определено.',
  },
  since: day => `с ${day}`,
  willBe: day => `вступает в силу ${day}`,
  ceasedOn: day => `действие прекращено ${day}`,
  publishedBy: publisher => `дата опубликована: ${publisher}`,
  givenBy: (publisher, tier) => `дата указана: ${publisher} (${tier})`,
  computedIs: day => `расчетная дата: ${day}`,
  betweenDays: (a, b) =>
    b === null ? `не ранее ${a}, возможно, еще не вступил в силу` : `в период с ${a} по ${b}`,
  confirmedCount: n => `подтверждено ${n}`,
  namedCount: n => `названо в каком-либо источнике ${n}`,
  reportedCount: n => `не подтверждено ${n}`,
  statesOf: n => plural(n, 'государство', 'государства', 'государств'),
  pressCount: (counts, n, when) => `${counts} ${n} (${when})`,
  article: article => `ст. ${article}`,
  needed: n => plural(n, 'документ', 'документа', 'документов'),
  neededNoCount: 'условия, не сводимые к одному числу (см. treaty explain)',
  lacking: n => `недостает ${n}`,
  lackingIfReported: n => `${n}, если неподтвержденные сведения верны`,
  reachedOn: (day, by) =>
    by === ''
      ? `необходимое число достигнуто ${day}`
      : `необходимое число достигнуто ${day} (последний документ: ${by})`,
  earliestIf: day => `если бы все недостающие документы были сданы на хранение ${day}`,
  cannotYet: 'невозможно при нынешнем круге тех, кто может стать участником',
  window: {
    'not-yet': (opens, left) => `будет открыто ${opens}${left === null ? '' : `, через ${days(left)}`}`,
    open: (closes, left) =>
      closes === ''
        ? 'открыто'
        : `открыто по ${closes}${left === null ? '' : left === 0 ? ': последний день' : `: еще ${days(left)}`}`,
    closed: closes =>
      closes === '' ? 'закрыто' : `закрыто после ${closes}; присоединение, если текст это допускает`,
    none: () => 'не предусмотрено',
    undetermined: () => 'не определено',
  },
  openUntilForce: 'открыто до вступления в силу',
  closedAtForce: day => `закрыто с ${day}; присоединение, если текст это допускает`,
  completeUntil: day => `полон по ${day} включительно`,
  completeUnknown: 'никем не указано, по какую дату он полон',
  mayBeMissing: 'более поздние акты могут отсутствовать',
  asRecorded: until => (until === '' ? 'по данным реестра' : `по данным реестра по ${until} включительно`),
  recordOutrun: until => `реестр полон лишь по ${until} включительно, то есть до вступления в силу`,
  neededBy: (needed, day) => `${needed} к ${day}`,
  asKnownOn: day => `по сведениям на ${day}; более поздние акты неизвестны`,
  milestoneParties: (have, need) =>
    `по достижении числа участников, равного ${need}; в настоящее время: ${have}`,
  milestoneAfter: 'после вступления в силу',
  openPoints: 'Что остается неподтвержденным',
  noParticipants: 'Никаких актов пока не совершено.',
  signedNotConsented: 'Подписание без сдачи документа на хранение',
  group: {
    consented: 'Согласие на обязательность выражено',
    signed: 'Подписание без выражения согласия на обязательность',
    none: 'Актов пока нет',
    open: 'Не определено',
    headline: (group, members, signed, consented) =>
      `${group}: ${plural(members, 'член', 'члена', 'членов')}; подписали: ${signed}; выразили согласие на обязательность: ${consented}`,
  },
  bound: {
    yes: (who, treaty, since) =>
      `${who}: договор «${treaty}» является обязательным${since === '' ? '' : ` с ${since}`}.`,
    no: (who, treaty) => `${who}: договор «${treaty}» не является обязательным.`,
    undetermined: (who, treaty) => `${who}: является ли договор «${treaty}» обязательным, не определено.`,
  },
  why: {
    nothing: 'Никаких актов в отношении договора не совершено.',
    nothingRecorded: (who, until) =>
      `${who}: акты в реестре отсутствуют${until === '' ? '' : ` (по ${until} включительно)`}; более поздние акты могут в нем отсутствовать.`,
    actsBack: (act, date, from) => `Акт от ${date} (${act}) имеет обратную силу с ${from}.`,
    neither: 'Договор не подписан, и согласие на обязательность не выражено.',
    signatureEnded: date => `Подписание состоялось (${date}), но подпись более не действует.`,
    consentEnded: date =>
      `Согласие на обязательность было выражено (${date}), но документ более не действует.`,
    provisionalEnded: date => `Договор временно применялся до ${date}.`,
    laterUnknown: day => `Акты после ${day} неизвестны.`,
    signedOnly: date =>
      `Подписание состоялось (${date}); подписание под условием ратификации не влечет обязательности.`,
    contracting: 'Согласие на обязательность выражено; для давшего его договор еще не вступил в силу.',
    reported: what => `Имеется неподтвержденное сообщение о следующем акте: ${what}.`,
    reportedSignature: 'Имеется неподтвержденное сообщение о подписании.',
    former: day => `Договор был обязательным до ${day}.`,
    party: 'Является участником.',
    boundAnyway: 'Связан без собственного документа: текст обязателен для всех участников или членов.',
    provisional: 'Договор применяется временно.',
    leaves: day => `Участие прекращается ${day}.`,
    noClause:
      'Неизвестны ни положение о вступлении в силу, ни то, выражалось ли подписанием согласие на обязательность.',
  },
  acrossLedger: (who, on) => `${who}: весь реестр, по состоянию на ${on}`,
  noTreaties: 'Ни по одному договору реестра соответствующих актов нет.',
  treaties: n => plural(n, 'договор', 'договора', 'договоров'),
  events: (n, of) =>
    n === of
      ? plural(n, 'событие', 'события', 'событий')
      : `${n} из ${plural(of, 'события', 'событий', 'событий')}`,

  cite: {
    treaty: (title, on, force) => `По состоянию на ${on} договор «${title}» ${force}`,
    notInForce: 'не находился в силе',
    inForceSince: day => `находился в силе (вступление в силу: ${day})`,
    inForceFrom: range => `находился в силе (вступление в силу: ${range})`,
    inForceOpen: 'либо находился, либо не находился в силе, что по реестру установить нельзя',
    counts: (signed, consented, needed) => `: ${signed}, ${consented}${needed}`,
    signatories: (confirmed, possible) =>
      `${plural(confirmed, 'подтвержденная подписавшая сторона', 'подтвержденные подписавшие стороны', 'подтвержденных подписавших сторон')}${possible > confirmed ? ` (названо в каком-либо источнике: ${possible})` : ''}`,
    instruments: (confirmed, possible) =>
      `${plural(confirmed, 'подтвержденный документ', 'подтвержденных документа', 'подтвержденных документов')} о согласии на обязательность${possible > confirmed ? ` (не подтверждено: ${possible - confirmed})` : ''}`,
    of: (n, article) => ` при необходимом числе ${n}${article === '' ? '' : ` согласно ст. ${article}`}`,
    parties: confirmed => plural(confirmed, 'участник', 'участника', 'участников'),
    record: until => `реестр полон по ${until} включительно`,
    participant: (who, title, on, standing) =>
      `${who}: по состоянию на ${on} статус в отношении договора «${title}»: ${standing}`,
    also: what => ` (не подтверждено: ${what})`,
    sources: list => `Источники: ${list}.`,
    read: day => `дата обращения: ${day}`,
    published: day => day,
  },

  is: {
    because: (what, bounds) => `${what}: ${bounds}`,
    range: (lo, hi) => (lo === hi ? `${lo}` : `от ${lo} до ${hi}`),
  },

  verdict: {
    supported: 'обосновано',
    contradicted: 'опровергнуто',
    undetermined: 'не определено',
    'not-checkable': 'не поддается проверке',
  },
  prediction: 'прогноз',
  nearest: what => `верно следующее: ${what}`,

  condition: {
    instruments: (have, need) => `документы: ${have} из ${need}`,
    share: (have, need, table) => `${have} % из ${need} % по таблице ${table}`,
    every: (have, need) => `документы всех поименованных: ${have} из ${need}`,
    some: (have, need, outOf) =>
      `документы поименованных: ${have} из необходимых ${need}, всего поименовано ${outOf}`,
    fraction: (have, need, outOf) => `документы: ${have} из необходимых ${need} при общем числе ${outOf}`,
    'in-force': treaty => `договор ${treaty} находится в силе`,
    under: treaty => `по документам в отношении договора ${treaty}`,
    unmeasured: what => `${what} (по имеющимся записям измерить нельзя)`,
    'all-of': 'все следующие условия',
    'any-of': 'одно из следующих условий',
  },
  met: { yes: on => `условие на ${on} выполнено`, no: on => `условие на ${on} не выполнено` },
  counted: (who, act, on) => `учтено: ${who}, ${act} (${on})`,
  weighing: weight => `вес: ${weight}`,
  notCounted: (who, act, on, why) => `не учтено: ${who}, ${act} (${on}); ${why}`,
  countedLater: n => `и еще ${n} позднее`,
  notCountedOthers: (n, why) => `не учтено прочих: ${n}: ${why}`,
  whyNotCounted: {
    'act-not-admitted': 'этот акт в положении не назван',
    'not-among-those-named': 'не входит в число поименованных в положении',
    succession: 'правопреемство не учитывается',
    'organisation-not-counted': 'организации не учитываются',
    'organisation-not-additional':
      'документ организации не рассматривается в качестве дополнительного к документам ее государств-членов',
    'organisation-before-its-members':
      'ни одно из государств-членов не сдало документ на хранение, а текст этот случай не решает',
    'already-counted': 'уже учтено',
    'no-weight': 'вес в таблице не указан',
  },
  organisationRule: {
    counted: 'документы организаций учитываются',
    'not-counted': 'документы организаций не учитываются',
    'as-members': 'организация учитывается по числу ее государств-членов',
    'not-additional':
      'документ организации не рассматривается в качестве дополнительного к документам ее государств-членов',
  },
  admitted: acts => `положение допускает: ${acts}`,
  thresholdReached: (on, by) =>
    by === '' ? `условия выполнены ${on}` : `условия выполнены ${on} (последний документ: ${by})`,
  thresholdNotReached: 'условия не выполнены',
  delay: (rule, from, to) => `${rule}: ${from} → ${to}`,
  delayRule: {
    'same-day': () => 'в тот же день',
    'nth-day-after': n => `на ${n}-й день после`,
    'on-expiry-of-days': n => `по истечении ${ofDays(Number(n))}`,
    'months-after': n => `через ${months(Number(n))} после`,
    'years-after': n => `через ${plural(Number(n), 'год', 'года', 'лет')} после`,
    'first-of-month-after': n => `в первый день месяца, следующего за истечением ${n}`,
    'first-of-nth-month-after': n => `в первый день ${n}-го месяца после месяца сдачи на хранение`,
    'calendar-day': (day: string) => `${day} (ММ-ДД) года при своевременном уведомлении`,
    'end-of-period': (first: string, then: string) =>
      `по истечении текущего периода (первый — ${first} со вступления в силу, далее по ${then}) при своевременном уведомлении`,
    'first-of-year-after': () => '1 января следующего года',
    fixed: day => `в установленную дату ${day}`,
  },
  periodYears: n => plural(n, 'года', 'лет', 'лет'),
  periodMonths: n => ofMonths(n),
  periodDays: n => ofDays(n),
  floor: (what, day, applied) =>
    `не ранее чем ${what} (${day}): ${applied ? 'решает эта дата' : 'дата и без того более поздняя'}`,
  floorUnknown: (what: string) => `не ранее следующего события, день которого не известен: ${what}`,
  floorOf: {
    day: 'в установленную дату',
    'entry-into-force': 'в день вступления договора в силу',
    'entry-into-force-of': treaty => `в день вступления в силу договора ${treaty}`,
    after: (period, of) => `по истечении ${period} после ${of}`,
  },
  milestone: {
    opening: 'открытия для подписания',
    adoption: 'принятия текста',
    'entry-into-force': 'вступления в силу',
    'entry-into-force-for-participant': 'вступления в силу для участника',
  },
  unknownDay: 'дата неизвестна',
  laterParticipant: (who, deposited, threshold) =>
    `${who}: документ сдан на хранение ${deposited}, после выполнения условий ${threshold}`,
  originalParticipant: (who, deposited, threshold) =>
    `${who}: документ сдан на хранение ${deposited}, не позднее дня выполнения условий (${threshold}): вступление в силу вместе с договором`,
  successionEffective: (who, day) => `${who}: правопреемство действует с ${day}`,
  noDayKnown: what => `необходимая дата неизвестна: ${what}`,
  runsFrom: {
    deposit: 'сдача на хранение',
    receipt: 'получение',
    notice: 'уведомление депозитария',
    'conditions-met': 'день выполнения условий',
    'entry-into-force': 'вступление в силу',
  },
  fixedDayMissed: (day, by, met) =>
    `установленная дата ${day} не соблюдена: условия надлежало выполнить не позднее ${by}, а выполнены они были ${met}`,
  withdrawnBeforeEffect: (who, until, effect) =>
    `${who}: документ отозван ${until}, до вступления в действие ${effect}`,
  noDenunciationClause: 'договор не содержит положений о денонсации: дата из него не следует',
  suspendedBy: 'приостановление в случае вооруженного конфликта (отмечено, но не рассчитывается)',

  inForceStep: {
    yes: (on, since) => `на ${on} находится в силе${since}`,
    no: (on, will) => `на ${on} не находится в силе${will}`,
    undetermined: on => `находится ли договор в силе на ${on}, не определено`,
  },
  publishedStep: (given, date, computed, because) =>
    `${given}: ${date}, она и принята${computed === '' ? '' : `; по событиям и положению договора: ${computed}`}${because === '' ? '' : `; причина: ${because}`}`,
  publishedBeside: (given, date, computed, because) =>
    `${given}: ${date}, приводится только для сравнения${computed === '' ? '' : `; по событиям и положению договора: ${computed}`}${because === '' ? '' : `; причина: ${because}`}`,
  noClause:
    'положение о вступлении в силу неизвестно; при его отсутствии согласие на обязательность должны выразить все участвовавшие в переговорах государства, а выражалось ли оно подписанием, неизвестно',
  byWhatIsConfirmed: 'по подтвержденным данным',
  byAllThatIsSaid: 'по всем данным, подтвержденным или нет',
  earliestStep: (date, supposed) =>
    `самая ранняя возможная дата: ${date}, если бы все недостающие документы были сданы на хранение ${supposed}`,
  neverReached: 'условия не были бы выполнены, даже если бы участниками стали все, кто имеет на это право',
  actsToCome: from => `акты начиная с ${from} неизвестны и могли бы изменить ответ`,
  signatoriesStep: (confirmed, possible, states) =>
    `подписавшие стороны: подтверждено ${confirmed}, названо в каком-либо источнике ${possible}; из них государств: ${states}`,
  recordStep: (until, beyond) =>
    `дата, по которую реестр полон: ${until}${beyond ? '; более поздние акты могут отсутствовать' : ''}`,
  standingStep: (who, standing, on) => `${who}, по состоянию на ${on}: ${standing}`,
  possiblyStep: standings => `возможно, ${standings}`,
  actStep: (act, date, certainty) => `${act}, ${date}: ${certainty}`,
  confirmedBy: sources => `подтверждает: ${sources}`,
  saidBy: sources => `сообщает: ${sources}`,
  saidByNobody: 'ни один источник об этом не говорит: вывод по косвенным данным',
  noActStep: who => `${who}: акты в реестре отсутствуют`,
  noActRecorded: (who, until) =>
    `${who}: акты в реестре отсутствуют${until === '' ? '' : ` (по ${until} включительно)`}; более поздние акты могут в нем отсутствовать`,
  noConsentStep: who => `${who}: акт, выражающий согласие на обязательность, в реестре отсутствует`,
  boundStep: (from, to) =>
    to === '' ? `договор обязателен с ${from}` : `договор был обязателен с ${from} до ${to}`,
  leavesStep: on => `денонсация вступает в силу ${on}`,
  noteStep: text => `примечание: ${text}`,
};
