import { describe, expect, test } from 'vitest';
import type { DenunciationClause, LaterParticipantsClause } from '../../src/law/clause.ts';
import type { Instrument } from '../../src/law/facts.ts';
import { denunciationTakesEffect, inForceFor, type TreatyDates } from '../../src/law/in-force-for.ts';
import { d, deposit, facts, nthDay } from './builders.ts';

const at = { file: 'ledger.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
const none = facts([]);
const life = (
  threshold: string | null,
  entry: string | null,
  more: Partial<TreatyDates> = {},
): TreatyDates => ({
  facts: none,
  threshold: threshold === null ? null : d(threshold),
  entryIntoForce: entry === null ? null : d(entry),
  ...more,
});
const later = (date: LaterParticipantsClause['date']): LaterParticipantsClause => ({
  article: '68(2)',
  date,
  at,
});
const on = (i: Instrument, laterParticipants: LaterParticipantsClause | undefined, l: TreatyDates) =>
  inForceFor(i, { laterParticipants }, l).value;

describe('the treaty enters into force for a participant', () => {
  const bbnj = life('2025-09-19', '2026-01-17');
  const clause = later({ ...nthDay(30), notBefore: [{ kind: 'entry-into-force' }] });

  test('all deposits by the triggering day are original, that day included (Genocide: five that day)', () => {
    const genocide = life('1950-10-14', '1951-01-12');
    const answer = inForceFor(
      deposit('KOR', '1950-10-14'),
      { laterParticipants: later(nthDay(90)) },
      genocide,
    );
    expect(answer).toMatchObject({ value: '1951-01-12', why: { says: { code: 'original-participant' } } });
    expect(on(deposit('ROU', '1950-11-02'), later(nthDay(90)), genocide)).toBe('1951-01-31');
  });

  test('BBNJ: Brazil in the gap enters with the treaty, Trinidad and Tobago thirty days after its deposit', () => {
    const brazil = inForceFor(deposit('BRA', '2025-12-16'), { laterParticipants: clause }, bbnj);
    expect(brazil.value).toBe('2026-01-17');
    expect(brazil.why).toMatchObject({ says: { code: 'later-participant' }, cites: '68(2)' });
    expect(brazil.why.because[0]?.because[0]?.says).toMatchObject({
      code: 'floor',
      day: '2026-01-17',
      applied: true,
    });
    expect(on(deposit('TTO', '2026-01-27'), clause, bbnj)).toBe('2026-02-26');
  });

  test('nobody is bound before the treaty is in force, even where the clause names no floor', () => {
    const answer = inForceFor(deposit('BRA', '2025-12-16'), { laterParticipants: later(nthDay(1)) }, bbnj);
    expect(answer.value).toBe('2026-01-17');
    expect(answer.why.because[1]?.says).toMatchObject({ code: 'floor', applied: true });
  });

  test('one that deposits on the day of entry into force is later (Cambodia, XI-A-10)', () => {
    expect(on(deposit('KHM', '1959-04-08'), later(nthDay(90)), life('1959-01-08', '1959-04-08'))).toBe(
      '1959-07-07',
    );
  });

  test('where only the published date is known, whoever deposited before it is original', () => {
    expect(on(deposit('FIN', '1949-10-31'), later(nthDay(31)), life(null, '1949-12-01'))).toBe('1949-12-01');
    expect(on(deposit('A', '1949-12-01'), later(nthDay(31)), life(null, '1949-12-01'))).toBe('1950-01-01');
    expect(on(deposit('YEM', '1949-12-12'), later(nthDay(31)), life(null, '1949-12-01'))).toBe('1950-01-12');
    expect(on(deposit('YEM', '1949-12-12'), later(nthDay(31)), life('1949-12-12', '1949-12-01'))).toBe(
      '1950-01-12',
    );
  });

  test('without a clause VCLT art. 24(3): the later of consent and entry into force', () => {
    const l = life('2000-01-01', '2000-03-31');
    const gap = inForceFor(deposit('A', '2000-02-01'), {}, l);
    expect(gap).toMatchObject({ value: '2000-03-31', why: { cites: 'VCLT art. 24(3)' } });
    expect(on(deposit('A', '2000-05-01'), undefined, l)).toBe('2000-05-01');
  });

  test('not at all while the treaty is not, and not for one that withdrew before it took effect', () => {
    expect(on(deposit('A', '2000-01-01'), clause, life(null, null))).toBeNull();
    expect(on(deposit('A', '2000-01-01'), clause, life('2000-01-01', null))).toBeNull();
    const gone = deposit('A', '2025-09-01', 'ratification', { until: '2026-01-17' });
    expect(inForceFor(gone, { laterParticipants: clause }, bbnj)).toMatchObject({
      value: null,
      why: { says: { code: 'withdrawn-before-effect', effect: '2026-01-17' } },
    });
    const stayed = deposit('A', '2025-09-01', 'ratification', { until: '2026-01-18' });
    expect(on(stayed, clause, bbnj)).toBe('2026-01-17');
  });

  test('a succession takes effect on the later of the succession of States and the entry into force', () => {
    const icescr = life('1975-10-03', '1976-01-03');
    const croatia = deposit('HRV', '1992-10-12', 'succession');
    const succeeded = (day: string) => on(croatia, clause, { ...icescr, successionEffective: d(day) });
    expect(succeeded('1991-10-08')).toBe('1991-10-08');
    expect(succeeded('1970-01-01')).toBe('1976-01-03');
    expect(on(croatia, clause, icescr)).toBe('1992-10-12');
  });

  test('runs from the depositary’s notice where the text says so; without that day there is none', () => {
    const notice = later({ kind: 'months-after', months: 3, overflow: 'last-day', from: 'notice' });
    const l = life('1963-01-01', '1964-05-18');
    const brazil = deposit('BRA', '1965-06-29', 'ratification', { notified: '1965-07-15' });
    expect(on(brazil, notice, l)).toBe('1965-10-15');
    expect(on(deposit('BRA', '1965-06-29'), notice, l)).toBeNull();
  });
});

describe('a denunciation takes effect', () => {
  const year: DenunciationClause = {
    article: '67',
    at,
    date: { kind: 'years-after', years: 1, overflow: 'last-day' },
  };

  test('when the clause says, from its receipt', () => {
    const answer = denunciationTakesEffect(year, d('2024-02-29'), { facts: none });
    expect(answer).toMatchObject({ value: '2025-02-28', why: { cites: '67', says: { code: 'delay' } } });
  });

  test('not before three years of the treaty being in force for the participant', () => {
    const date = {
      ...year.date,
      notBefore: [{ kind: 'after', of: 'entry-into-force-for-participant', years: 3 }],
    } as const;
    const context = { facts: none, entryIntoForce: d('2000-01-01'), inForceForParticipant: d('2010-01-01') };
    expect(denunciationTakesEffect({ ...year, date }, d('2011-01-01'), context).value).toBe('2013-01-01');
    expect(denunciationTakesEffect({ ...year, date }, d('2011-01-01'), { facts: none }).value).toBeNull();
  });

  test('armed conflict is noted, never computed', () => {
    const answer = denunciationTakesEffect({ ...year, suspendedBy: 'armed-conflict' }, d('2024-07-17'), {
      facts: none,
    });
    expect(answer.value).toBe('2025-07-17');
    expect(answer.why.because.map(s => s.says)).toEqual([{ code: 'suspended-by', by: 'armed-conflict' }]);
  });

  test('without a clause the treaty determines no day (VCLT art. 56)', () => {
    expect(denunciationTakesEffect(undefined, d('1997-08-27'), { facts: none })).toMatchObject({
      value: null,
      why: { says: { code: 'no-denunciation-clause' }, cites: 'VCLT art. 56' },
    });
  });
});
