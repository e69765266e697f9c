import { describe, expect, test } from 'vitest';
import { spawn } from './harness.ts';

/*
 * The figures of the Hanoi Convention that the tool must show, through the real command. They are facts of the record: a change of
 * one is a change of the ledger or a fault of the tool, and never a matter of updating this file alone.
 */

interface Status {
  readonly signatories: { readonly confirmed: number; readonly possible: number };
  readonly [key: string]: unknown;
}

function status(...argv: readonly string[]): Status {
  const { out, err, code } = spawn(['status', 'hanoi', '--format', 'json', ...argv]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Status;
}

describe('on the day before the opening', () => {
  test('nobody has signed and the window is not yet open', () => {
    expect(status('--on', '2025-10-24')).toMatchObject({
      signatories: { confirmed: 0, possible: 0 },
      signature: { state: 'not-yet', opens: '2025-10-25' },
    });
  });
});

describe('signatories', () => {
  test.each([
    ['2025-10-25', 66, 69],
    ['2025-10-26', 72, 72],
    ['2025-10-31', 72, 73],
    ['2025-12-01', 73, 74],
    ['2026-11-21', 73, 76],
  ])('on %s: %i confirmed, %i possible', (on, confirmed, possible) => {
    expect(status('--on', on).signatories).toMatchObject({ confirmed, possible });
  });
});

describe('on 2026-11-21', () => {
  const today = status('--on', '2026-11-21');
  test.each([
    ['signatories', { confirmed: 73, possible: 76 }],
    ['consents', { confirmed: 0, possible: 3 }],
    ['counted', { confirmed: 0, possible: 3 }],
    ['remaining', { confirmed: 40, possible: 37 }],
    ['parties', { confirmed: 0, possible: 0 }],
    ['ledger', { completeUntil: '2025-11-19', beyondRecord: true, revision: null }],
    ['signature', { opens: '2025-10-25', closes: '2026-12-31', state: 'open', daysLeft: 40 }],
  ])('%s', (field, expected) => {
    expect(today[field]).toMatchObject(expected);
  });
  test.each([
    ['required', 40],
    ['inForce', 'undetermined'],
    ['entryIntoForce', null],
    ['entryIntoForceComputed', null],
    ['thresholdReached', null],
    ['earliestEntryIntoForce', '2027-02-19'],
  ])('%s is %s', (field, expected) => {
    expect(today[field]).toBe(expected);
  });
  test('without a day the answer is that of today', () => {
    expect(status()).toEqual(today);
  });
});

describe('days to come', () => {
  test('signature is closed after 31 December 2026', () => {
    expect(status('--on', '2026-12-31')).toMatchObject({ signature: { state: 'open', daysLeft: 0 } });
    expect(status('--on', '2027-01-15')).toMatchObject({ signature: { state: 'closed' } });
  });
  test.each([
    ['2027-02-18', 'undetermined'],
    ['2027-02-19', 'undetermined'],
  ])('on %s in force: %s', (on, inForce) => {
    expect(status('--on', on)).toMatchObject({ inForce });
  });
  test('even 40 deposits on the opening day would have given 23 January 2026', () => {
    expect(status('--on', '2025-10-25')).toMatchObject({ earliestEntryIntoForce: '2026-01-23' });
  });
});

describe('confirmed signers of a group on 2025-10-31', () => {
  test.each([
    ['eu', 13],
    ['african-union', 21],
    ['arab-league', 8],
  ])('%s: %i', (group, confirmed) => {
    const { out } = spawn(['status', 'hanoi', '--group', group, '--on', '2025-10-31', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ signed: { confirmed } });
  });
});

describe('treaty is', () => {
  test.each([
    ['signatories >= 70', '2025-10-31', 0],
    ['in force', '2026-11-21', 4],
    ['in force', '2026-02-17', 1],
    ['consents >= 2', '2026-11-21', 4],
  ])('"%s" on %s: exit %i', (expression, on, code) => {
    expect(spawn(['is', expression, '--on', on])).toMatchObject({ code });
    expect(spawn(['is', expression, 'hanoi', '--on', on, '--format', 'json'])).toMatchObject({ code });
  });
});

describe('claims', () => {
  const verdicts = (): ReadonlyMap<string, string> => {
    const { out } = spawn(['claims', 'hanoi', '--format', 'json']);
    const { claims } = JSON.parse(out) as { readonly claims: readonly { id: string; verdict: string }[] };
    return new Map(claims.map(c => [c.id, c.verdict]));
  };
  test.each([
    ['at-least-sixty-five', 'supported'],
    ['exactly-sixty-five', 'undetermined'],
    ['seventy-two-signatories', 'supported'],
    ['seventy-two-states', 'contradicted'],
    ['seventy-one-states', 'supported'],
    ['in-force-2025', 'contradicted'],
    ['seventy-two-ratified', 'contradicted'],
  ])('%s: %s', (id, verdict) => {
    expect(verdicts().get(id)).toBe(verdict);
  });
});
