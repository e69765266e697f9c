import type { ChangeClass } from '../../diff/change.ts';
import type { Difference } from '../../diff/report.ts';
import type { Language } from '../../registry/participant.ts';
import type { WindowState } from '../../status/window.ts';

/** The words of `treaty diff`, and of what follows from changes wherever that is told, in one language. */
export interface DiffWords {
  readonly class: Readonly<Record<ChangeClass, string>>;
  /** So many changes of a class, none of them zero. */
  readonly counts: (of: ChangeClass, n: number) => string;
  readonly treatiesDiffer: (n: number) => string;
  readonly same: string;
  readonly onlyCosmetic: string;
  readonly difference: Readonly<Record<Difference, string>>;
  readonly workingTree: string;
  readonly consequences: string;
  readonly added: string;
  readonly removed: string;
  readonly corrected: string;
  readonly record: string;
  readonly registry: string;
  readonly change: string;
  readonly before: string;
  readonly after: string;
  readonly what: string;
  /** What would hold had the ledger only been corrected. */
  readonly via: (value: string) => string;
  readonly met: string;
  readonly ceased: string;
  readonly inForceFor: string;
  readonly projection: string;
  /** A day past the horizon. */
  readonly past: (horizon: string) => string;
  readonly window: Readonly<Record<WindowState, string>>;
  readonly none: string;
  readonly more: (n: number) => string;
  readonly nameOne: string;
}

const en: DiffWords = {
  class: { legal: 'legal change', knowledge: 'knowledge change', cosmetic: 'cosmetic' },
  counts: (of, n) => (of === 'cosmetic' ? `${n} cosmetic` : `${n} ${of} ${n === 1 ? 'change' : 'changes'}`),
  treatiesDiffer: n => `${n} ${n === 1 ? 'treaty differs' : 'treaties differ'}`,
  same: 'No difference.',
  onlyCosmetic: 'Only order, spacing, comments or names of files differ: cosmetic.',
  difference: {
    added: 'added to the ledger',
    removed: 'no longer in the ledger',
    changed: 'changed',
    affected: 'its own record is the same, something it depends on is not',
    cosmetic: 'only order, spacing, comments or the name of its file: cosmetic',
  },
  workingTree: 'working tree',
  consequences: 'Consequences',
  added: 'Added',
  removed: 'Removed',
  corrected: 'Corrected',
  record: 'Otherwise in the record',
  registry: 'Participants and groups',
  change: 'Change',
  before: 'Before',
  after: 'After',
  what: 'What',
  via: value => `${value} by correction alone`,
  met: 'Conditions met',
  ceased: 'Ceased to be in force',
  inForceFor: 'In force for',
  projection: 'Projected (median)',
  past: horizon => `after ${horizon}`,
  window: {
    'not-yet': 'not yet open',
    open: 'open',
    closed: 'closed',
    none: 'accession only',
    undetermined: 'undetermined',
  },
  none: 'none',
  more: n => `and ${n} more`,
  nameOne: 'Name a treaty to see its changes.',
};

const fr: DiffWords = {
  class: {
    legal: 'changement de droit',
    knowledge: 'changement de connaissance',
    cosmetic: 'forme seule',
  },
  counts: (of, n) => {
    const many = n > 1 ? 'changements' : 'changement';
    return of === 'legal'
      ? `${n} ${many} de droit`
      : of === 'knowledge'
        ? `${n} ${many} de connaissance`
        : `${n} de forme seule`;
  },
  treatiesDiffer: n => (n > 1 ? `${n} traités diffèrent` : `${n} traité diffère`),
  same: 'Aucune différence.',
  onlyCosmetic:
    'Seuls l’ordre, les espaces, les commentaires ou les noms de fichiers diffèrent : forme seule.',
  difference: {
    added: 'ajouté au registre',
    removed: 'retiré du registre',
    changed: 'modifié',
    affected: 'son propre dossier est le même, ce dont il dépend ne l’est pas',
    cosmetic: 'ordre, espaces, commentaires ou nom du fichier : forme seule',
  },
  workingTree: 'arbre de travail',
  consequences: 'Conséquences',
  added: 'Ajoutés',
  removed: 'Retirés',
  corrected: 'Corrigés',
  record: 'Autrement dans le dossier',
  registry: 'Participants et groupes',
  change: 'Changement',
  before: 'Avant',
  after: 'Après',
  what: 'Objet',
  via: value => `${value} par la seule correction`,
  met: 'Conditions remplies',
  ceased: 'N’est plus en vigueur depuis',
  inForceFor: 'En vigueur à l’égard de',
  projection: 'Projetée (médiane)',
  past: horizon => `après le ${horizon}`,
  window: {
    'not-yet': 'pas encore ouverte',
    open: 'ouverte',
    closed: 'close',
    none: 'adhésion seulement',
    undetermined: 'indéterminée',
  },
  none: 'aucun',
  more: n => `et ${n} de plus`,
  nameOne: 'Nommer un traité pour voir ses changements.',
};

