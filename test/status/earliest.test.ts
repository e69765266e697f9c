import { describe, expect, test } from 'vitest';
import type { Law } from '../../src/law/clause.ts';
import {
  AT,
  day,
  days,
  event,
  inForceAfter,
  ledgerOf,
  listed,
  reported,
  reportOn,
  treaty,
} from './builders.ts';

/** The earliest day of entry into force if all that lacks were deposited on the day asked about. */
const earliest = (of: Parameters<typeof reportOn>[0], on: string, today = on) =>
  reportOn(of, on, { today, rule: 'presumed' }).earliestEntryIntoForce;

describe('the earliest entry into force', () => {
  const FORTY = { entryIntoForce: inForceAfter(3, days(90)) };

  test('counts what is deposited, and what is only reported, from the day asked about', () => {
    const t = treaty({
      law: FORTY,
      events: [event('A', 'ratification', '2020-01-01'), event('B', 'ratification', '2020-01-01', reported)],
    });
    expect(earliest(t, '2020-02-01')).toBe('2020-05-01');
  });

  test('is the day itself once the conditions are met, whatever else is deposited', () => {
    const met = treaty({
      law: FORTY,
      events: ['A', 'B', 'C'].map(id => event(id, 'ratification', '2020-01-01')),
    });
    expect([earliest(met, '2020-01-01'), earliest(met, '2021-01-01')]).toEqual(['2020-03-31', '2020-03-31']);
  });

  test('is none where too few may join, and none where no clause is known', () => {
    expect(earliest(treaty({ law: { ...FORTY, openTo: listed('A', 'B') } }), '2020-01-01')).toBeNull();
    expect(earliest(treaty({ law: { ...FORTY, openTo: listed('A', 'B', 'C') } }), '2020-01-01')).toBe(
      '2020-03-31',
    );
    expect(earliest(treaty({ law: [{ milestones: [], provisions: [], at: AT }] }), '2020-01-01')).toBeNull();
  });

  test('does not count one that has deposited twice', () => {
    const t = treaty({
      law: { ...FORTY, openTo: listed('A', 'B') },
      events: [event('A', 'ratification', '2020-01-01')],
    });
    expect(earliest(t, '2020-06-01')).toBeNull();
  });

  test('counts one again that has left before', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(2), openTo: listed('A', 'B') },
      events: [
        event('A', 'ratification', '2020-01-01'),
        event('A', 'withdrawal-of-instrument', '2020-03-01'),
      ],
    });
    expect(earliest(t, '2020-06-01')).toBe('2020-06-01');
  });

  test('within the record is asked of the day, beyond it of today', () => {
    const t = treaty({ law: { entryIntoForce: inForceAfter(1) }, completeUntil: day('2021-01-01') });
    expect(earliest(t, '2021-01-01', '2026-11-30')).toBe('2021-01-01');
    expect(earliest(t, '2021-01-02', '2026-11-30')).toBe('2026-11-30');
    expect(earliest(t, '2027-01-01', '2026-11-30')).toBe('2027-01-01');
  });
});

describe('before a treaty is open, nothing is deposited', () => {
  const of = (law: Partial<Law>, ...events: readonly ReturnType<typeof event>[]) =>
    treaty({ law: { entryIntoForce: inForceAfter(1, days(90)), ...law }, events });

  test('the days count from the opening that the clause gives', () =>
    expect(earliest(of({ signature: { opens: day('2025-10-25'), at: AT } }), '2025-01-01')).toBe(
      '2026-01-23',
    ));

  test('else from the act of opening, else from the adoption', () => {
    const adopted = event('', 'adoption', '2025-02-01');
    expect(earliest(of({}, adopted, event('', 'opening-for-signature', '2025-03-01')), '2025-01-01')).toBe(
      '2025-05-30',
    );
    expect(earliest(of({}, adopted), '2025-01-01')).toBe('2025-05-02');
    expect(earliest(of({}), '2025-01-01')).toBe('2025-04-01');
  });

  test('after it they count from the day asked about', () =>
    expect(earliest(of({ signature: { opens: day('2025-10-25'), at: AT } }), '2025-10-26')).toBe(
      '2026-01-24',
    ));
});

