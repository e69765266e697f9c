import { describe, expect, test } from 'vitest';
import type { Condition, Delay, Law } from '../../src/law/clause.ts';
import {
  dependsOnEntryIntoForce,
  isDeterminedByActs,
  isMeasurable,
  runsFrom,
} from '../../src/law/dependence.ts';
import { longestDelay } from '../../src/law/longest-delay.ts';
import { count, d, nthDay } from './builders.ts';

const AT = { file: 't.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
const UNMEASURED: Condition = { kind: 'unmeasured', what: { en: 'x' } };

describe('whether a condition can be measured', () => {
  test.each<[Condition, boolean]>([
    [count(3), true],
    [UNMEASURED, false],
    [{ kind: 'all-of', of: [count(3), UNMEASURED] }, false],
    [{ kind: 'any-of', of: [count(3), count(4)] }, true],
    [{ kind: 'any-of', of: [count(3), UNMEASURED] }, false],
    [{ kind: 'under', treaty: 'other', when: UNMEASURED }, false],
    [{ kind: 'under', treaty: 'other', when: count(3) }, true],
  ])('%j: %s', (condition, is) => {
    expect(isMeasurable(condition)).toBe(is);
  });
});

describe('whether a delay runs from a receipt or a notice', () => {
  test.each<[Delay, boolean]>([
    [nthDay(30), false],
    [{ ...nthDay(30), from: 'deposit' }, false],
    [{ ...nthDay(30), from: 'receipt' }, true],
    [{ ...nthDay(30), from: 'notice' }, true],
    [{ kind: 'fixed', day: d('2000-01-01') }, false],
    [{ kind: 'fixed', day: d('2000-01-01'), else: { ...nthDay(30), from: 'notice' } }, true],
  ])('%j: %s', (delay, is) => {
    expect(runsFrom(delay, ['receipt', 'notice'])).toBe(is);
  });
});

describe('whether certain acts give one answer', () => {
  const rules = { organisations: 'counted', successions: 'counted', at: AT } as const;
  const law = (parts: Partial<Law>): Law => ({ milestones: [], provisions: [], at: AT, ...parts });
  const receipt: Delay = { ...nthDay(30), from: 'receipt' };
  const notice: Delay = { ...nthDay(30), from: 'notice' };
  const met: Delay = { ...nthDay(30), from: 'conditions-met' };
  test.each<[string, Partial<Law>, boolean]>([
    ['no clause', {}, true],
    ['a count', { entryIntoForce: { when: count(3), date: nthDay(30), ...rules } }, true],
    ['an unmeasured condition', { entryIntoForce: { when: UNMEASURED, date: nthDay(30), ...rules } }, false],
    ['a notice', { entryIntoForce: { when: count(3), date: notice, ...rules } }, false],
    ['a receipt', { entryIntoForce: { when: count(3), date: receipt, ...rules } }, false],
    ['a provision', { provisions: [{ article: '41', when: UNMEASURED, date: nthDay(30), ...rules }] }, false],
    ['later participants', { laterParticipants: { date: receipt, at: AT } }, true],
    ['later participants after a notice', { laterParticipants: { date: notice, at: AT } }, false],
    ['later participants after the conditions', { laterParticipants: { date: met, at: AT } }, false],
  ])('%s', (_name, parts, is) => {
    expect(isDeterminedByActs(law(parts))).toBe(is);
  });
});

test('a denunciation depends on the entry into force by its period or a floor', () => {
  const clause = (date: Delay) => dependsOnEntryIntoForce({ date, at: AT });
  expect(dependsOnEntryIntoForce(undefined)).toBe(false);
  expect(clause(nthDay(30))).toBe(false);
  expect(clause({ ...nthDay(30), notBefore: [{ kind: 'day', day: d('2000-01-01') }] })).toBe(false);
  expect(clause({ ...nthDay(30), notBefore: [{ kind: 'after', of: 'adoption', years: 1 }] })).toBe(false);
  expect(clause({ ...nthDay(30), notBefore: [{ kind: 'entry-into-force' }] })).toBe(true);
  expect(
    clause({
      ...nthDay(30),
      notBefore: [{ kind: 'after', of: 'entry-into-force-for-participant', years: 1 }],
    }),
  ).toBe(true);
  expect(clause({ kind: 'end-of-period', years: 5, first: 10, noticeMonths: 6 })).toBe(true);
});

test.each<[Delay, number | null]>([
  [{ kind: 'same-day' }, 0],
  [nthDay(30), 30],
  [{ kind: 'on-expiry-of-days', days: 30 }, 31],
  [{ kind: 'months-after', months: 3, overflow: 'last-day' }, 94],
  [{ kind: 'years-after', years: 1, overflow: 'last-day' }, 367],
  [{ kind: 'first-of-month-after', months: 3 }, 124],
  [{ kind: 'first-of-month-after', days: 60 }, 91],
  [{ kind: 'first-of-nth-month-after', months: 6 }, 217],
  [{ kind: 'first-of-year-after' }, 366],
  [{ kind: 'calendar-day', day: '06-30' }, null],
  [{ ...nthDay(30), from: 'receipt' }, null],
  [{ kind: 'years-after', years: 3, overflow: 'last-day' }, 1099],
  [{ kind: 'end-of-period', years: 5, first: 10, noticeMonths: 6 }, null],
  [{ kind: 'fixed', day: d('2000-01-01') }, null],
  [{ ...nthDay(30), notBefore: [{ kind: 'entry-into-force' }] }, 30],
  [{ ...nthDay(30), notBefore: [{ kind: 'entry-into-force' }, { kind: 'day', day: d('2000-01-01') }] }, null],
  [{ ...nthDay(30), notBefore: [{ kind: 'entry-into-force-of', treaty: 'other' }] }, null],
])('the longest delay of %j is %s days', (delay, most) => {
  expect(longestDelay(delay)).toBe(most);
});
