import { describe, expect, test } from 'vitest';
import { type DateRange, isDateFault, parseDateRange } from '../../src/calendar/imprecise-date.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import type { Delay } from '../../src/law/clause.ts';
import { messagesIn } from '../../src/messages/index.ts';
import { LANGUAGES, type Language } from '../../src/registry/participant.ts';
import { harmless } from '../../src/render/harmless.ts';
import { formatNearest, formatReason } from '../../src/render/pages/claim-sentences.ts';
import { type Locale, namesText, whenText } from '../../src/render/phrases.ts';
import type { ClaimReason, Nearest } from '../../src/status/claims/reason.ts';
import { localeOfTokens, TREATY } from './locale-of-tokens.ts';

/** One sample or more of every code: the compiler holds this to the list. */
type Samples<T extends { readonly code: string }> = {
  readonly [C in T['code']]: readonly Omit<Extract<T, { readonly code: C }>, 'code'>[];
};

const day = (text: string): PlainDate => text as PlainDate;
function range(written: string): DateRange {
  const read = parseDateRange(written);
  if (isDateFault(read)) throw new Error(written);
  return read;
}

const D1 = day('2031-01-11');
const D2 = day('2032-02-12');
const on = range('2033-03-13');
const observed = { number: 9907, on: range('2034-04-14'), sources: ['s'] };
const delay: Delay = { kind: 'nth-day-after', days: 90 };
const condition = { kind: 'in-force', treaty: 't' } as const;
const [A, B, ABC] = ['a', 'b', ['a', 'b', 'c']];
const counted = { stated: 1301, on: D1 };

const REASONS: Samples<ClaimReason> = {
  'count-is': [
    ...(['signatories', 'states_signed', 'consents', 'parties'] as const).flatMap(of => [
      { ...counted, of, lo: 1307, hi: 1307, observed: null },
      { ...counted, of, lo: 1307, hi: 2411, observed },
      { ...counted, of, lo: 0, hi: 0, observed: null },
    ]),
  ],
  'organisation-counted-as-state': [
    { ...counted, organisations: [A] },
    { ...counted, organisations: [A, B] },
    { ...counted, organisations: ABC },
  ],
  'signatures-taken-for-consents': [counted],
  'total-of-a-later-day': [{ ...counted, later: on }],
  'record-may-lack-acts': [
    { ...counted, of: 'signatories', lo: 1307, hi: 2411, completeUntil: D2, observed },
    { ...counted, of: 'consents', lo: 1307, hi: 1307, completeUntil: null, observed: null },
  ],
  'prediction-open': [
    { day: D1, couldBe: null },
    { day: D1, couldBe: { lo: 1307, hi: 2411 } },
  ],
  'depends-on-the-day': [{ from: D1, to: D2 }],
  'done-by': [
    { what: 'signed', who: [A], on: D1 },
    { what: 'consented', who: ABC, on: D1 },
  ],
  'not-done-by': [
    { what: 'signed', who: [A], on: D1 },
    { what: 'consented', who: ABC, on: D1 },
  ],
  'done-later': [
    { what: 'signed', who: A, later: on, certainty: 'confirmed' },
    { what: 'consented', who: A, later: on, certainty: 'reported' },
    { what: 'signed', who: A, later: on, certainty: 'inferred' },
  ],
  'only-signed': [{ who: A, signedOn: on, on: D1 }],
  'only-approved-at-home': [{ who: A, approvedOn: on, on: D1 }],
  'not-confirmed': [
    { what: 'signed', who: [A], on: D1 },
    { what: 'consented', who: ABC, on: D1 },
  ],
  'may-be-unrecorded': [
    { what: 'signed', who: [A], completeUntil: D1 },
    { what: 'consented', who: ABC, completeUntil: null },
  ],
  'somebody-is-missing': [{ what: 'signed', who: [A, B], named: 1307, observed }],
  'was-first': [{ act: 'signature', who: A, on }],
  'another-was-earlier': [{ act: 'signature', who: A, other: B, on }],
  'order-not-recorded': [{ act: 'signature', who: A, on, others: Array<string>(1307).fill(B) }],
  'act-only-reported': [
    { act: 'signature', who: [A] },
    { act: 'signature', who: ABC },
  ],
  'no-such-act': [{ act: 'signature', who: A, on: D1 }],
  'in-force-since': [{ day: D1 }],
  'not-in-force': [{ on: D1 }],
  'force-is-open': [{ on: D1 }],
  'earliest-possible-entry-into-force': [
    { day: D1, deposits: D2, required: 1307, by: D1 },
    { day: D1, deposits: D2, required: null, by: D1 },
  ],
  'clause-requires': [
    { stated: 1301, number: 1307, of: 'instruments', article: '65(1)' },
    { stated: 1301, number: 1307, of: 'states', article: null },
  ],
  'clause-counts-instruments': [
    ...(['instruments', 'states', 'member-states', 'signatures', 'parties'] as const).map(of => ({
      stated: 1301,
      of,
      article: '65(1)',
    })),
    { stated: 1301, of: 'parties', article: null },
  ],
  'clause-has-other-conditions': [
    { condition, article: '65(1)' },
    { condition, article: null },
  ],
  'clause-not-known': [{}],
  'delay-is': [
    { stated: 90, delay, article: '65(1)' },
    { stated: 90, delay, article: null },
  ],
  'delay-not-in-days': [{ stated: 90, delay, least: 1307, most: 2411 }],
  'event-on': [
    { act: 'adoption', on, stated: on, certainty: 'confirmed' },
    { act: 'adoption', on, stated: on, certainty: 'reported' },
  ],
  'event-date-open': [{ act: 'adoption', on, stated: on }],
  'event-only-reported': [{ act: 'adoption', on }],
  'event-not-recorded': [{ act: 'adoption' }],
  'reference-is': [{ reference: '79/243', stated: '79/244' }],
  'reference-not-recorded': [{}],
  'cited-fact': [{ source: 's' }],
  'unofficial-fact': [{ source: 's', what: '⟦what⟧' }],
  'force-beyond-record': [
    { on: D2, day: D2, completeUntil: D1, required: 1307 },
    { on: D2, day: D2, completeUntil: D1, required: null },
  ],
  'no-rule': [{}],
};

