import type { Language } from '../../registry/participant.ts';

/** The words of commands that write to a ledger, in one language. */
export interface RecordWords {
  readonly noConsequence: string;
  readonly written: (place: string) => string;
  readonly unchanged: (file: string) => string;
  readonly dryRun: string;
  readonly refused: string;
}

const LANGUAGES: Readonly<Record<Language, RecordWords>> = {
  en: {
    noConsequence: 'No count and no standing changes.',
    written: place => `written to ${place}`,
    unchanged: file => `${file} says so already`,
    dryRun: 'nothing is written (--dry-run)',
    refused: 'nothing is written: the record would have an error',
  },
  fr: {
    noConsequence: 'Aucun total et aucune situation ne changent.',
    written: place => `écrit dans ${place}`,
    unchanged: file => `${file} le dit déjà`,
    dryRun: 'rien n’est écrit (--dry-run)',
    refused: 'rien n’est écrit : le registre contiendrait une erreur',
  },
  es: {
    noConsequence: 'No cambia ningún total ni ninguna situación.',
    written: place => `escrito en ${place}`,
    unchanged: file => `${file} ya lo dice`,
    dryRun: 'no se escribe nada (--dry-run)',
    refused: 'no se escribe nada: el registro tendría un error',
  },
  ru: {
    noConsequence: 'Ни один итог и ничей статус не меняются.',
    written: place => `записано в ${place}`,
    unchanged: file => `${file} уже содержит это`,
    dryRun: 'ничего не записано (--dry-run)',
    refused: 'ничего не записано: в реестре возникла бы ошибка',
  },
  ar: {
    noConsequence: 'لا يتغير أي عدد ولا أي وضع.',
    written: place => `كُتب في ${place}`,
    unchanged: file => `هذا مذكور في ${file} من قبل`,
    dryRun: 'لم يُكتب شيء (--dry-run)',
    refused: 'لم يُكتب شيء: سيصير في السجل خطأ',
  },
  zh: {
    noConsequence: '任何数目和地位均无变化。',
    written: place => `已写入 ${place}`,
    unchanged: file => `${file} 已如此记载`,
    dryRun: '未写入任何内容（--dry-run）',
    refused: '未写入任何内容：账本将出现错误',
  },
};

/** The words of commands that write, in a language. */
export const recordWordsIn = (language: Language): RecordWords => LANGUAGES[language];