const es: DiffWords = {
  class: {
    legal: 'cambio jurídico',
    knowledge: 'cambio de conocimiento',
    cosmetic: 'solo de forma',
  },
  counts: (of, n) => {
    const many = n === 1 ? 'cambio' : 'cambios';
    return of === 'legal'
      ? `${n} ${many} ${n === 1 ? 'jurídico' : 'jurídicos'}`
      : of === 'knowledge'
        ? `${n} ${many} de conocimiento`
        : `${n} solo de forma`;
  },
  treatiesDiffer: n => (n === 1 ? `${n} tratado difiere` : `${n} tratados difieren`),
  same: 'Ninguna diferencia.',
  onlyCosmetic:
    'Solo difieren el orden, los espacios, los comentarios o los nombres de archivos: solo de forma.',
  difference: {
    added: 'añadido al registro',
    removed: 'ya no está en el registro',
    changed: 'modificado',
    affected: 'lo suyo es igual, aquello de lo que depende no',
    cosmetic: 'orden, espacios, comentarios o nombre del archivo: solo de forma',
  },
  workingTree: 'árbol de trabajo',
  consequences: 'Consecuencias',
  added: 'Añadidos',
  removed: 'Retirados',
  corrected: 'Corregidos',
  record: 'De otro modo en el registro',
  registry: 'Participantes y grupos',
  change: 'Cambio',
  before: 'Antes',
  after: 'Después',
  what: 'Objeto',
  via: value => `${value} solo por la corrección`,
  met: 'Condiciones cumplidas',
  ceased: 'Dejó de estar en vigor',
  inForceFor: 'En vigor para',
  projection: 'Proyectada (mediana)',
  past: horizon => `después del ${horizon}`,
  window: {
    'not-yet': 'aún no abierta',
    open: 'abierta',
    closed: 'cerrada',
    none: 'solo adhesión',
    undetermined: 'indeterminada',
  },
  none: 'ninguno',
  more: n => `y ${n} más`,
  nameOne: 'Nombre un tratado para ver sus cambios.',
};

const ru: DiffWords = {
  class: {
    legal: 'правовое изменение',
    knowledge: 'изменение сведений',
    cosmetic: 'только оформление',
  },
  counts: (of, n) =>
    ({ legal: 'правовых изменений', knowledge: 'изменений сведений', cosmetic: 'только оформление' })[of] +
    `: ${n}`,
  treatiesDiffer: n => `договоров с различиями: ${n}`,
  same: 'Различий нет.',
  onlyCosmetic: 'Различаются только порядок, пробелы, комментарии или имена файлов: только оформление.',
  difference: {
    added: 'добавлен в реестр',
    removed: 'удалён из реестра',
    changed: 'изменён',
    affected: 'собственная запись та же, изменилось то, от чего он зависит',
    cosmetic: 'порядок, пробелы, комментарии или имя файла: только оформление',
  },
  workingTree: 'рабочая копия',
  consequences: 'Последствия',
  added: 'Добавлено',
  removed: 'Удалено',
  corrected: 'Исправлено',
  record: 'Иначе в записи',
  registry: 'Участники и группы',
  change: 'Изменение',
  before: 'Было',
  after: 'Стало',
  what: 'Что',
  via: value => `${value} только в силу исправления`,
  met: 'Условия выполнены',
  ceased: 'Утратил силу',
  inForceFor: 'Вступление в силу для',
  projection: 'Прогноз (медиана)',
  past: horizon => `после ${horizon}`,
  window: {
    'not-yet': 'ещё не открыто',
    open: 'открыто',
    closed: 'закрыто',
    none: 'только присоединение',
    undetermined: 'не определено',
  },
  none: 'нет',
  more: n => `и ещё ${n}`,
  nameOne: 'Назовите договор, чтобы увидеть его изменения.',
};

