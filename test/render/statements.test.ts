import { expect, test } from 'vitest';
import { type DateRange, isDateFault, parseDateRange } from '../../src/calendar/imprecise-date.ts';
import type { Statement } from '../../src/ledger/claims.ts';
import { LANGUAGES, type Language } from '../../src/registry/participant.ts';
import { claimWordsIn } from '../../src/render/words/claims.ts';
import type { Say } from '../../src/render/words/claims-en.ts';
import { sayStatement } from '../../src/render/words/statements.ts';

function range(written: string): DateRange {
  const read = parseDateRange(written);
  if (isDateFault(read)) throw new Error(written);
  return read;
}

const STATEMENTS: readonly Statement[] = [
  ...(['signatories', 'states_signed', 'consents', 'parties'] as const).flatMap(of =>
    (['exactly', 'at-least', 'more-than', 'about'] as const).map(
      (as): Statement => ({ kind: 'count', of, number: 1307, as }),
    ),
  ),
  ...(['signed', 'consented', 'not_signed'] as const).map(
    (kind): Statement => ({ kind, who: ['1301', '2411'] }),
  ),
  { kind: 'first_to', act: 'ratification', who: '1301' },
  { kind: 'in_force', by: range('2025') },
  ...(['instruments', 'states', 'member-states', 'signatures', 'parties'] as const).map(
    (of): Statement => ({ kind: 'required', number: 40, of }),
  ),
  { kind: 'delay_days', days: 90 },
  { kind: 'adopted', on: range('2024-12-24') },
  { kind: 'resolution', reference: '79/243' },
  { kind: 'on', on: range('2025-10-25'), event: 'opening' },
];

async function said(language: Language): Promise<readonly string[]> {
  const words = await claimWordsIn(language);
  const say = {
    name: id => id,
    names: ids => words.names(ids),
    day: day => day,
    when: on => words.when(on.earliest === on.latest ? 'day' : 'year', on.written),
    act: () => '3517',
    delay: () => '',
    condition: () => '',
    source: id => id,
  } satisfies Say;
  return STATEMENTS.map(s => sayStatement(s, say, () => '4623', language));
}

test.each(LANGUAGES)('every statement has words in %s, each another', async language => {
  const texts = await said(language);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) {
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/undefined|NaN|null| {2}|_/);
    if (language === 'ar' || language === 'ru' || language === 'zh') expect(text).not.toMatch(/[A-Za-z]/);
  }
});

test('in English they read as sentences do', async () => {
  expect(await said('en')).toEqual([
    '1307 signatories',
    'at least 1307 signatories',
    'more than 1307 signatories',
    'about 1307 signatories',
    '1307 States signed',
    'at least 1307 States signed',
    'more than 1307 States signed',
    'about 1307 States signed',
    '1307 instruments deposited',
    'at least 1307 instruments deposited',
    'more than 1307 instruments deposited',
    'about 1307 instruments deposited',
    '1307 parties',
    'at least 1307 parties',
    'more than 1307 parties',
    'about 1307 parties',
    'signed: 1301, 2411',
    'consented to be bound: 1301, 2411',
    'did not sign: 1301, 2411',
    'first 3517: 1301',
    'in force in 2025',
    'required: 40 (instruments)',
    'required: 40 (States)',
    'required: 40 (member States)',
    'required: 40 (signatures)',
    'required: 40 (parties)',
    'delay: 90 days',
    'adopted on 2024-12-24',
    'adopted under 79/243',
    '4623 on 2025-10-25',
  ]);
});
