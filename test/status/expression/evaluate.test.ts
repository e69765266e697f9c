import { describe, expect, test } from 'vitest';
import type { Treaty } from '../../../src/ledger/treaty.ts';
import { findParticipant } from '../../../src/registry/find.ts';
import type { AsOf } from '../../../src/status/as-of.ts';
import { evaluate } from '../../../src/status/expression/evaluate.ts';
import { parseExpression } from '../../../src/status/expression/parse.ts';
import { bundled, bundledRegistry, day, doha, hanoi, scenariosFor, smallTreaty } from '../claims/bundled.ts';

const read = (text: string) => {
  const parsed = parseExpression(text, name => findParticipant(bundledRegistry, name));
  if (!('ok' in parsed)) throw new Error(JSON.stringify(parsed));
  return parsed.ok;
};

interface When {
  readonly on: string;
  readonly today?: string;
  readonly rule?: AsOf['rule'];
  readonly treaty?: Treaty;
}
const asked = ({ on, today = '2026-11-21', rule = 'as-recorded' }: When) => ({
  on: day(on),
  today: day(today),
  rule,
});
const evaluated = (text: string, when: When) => {
  const treaty = when.treaty ?? hanoi;
  const scenarios = when.treaty && when.treaty !== doha ? scenariosFor(bundledRegistry, treaty) : bundled;
  return evaluate(read(text), { scenarios, treaty, asked: asked(when) });
};
const is = (text: string, on: string, more: Omit<When, 'on'> = {}) => evaluated(text, { on, ...more }).answer;

describe('the Hanoi Convention as recorded, asked on 21 November 2026', () => {
  test.each([
    ['signatories >= 70', '2025-10-31', 'yes'],
    ['in force', '2026-11-21', 'no'],
    ['consents >= 2', '2026-11-21', 'undetermined'],
    ['consents > 3', '2026-11-21', 'no'],
    ['states_signed = 71', '2025-10-26', 'yes'],
    ['states_signed = 65', '2025-10-25', 'undetermined'],
    ['remaining >= 37', '2026-11-21', 'yes'],
    ['remaining = 40', '2026-11-21', 'undetermined'],
    ['parties = 0 and counted < 40', '2026-11-21', 'yes'],
    ['open for signature', '2025-10-24', 'no'],
    ['open for signature', '2026-12-31', 'yes'],
    ['open for signature', '2027-01-01', 'no'],
    ['Egypt is signatory', '2026-11-21', 'yes'],
    ['Egypt is not party', '2026-11-21', 'yes'],
    ['QAT is contracting', '2026-11-21', 'undetermined'],
    ['USA is none', '2026-11-21', 'yes'],
    ['in force or signatories >= 70', '2026-11-21', 'yes'],
    ['in force and consents >= 2', '2026-11-21', 'no'],
  ])('%s on %s: %s', (text, on, answer) => expect(is(text, on)).toBe(answer));

  test('says what each leaf measured', () => {
    const { parts } = evaluated('signatories >= 70 and in force and Egypt is signatory', {
      on: '2026-11-21',
    });
    expect(parts.map(p => p.measured)).toEqual([
      { kind: 'count', of: 'signatories', between: { lo: 73, hi: 76 }, orMore: false, orFewer: false },
      {
        kind: 'in-force',
        since: null,
        between: null,
        end: null,
        earliest: '2027-02-19',
        earliestBeyondRecord: '2026-02-18',
      },
      {
        kind: 'standing',
        who: 'EGY',
        standing: 'signatory',
        possible: [],
        recordedPossible: [],
        omitted: null,
      },
    ]);
  });
});

describe('acts to come', () => {
  test('signatures may come while the window is open on some day left, and every signature may be withdrawn', () => {
    expect(is('signatories >= 80', '2027-06-01')).toBe('undetermined');
    expect(is('signatories >= 1', '2027-06-01')).toBe('undetermined');
    expect(is('signatories >= 80', '2027-06-01', { today: '2027-01-01' })).toBe('no');
    expect(is('signatories > 75', '2027-06-01', { today: '2026-12-31' })).toBe('undetermined');
  });

  test('there are parties only from the earliest possible entry into force', () => {
    expect(is('parties >= 1', '2027-02-18')).toBe('no');
    expect(is('in force', '2027-02-18')).toBe('no');
    expect(is('parties >= 1', '2027-02-19')).toBe('undetermined');
    expect(is('in force', '2027-02-19')).toBe('undetermined');
    expect(is('consents >= 40', '2026-11-22')).toBe('undetermined');
    expect(is('remaining = 0', '2026-11-22')).toBe('undetermined');
  });

  test('before the opening nothing can be signed', () => {
    expect(is('signatories > 0', '2025-10-24', { today: '2025-06-01' })).toBe('no');
    expect(is('consents > 0', '2025-10-24', { today: '2025-06-01' })).toBe('no');
  });

  test('no more than those who may join can', () => {
    expect(is('signatories <= 2', '2027-06-01', { treaty: doha })).toBe('yes');
    expect(is('in force', '2027-06-01', { treaty: doha })).toBe('undetermined');
  });

  const law = `  open_to: [EGY, QAT, FRA, DEU]
  entry_into_force: { article: "9", when: { instruments: 2 }, date: { nth_day_after: 30 }, organisations: not-counted }
  later_participants: { article: "9", date: { nth_day_after: 30 } }
  denunciation: { article: "10", date: { years_after: 1 } }`;
  const events = `  - { on: 2020-01-01, act: adoption, source: dep }
  - { on: 2020-02-01, who: EGY, act: ratification, source: dep }
  - { on: 2020-03-01, who: QAT, act: ratification, source: dep }`;
  const inForce = smallTreaty({ law, events });

  test('a party stays one until a denunciation of today could take effect', () => {
    expect(is('parties = 2', '2020-03-31', { treaty: inForce })).toBe('yes');
    expect(is('parties >= 2', '2027-11-20', { treaty: inForce })).toBe('yes');
    expect(is('parties >= 2', '2027-11-21', { treaty: inForce })).toBe('undetermined');
    expect(is('consents >= 2', '2027-11-20', { treaty: inForce })).toBe('yes');
  });

  test('a later participant becomes a party by its own delay', () => {
    expect(is('parties > 2', '2026-12-20', { treaty: inForce })).toBe('no');
    expect(is('parties > 2', '2026-12-21', { treaty: inForce })).toBe('undetermined');
    expect(is('consents > 2', '2026-12-20', { treaty: inForce })).toBe('undetermined');
    expect(is('parties <= 4', '2040-01-01', { treaty: inForce })).toBe('yes');
    expect(is('remaining = 0', '2040-01-01', { treaty: inForce })).toBe('yes');
  });
});