const NEAREST: Samples<Nearest> = {
  count: [
    { of: 'states_signed', lo: 1307, hi: 1307, on: D1, organisations: { lo: 0, hi: 0 } },
    { of: 'states_signed', lo: 1307, hi: 2411, on: D1, organisations: { lo: 3517, hi: 4623 } },
    { of: 'parties', lo: 1307, hi: 2411, on: D1, organisations: { lo: 0, hi: 0 } },
  ],
  instruments: [
    { confirmed: 0, reported: 0, on: D1 },
    { confirmed: 0, reported: 1307, on: D1 },
    { confirmed: 1307, reported: 2411, on: D1 },
  ],
  'in-force-since': [{ day: D1 }],
  'not-in-force': [{ on: D1 }],
  'earliest-possible': [
    { day: D1, past: true },
    { day: D1, past: false },
  ],
  'signed-on': [
    { who: A, on, certainty: 'confirmed' },
    { who: A, on, certainty: 'reported' },
  ],
  'consented-on': [
    { who: A, on, certainty: 'confirmed' },
    { who: A, on, certainty: 'inferred' },
  ],
  'neither-signed-nor-consented': [
    { who: [A], on: D1 },
    { who: ABC, on: D1 },
  ],
  'first-day': [
    { act: 'signature', on, number: 1, among: null },
    { act: 'signature', on, number: 1, among: A },
    { act: 'signature', on, number: 1307, among: null },
    { act: 'signature', on, number: 1307, among: A },
  ],
  'act-only-reported': [
    { act: 'signature', who: [A] },
    { act: 'signature', who: ABC },
  ],
  'approved-at-home': [{ who: A, on }],
  requires: [
    { number: 1307, article: '65(1)' },
    { number: 1307, article: null },
    { number: 1307, article: null, acts: ['ratification', 'accession'] },
  ],
  delay: [
    { delay, article: '65(1)' },
    { delay, article: null },
  ],
  event: [
    { act: 'adoption', on, certainty: 'confirmed' },
    { act: 'adoption', on, certainty: 'inferred' },
  ],
  'adopted-under': [{ reference: '79/243', on }],
  'counter-fact': [
    { what: '⟦W⟧', on, source: 's' },
    { what: '⟦W⟧', on, source: 's', reference: '79/243' },
  ],
};

/** The code, which of its samples, and its sentence. */
type Told = readonly [at: string, text: (locale: Locale) => string];

const toldBy = <T extends { readonly code: string }>(
  kind: string,
  samples: object,
  tell: (locale: Locale, fact: T) => string,
): readonly Told[] =>
  Object.entries(samples as Record<string, readonly object[]>).flatMap(([code, facts]) =>
    facts.map(
      (fact, i): Told => [`${kind} ${code} ${i}`, locale => tell(locale, { ...fact, code } as unknown as T)],
    ),
  );

