import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { LANGUAGES, type Language } from '../../src/registry/participant.ts';
import { harmless } from '../../src/render/harmless.ts';
import { en } from '../../src/render/words/en.ts';
import { type Messages, messagesIn } from '../../src/render/words/index.ts';

type Word = string | ((...args: readonly unknown[]) => string);

/** All words of a language by their dotted keys, the months by their numbers. */
function flat(words: object, prefix = ''): Map<string, Word> {
  const found = new Map<string, Word>();
  for (const [key, value] of Object.entries(words)) {
    const at = `${prefix}${key}`;
    if (typeof value === 'object') for (const [k, v] of flat(value, `${at}.`)) found.set(k, v);
    else found.set(at, value);
  }
  return found;
}

const english = flat(en);
const others = LANGUAGES.filter(lang => lang !== 'en');
const wordsOf = async (lang: Language): Promise<Map<string, Word>> =>
  flat(
    Object.fromEntries(Object.entries(await messagesIn(lang)).filter(([topic]) => Object.hasOwn(en, topic))),
  );

/** Arguments that no sentence brings by itself; digits, so that they serve as numbers too. */
const DISTINCT = ['1307', '2411', '3517', '4623'];
const argumentsOf = (key: string, fn: (...args: readonly unknown[]) => string): readonly unknown[] =>
  key === 'listOf' ? [DISTINCT] : DISTINCT.slice(0, fn.length);
const said = (key: string, word: Word): string =>
  typeof word === 'string' ? word : word(...argumentsOf(key, word));
const mentioned = (text: string): readonly string[] => DISTINCT.filter(d => text.includes(d));

/** What is said where something is not known: by an empty text, or by null where it would be a number or a day. */
function unknowns(w: Messages): readonly string[] {
  const day = '2026-01-01' as PlainDate;
  return [
    w.reachedOn(day, ''),
    w.thresholdReached(day, ''),
    w.window['not-yet'](day, null),
    w.window.open(day, null),
    w.window.open('', null),
    w.window.open(day, 0),
    w.window.closed(''),
    w.closedAtForce(day),
    w.betweenDays(day, null),
    w.bound.yes('Égypte', 'Convention', ''),
    w.cite.of(40, ''),
    w.inForceStep.yes(day, ''),
    w.inForceStep.no(day, ''),
    w.publishedStep(w.publishedBy('ONU'), day, '', ''),
    w.publishedStep(w.publishedBy('ONU'), day, day, ''),
    w.publishedStep(w.givenBy('ONU', w.tier.secondary), day, '', 'erratum'),
    w.publishedBeside(w.publishedBy('ONU'), day, '', ''),
    w.publishedBeside(w.publishedBy('ONU'), day, day, 'erratum'),
    w.boundStep(day, ''),
    w.recordStep(w.unknownDay, false),
    w.floor(w.floorOf.day, w.unknownDay, false),
    w.cite.inForceSince(w.unknownDay),
    w.is.range(7, 7),
    w.events(7, 7),
  ];
}

/** Scripts that share no letter with English: a Latin word in them was left untranslated. */
const OWN_SCRIPT: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};

