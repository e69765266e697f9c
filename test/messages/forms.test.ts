import { describe, expect, test } from 'vitest';
import { type Messages, messagesIn } from '../../src/messages/index.ts';
import { LANGUAGES, type Language } from '../../src/registry/participant.ts';
import { eventsText, rangeText } from '../../src/render/phrases.ts';

/** What is said where something is not known: by an empty text, or by null where it would be a number or a day. */
function unknowns(m: Messages): readonly string[] {
  const day = '2026-01-01';
  const by = m.status.publishedBy({ publisher: 'ONU' });
  return [
    m.status.reachedOn({ day, by: null }),
    m.explain.thresholdReached({ on: day, by: null }),
    m.window['not-yet']({ opens: day, days: null }),
    m.window.open({ closes: day, days: null }),
    m.window.open({ closes: null, days: null }),
    m.window.open({ closes: day, days: 0 }),
    m.window.closed({ closes: null, joins: false }),
    m.window.closedAtForce({ day, joins: false }),
    m.status.betweenDays({ from: day, to: null }),
    m.bound.yes({ who: 'Égypte', treaty: 'Convention', since: null, when: 'now', gender: 'f' }),
    m.cite.of({ n: 40, article: null }),
    m.explain.inForce({ on: day, since: '' }),
    m.explain.notInForce({ on: day, will: '' }),
    m.explain.published({ given: by, date: day, computed: null, because: null }),
    m.explain.published({ given: by, date: day, computed: day, because: null }),
    m.explain.published({
      given: m.status.givenBy({ publisher: 'ONU', tier: m.tier.secondary }),
      date: day,
      computed: null,
      because: 'erratum',
    }),
    m.explain.publishedBeside({ given: by, date: day, computed: null, because: null }),
    m.explain.publishedBeside({ given: by, date: day, computed: day, because: 'erratum' }),
    m.explain.bound({ from: day, to: null }),
    m.explain.recordEnds({ until: m.explain.unknownDay, beyond: false }),
    m.floor.notBefore({ what: m.floor.day, day: m.explain.unknownDay, applied: false }),
    m.cite.inForceSince({ day: m.explain.unknownDay, when: 'now' }),
    rangeText(7, 7, m),
    eventsText(7, 7, m),
  ];
}

test.each(LANGUAGES)('what is not known is left out cleanly in %s', async lang => {
  for (const text of unknowns(await messagesIn(lang))) {
    expect(text).not.toMatch(/undefined|NaN|null| {2}|[(（«《] *[)）»》]|[:：,،，] *[.。]?$/);
  }
});

test.each(LANGUAGES)('every month, act, standing and tier has a name of its own in %s', async lang => {
  const m = await messagesIn(lang);
  const months = Array.from({ length: 12 }, (_, i) => `${i + 1}`.padStart(2, '0'));
  expect(new Set(months.map(month => m.date.month({ month, year: 2026 }))).size).toBe(12);
  for (const names of [m.act, m.standing, m.certainty, m.verdict, m.tier, m.runsFrom])
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
});

/** The numbers at which some language changes its form. */
const NUMBERS = [0, 1, 2, 3, 5, 11, 12, 21, 22, 25, 100, 101, 103, 111];

const counts = (say: (n: number) => string, numbers: readonly number[] = NUMBERS): readonly string[] =>
  numbers.map(say);

describe('numbers agree with what they count', () => {
  test('in French nought and one are singular', async () => {
    const fr = await messagesIn('fr');
    expect(counts(n => fr.status.needed({ n }), [0, 1, 2, 3, 11, 21, 22, 25, 100])).toEqual([
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
    expect(counts(n => fr.cite.instruments({ confirmed: n, possible: null }), [0, 2])).toEqual([
      '0 instrument de consentement confirmé',
      '2 instruments de consentement confirmés',
    ]);
    expect(counts(n => fr.period.months({ n }), [1, 3])).toEqual(['1 mois', '3 mois']);
    expect(counts(n => fr.period.years({ n }), [1, 3])).toEqual(['1 an', '3 ans']);
    expect(fr.delayRule['first-of-nth-month-after']({ months: 1 })).toContain('1er mois');
  });

  test('in Spanish one alone is singular', async () => {
    const es = await messagesIn('es');
    expect(counts(n => es.status.needed({ n }), [0, 1, 2, 3, 11, 21, 22, 25, 100])).toEqual([
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
    expect(counts(n => es.status.lacking({ n }), [1, 40])).toEqual(['falta 1', 'faltan 40']);
    expect(counts(n => es.delayRule['nth-day-after']({ days: n }), [1, 3, 11, 13, 30, 90])).toEqual([
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
    expect(counts(n => ru.status.states({ n }))).toEqual([
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
    expect(counts(n => ru.delayRule['on-expiry-of-days']({ days: n }), [1, 2, 21, 30])).toEqual([
      'по истечении 1 дня',
      'по истечении 2 дней',
      'по истечении 21 дня',
      'по истечении 30 дней',
    ]);
    expect(counts(n => ru.delayRule['years-after']({ years: n }), [1, 2, 5])).toEqual([
      'через 1 год после',
      'через 2 года после',
      'через 5 лет после',
    ]);
    expect(counts(n => ru.period.months({ n }), [1, 3, 21, 24])).toEqual([
      '1 месяца',
      '3 месяцев',
      '21 месяца',
      '24 месяцев',
    ]);
    expect(ru.cite.signatories({ confirmed: 21, possible: null })).toBe(
      '21 подтвержденная подписавшая сторона',
    );
    expect(ru.cite.signatories({ confirmed: 73, possible: null })).toBe(
      '73 подтвержденные подписавшие стороны',
    );
    expect(eventsText(5, 21, ru)).toBe('5 из 21 события');
  });

  test('in Arabic 1 and 2 are said by the noun, 3 to 10 take the plural, 11 to 99 the accusative', async () => {
    const ar = await messagesIn('ar');
    expect(counts(n => ar.status.needed({ n }))).toEqual([
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
    expect(counts(n => ar.period.months({ n }), [1, 2, 3, 12])).toEqual([
      'شهر واحد',
      'شهرين',
      '3 أشهر',
      '12 شهرا',
    ]);
    expect(ar.window['not-yet']({ opens: '2026-01-01', days: 2 })).toContain('بعد يومين');
    expect(ar.window.open({ closes: '2026-01-01', days: 2 })).toContain('يتبقى يومان');
  });

  test('in Chinese nothing changes', async () => {
    const zh = await messagesIn('zh');
    expect(counts(n => zh.status.needed({ n }))).toEqual(NUMBERS.map(n => `${n}份文书`));
  });
});

test('a month is written in the order of the language', async () => {
  const may = async (lang: Language): Promise<string> =>
    (await messagesIn(lang)).date.month({ month: '05', year: 2026 });
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
  expect(await terms('zh')).toEqual(['已同意受约束的国家', '当事方', '生效', '批准', '加入']);
});
