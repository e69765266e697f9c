import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, faultsOf, messagesOf, parametersOf, readCatalogs } from '../../src/build/messages.mjs';
import type { ChangeClass } from '../../src/diff/change.ts';
import type { Difference } from '../../src/diff/report.ts';
import type { Act } from '../../src/law/acts.ts';
import type { Condition, Delay, Milestone } from '../../src/law/clause.ts';
import type { ClaimedCount, Exactness, RequiredOf } from '../../src/ledger/claims.ts';
import type { Certainty } from '../../src/ledger/events.ts';
import { type Messages, messagesIn } from '../../src/messages/index.ts';
import { LANGUAGES, type Language } from '../../src/registry/participant.ts';
import type { Tier } from '../../src/registry/source.ts';
import { harmless } from '../../src/render/harmless.ts';
import type { Answer } from '../../src/status/as-of.ts';
import type { Verdict } from '../../src/status/claims/judged.ts';
import type { ClaimReason, Nearest } from '../../src/status/claims/reason.ts';
import type { Standing } from '../../src/status/standing.ts';
import type { WindowState } from '../../src/status/window.ts';

/** Fails to compile where a group of messages has not exactly the codes of a type. */
const covers = <Group, Code extends PropertyKey>(
  _: [keyof Group] extends [Code] ? ([Code] extends [keyof Group] ? true : never) : never,
): void => {};
covers<Messages['act'], Act>(true);
covers<Messages['answer'], Answer>(true);
covers<Messages['certainty'], Certainty>(true);
covers<Messages['claims']['nearest'], Exclude<Nearest['code'], 'count'>>(true);
covers<Messages['claims']['reason'], ClaimReason['code']>(true);
covers<Messages['condition'], Condition['kind']>(true);
covers<Messages['delayRule'], Delay['kind']>(true);
covers<Messages['diff']['class'], ChangeClass>(true);
covers<Messages['diff']['counts'], ChangeClass>(true);
covers<Messages['diff']['difference'], Difference>(true);
covers<Messages['diff']['window'], WindowState>(true);
covers<Messages['milestone'], Milestone>(true);
covers<Messages['standing'], Standing>(true);
covers<Messages['statement']['as'], Exactness>(true);
covers<Messages['statement']['count'], ClaimedCount>(true);
covers<Messages['statement']['requiredOf'], RequiredOf>(true);
covers<Messages['status']['inForce'], Answer>(true);
covers<Messages['tier'], Tier>(true);
covers<Messages['tierCounts'], Tier>(true);
covers<Messages['verdict'], Verdict>(true);

const catalogs = readCatalogs();
const english = new Map<string, string>(messagesOf(catalogs['en'] ?? {}));
const others = LANGUAGES.filter(lang => lang !== 'en');

test('there is a catalog for every language, and in each every message with the parameters of English', () => {
  expect(Object.keys(catalogs).toSorted()).toEqual([...LANGUAGES].toSorted());
  expect(faultsOf(catalogs)).toEqual([]);
});

describe('a catalog that is wrong is told from one that is right', () => {
  const en = {
    part: { hello: 'Hello {who}', rows: '{n, plural, one {{n} row} other {{n} rows}}' },
    kind: '{of, select, a {A} b {B} other {}}',
  };
  const fr = {
    part: { hello: 'Bonjour {who}', rows: '{n, plural, one {{n} ligne} other {{n} lignes}}' },
    kind: '{of, select, a {A} b {B} other {}}',
  };
  const faults = (part: object, rest: object = {}): readonly string[] =>
    faultsOf({ en, fr: { ...fr, ...rest, part: { ...fr.part, ...part } } });

  test.each<[string, object, object, RegExp]>([
    ['a message is missing', { hello: undefined }, {}, /part\.hello is missing|part\.hello/],
    ['a message is unknown', { more: 'plus' }, {}, /part\.more is not in en\.json/],
    ['a parameter is lost', { hello: 'Bonjour' }, {}, /\{who\} is not used/],
    ['a parameter is unknown', { hello: 'Bonjour {whom}' }, {}, /\{whom\} is not in en\.json/],
    ['a case is lost', {}, { kind: '{of, select, a {A} other {}}' }, /\{of\} has no case b/],
    ['# formats a number', { rows: '{n, plural, one {# ligne} other {# lignes}}' }, {}, /# would load Intl/],
    ['a number is formatted', { hello: '{who, number}' }, {}, /would load Intl/],
    ['a form is not one of the language', { rows: '{n, plural, few {{n} l} other {{n}}}' }, {}, /few/],
    ['a brace is open', { hello: 'Bonjour {who' }, {}, /part\.hello: /],
  ])('%s', (_, part, rest, expected) => expect(faults(part, rest).join('\n')).toMatch(expected));

  test('nothing is wrong', () => expect(faults({})).toEqual([]));
});

test('what is compiled loads nothing and never asks for Intl', () => {
  for (const [language, catalog] of Object.entries(catalogs)) {
    const code = compile(language, catalog);
    expect(code, language).not.toMatch(/\bIntl\b|\bimport\b|\brequire\b|\bnew [A-Z]/);
  }
});

/** Groups that are handed over whole: their keys are codes, and types hold them to the list of the codes. */
const WHOLE = ['delayRule.', 'claims.reason.', 'claims.nearest.', 'failure.'];

test('every message is used', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const code = files
    .filter(f => f.endsWith('.ts') && /^(?:render|cli)\b/.test(f))
    .map(f => readFileSync(`src/${f}`, 'utf8'))
    .join('\n');
  const has = (pattern: string): boolean => new RegExp(pattern).test(code);
  const isUsed = (key: string): boolean => {
    const [name = '', group = '', parent = 'messages'] = key.split('.').toReversed();
    // `why: because` gives a group another name where it is taken from the messages.
    const aliases = [...code.matchAll(new RegExp(`[{,] *${group}: (\\w+)[ ,}]`, 'g'))].map(m => m[1]);
    return (
      [group, ...aliases].some(of => has(`\\b${of}(?:\\??\\.|\\[')${name}\\b`)) ||
      has(`\\{[^{};]*\\b${name}\\b[^{};]*\\} = [\\w.]*\\b${group}\\b`) ||
      has(`\\b${group}: \\{[^{};]*\\b${name}\\b`) ||
      has(`(?<![\\w.])${group}\\[|\\b(?:messages|${parent})\\.${group}\\[`)
    );
  };
  const unused = [...english.keys()].filter(
    key => !WHOLE.some(group => key.startsWith(group)) && !isUsed(key),
  );
  expect(unused).toEqual([]);
});