describe('strict: acts that nobody recorded', () => {
  test('leave open what they could change after the record ends, and nothing before', () => {
    expect(is('signatories >= 72', '2025-11-19', { rule: 'strict' as const })).toBe('yes');
    expect(is('signatories >= 72', '2026-11-21', { rule: 'strict' as const })).toBe('undetermined');
    expect(is('in force', '2025-12-31', { rule: 'strict' as const })).toBe('no');
    expect(is('in force', '2026-11-21', { rule: 'strict' as const })).toBe('undetermined');
    expect(is('parties >= 1', '2026-02-17', { rule: 'strict' as const })).toBe('no');
    expect(is('parties >= 1', '2026-02-18', { rule: 'strict' as const })).toBe('undetermined');
  });
});

describe('official totals beyond the record', () => {
  const law = `  open_to: [EGY, QAT, FRA, DEU]
  entry_into_force: { article: "9", when: { instruments: 1 }, date: same_day, organisations: not-counted }`;
  const observed = (totals: string) =>
    smallTreaty({
      law,
      head: `complete_until: 2020-12-31\nobserved:\n  - { on: 2021-06-01, ${totals}, source: dep }`,
      events: `  - { on: 2020-01-01, act: adoption, source: dep }
  - { on: 2020-02-01, who: EGY, act: ratification, source: dep }`,
    });
  const presumed = (text: string, totals: string) =>
    is(text, '2021-06-01', { treaty: observed(totals), rule: 'presumed' });

  test.each([
    ['consents <= 2', 'consents: 2', 'yes'],
    ['consents >= 2', 'consents: 2', 'yes'],
    ['consents <= 2', 'parties: 2', 'undetermined'],
    ['parties <= 2', 'parties: 2', 'yes'],
    ['parties <= 2', 'consents: 2', 'undetermined'],
    ['signatories <= 2', 'signatories: 2', 'yes'],
    ['states_signed <= 2', 'signatories: 2', 'undetermined'],
  ])('%s with %s: %s', (text, totals, answer) => expect(presumed(text, totals)).toBe(answer));
});

test('a treaty that may have entered into force, and ended since, is not in force: its end is told', () => {
  const treaty = smallTreaty({
    law: `  entry_into_force: { article: "9", when: { instruments: 2 }, date: same_day, organisations: not-counted }
  term: { article: "10", until: 2005-12-31 }`,
    events: `  - { on: 2000-01-01, who: EGY, act: ratification, source: dep }
  - { on: 2000-01-01, who: FRA, act: ratification, source: news }`,
  });
  const { answer, measured } = evaluated('in force', { on: '2006-01-01', treaty });
  expect([answer, measured]).toMatchObject(['no', { end: { on: '2006-01-01', by: 'term' } }]);
  const before = evaluated('in force', { on: '2005-12-31', treaty });
  expect([before.answer, before.measured]).toMatchObject(['undetermined', { end: null }]);
  const never = smallTreaty({
    law: `  entry_into_force: { article: "9", when: { instruments: 2 }, date: same_day, organisations: not-counted }
  term: { article: "10", until: 2005-12-31 }`,
  });
  expect(evaluated('in force', { on: '2006-01-01', treaty: never }).measured).toMatchObject({ end: null });
});

describe('a window that closes on entry into force', () => {
  const of = (closes: string, completeUntil = '2020-12-31', published = '') =>
    smallTreaty({
      law: `  open_to: [EGY, QAT, FRA]
  signature: { opens: 2020-01-01${closes} }
  entry_into_force: { article: "9", when: { instruments: 2 }, date: { nth_day_after: 30 }, organisations: not-counted }`,
      head: `complete_until: ${completeUntil}${published}`,
    });
  const open = (treaty: Treaty, on: string, rule: AsOf['rule'] = 'presumed') =>
    is('open for signature', on, { treaty, rule });

  test('may have closed from the first day on which the treaty could be in force beyond its record', () => {
    const t = of(', closes: entry-into-force');
    // Two instruments of 2021-01-01, and thirty days.
    expect([open(t, '2021-01-30'), open(t, '2021-01-31')]).toEqual(['yes', 'undetermined']);
    expect(open(t, '2021-01-31', 'as-recorded')).toBe('yes');
    expect(open(of(', closes: entry-into-force', '2026-11-21'), '2021-01-31')).toBe('yes');
  });

  test('another window stays as it is', () => {
    expect(open(of(''), '2025-01-01')).toBe('yes');
    expect(open(of(', closes: 2022-12-31'), '2022-12-31')).toBe('yes');
    expect(open(of(', closes: 2022-12-31'), '2023-01-01')).toBe('no');
  });
});
