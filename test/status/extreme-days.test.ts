import { beforeEach, describe, expect, test, vi } from 'vitest';
import { allowSteps } from '../calendar/counted-steps.ts';
import { run } from '../cli/harness.ts';

vi.mock('../../src/calendar/arithmetic.ts', async original =>
  (await import('../calendar/counted-steps.ts')).countingSteps(await original()),
);
beforeEach(() => allowSteps(Number.POSITIVE_INFINITY));

const DELAYS = [
  'same_day',
  'first_of_year_after',
  '{ calendar_day: 06-30, notice_by: 01-01 }',
  '{ calendar_day: 12-31 }',
  '{ end_of_period: { years: 5 } }',
  '{ end_of_period: { years: 5, first: 10, notice_months: 600 } }',
  '{ nth_day_after: 400 }',
  '{ on_expiry_of_days: 999999999 }',
  '{ months_after: 12000, overflow: next-day }',
  '{ years_after: 9999 }',
  '{ first_of_month_after: { months: 12 } }',
  '{ first_of_nth_month_after: 12 }',
  '{ fixed: 9999-12-31, else: { end_of_period: { years: 1 } } }',
];
const DAYS = ['0001-01-01', '0001', '0001~', '9999~', '9999-12-31', '[2001-01-01..9999-12-31]', '2004-02-29'];

describe('law on extreme days is answered', () => {
  const file = (delay: string, on: string) => `ledger: 1
id: extreme
title: { en: Extreme }
law:
  entry_into_force: { article: "1", when: { instruments: 1 }, date: ${delay} }
  later_participants: { article: "2", date: ${delay} }
  denunciation: { article: "3", date: ${delay}, not_before: { years_after: 3, of: entry-into-force-for-participant } }
  provisions: [{ article: "4", when: { instruments: 2 }, date: ${delay} }]
  milestones: [{ id: m, what: { en: M }, when: { parties: 1 }, date: ${delay} }]
sources: { dep: { publisher: Depositary, tier: depositary } }
record: { source: dep }
events:
  - { on: "${on}", act: adoption }
  - { on: "${on}", who: FRA, act: accession }
  - { on: "${on}", who: EGY, act: accession }
  - { on: "[${on.startsWith('9') ? '2000' : '2005-01-01'}..9999-12-31]", who: EGY, act: denunciation }
`;

  test.each(DELAYS)('%s', async delay => {
    for (const on of DAYS) {
      const files = { '/l/extreme.yaml': file(delay, on) };
      const of = ['--treaty', 'extreme', '--ledger', '/l/extreme.yaml'];
      const questions = [
        ['status', ...of],
        ['explain', ...of, '--participant', 'EGY'],
        ['check', '/l/extreme.yaml'],
      ];
      for (const question of questions) {
        allowSteps(20_000);
        const { code, err } = await run(question, { files });
        // A check that finds something ends with 1.
        const expected =
          question[0] === 'check' ? { code: expect.toBeOneOf([0, 1]), err: '' } : { code: 0, err: '' };
        expect({ on, question, code, err }).toEqual({ on, question, ...expected });
      }
    }
  });
});