/** Values that no message brings by itself. */
const DISTINCT = [1307, 2411, 3517, 4623, 5741, 6857, 7963, 8087];
type Message = string | ((values: object) => string);

function flat(messages: object, prefix = ''): (readonly [string, Message])[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? flat(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value] as const],
  );
}

/** All messages of a language with a value of its own for every parameter. */
async function said(lang: Language): Promise<ReadonlyMap<string, string>> {
  const texts = flat(await messagesIn(lang)).map(([key, message]) => {
    const uses = [...parametersOf(english.get(key) ?? '').found];
    const values = Object.fromEntries(
      uses.map(
        (
          [
            name,
            {
              written,
              open,
              cases: [first],
            },
          ],
          i,
        ) => {
          const isCode = !written && !open && first !== undefined;
          return [name, isCode ? first : DISTINCT[i]] as const;
        },
      ),
    );
    return [key, typeof message === 'string' ? message : message(values)] as const;
  });
  return new Map(texts);
}

/** Scripts that share no letter with English: a Latin word in them was left untranslated. */
const OWN_SCRIPT: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};

/** What reads in French as it does in English. */
const SAME_IN_FRENCH = [
  ...['tier.organisation', 'label.consents', 'label.parties', 'label.signature', 'label.participant'],
  ...['label.date', 'label.source', 'label.note', 'status.needed', 'status.section', 'projection.next.who'],
  ...['adoption', 'signature', 'ratification', 'succession', 'notification'].map(act => `act.${act}`),
  ...['intention', 'objection', 'correction', 'exclusion', 'suspension'].map(act => `act.${act}`),
  ...['instruments', 'signatures', 'parties'].map(of => `statement.requiredOf.${of}`),
];

describe.each(others)('the messages in %s', lang => {
  test('stand in the order of English', () =>
    expect(messagesOf(catalogs[lang] ?? {}).map(([key]) => key)).toEqual([...english.keys()]));

  test('are texts without control characters and bidirectional marks, which are the writer’s', async () => {
    for (const [key, text] of await said(lang)) {
      expect(text, key).toBeTypeOf('string');
      expect(text, key).not.toMatch(/undefined|NaN|null|\[object/);
      expect(harmless(text), key).toBe(text);
    }
  });

  test('are never empty, nor do they begin or end where no other text is joined', async () => {
    for (const [key, text] of await said(lang)) {
      expect(text, key).not.toBe('');
      if (!/separator|^cite\.(?:of|counts|also)$/.test(key)) expect(text, key).toBe(text.trim());
    }
  });

  test('are translated', async () => {
    const inEnglish = await said('en');
    const same = [...(await said(lang))].filter(
      ([key, text]) => /[a-z]{4}/i.test(text) && text === inEnglish.get(key),
    );
    const expected = lang === 'fr' ? SAME_IN_FRENCH : [];
    expect(same.map(([key]) => key).toSorted()).toEqual(expected.toSorted());
  });

  test('are written in their own script', async () => {
    const script = OWN_SCRIPT[lang];
    if (!script) return;
    const inEnglish = await said('en');
    for (const [key, text] of await said(lang)) {
      const own = text.replaceAll(/treaty \w+|--on record|--[a-z-]+|src\/\S+md|twCRPS|Brier/g, '');
      expect(own, key).not.toMatch(/[A-Za-z]{2,}/);
      // A day and an interval take no preposition in Russian and in Chinese.
      const hasWords =
        /[A-Za-z]/.test(inEnglish.get(key) ?? '') && !/^date\.onDay$|^projection\.between$/.test(key);
      if (hasWords) expect(text, key).toMatch(script);
    }
  });
});
