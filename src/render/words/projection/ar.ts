import type { ProjectionWords } from './en.ts';

/** كلمات التوقعات بالعربية. */
export const projectionAr: ProjectionWords = {
  subject: {
    force: treaty => `بدء النفاذ (${treaty})`,
    target: (n, treaty) => `الصك رقم ${n} (${treaty})`,
    conditions: treaty => `شروط بدء النفاذ (${treaty})`,
  },
  even: date => `احتمال متساوٍ بحلول ${date}`,
  notEven: date => `أقل من احتمال متساوٍ بحلول ${date}`,
  between: (share, from, to) => `${share} بين ${from} و${to}`,
  notBefore: (share, date) => `${share} ليس قبل ${date}`,
  needs: (counted, required) => `الصكوك المودعة: ${counted} من ${required}`,
  composed: counted => `الصكوك المودعة: ${counted}؛ والشرط أكثر من مجرد عدد`,
  reportedCounted: (names, weight) => `وردت بها أنباء فقط، ويُحسب كل منها مودعاً باحتمال ${weight}: ${names}`,
  beyondRecord: (date, judged) => `قد تنقص أعمال بعد ${date}؛ وتُقدَّر وتيرة المعاهدة نفسها حتى ${judged}`,
  fewSignatures: n => `عدد التوقيعات ${n}: هذا خارج الحالات التي اختُبر عليها النموذج (30 فأكثر)`,
  supposed: text => `مفترض: ${text}`,
  simulated: n => `محاكاة: ${n} من مجريات الأحداث، هي نفسها في كل تشغيل`,
  dayHangsOnMore: 'يوم بدء النفاذ لا يتوقف على الصكوك وحدها: التوقع هنا للشروط فقط',
  table: {
    by: 'بنهاية سنة',
    force: 'نافذة',
    instrument: n => `الصك رقم ${n}`,
    conditions: 'استوفيت الشروط',
  },
  chart: {
    title: 'الصكوك المودعة والمتوقعة',
    deposited: 'مودعة',
    median: 'الوسيط',
    band50: '50 %',
    band80: '80 %',
    needed: n => `المطلوب: ${n}`,
  },
  next: {
    title: 'الأرجح أن يأتوا تالياً',
    who: 'المشارك',
    within: 'خلال سنة',
    why: 'السبب',
  },
  because: b => {
    switch (b.kind) {
      case 'habit':
        return `وتيرته ${b.times} × المعتادة`;
      case 'signed':
        return 'وقّع';
      case 'not-signed':
        return 'لم يوقّع';
      case 'domestic-approval':
        return `موافقة داخلية (${b.on})`;
      case 'intention':
        return `نية معلنة (${b.on})`;
      case 'reported':
        return `إيداع وردت به أنباء (${b.on})`;
      case 'supposed':
        return `مفترض (${b.on})`;
    }
  },
  comparison: (age, counted, n, low, high) =>
    `في هذا العمر (${age} سنة) عدد الصكوك ${counted}؛ وكان لدى المعاهدات المرجعية وعددها ${n} من ${low} إلى ${high} (الـ 80 % الوسطى)`,
  record: (covered, cases, factor) =>
    `سجل الأداء: غطت فترات 80 % ${covered} من ${cases} حالة سابقة؛ والوسيط المعتاد يخطئ بمعامل ${factor} (treaty backtest)`,
  noRecord: 'سجل الأداء: غير معروف هنا؛ يقيسه "treaty backtest"',
  assumptions:
    'أوزان الموافقات والنيات والأنباء مفترضة؛ وكل ما عداها مستفاد من السجل (src/projection/README.md)',
  backtest: {
    cases: (cases, treaties) =>
      `${cases} حالة من ${treaties} معاهدة: متى يأتي الصك 30 و40 و60، إذا سُئل بعد نصف سنة إلى ثلاث سنوات من أول توقيع؟`,
    none: 'لا حالات: لم تكن لأي معاهدة من هذا الصنف فُتحت منذ 1995 ثلاثون توقيعاً وهدف أمامها',
    model: 'النموذج',
    twcrps: 'twCRPS، الحالات',
    twcrpsTreaties: 'المعاهدات (80 %)',
    brier: 'Brier سنة',
    in80: 'في 80 %',
    in50: 'في 50 %',
    below: 'دون',
    above: 'فوق',
    histogram: 'أين وقعت النتائج في التوقعات (المستوي هو الصحيح)',
    worst: 'الأكثر خطأ',
    treaty: 'المعاهدة',
    factor: factor => `أخطأ الوسيط المعتاد بمعامل ${factor}`,
    units: 'twCRPS بالسنوات (الأقل أفضل)؛ وحصة النتائج داخل الفترات، ودون فترة 80 % وفوقها',
  },
};