describe.each(others)('the words in %s', lang => {
  test('are those of English, key for key', async () => {
    expect([...(await wordsOf(lang)).keys()]).toEqual([...english.keys()]);
  });

  test('name their language', async () => {
    expect((await messagesIn(lang)).language).toBe(lang);
  });

  test('are texts where English has texts, and functions of as many arguments where it has functions', async () => {
    const shape = (words: Map<string, Word>) =>
      [...words].map(([key, word]) => `${key}: ${typeof word === 'function' ? word.length : 'text'}`);
    expect(shape(await wordsOf(lang))).toEqual(shape(english));
  });

  test('are never empty, nor do they begin or end where another text has to be joined', async () => {
    const joined = new Set(['cite.of', 'cite.counts', 'cite.also', 'comma', 'semicolon', 'colon']);
    for (const [key, word] of await wordsOf(lang)) {
      const text = said(key, word);
      expect(text, key).not.toBe('');
      if (!joined.has(key)) expect(text, key).toBe(text.trim());
    }
  });

  test('hold no control characters and no bidirectional marks, which are the writer’s', async () => {
    for (const [key, word] of await wordsOf(lang)) {
      expect(harmless(said(key, word)), key).toBe(said(key, word));
    }
  });

  test('say every argument that English says', async () => {
    for (const [key, word] of await wordsOf(lang)) {
      expect(mentioned(said(key, word)), key).toEqual(mentioned(said(key, english.get(key) ?? '')));
    }
  });

  test('leave out cleanly what is not known', async () => {
    for (const text of unknowns(await messagesIn(lang))) {
      expect(text).not.toMatch(/undefined|NaN|null| {2}|[(（«《] *[)）»》]|[:：,،，] *[.。]?$/);
    }
  });

  test('are written in their own script', async () => {
    const script = OWN_SCRIPT[lang];
    if (!script) return;
    for (const [key, word] of await wordsOf(lang)) {
      const text = said(key, word).replaceAll('treaty explain', '');
      if (key === 'language') continue;
      expect(text, key).not.toMatch(/[A-Za-z]{2,}/);
      if (/[A-Za-z]/.test(said(key, english.get(key) ?? ''))) expect(text, key).toMatch(script);
    }
  });

  test('have twelve months, all different', async () => {
    expect(new Set((await messagesIn(lang)).months).size).toBe(12);
  });

  test('name every act, standing and label apart from the others of its kind', async () => {
    const words = await messagesIn(lang);
    for (const names of [
      words.act,
      words.standing,
      words.certainty,
      words.verdict,
      words.tier,
      words.runsFrom,
    ]) {
      expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
    }
  });
});

/** The numbers at which some language changes its form. */
const NUMBERS = [0, 1, 2, 3, 5, 11, 12, 21, 22, 25, 100, 101, 103, 111];

const counts = (say: (n: number) => string, numbers: readonly number[] = NUMBERS): readonly string[] =>
  numbers.map(say);

