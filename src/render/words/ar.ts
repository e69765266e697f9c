import type { OldMessages } from './en.ts';

/*
 * The words of the reports in Arabic, after United Nations usage: the months by both names, digits as in the ledger. Names of
 * participants and titles of treaties stand apart (by a colon, in quotation marks), so that nothing has to agree with them: "this
 * participant", "the treaty titled". No arrow is used between days: it would point the wrong way in a line from right to left.
 * Bidirectional marks are the writer's business.
 */

interface Counted {
  readonly one: string;
  readonly two: string;
  /** After 3 to 10, also as the end of a larger number (103). */
  readonly few: string;
  /** After 11 to 99, also as the end of a larger number (111). */
  readonly many: string;
  /** After 0, 100, 101, 102, 1000. */
  readonly other: string;
}

/** One and two are said by the noun alone. */
function plural(n: number, { one, two, few, many, other }: Counted): string {
  if (n === 1) return one;
  if (n === 2) return two;
  const rest = n % 100;
  return `${n} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : other}`;
}

const INSTRUMENT: Counted = { one: 'صك واحد', two: 'صكان', few: 'صكوك', many: 'صكا', other: 'صك' };
const STATE: Counted = { one: 'دولة واحدة', two: 'دولتان', few: 'دول', many: 'دولة', other: 'دولة' };
const PARTY: Counted = { one: 'طرف واحد', two: 'طرفان', few: 'أطراف', many: 'طرفا', other: 'طرف' };
const MEMBER: Counted = { one: 'عضو واحد', two: 'عضوان', few: 'أعضاء', many: 'عضوا', other: 'عضو' };
const TREATY: Counted = {
  one: 'معاهدة واحدة',
  two: 'معاهدتان',
  few: 'معاهدات',
  many: 'معاهدة',
  other: 'معاهدة',
};
const EVENT: Counted = { one: 'حدث واحد', two: 'حدثان', few: 'أحداث', many: 'حدثا', other: 'حدث' };
const DAY: Counted = { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يوما', other: 'يوم' };
/** Periods in the genitive, as after «بعد» and «لانقضاء». */
const OF_DAY: Counted = { ...DAY, two: 'يومين' };
const OF_MONTH: Counted = { one: 'شهر واحد', two: 'شهرين', few: 'أشهر', many: 'شهرا', other: 'شهر' };
const OF_YEAR: Counted = { one: 'سنة واحدة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' };
const CONFIRMED_SIGNATORY: Counted = {
  one: 'جهة موقعة واحدة مؤكدة',
  two: 'جهتان موقعتان مؤكدتان',
  few: 'جهات موقعة مؤكدة',
  many: 'جهة موقعة مؤكدة',
  other: 'جهة موقعة مؤكدة',
};
const CONFIRMED_INSTRUMENT: Counted = {
  one: 'صك واحد مؤكد',
  two: 'صكان مؤكدان',
  few: 'صكوك مؤكدة',
  many: 'صكا مؤكدا',
  other: 'صك مؤكد',
};

export const ar: OldMessages = {
  language: 'ar',
  months: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيه',
    'تموز/يوليه',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
  monthOf: (month, year) => `${month} ${year}`,
  between: (a, b) => `في الفترة من ${a} إلى ${b}`,
  about: date => `نحو ${date}`,
  comma: '، ',
  semicolon: '؛ ',
  colon: ': ',

  answer: { yes: 'نعم', no: 'لا', undetermined: 'غير محسوم' },
  standing: {
    none: 'بلا صفة',
    signatory: 'جهة موقعة',
    contracting: 'دولة متعاقدة',
    party: 'طرف',
    'former-party': 'طرف سابق',
  },
  certainty: { confirmed: 'مؤكد', reported: 'بحسب التقارير', inferred: 'مستنتج' },
  tier: {
    depositary: 'الوديع',
    'treaty-database': 'قاعدة بيانات رسمية للمعاهدات',
    government: 'حكومة',
    organisation: 'منظمة',
    press: 'الصحافة',
    secondary: 'مصدر ثانوي',
  },
  tierCounts: {
    depositary: 'بحسب الوديع',
    'treaty-database': 'بحسب قاعدة بيانات للمعاهدات',
    government: 'بحسب إحدى الحكومات',
    organisation: 'بحسب إحدى المنظمات',
    press: 'بحسب الصحافة',
    secondary: 'بحسب مصدر ثانوي',
  },
  act: {
    mandate: 'ولاية',
    negotiation: 'تفاوض',
    adoption: 'اعتماد',
    'opening-for-signature': 'فتح باب التوقيع',
    signature: 'توقيع',
    'succession-to-signature': 'خلافة في التوقيع',
    'definitive-signature': 'توقيع نهائي',
    ratification: 'تصديق',
    acceptance: 'قبول',
    approval: 'موافقة',
    accession: 'انضمام',
    'formal-confirmation': 'إقرار رسمي',
    succession: 'خلافة',
    notification: 'إخطار',
    exchange: 'تبادل الصكوك',
    'provisional-application': 'تطبيق مؤقت',
    'provisional-application-end': 'إنهاء التطبيق المؤقت',
    'withdrawal-of-signature': 'سحب التوقيع',
    'withdrawal-of-instrument': 'سحب الصك',
    denunciation: 'نقض',
    'withdrawal-of-denunciation': 'سحب النقض',
    'domestic-approval': 'موافقة داخلية',
    intention: 'إعراب عن النية',
    reservation: 'تحفظ',
    declaration: 'إعلان',
    objection: 'اعتراض',
    'withdrawal-of-reservation': 'سحب التحفظ',
    'territorial-extension': 'توسيع نطاق التطبيق الإقليمي',
    amendment: 'تعديل',
    correction: 'تصويب',
    meeting: 'اجتماع',
    notice: 'إشعار الوديع',
  },

  label: {
    inForce: 'في حيز النفاذ',
    signatories: 'الجهات الموقعة',
    consents: 'الصكوك',
    parties: 'الأطراف',
    threshold: 'المطلوب',
    earliest: 'أقرب موعد ممكن لبدء النفاذ',
    entryIntoForce: 'بدء النفاذ',
    signature: 'التوقيع',
    record: 'السجل',
    then: 'ما يلي ذلك',
    theTreaty: 'حالة المعاهدة',
    statement: 'القول',
    statesSigned: 'الدول الموقعة',
    counted: 'الصكوك المحتسبة',
    remaining: 'الناقص',
    leaving: 'الانسحاب المرتقب',
    left: 'تاريخ الانسحاب',
    standing: 'الصفة',
    signed: 'التوقيع',
    consented: 'الرضا بالالتزام',
    inForceFor: 'النفاذ بالنسبة إليه',
    provision: 'الحكم',
    treaty: 'المعاهدة',
    participant: 'المشارك',
    id: 'الرمز',
    name: 'الاسم',
    date: 'التاريخ',
    act: 'الإجراء',
    who: 'الجهة',
    certainty: 'درجة التأكد',
    source: 'المصدر',
    note: 'ملاحظة',
    claim: 'القول',
    verdict: 'النتيجة',
    reason: 'السبب',
    reference: 'المرجع',
    required: 'المطلوب',
    where: 'الموضع',
    possible: 'المحتمل',
  },

  onDay: day => `في ${day}`,
  asRecordedAt: revision => `وفقا للسجل في المراجعة ${revision}`,
  inForceLine: {
    yes: 'المعاهدة نافذة.',
    no: 'المعاهدة غير نافذة.',
    undetermined: 'نفاذ المعاهدة غير محسوم.',
  },
  since: day => `منذ ${day}`,
  willBe: day => `يبدأ النفاذ في ${day}`,
  ceasedOn: day => `انتهى النفاذ في ${day}`,
  publishedBy: publisher => `تاريخ منشور من ${publisher}`,
  givenBy: (publisher, tier) => `التاريخ كما أورده ${publisher} (${tier})`,
  computedIs: day => `التاريخ المحسوب: ${day}`,
  betweenDays: (a, b) => (b === null ? `ليس قبل ${a}، وربما لم يبدأ بعد` : `في الفترة من ${a} إلى ${b}`),
  confirmedCount: n => `المؤكد ${n}`,
  namedCount: n => `المذكور في أي مصدر ${n}`,
  reportedCount: n => `غير المؤكد ${n}`,
  statesOf: n => plural(n, STATE),
  pressCount: (counts, n, when) => `${counts} ${n} (${when})`,
  article: article => `المادة ${article}`,
  needed: n => plural(n, INSTRUMENT),
  neededNoCount: 'شروط لا يعبر عنها عدد واحد (انظر treaty explain)',
  lacking: n => `المتبقي ${n}`,
  lackingIfReported: n => `${n} إذا صح ما لم يتأكد`,
  reachedOn: (day, by) =>
    by === '' ? `بلغ العدد المطلوب في ${day}` : `بلغ العدد المطلوب في ${day} (آخر صك: ${by})`,
  earliestIf: day => `إذا أودعت جميع الصكوك المتبقية في ${day}`,
  cannotYet: 'غير ممكن بمن يجوز لهم وحدهم أن يصبحوا أطرافا',
  window: {
    'not-yet': (opens, left) =>
      `يفتح بابه في ${opens}${left === null ? '' : `، بعد ${plural(left, OF_DAY)}`}`,
    open: (closes, left) =>
      closes === ''
        ? 'بابه مفتوح'
        : `بابه مفتوح حتى ${closes}${left === null ? '' : left === 0 ? ': اليوم الأخير' : `: يتبقى ${plural(left, DAY)}`}`,
    closed: closes => (closes === '' ? 'بابه مغلق' : `أغلق بابه بعد ${closes}؛ والانضمام متاح إن أجازه النص`),
    none: () => 'غير منصوص عليه',
    undetermined: () => 'غير محسوم',
  },
  openUntilForce: 'بابه مفتوح حتى بدء النفاذ',
  closedAtForce: day => `بابه مغلق منذ ${day}؛ والانضمام متاح إن أجازه النص`,
  completeUntil: day => `مكتمل حتى ${day}`,
  completeUnknown: 'لم يذكر أحد التاريخ الذي يكتمل السجل حتى حلوله',
  mayBeMissing: 'قد تنقصه إجراءات لاحقة',
  asRecorded: until => (until === '' ? 'وفقا للسجل' : `وفقا للسجل حتى ${until}`),
  recordOutrun: until => `السجل مكتمل حتى ${until} فقط، أي قبل بدء النفاذ`,
  neededBy: (needed, day) => `${needed} حتى ${day}`,
  asKnownOn: day => `وفقا للمعروف في ${day}؛ والإجراءات اللاحقة غير معروفة`,
  milestoneParties: (have, need) => `عندما يبلغ عدد الأطراف ${need}؛ والعدد الحالي: ${have}`,
  milestoneAfter: 'بعد بدء نفاذ المعاهدة',
  openPoints: 'مسائل غير محسومة',
  noParticipants: 'لم يتخذ أي إجراء بعد.',
  signedNotConsented: 'توقيع دون إيداع صك',
  group: {
    consented: 'تم الإعراب عن الرضا بالالتزام',
    signed: 'توقيع دون إعراب عن الرضا بالالتزام',
    none: 'لا إجراء حتى الآن',
    open: 'غير محسوم',
    headline: (group, members, signed, consented) =>
      `${group}: ${plural(members, MEMBER)}؛ التوقيعات: ${signed}؛ حالات الرضا بالالتزام: ${consented}`,
  },
  bound: {
    yes: (who, treaty, since) =>
      `${who}: المعاهدة «${treaty}» ملزمة لهذا المشارك${since === '' ? '' : ` منذ ${since}`}.`,
    no: (who, treaty) => `${who}: المعاهدة «${treaty}» غير ملزمة لهذا المشارك.`,
    undetermined: (who, treaty) => `${who}: لم يحسم ما إذا كانت المعاهدة «${treaty}» ملزمة لهذا المشارك.`,
  },
  why: {
    nothing: 'لم يتخذ أي إجراء بموجب المعاهدة.',
    nothingRecorded: (who, until) =>
      `${who}: لا يوجد أي إجراء مسجل${until === '' ? '' : ` حتى ${until}`}؛ وقد تنقص السجل إجراءات لاحقة.`,
    actsBack: (act, date, from) => `للإجراء المؤرخ ${date} (${act}) أثر رجعي اعتبارا من ${from}.`,
    neither: 'لم يوقع المعاهدة ولم يعرب عن رضاه بالالتزام بها.',
    signatureEnded: date => `وقع المعاهدة (${date})، ولم يعد التوقيع قائما.`,
    consentEnded: date => `أعرب عن رضاه بالالتزام (${date})، ولم يعد الصك قائما.`,
    provisionalEnded: date => `طبق المعاهدة تطبيقا مؤقتا حتى ${date}.`,
    laterUnknown: day => `الإجراءات اللاحقة لتاريخ ${day} غير معروفة.`,
    signedOnly: date => `وقع المعاهدة (${date})؛ والتوقيع الخاضع للتصديق غير ملزم.`,
    contracting: 'أعرب عن رضاه بالالتزام بالمعاهدة؛ ولم يبدأ نفاذها بالنسبة إليه بعد.',
    reported: what => `ورد ما يفيد باتخاذ الإجراء التالي دون تأكيد: ${what}.`,
    reportedSignature: 'ورد ما يفيد بالتوقيع دون تأكيد.',
    former: day => `لم تعد المعاهدة ملزمة له منذ ${day}.`,
    party: 'هو طرف في المعاهدة.',
    boundAnyway: 'هو ملزم دون صك خاص به: النص ملزم لجميع الأطراف أو الأعضاء على السواء.',
    provisional: 'يطبق المعاهدة تطبيقا مؤقتا.',
    leaves: day => `تزول عنه صفة الطرف في ${day}.`,
    noClause: 'لا يعرف بند بشأن بدء النفاذ، ولا يعرف ما إذا كان التوقيع يعبر عن الرضا بالالتزام.',
  },
  acrossLedger: (who, on) => `${who} في مجمل السجل، في ${on}`,
  noTreaties: 'ليس لهذا المشارك إجراء في أي معاهدة من معاهدات السجل.',
  treaties: n => plural(n, TREATY),
  events: (n, of) => (n === of ? plural(n, EVENT) : `${plural(n, EVENT)} من أصل ${of}`),

  cite: {
    treaty: (title, on, force) => `في ${on}، كانت المعاهدة المعنونة «${title}» ${force}`,
    notInForce: 'غير نافذة',
    inForceSince: day => `نافذة (بدء النفاذ: ${day})`,
    inForceFrom: range => `نافذة (بدء النفاذ: ${range})`,
    inForceOpen: 'نافذة أو غير نافذة، وهو ما لا يحسمه السجل',
    counts: (signed, consented, needed) => `: ${signed}، ${consented}${needed}`,
    signatories: (confirmed, possible) =>
      `${plural(confirmed, CONFIRMED_SIGNATORY)}${possible > confirmed ? ` (المذكور في أي مصدر: ${possible})` : ''}`,
    instruments: (confirmed, possible) =>
      `${plural(confirmed, CONFIRMED_INSTRUMENT)} للرضا بالالتزام${possible > confirmed ? ` (غير المؤكد: ${possible - confirmed})` : ''}`,
    of: (n, article) => ` من أصل العدد المطلوب وهو ${n}${article === '' ? '' : ` بموجب المادة ${article}`}`,
    parties: confirmed => plural(confirmed, PARTY),
    record: until => `السجل مكتمل حتى ${until}`,
    participant: (who, title, on, standing) =>
      `${who}: في ${on}، الصفة إزاء المعاهدة المعنونة «${title}»: ${standing}`,
    also: what => ` (غير مؤكد: ${what})`,
    sources: list => `المصادر: ${list}.`,
    read: day => `تاريخ الاطلاع: ${day}`,
    published: day => day,
  },

  is: {
    because: (what, bounds) => `${what}: ${bounds}`,
    range: (lo, hi) => (lo === hi ? `${lo}` : `من ${lo} إلى ${hi}`),
  },

  verdict: {
    supported: 'موافق للسجل',
    contradicted: 'مخالف للسجل',
    undetermined: 'غير محسوم',
    'not-checkable': 'غير قابل للتحقق',
  },
  prediction: 'تنبؤ',
  nearest: what => `الصحيح: ${what}`,

  condition: {
    instruments: (have, need) => `الصكوك: ${have} من ${need}`,
    share: (have, need, table) => `${have} في المائة من أصل ${need} في المائة وفقا للجدول ${table}`,
    every: (have, need) => `صكوك جميع المشاركين المذكورين: ${have} من ${need}`,
    some: (have, need, outOf) =>
      `صكوك المشاركين المذكورين: ${have} من ${need} مطلوبة، وعدد المذكورين ${outOf}`,
    fraction: (have, need, outOf) => `الصكوك: ${have} من ${need} مطلوبة، من مجموع قدره ${outOf}`,
    'in-force': treaty => `المعاهدة ${treaty} نافذة`,
    under: treaty => `بحسب الصكوك المودعة بموجب المعاهدة ${treaty}`,
    unmeasured: what => `${what} (لا يتضمن السجل ما يقيسه)`,
    'all-of': 'جميع الشروط التالية',
    'any-of': 'أحد الشروط التالية',
  },
  met: { yes: on => `الشرط مستوفى في ${on}`, no: on => `الشرط غير مستوفى في ${on}` },
  counted: (who, act, on) => `محتسب: ${who}، ${act} (${on})`,
  weighing: weight => `الوزن: ${weight}`,
  notCounted: (who, act, on, why) => `غير محتسب: ${who}، ${act} (${on})؛ ${why}`,
  countedLater: n => `صكوك لاحقة: ${n}`,
  notCountedOthers: (n, why) => `صكوك أخرى غير محتسبة: ${n}: ${why}`,
  whyNotCounted: {
    'act-not-admitted': 'البند لا يذكر هذا الإجراء',
    'not-among-those-named': 'هذا المشارك ليس ممن يذكرهم البند',
    succession: 'حالات الخلافة لا تحتسب',
    'organisation-not-counted': 'المنظمات لا تحتسب',
    'organisation-not-additional': 'صك المنظمة لا يعد صكا إضافيا إلى صكوك دولها الأعضاء',
    'organisation-before-its-members': 'لم تودع أي من دولها الأعضاء صكا، وهي حالة لا يحسمها النص',
    'already-counted': 'سبق احتساب هذا المشارك',
    'no-weight': 'ليس لهذا المشارك وزن في الجدول',
  },
  organisationRule: {
    counted: 'صكوك المنظمات تحتسب',
    'not-counted': 'صكوك المنظمات لا تحتسب',
    'as-members': 'تحتسب المنظمة بعدد دولها الأعضاء',
    'not-additional': 'صك المنظمة لا يعد صكا إضافيا إلى صكوك دولها الأعضاء',
  },
  admitted: acts => `يقبل البند: ${acts}`,
  thresholdReached: (on, by) =>
    by === '' ? `استوفيت الشروط في ${on}` : `استوفيت الشروط في ${on} (آخر صك: ${by})`,
  thresholdNotReached: 'لم تستوف الشروط',
  delay: (rule, from, to) => `${rule}: من ${from} إلى ${to}`,
  delayRule: {
    'same-day': () => 'في اليوم نفسه',
    'nth-day-after': n => `في اليوم الـ ${n} التالي`,
    'on-expiry-of-days': n => `عند انقضاء ${plural(Number(n), OF_DAY)}`,
    'months-after': n => `بعد ${plural(Number(n), OF_MONTH)}`,
    'years-after': n => `بعد ${plural(Number(n), OF_YEAR)}`,
    'first-of-month-after': n => `في اليوم الأول من الشهر التالي لانقضاء ${n}`,
    'first-of-nth-month-after': n => `في اليوم الأول من الشهر الـ ${n} التالي لشهر الإيداع`,
    'calendar-day': (day: string) => `في ${day} (شهر-يوم) من السنة، بعد إشعار في موعده`,
    'end-of-period': (first: string, then: string) =>
      `عند انتهاء الفترة الجارية (الأولى ${first} من بدء النفاذ، ثم ${then} لكل فترة)، بعد إشعار في موعده`,
    'first-of-year-after': () => 'في 1 كانون الثاني/يناير من السنة التالية',
    fixed: day => `في التاريخ المحدد ${day}`,
  },
  periodYears: n => plural(n, OF_YEAR),
  periodMonths: n => plural(n, OF_MONTH),
  periodDays: n => plural(n, OF_DAY),
  floor: (what, day, applied) =>
    `ليس قبل الموعد التالي: ${what} (${day})؛ ${applied ? 'وهو المعتمد' : 'والتاريخ لاحق له أصلا'}`,
  floorUnknown: (what: string) => `ليس قبل ${what}، وتاريخه غير معروف`,
  floorOf: {
    day: 'تاريخ محدد',
    'entry-into-force': 'بدء نفاذ المعاهدة',
    'entry-into-force-of': treaty => `بدء نفاذ المعاهدة ${treaty}`,
    after: (period, of) => `بعد ${period} من ${of}`,
  },
  milestone: {
    opening: 'فتح باب التوقيع',
    adoption: 'الاعتماد',
    'entry-into-force': 'بدء النفاذ',
    'entry-into-force-for-participant': 'بدء النفاذ بالنسبة إلى المشارك',
  },
  unknownDay: 'تاريخ غير معروف',
  laterParticipant: (who, deposited, threshold) =>
    `${who}: إيداع في ${deposited}، بعد استيفاء الشروط في ${threshold}`,
  originalParticipant: (who, deposited, threshold) =>
    `${who}: إيداع في ${deposited}، في موعد لا يتجاوز يوم استيفاء الشروط (${threshold}): بدء النفاذ مع المعاهدة`,
  successionEffective: (who, day) => `${who}: يسري أثر الخلافة اعتبارا من ${day}`,
  noDayKnown: what => `التاريخ اللازم غير معروف: ${what}`,
  runsFrom: {
    deposit: 'الإيداع',
    receipt: 'التسلم',
    notice: 'إشعار الوديع',
    'conditions-met': 'يوم استيفاء الشروط',
    'entry-into-force': 'بدء النفاذ',
  },
  fixedDayMissed: (day, by, met) =>
    `فات التاريخ المحدد ${day}: كان يتعين استيفاء الشروط في موعد أقصاه ${by} واستوفيت في ${met}`,
  withdrawnBeforeEffect: (who, until, effect) => `${who}: سحب الصك في ${until}، قبل سريان أثره في ${effect}`,
  noDenunciationClause: 'لا تتضمن المعاهدة حكما بشأن النقض: لا يستخلص منها أي تاريخ',
  suspendedBy: 'تعليق في حالة النزاع المسلح (مشار إليه وغير محسوب)',

  inForceStep: {
    yes: (on, since) => `المعاهدة نافذة في ${on}${since}`,
    no: (on, will) => `المعاهدة غير نافذة في ${on}${will}`,
    undetermined: on => `نفاذ المعاهدة في ${on} غير محسوم`,
  },
  publishedStep: (given, date, computed, because) =>
    `${given}: ${date}، وهو المعتمد${computed === '' ? '' : `؛ وبحسب الأحداث والبند: ${computed}`}${because === '' ? '' : `؛ السبب: ${because}`}`,
  publishedBeside: (given, date, computed, because) =>
    `${given}: ${date}، للمقارنة فقط${computed === '' ? '' : `؛ وبحسب الأحداث والبند: ${computed}`}${because === '' ? '' : `؛ السبب: ${because}`}`,
  noClause:
    'لا يعرف بند بشأن بدء النفاذ؛ وفي غيابه يتعين أن تكون جميع الدول المتفاوضة قد أعربت عن رضاها بالالتزام، ولا يعرف ما إذا كان التوقيع يعبر عنه',
  byWhatIsConfirmed: 'بحسب ما هو مؤكد',
  byAllThatIsSaid: 'بحسب كل ما ورد، مؤكدا كان أو غير مؤكد',
  earliestStep: (date, supposed) => `أقرب موعد ممكن: ${date}، إذا أودعت جميع الصكوك المتبقية في ${supposed}`,
  neverReached: 'لن تستوفى الشروط حتى بجميع من يجوز لهم أن يصبحوا أطرافا',
  actsToCome: from => `الإجراءات اعتبارا من ${from} غير معروفة وقد تغير الجواب`,
  signatoriesStep: (confirmed, possible, states) =>
    `الجهات الموقعة: المؤكد ${confirmed}، المذكور في أي مصدر ${possible}؛ منها دول: ${states}`,
  recordStep: (until, beyond) =>
    `السجل مكتمل حتى التاريخ التالي: ${until}${beyond ? '؛ وقد تنقصه إجراءات لاحقة' : ''}`,
  standingStep: (who, standing, on) => `${who}، في ${on}: ${standing}`,
  possiblyStep: standings => `ربما ${standings}`,
  actStep: (act, date, certainty) => `${act}، ${date}: ${certainty}`,
  confirmedBy: sources => `مصدر التأكيد: ${sources}`,
  saidBy: sources => `مصدر الخبر: ${sources}`,
  saidByNobody: 'لم يذكره أي مصدر: مستنتج',
  noActStep: who => `${who}: لا يوجد أي إجراء مسجل`,
  noActRecorded: (who, until) =>
    `${who}: لا يوجد أي إجراء مسجل${until === '' ? '' : ` حتى ${until}`}؛ وقد تنقص السجل إجراءات لاحقة`,
  noConsentStep: who => `${who}: لا يوجد أي إجراء مسجل يعبر عن الرضا بالالتزام`,
  boundStep: (from, to) =>
    to === '' ? `المعاهدة ملزمة منذ ${from}` : `كانت المعاهدة ملزمة منذ ${from}، ولم تعد ملزمة منذ ${to}`,
  leavesStep: on => `يسري أثر نقض في ${on}`,
  noteStep: text => `ملاحظة: ${text}`,
};