const ALL: readonly Told[] = [
  ...toldBy<ClaimReason>('reason', REASONS, (locale, r) => formatReason(r, TREATY, locale)),
  ...toldBy<Nearest>('nearest', NEAREST, (locale, n) => formatNearest(n, TREATY, locale)),
];

const VALUES = /⟦[^⟧]*⟧|\d{4}-\d{2}-\d{2}|65\(1\)|79\/243|(?<!\d)(?:1301|1307|2411|3517|4623|9907)(?!\d)/g;
const FRENCH_MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];

/** French days that are written out, as the days of the other languages: "11 janvier 2031" is 2031-01-11. */
const inFigures = (text: string): string =>
  text.replace(/(\d{1,2})(?:er)? (\p{L}+) (\d{4})/gu, (all, day: string, month: string, year: string) => {
    const at = FRENCH_MONTHS.indexOf(month) + 1;
    return at === 0 ? all : `${year}-${`${at}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });

const valuesIn = (text: string): ReadonlySet<string> => new Set(inFigures(text).match(VALUES));

/** Scripts that share no letter with English: a Latin word in them was left untranslated. */
const OWN_SCRIPT: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};
const others = LANGUAGES.filter(lang => lang !== 'en');

describe.each(LANGUAGES)('the sentences of verdicts in %s', lang => {
  test('are there for every code, whole and clean', async () => {
    const locale = await localeOfTokens(lang);
    for (const [at, tell] of ALL) {
      const text = tell(locale);
      expect(text, at).not.toMatch(
        /undefined|NaN|null|\[object| {2}|[(（«] *[)）»]|[:：;；؛,،，—] *$|[.。]$/,
      );
      expect(text.trim(), at).toBe(text);
      expect(text.length, at).toBeGreaterThan(5);
    }
  });

  test('hold no control characters and no bidirectional marks, which are the writer’s', async () => {
    const locale = await localeOfTokens(lang);
    for (const [at, tell] of ALL) expect(harmless(tell(locale)), at).toBe(tell(locale));
  });
});

test.each(LANGUAGES)(
  'signature and consent, and what is certain and what is not, are told apart in %s',
  async lang => {
    const locale = await localeOfTokens(lang);
    const later = (['signed', 'consented'] as const).flatMap(what =>
      (['confirmed', 'reported', 'inferred'] as const).map(certainty =>
        formatReason({ code: 'done-later', what, who: A, later: on, certainty }, TREATY, locale),
      ),
    );
    expect(new Set(later).size).toBe(6);
    for (const code of ['done-by', 'not-done-by', 'not-confirmed'] as const) {
      const [signed, consented] = (['signed', 'consented'] as const).map(what =>
        formatReason({ code, what, who: [A], on: D1 }, TREATY, locale),
      );
      expect(signed, code).not.toBe(consented);
    }
  },
);

describe.each(others)('the sentences of verdicts in %s, beside English', lang => {
  test('are translated', async () => {
    const [locale, english] = await Promise.all([localeOfTokens(lang), localeOfTokens('en')]);
    for (const [at, tell] of ALL) {
      if (!at.includes('counter-fact')) expect(tell(locale), at).not.toBe(tell(english));
    }
  });

  test('say every value that English says', async () => {
    const [locale, english] = await Promise.all([localeOfTokens(lang), localeOfTokens('en')]);
    for (const [at, tell] of ALL) {
      const said = valuesIn(tell(locale));
      expect(
        [...valuesIn(tell(english))].filter(v => !said.has(v)),
        `${at}: ${tell(locale)}`,
      ).toEqual([]);
    }
  });

  test('are written in their own script', async () => {
    const script = OWN_SCRIPT[lang];
    if (!script) return;
    const locale = await localeOfTokens(lang);
    for (const [at, tell] of ALL) {
      const text = tell(locale).replace(/⟦[^⟧]*⟧/g, '');
      expect(text, at).not.toMatch(/[A-Za-z]/);
      if (!at.includes('counter-fact')) expect(text, at).toMatch(script);
    }
  });
});

/** What a date reads like in a sentence. */
const whenIn = async (lang: Language, written: string): Promise<string> =>
  whenText(range(written), await localeOfTokens(lang));

test.each<[Language, readonly string[]]>([
  [
    'ar',
    [
      'في 2025-10-25',
      'في تموز/يوليه 2026',
      'في عام 2024',
      'في الفترة من 2026-01-28 إلى 2026-04-10',
      'في الفترة من 2025-10-25 إلى 2025-10-26',
    ],
  ],
  [
    'es',
    [
      'el 2025-10-25',
      'en julio de 2026',
      'en 2024',
      'entre el 2026-01-28 y el 2026-04-10',
      'del 2025-10-25 al 2025-10-26',
    ],
  ],
  [
    'fr',
    [
      'le 25 octobre 2025',
      'en juillet 2026',
      'en 2024',
      'entre le 28 janvier 2026 et le 10 avril 2026',
      'du 25 octobre 2025 au 26 octobre 2025',
    ],
  ],
  [
    'ru',
    [
      '2025-10-25',
      'в июле 2026 года',
      'в 2024 году',
      'в период с 2026-01-28 по 2026-04-10',
      'с 2025-10-25 по 2025-10-26',
    ],
  ],
  ['zh', ['2025-10-25', '2026年7月', '2024年', '2026-01-28至2026-04-10之间', '2025-10-25至2025-10-26']],
])('a day, a month, a year, a range and a span in %s', async (lang, expected) => {
  const written = ['2025-10-25', '2026-07', '2024', '[2026-01-28..2026-04-10]', '2025-10-25/2025-10-26'];
  expect(await Promise.all(written.map(w => whenIn(lang, w)))).toEqual(expected);
});

test('every month has its prepositional in Russian', async () => {
  const months = Array.from({ length: 12 }, (_, i) => `2026-${`${i + 1}`.padStart(2, '0')}`);
  expect(await Promise.all(months.map(m => whenIn('ru', m)))).toEqual(
    [
      ...['январе', 'феврале', 'марте', 'апреле', 'мае', 'июне'],
      ...['июле', 'августе', 'сентябре', 'октябре', 'ноябре', 'декабре'],
    ].map(m => `в ${m} 2026 года`),
  );
});

describe('names', () => {
  const named = async (lang: Language, names: readonly string[]) => namesText(names, await messagesIn(lang));

  test('of one, two, four and more', async () => {
    const lists = (lang: Language, names: readonly string[]) =>
      Promise.all([1, 2, 3, 5, 6].map(n => named(lang, names.slice(0, n))));
    expect(await lists('ar', ['مصر', 'قطر', 'كندا', 'الهند', 'عمان', 'كوبا'])).toEqual([
      'مصر',
      'مصر وقطر',
      'مصر، وقطر، وكندا',
      'مصر، وقطر، وكندا، ومشاركان آخران',
      'مصر، وقطر، وكندا، و 3 مشاركين آخرين',
    ]);
    const five = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(await lists('es', five)).toEqual(['A', 'A y B', 'A, B y C', 'A, B, C y 2 más', 'A, B, C y 3 más']);
    expect(await lists('fr', five)).toEqual([
      'A',
      'A et B',
      'A, B et C',
      'A, B, C et 2 autres',
      'A, B, C et 3 autres',
    ]);
    expect(await lists('ru', five)).toEqual(['A', 'A и B', 'A, B и C', 'A, B, C и еще 2', 'A, B, C и еще 3']);
    expect(await lists('zh', five)).toEqual([
      'A',
      'A和B',
      'A、B和C',
      'A、B、C及其他2个参加方',
      'A、B、C及其他3个参加方',
    ]);
    for (const lang of LANGUAGES) expect(await named(lang, [])).toBe('');
  });

  test('take e for y in Spanish where the next begins with i', async () => {
    expect(await named('es', ['Francia', 'Irlanda'])).toBe('Francia e Irlanda');
    expect(await named('es', ['Francia', 'Hungría'])).toBe('Francia y Hungría');
    expect(await named('es', ['India', 'Islandia', 'Italia'])).toBe('India, Islandia e Italia');
  });

  test('take the Arabic conjunction apart where they are Latin', async () => {
    expect(await named('ar', ['مصر', 'XYZ'])).toBe('مصر و XYZ');
  });
});

describe('numbers agree with what they count', () => {
  const counts = async (lang: Language, of: 'signatories' | 'states_signed', bounds: readonly number[][]) => {
    const locale = await localeOfTokens(lang);
    return bounds.map(([lo = 0, hi = lo]) =>
      formatNearest({ code: 'count', of, lo, hi, on: D1, organisations: { lo: 0, hi: 0 } }, TREATY, locale)
        .replace(D1, '')
        .trim(),
    );
  };
  const requires = async (lang: Language, numbers: readonly number[]) => {
    const locale = await localeOfTokens(lang);
    return numbers.map(number => formatNearest({ code: 'requires', number, article: '65' }, TREATY, locale));
  };

  test('in Russian', async () => {
    expect(
      await counts('ru', 'states_signed', [[0], [1], [2], [5], [11], [71], [72], [112], [20, 21], [65, 68]]),
    ).toEqual(
      [
        '0 подписавших государств',
        '1 подписавшее государство',
        '2 подписавших государства',
        '5 подписавших государств',
        '11 подписавших государств',
        '71 подписавшее государство',
        '72 подписавших государства',
        '112 подписавших государств',
        'от 20 до 21 подписавшего государства',
        'от 65 до 68 подписавших государств',
      ].map(t => `${t} по состоянию на`),
    );
    expect(await counts('ru', 'signatories', [[21], [73], [75], [71, 72]])).toEqual(
      [
        '21 подписавшая сторона',
        '73 подписавшие стороны',
        '75 подписавших сторон',
        'от 71 до 72 подписавших сторон',
      ].map(t => `${t} по состоянию на`),
    );
    expect(await requires('ru', [1, 22, 40])).toEqual([
      'согласно статье 65 требуется 1 документ о согласии на обязательность',
      'согласно статье 65 требуются 22 документа о согласии на обязательность',
      'согласно статье 65 требуется 40 документов о согласии на обязательность',
    ]);
  });

  test('in Arabic', async () => {
    expect(
      await counts('ar', 'states_signed', [
        [0],
        [1],
        [2],
        [3],
        [10],
        [11],
        [71],
        [100],
        [103],
        [65, 68],
        [0, 4],
      ]),
    ).toEqual(
      [
        '0 دولة موقعة',
        'دولة موقعة واحدة',
        'دولتان موقعتان',
        '3 دول موقعة',
        '10 دول موقعة',
        '11 دولة موقعة',
        '71 دولة موقعة',
        '100 دولة موقعة',
        '103 دول موقعة',
        'من 65 إلى 68 دولة موقعة',
        'من 0 إلى 4 دول موقعة',
      ].map(t => `${t} حتى`),
    );
    expect(await requires('ar', [1, 2, 3, 40])).toEqual(
      ['صك واحد', 'صكان', '3 صكوك', '40 صكا'].map(t => `المطلوب ${t} للرضا بالالتزام بموجب المادة 65`),
    );
    const locale = await localeOfTokens('ar');
    const deposits = (required: number) =>
      formatReason(
        { code: 'earliest-possible-entry-into-force', day: D1, deposits: D2, required, by: D1 },
        TREATY,
        locale,
      );
    expect(deposits(2)).toContain('حتى بإيداع صكين في');
  });

  test('in French and Spanish', async () => {
    expect(await counts('fr', 'states_signed', [[0], [1], [2], [0, 1]])).toEqual([
      '0 État signataire au 11 janvier 2031',
      '1 État signataire au 11 janvier 2031',
      '2 États signataires au 11 janvier 2031',
      '0 à 1 État signataire au 11 janvier 2031',
    ]);
    expect(await counts('es', 'states_signed', [[0], [1], [2], [0, 1]])).toEqual([
      '0 Estados signatarios al',
      '1 Estado signatario al',
      '2 Estados signatarios al',
      '0 a 1 Estado signatario al',
    ]);
    expect(await requires('es', [1])).toEqual([
      'el artículo 65 exige 1 instrumento que manifieste el consentimiento en obligarse',
    ]);
  });
});

test('a Russian delay names what it runs from', async () => {
  const { delayRule } = await messagesIn('ru');
  const locale = await localeOfTokens('ru', { delayRule });
  const told = (d: Delay) => formatNearest({ code: 'delay', delay: d, article: '65(1)' }, TREATY, locale);
  expect(told(delay)).toBe(
    'согласно статье 65(1) договор вступает в силу на 90-й день после сдачи на хранение последнего из необходимых документов',
  );
  expect(told({ ...delay, from: 'conditions-met' })).toMatch(/после выполнения условий$/);
});

test.each(others)(
  'a reason and the nearest statement that are the same are the same text in %s',
  async lang => {
    const locale = await localeOfTokens(lang);
    const same = (reason: ClaimReason, nearest: Nearest) =>
      expect(formatReason(reason, TREATY, locale)).toBe(formatNearest(nearest, TREATY, locale));
    same({ code: 'in-force-since', day: D1 }, { code: 'in-force-since', day: D1 });
    same({ code: 'not-in-force', on: D1 }, { code: 'not-in-force', on: D1 });
    same({ code: 'delay-is', stated: 1, delay, article: null }, { code: 'delay', delay, article: null });
    same(
      { code: 'clause-requires', stated: 1, number: 40, of: 'instruments', article: '1' },
      { code: 'requires', number: 40, article: '1' },
    );
    same(
      { code: 'event-on', act: 'adoption', on, stated: on, certainty: 'reported' },
      { code: 'event', act: 'adoption', on, certainty: 'reported' },
    );
  },
);
