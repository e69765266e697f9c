import type { Language } from '../../registry/participant.ts';

/** How many acts stand how to the ledger. */
export interface ImportCounts {
  readonly missing: number;
  readonly dateDiffers: number;
  readonly actDiffers: number;
  readonly agree: number;
  readonly moreExact: number;
  readonly withdrawn: number;
  readonly extra: number;
}

/** The words of `treaty import`, in one language. */
export interface ImportWords {
  readonly against: (treaty: string, from: string, rows: number) => string;
  readonly summary: (counts: ImportCounts) => string;
  readonly missing: string;
  readonly differs: string;
  readonly moreExact: string;
  readonly withdrawn: string;
  readonly extra: string;
  readonly extraCounted: (events: number) => string;
  readonly daysMissing: string;
  readonly daysDiffer: string;
  readonly table: string;
  readonly ledger: string;
  readonly cell: string;
  readonly line: string;
  readonly written: (events: number, days: number, file: string) => string;
  readonly nothingToWrite: string;
  readonly heldBack: string;
}

type Part = readonly [count: number, text: string, always?: 'always'];

/** The parts of a summary that are not zero; what is missing, and what agrees, is always said. */
const joined = (parts: readonly Part[], comma: string): string =>
  parts
    .filter(([n, , always]) => n > 0 || always)
    .map(([, text]) => text)
    .join(comma);

const en: ImportWords = {
  against: (treaty, from, rows) => `${treaty} against ${from} (${rows} ${rows === 1 ? 'row' : 'rows'})`,
  summary: c =>
    joined(
      [
        [c.missing, `${c.missing} missing`, 'always'],
        [c.dateDiffers, `${c.dateDiffers} ${c.dateDiffers === 1 ? 'date differs' : 'dates differ'}`],
        [c.actDiffers, `${c.actDiffers} ${c.actDiffers === 1 ? 'act differs' : 'acts differ'}`],
        [c.withdrawn, `${c.withdrawn} withdrawn`],
        [c.agree, `${c.agree} ${c.agree === 1 ? 'agrees' : 'agree'}`, 'always'],
        [c.moreExact, `${c.moreExact} more exact in the table`],
        [c.extra, `${c.extra} only in the ledger`],
      ],
      ', ',
    ),
  missing: 'Missing from the ledger',
  differs: 'Otherwise in the ledger (never overwritten)',
  moreExact: 'More exact in the table',
  withdrawn: 'Withdrawn, without the day of the withdrawal: to be recorded by hand',
  extra: 'Only in the ledger',
  extraCounted: n => `${n} only in the ledger; --all lists them`,
  daysMissing: 'Entry into force for participants, missing from the ledger',
  daysDiffer: 'Entry into force for participants, otherwise in the ledger',
  table: 'Table',
  ledger: 'Ledger',
  cell: 'Cell',
  line: 'Line',
  written: (events, days, file) =>
    `written to ${file}: ${events} ${events === 1 ? 'event' : 'events'}${days > 0 ? `, ${days} ${days === 1 ? 'day' : 'days'} of entry into force` : ''}`,
  nothingToWrite: 'nothing to write',
  heldBack: 'nothing is written: the table has errors',
};