describe('a clause that counts the instruments of signatories', () => {
  const of = (signature?: Law['signature']) =>
    treaty({
      law: {
        entryIntoForce: inForceAfter({ kind: 'instruments', count: 2, of: { kind: 'signatories' } }),
        ...(signature && { signature }),
      },
    });
  const opens = day('2020-01-01');

  test.each<[string, Law['signature'], string, string | null]>([
    ['while it is open', { opens, closes: day('2020-12-31'), at: AT }, '2020-06-01', '2020-06-01'],
    ['on the last day', { opens, closes: day('2020-12-31'), at: AT }, '2020-12-31', '2020-12-31'],
    ['after it', { opens, closes: day('2020-12-31'), at: AT }, '2021-01-01', null],
    ['until the entry into force', { opens, closes: 'entry-into-force', at: AT }, '2021-01-01', '2021-01-01'],
    ['without a last day', { opens, at: AT }, '2021-01-01', '2021-01-01'],
    ['where it is never open for signature', undefined, '2021-01-01', null],
  ])('participants may still sign and deposit %s', (_, signature, on, expected) =>
    expect(earliest(of(signature), on)).toBe(expected),
  );
});

describe('the earliest beyond the record', () => {
  const of = (...more: readonly ReturnType<typeof event>[]) =>
    treaty({
      law: { entryIntoForce: inForceAfter(2, days(90)) },
      events: [event('A', 'ratification', '2020-01-01'), ...more],
      completeUntil: day('2025-11-19'),
    });
  const beyond = (t: ReturnType<typeof of>, on: string) =>
    reportOn(t, on, { today: '2026-11-30' }).earliestBeyondRecord;

  test('counts from the day after the record ends, and within it there is none', () => {
    expect(beyond(of(), '2025-11-19')).toBeNull();
    expect(beyond(of(), '2025-11-20')).toBe('2026-02-18');
    expect(beyond(of(), '2026-11-30')).toBe('2026-02-18');
  });

  test('lies before the day that a later report gives, and there is none once the treaty is in force', () => {
    expect(beyond(of(event('B', 'ratification', '2026-06-01', reported)), '2026-11-30')).toBe('2026-02-18');
    expect(beyond(of(event('B', 'ratification', '2020-06-01')), '2026-11-30')).toBeNull();
  });
});

describe('treaties that wait for each other', () => {
  const waits = (id: string, other: string) =>
    treaty({
      id,
      law: {
        entryIntoForce: inForceAfter({
          kind: 'all-of',
          of: [
            { kind: 'instruments', count: 1 },
            { kind: 'in-force', treaty: other },
          ],
        } as never),
      },
    });

  test('of a ring enter into force never, whatever is deposited', () =>
    expect(earliest(ledgerOf([waits('t', 'u'), waits('u', 't')]), '2020-01-01')).toBeNull());

  const free = (completeUntil: string, ...events: readonly ReturnType<typeof event>[]) =>
    treaty({
      id: 'u',
      law: { entryIntoForce: inForceAfter(1, days(10)) },
      completeUntil: day(completeUntil),
      events,
    });

  test('one enters into force with the other, whose instruments are supposed on the same day', () =>
    expect(earliest(ledgerOf([waits('t', 'u'), free('2026-11-30')]), '2020-01-05')).toBe('2020-01-15'));

  test('what the ended record of the other may lack is told apart: the earliest counts from the day asked about', () => {
    const ledger = ledgerOf([
      { ...waits('t', 'u'), events: [event('A', 'ratification', '2019-01-01')] },
      free('2019-12-31'),
    ]);
    expect(earliest(ledger, '2020-01-05')).toBe('2020-01-15');
    const report = reportOn(ledger, '2020-01-05', { today: '2020-01-05', rule: 'presumed' });
    expect(report.earliestBeyondRecord).toBe('2020-01-11');
    expect(reportOn(ledger, '2019-12-31').earliestBeyondRecord).toBeNull();
  });

  test('the instruments of the other that are recorded come first', () => {
    const ledger = ledgerOf([waits('t', 'u'), free('2026-11-30', event('A', 'ratification', '2020-01-01'))]);
    expect(earliest(ledger, '2020-01-05')).toBe('2020-01-11');
    expect(earliest(ledger, '2020-02-05')).toBe('2020-02-05');
  });
});
