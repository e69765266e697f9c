import { expect, test } from 'vitest';
import { type DateRange, isDateFault, parseDateRange } from '../../src/calendar/imprecise-date.ts';
import type { Statement } from '../../src/ledger/claims.ts';
import { LANGUAGES, type Language } from '../../src/registry/participant.ts';
import { formatStatement } from '../../src/render/pages/claim-sentences.ts';
import { localeOfTokens, TREATY } from './locale-of-tokens.ts';

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

const opening = { ...TREATY, events: [{ id: 'opening', act: 'opening-for-signature' }] as never };

async function said(language: Language): Promise<readonly string[]> {
  const act = { ratification: '3517', 'opening-for-signature': '4623' } as never;
  const locale = await localeOfTokens(language, { act });
  return STATEMENTS.map(s => formatStatement(s, opening, locale));
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