const fr: ImportWords = {
  against: (treaty, from, rows) => `${treaty} comparé à ${from} (${rows} ${rows > 1 ? 'lignes' : 'ligne'})`,
  summary: c =>
    joined(
      [
        [c.missing, `${c.missing} ${c.missing > 1 ? 'manquants' : 'manquant'}`, 'always'],
        [c.dateDiffers, `${c.dateDiffers} ${c.dateDiffers > 1 ? 'dates divergentes' : 'date divergente'}`],
        [c.actDiffers, `${c.actDiffers} ${c.actDiffers > 1 ? 'actes divergents' : 'acte divergent'}`],
        [c.withdrawn, `${c.withdrawn} ${c.withdrawn > 1 ? 'retirés' : 'retiré'}`],
        [c.agree, `${c.agree} ${c.agree > 1 ? 'concordants' : 'concordant'}`, 'always'],
        [c.moreExact, `${c.moreExact} plus ${c.moreExact > 1 ? 'précis' : 'précis'} dans le tableau`],
        [c.extra, `${c.extra} seulement dans le registre`],
      ],
      ', ',
    ),
  missing: 'Absents du registre',
  differs: 'Autrement dans le registre (jamais remplacés)',
  moreExact: 'Plus précis dans le tableau',
  withdrawn: 'Retirés, sans la date du retrait : à enregistrer à la main',
  extra: 'Seulement dans le registre',
  extraCounted: n => `${n} seulement dans le registre ; --all les énumère`,
  daysMissing: 'Entrée en vigueur pour les participants, absente du registre',
  daysDiffer: 'Entrée en vigueur pour les participants, autrement dans le registre',
  table: 'Tableau',
  ledger: 'Registre',
  cell: 'Case',
  line: 'Ligne',
  written: (events, days, file) =>
    `écrit dans ${file} : ${events} ${events > 1 ? 'actes' : 'acte'}${days > 0 ? `, ${days} ${days > 1 ? 'dates' : 'date'} d’entrée en vigueur` : ''}`,
  nothingToWrite: 'rien à écrire',
  heldBack: 'rien n’est écrit : le tableau contient des erreurs',
};

const es: ImportWords = {
  against: (treaty, from, rows) => `${treaty} frente a ${from} (${rows} ${rows === 1 ? 'fila' : 'filas'})`,
  summary: c =>
    joined(
      [
        [c.missing, `${c.missing} ${c.missing === 1 ? 'falta' : 'faltan'}`, 'always'],
        [c.dateDiffers, `${c.dateDiffers} ${c.dateDiffers === 1 ? 'fecha distinta' : 'fechas distintas'}`],
        [c.actDiffers, `${c.actDiffers} ${c.actDiffers === 1 ? 'acto distinto' : 'actos distintos'}`],
        [c.withdrawn, `${c.withdrawn} ${c.withdrawn === 1 ? 'retirado' : 'retirados'}`],
        [c.agree, `${c.agree} ${c.agree === 1 ? 'coincide' : 'coinciden'}`, 'always'],
        [c.moreExact, `${c.moreExact} con más precisión en el cuadro`],
        [c.extra, `${c.extra} solo en el registro`],
      ],
      ', ',
    ),
  missing: 'Faltan en el registro',
  differs: 'De otro modo en el registro (nunca se sobrescriben)',
  moreExact: 'Con más precisión en el cuadro',
  withdrawn: 'Retirados, sin la fecha del retiro: se registran a mano',
  extra: 'Solo en el registro',
  extraCounted: n => `${n} solo en el registro; --all los enumera`,
  daysMissing: 'Entrada en vigor para los participantes, falta en el registro',
  daysDiffer: 'Entrada en vigor para los participantes, de otro modo en el registro',
  table: 'Cuadro',
  ledger: 'Registro',
  cell: 'Celda',
  line: 'Línea',
  written: (events, days, file) =>
    `escrito en ${file}: ${events} ${events === 1 ? 'acto' : 'actos'}${days > 0 ? `, ${days} ${days === 1 ? 'fecha' : 'fechas'} de entrada en vigor` : ''}`,
  nothingToWrite: 'nada que escribir',
  heldBack: 'no se escribe nada: el cuadro tiene errores',
};

/** Languages whose numerals change the noun in many ways name the thing first: "расходятся даты: 3". */
const counted =
  (label: Record<keyof ImportCounts, string>, colon: string, comma: string) =>
  (c: ImportCounts): string =>
    joined(
      (['missing', 'dateDiffers', 'actDiffers', 'withdrawn', 'agree', 'moreExact', 'extra'] as const).map(
        (key): Part =>
          key === 'missing' || key === 'agree'
            ? [c[key], `${label[key]}${colon}${c[key]}`, 'always']
            : [c[key], `${label[key]}${colon}${c[key]}`],
      ),
      comma,
    );