const ar: DiffWords = {
  class: { legal: 'تغيير قانوني', knowledge: 'تغيير في المعرفة', cosmetic: 'شكلي فقط' },
  counts: (of, n) =>
    `${{ legal: 'تغييرات قانونية', knowledge: 'تغييرات في المعرفة', cosmetic: 'شكلية فقط' }[of]}: ${n}`,
  treatiesDiffer: n => `المعاهدات المختلفة: ${n}`,
  same: 'لا فرق.',
  onlyCosmetic: 'لا يختلف إلا الترتيب أو المسافات أو التعليقات أو أسماء الملفات: شكلي فقط.',
  difference: {
    added: 'أضيفت إلى السجل',
    removed: 'لم تعد في السجل',
    changed: 'تغيرت',
    affected: 'سجلها هو نفسه، وتغير ما تعتمد عليه',
    cosmetic: 'الترتيب أو المسافات أو التعليقات أو اسم الملف: شكلي فقط',
  },
  workingTree: 'نسخة العمل',
  consequences: 'النتائج',
  added: 'المضاف',
  removed: 'المحذوف',
  corrected: 'المصحح',
  record: 'غير ذلك في السجل',
  registry: 'المشاركون والمجموعات',
  change: 'التغيير',
  before: 'قبل',
  after: 'بعد',
  what: 'ماذا',
  via: value => `${value} بالتصحيح وحده`,
  met: 'استيفاء الشروط',
  ceased: 'انتهاء النفاذ',
  inForceFor: 'بدء النفاذ بالنسبة إلى',
  projection: 'المتوقع (الوسيط)',
  past: horizon => `بعد ${horizon}`,
  window: {
    'not-yet': 'لم يُفتح بعد',
    open: 'مفتوح',
    closed: 'مغلق',
    none: 'الانضمام فقط',
    undetermined: 'غير محدد',
  },
  none: 'لا شيء',
  more: n => `و${n} غيرها`,
  nameOne: 'اذكر معاهدة لترى تغييراتها.',
};

const zh: DiffWords = {
  class: { legal: '法律变化', knowledge: '认知变化', cosmetic: '仅形式' },
  counts: (of, n) => `${n} 项${{ legal: '法律变化', knowledge: '认知变化', cosmetic: '仅形式差异' }[of]}`,
  treatiesDiffer: n => `${n} 项条约有差异`,
  same: '无差异。',
  onlyCosmetic: '仅顺序、空格、注释或文件名不同：仅形式。',
  difference: {
    added: '新增于账本',
    removed: '账本中已无',
    changed: '已变化',
    affected: '其自身记录相同，其所依者不同',
    cosmetic: '顺序、空格、注释或文件名：仅形式',
  },
  workingTree: '工作区',
  consequences: '后果',
  added: '新增',
  removed: '删除',
  corrected: '更正',
  record: '记录中的其他变化',
  registry: '参加方与集团',
  change: '变化',
  before: '之前',
  after: '之后',
  what: '内容',
  via: value => `仅因更正：${value}`,
  met: '条件满足',
  ceased: '停止生效',
  inForceFor: '对其生效',
  projection: '预计生效（中位数）',
  past: horizon => `${horizon} 之后`,
  window: {
    'not-yet': '尚未开放',
    open: '开放',
    closed: '已截止',
    none: '仅可加入',
    undetermined: '不确定',
  },
  none: '无',
  more: n => `另有 ${n} 项`,
  nameOne: '指明一项条约即可查看其变化。',
};

const LANGUAGES: Readonly<Record<Language, DiffWords>> = { ar, en, es, fr, ru, zh };

/** The words of `treaty diff` in a language. */
export const diffWordsIn = (language: Language): DiffWords => LANGUAGES[language];