describe('numbers agree with what they count', () => {
  test('in French nought and one are singular', async () => {
    const fr = await messagesIn('fr');
    expect(counts(fr.needed, [0, 1, 2, 3, 11, 21, 22, 25, 100])).toEqual([
      '0 instrument',
      '1 instrument',
      '2 instruments',
      '3 instruments',
      '11 instruments',
      '21 instruments',
      '22 instruments',
      '25 instruments',
      '100 instruments',
    ]);
    expect(counts(n => fr.cite.instruments(n, n), [0, 2])).toEqual([
      '0 instrument de consentement confirmé',
      '2 instruments de consentement confirmés',
    ]);
    expect(counts(fr.periodMonths, [1, 3])).toEqual(['1 mois', '3 mois']);
    expect(counts(fr.periodYears, [1, 3])).toEqual(['1 an', '3 ans']);
    expect(fr.delayRule['first-of-nth-month-after']('1')).toContain('1er mois');
  });

  test('in Spanish one alone is singular', async () => {
    const es = await messagesIn('es');
    expect(counts(es.needed, [0, 1, 2, 3, 11, 21, 22, 25, 100])).toEqual([
      '0 instrumentos',
      '1 instrumento',
      '2 instrumentos',
      '3 instrumentos',
      '11 instrumentos',
      '21 instrumentos',
      '22 instrumentos',
      '25 instrumentos',
      '100 instrumentos',
    ]);
    expect(counts(es.lacking, [1, 40])).toEqual(['falta 1', 'faltan 40']);
    expect(counts(n => es.delayRule['nth-day-after'](`${n}`), [1, 3, 11, 13, 30, 90])).toEqual([
      'el 1.er día siguiente',
      'el 3.er día siguiente',
      'el 11.º día siguiente',
      'el 13.er día siguiente',
      'el 30.º día siguiente',
      'el 90.º día siguiente',
    ]);
  });

  test('in Russian 1, 2 to 4 and 5 differ, also at the end of larger numbers, and 11 to 14 do not', async () => {
    const ru = await messagesIn('ru');
    expect(counts(ru.statesOf)).toEqual([
      '0 государств',
      '1 государство',
      '2 государства',
      '3 государства',
      '5 государств',
      '11 государств',
      '12 государств',
      '21 государство',
      '22 государства',
      '25 государств',
      '100 государств',
      '101 государство',
      '103 государства',
      '111 государств',
    ]);
    expect(counts(n => ru.delayRule['on-expiry-of-days'](`${n}`), [1, 2, 21, 30])).toEqual([
      'по истечении 1 дня',
      'по истечении 2 дней',
      'по истечении 21 дня',
      'по истечении 30 дней',
    ]);
    expect(counts(n => ru.delayRule['years-after'](`${n}`), [1, 2, 5])).toEqual([
      'через 1 год после',
      'через 2 года после',
      'через 5 лет после',
    ]);
    expect(counts(ru.periodMonths, [1, 3, 21, 24])).toEqual([
      '1 месяца',
      '3 месяцев',
      '21 месяца',
      '24 месяцев',
    ]);
    expect(ru.cite.signatories(21, 21)).toBe('21 подтвержденная подписавшая сторона');
    expect(ru.cite.signatories(73, 73)).toBe('73 подтвержденные подписавшие стороны');
    expect(ru.events(5, 21)).toBe('5 из 21 события');
  });

  test('in Arabic 1 and 2 are said by the noun, 3 to 10 take the plural, 11 to 99 the accusative', async () => {
    const ar = await messagesIn('ar');
    expect(counts(ar.needed)).toEqual([
      '0 صك',
      'صك واحد',
      'صكان',
      '3 صكوك',
      '5 صكوك',
      '11 صكا',
      '12 صكا',
      '21 صكا',
      '22 صكا',
      '25 صكا',
      '100 صك',
      '101 صك',
      '103 صكوك',
      '111 صكا',
    ]);
    expect(counts(ar.periodMonths, [1, 2, 3, 12])).toEqual(['شهر واحد', 'شهرين', '3 أشهر', '12 شهرا']);
    expect(ar.window['not-yet']('2026-01-01', 2)).toContain('بعد يومين');
    expect(ar.window.open('2026-01-01', 2)).toContain('يتبقى يومان');
  });

  test('in Chinese nothing changes', async () => {
    const zh = await messagesIn('zh');
    expect(counts(zh.needed)).toEqual(NUMBERS.map(n => `${n}份文书`));
  });
});

test('a month is written in the order of the language', async () => {
  const may = async (lang: Language): Promise<string> => {
    const words: Messages = await messagesIn(lang);
    return words.monthOf(words.months[4] ?? '', '2026');
  };
  expect(await Promise.all(LANGUAGES.map(may))).toEqual(LANGUAGES.map(lang => MAY[lang]));
});

const MAY: Record<Language, string> = {
  en: 'May 2026',
  ar: 'أيار/مايو 2026',
  es: 'mayo de 2026',
  fr: 'mai 2026',
  ru: 'май 2026 года',
  zh: '2026年5月',
};

test('the terms are those of the Vienna Conventions', async () => {
  const terms = async (lang: Language) => {
    const { standing, act, label } = await messagesIn(lang);
    return [standing.contracting, standing.party, label.entryIntoForce, act.ratification, act.accession];
  };
  expect(await terms('ar')).toEqual(['دولة متعاقدة', 'طرف', 'بدء النفاذ', 'تصديق', 'انضمام']);
  expect(await terms('es')).toEqual([
    'Estado contratante',
    'parte',
    'Entrada en vigor',
    'ratificación',
    'adhesión',
  ]);
  expect(await terms('fr')).toEqual([
    'État contractant',
    'partie',
    'Entrée en vigueur',
    'ratification',
    'adhésion',
  ]);
  expect(await terms('ru')).toEqual([
    'договаривающееся государство',
    'участник',
    'Вступление в силу',
    'ратификация',
    'присоединение',
  ]);
  expect(await terms('zh')).toEqual(['缔约国', '当事方', '生效', '批准', '加入']);
});