const ru: ImportWords = {
  against: (treaty, from, rows) => `${treaty} и ${from} (строк: ${rows})`,
  summary: counted(
    {
      missing: 'отсутствуют',
      dateDiffers: 'расходятся даты',
      actDiffers: 'расходятся действия',
      withdrawn: 'отозваны',
      agree: 'совпадают',
      moreExact: 'точнее в таблице',
      extra: 'только в реестре',
    },
    ': ',
    ', ',
  ),
  missing: 'Отсутствуют в реестре',
  differs: 'Иначе в реестре (никогда не перезаписываются)',
  moreExact: 'Точнее в таблице',
  withdrawn: 'Отозваны, день отзыва не указан: записать вручную',
  extra: 'Только в реестре',
  extraCounted: n => `Только в реестре: ${n}; список: --all`,
  daysMissing: 'Вступление в силу для участников, отсутствует в реестре',
  daysDiffer: 'Вступление в силу для участников, иначе в реестре',
  table: 'Таблица',
  ledger: 'Реестр',
  cell: 'Ячейка',
  line: 'Строка',
  written: (events, days, file) =>
    `записано в ${file}: действий: ${events}${days > 0 ? `, дат вступления в силу: ${days}` : ''}`,
  nothingToWrite: 'записывать нечего',
  heldBack: 'ничего не записано: в таблице есть ошибки',
};

const ar: ImportWords = {
  against: (treaty, from, rows) => `${treaty} مقابل ${from} (الصفوف: ${rows})`,
  summary: counted(
    {
      missing: 'ناقص',
      dateDiffers: 'تواريخ مختلفة',
      actDiffers: 'إجراءات مختلفة',
      withdrawn: 'مسحوب',
      agree: 'متطابق',
      moreExact: 'أدق في الجدول',
      extra: 'في السجل فقط',
    },
    ': ',
    '، ',
  ),
  missing: 'ناقص في السجل',
  differs: 'مختلف في السجل (لا يُستبدل أبدا)',
  moreExact: 'أدق في الجدول',
  withdrawn: 'مسحوب دون ذكر يوم السحب: يُسجَّل يدويا',
  extra: 'في السجل فقط',
  extraCounted: n => `في السجل فقط: ${n}؛ القائمة: --all`,
  daysMissing: 'بدء النفاذ للمشاركين، ناقص في السجل',
  daysDiffer: 'بدء النفاذ للمشاركين، مختلف في السجل',
  table: 'الجدول',
  ledger: 'السجل',
  cell: 'الخلية',
  line: 'السطر',
  written: (events, days, file) =>
    `كُتب في ${file}: الإجراءات: ${events}${days > 0 ? `، تواريخ بدء النفاذ: ${days}` : ''}`,
  nothingToWrite: 'لا شيء للكتابة',
  heldBack: 'لم يُكتب شيء: في الجدول أخطاء',
};

const zh: ImportWords = {
  against: (treaty, from, rows) => `${treaty} 与 ${from} 对照（${rows} 行）`,
  summary: counted(
    {
      missing: '缺少',
      dateDiffers: '日期不同',
      actDiffers: '行为不同',
      withdrawn: '已撤回',
      agree: '一致',
      moreExact: '表中更精确',
      extra: '仅在账本中',
    },
    '：',
    '，',
  ),
  missing: '账本中缺少',
  differs: '账本中不同（绝不覆盖）',
  moreExact: '表中更精确',
  withdrawn: '已撤回，表中未载撤回日期：须手工记录',
  extra: '仅在账本中',
  extraCounted: n => `仅在账本中：${n} 项；用 --all 列出`,
  daysMissing: '对参加方的生效日期，账本中缺少',
  daysDiffer: '对参加方的生效日期，账本中不同',
  table: '表',
  ledger: '账本',
  cell: '单元格',
  line: '行',
  written: (events, days, file) =>
    `已写入 ${file}：${events} 项行为${days > 0 ? `，${days} 个生效日期` : ''}`,
  nothingToWrite: '无可写入',
  heldBack: '未写入任何内容：表中有错误',
};

const LANGUAGES: Readonly<Record<Language, ImportWords>> = { ar, en, es, fr, ru, zh };

/** The words of `treaty import` in a language. */
export const importWordsIn = (language: Language): ImportWords => LANGUAGES[language];
