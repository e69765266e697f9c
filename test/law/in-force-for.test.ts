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

describe('the reasons for the day of a participant', () => {
  const line = { ...at, line: 9 };
  const placed = (who: string, day: string, act: Instrument['act'] = 'ratification'): Instrument => ({
    ...deposit(who, day, act),
    at: line,
  });
  const l = life('2000-01-01', '2000-03-31');
  const why = (i: Instrument, clause?: LaterParticipantsClause, of = l) =>
    inForceFor(i, { laterParticipants: clause }, of).why;
  const clause = later(nthDay(30));

  test('an original participant: the day of its deposit and that of the threshold', () => {
    const says = { code: 'original-participant', participant: 'A', deposited: '2000-01-01' };
    expect(why(placed('A', '2000-01-01'), clause)).toEqual({
      says: { ...says, threshold: '2000-01-01' },
      from: [line],
      because: [],
    });
    // Unknown, or met only after a published entry into force: that day is not taken for the threshold.
    for (const threshold of [null, '2000-04-01'] as const)
      expect(why(placed('A', '2000-01-01'), clause, life(threshold, '2000-03-31')).says).toEqual({
        ...{ code: 'deposited-before-entry', participant: 'A', deposited: '2000-01-01' },
        day: '2000-03-31',
      });
    expect(why(deposit('A', '2000-01-01'), clause).from).toEqual([]);
  });

  test('a later participant: the clause with its place, then the line of the deposit', () => {
    const reasons = why(placed('A', '2000-05-01'), clause);
    expect(reasons).toMatchObject({
      says: {
        code: 'later-participant',
        participant: 'A',
        deposited: '2000-05-01',
        threshold: '2000-01-01',
      },
      cites: '68(2)',
      from: [at, line],
    });
    expect(reasons.because.map(s => s.says.code)).toEqual(['delay']);
    expect(why(placed('A', '2000-05-01'), clause, life(null, '2000-03-31')).says).toEqual({
      ...{ code: 'deposited-after-entry', participant: 'A', deposited: '2000-05-01' },
      day: '2000-03-31',
    });
  });

  test('in the gap: the delay, and the entry into force as the floor where it is later', () => {
    const codes = (day: string) => why(placed('A', day), clause).because.map(s => s.says.code);
    // Thirty days after 29 February are 30 March, after 1 March the day of the entry into force itself.
    expect(codes('2000-02-29')).toEqual(['delay', 'floor']);
    expect(codes('2000-03-01')).toEqual(['delay']);
    expect(codes('2000-03-02')).toEqual(['delay']);
    expect(on(placed('A', '2000-03-02'), clause, l)).toBe('2000-04-01');
  });

  test.each([
    ['2000-03-30', '2000-03-31', true],
    ['2000-03-31', '2000-03-31', false],
    ['2000-04-01', '2000-04-01', false],
  ])('without a clause, deposited on %s: from %s, the floor applied: %s', (day, from, applied) => {
    const answer = inForceFor(placed('A', day), {}, l);
    expect(answer.value).toBe(from);
    expect(answer.why).toMatchObject({ says: { code: 'later-participant' }, from: [line] });
    expect(answer.why.because).toEqual([
      {
        says: { code: 'floor', floor: { kind: 'entry-into-force' }, day: '2000-03-31', applied },
        from: [],
        because: [],
      },
    ]);
  });

  test('a succession, deposited before or after the entry into force', () => {
    const says = { code: 'succession-effective', participant: 'N', day: '2000-06-01' };
    const of = { ...l, successionEffective: d('2000-06-01') };
    const expected = { says, cites: 'VCSST art. 23', from: [line], because: [] };
    expect(why(placed('N', '2001-01-01', 'succession'), clause, of)).toEqual(expected);
    expect(why(placed('N', '2000-01-01', 'succession'), clause, of)).toEqual(expected);
  });

  test('no day: because the conditions are not met, or because they are and the day is not known', () => {
    expect(why(placed('A', '2000-01-01'), clause, life(null, null)).says).toEqual({
      code: 'threshold-not-reached',
    });
    expect(why(placed('A', '2000-01-01'), clause, life('2000-01-01', null)).says).toEqual({
      code: 'no-day-known',
      needs: 'entry-into-force',
    });
    const gone = { ...placed('A', '2000-01-01'), until: d('2000-01-02') };
    expect(why(gone, clause, life(null, null)).says.code).toBe('threshold-not-reached');
  });

  test('withdrawn before it took effect: that reason first, then why it would have', () => {
    const gone = { ...placed('A', '2000-05-01'), until: d('2000-05-31') };
    const reasons = why(gone, clause);
    expect(reasons).toMatchObject({
      says: { code: 'withdrawn-before-effect', participant: 'A', until: '2000-05-31', effect: '2000-05-31' },
      from: [line],
      because: [{ says: { code: 'later-participant' } }],
    });
    expect(reasons.because).toHaveLength(1);
    expect(on({ ...gone, until: d('2000-06-01') }, clause, l)).toBe('2000-05-31');
  });

  test('a delay from the day the conditions were met is the same for all; without that day there is none', () => {
    const met = later({ ...nthDay(120), from: 'conditions-met' });
    expect(on(placed('A', '2000-02-01'), met, l)).toBe('2000-04-30');
    expect(on(placed('A', '2000-05-01'), met, life(null, '2000-03-31'))).toBeNull();
    const receipt = later({ ...nthDay(30), from: 'receipt' });
    expect(on({ ...placed('A', '2000-05-01'), received: d('2000-05-03') }, receipt, l)).toBe('2000-06-02');
    expect(inForceFor(placed('A', '2000-05-01'), { laterParticipants: receipt }, l).why.because).toHaveLength(
      1,
    );
  });

  test('a later participant waits for the other treaty to be in force for it', () => {
    const cbd = facts([], { inForce: { cbd: who => (who === 'AND' ? '2015-05-05' : '1993-12-29') } });
    const floor = { kind: 'entry-into-force-of', treaty: 'cbd', forParticipant: true } as const;
    const nagoya = later({ ...nthDay(90), notBefore: [floor] });
    const of = life('2014-07-14', '2014-10-12', { facts: cbd });
    expect(on(placed('AND', '2015-01-01'), nagoya, of)).toBe('2015-05-05');
    expect(on(placed('FRA', '2015-01-01'), nagoya, of)).toBe('2015-04-01');
  });
});

describe('a denunciation counts from', () => {
  const clause = (date: DenunciationClause['date']): DenunciationClause => ({ article: '67', at, date });

  test.each([
    [nthDay(10), '2024-01-11'],
    [{ ...nthDay(10), from: 'receipt' } as const, '2024-01-11'],
    [{ ...nthDay(10), from: 'notice' } as const, '2024-02-11'],
  ])('%j: %s', (date, day) => {
    const context = { facts: none, notified: d('2024-02-01') };
    expect(denunciationTakesEffect(clause(date), d('2024-01-01'), context)).toMatchObject({
      value: day,
      why: { cites: '67', from: [at] },
    });
  });

  test('without a clause from nothing, and the reason gives its receipt', () => {
    const { why } = denunciationTakesEffect(undefined, d('2024-01-01'), { facts: none });
    expect(why.says).toEqual({ code: 'no-denunciation-clause', received: '2024-01-01' });
  });

  test('a suspension is noted after the other reasons', () => {
    const date = { ...nthDay(10), notBefore: [{ kind: 'entry-into-force' as const }] };
    const by = { ...clause(date), suspendedBy: 'armed-conflict' as const };
    const context = { facts: none, entryIntoForce: d('2000-01-01') };
    const { why } = denunciationTakesEffect(by, d('2024-01-01'), context);
    expect(why.because.map(s => s.says.code)).toEqual(['floor', 'suspended-by']);
    expect(
      denunciationTakesEffect(clause(date), d('2024-01-01'), context).why.because.map(s => s.says.code),
    ).toEqual(['floor']);
  });
});

test('deposited on the day of the entry into force: original where the conditions were met that day, else later', () => {
  const clause = later(nthDay(31));
  expect(on(deposit('A', '2000-01-01'), clause, life('2000-01-01', '2000-01-01'))).toBe('2000-01-01');
  expect(on(deposit('A', '2000-01-01'), clause, life('1999-12-31', '2000-01-01'))).toBe('2000-02-01');
  // A threshold after the published entry into force contradicts it, and does not count.
  expect(on(deposit('A', '2000-01-01'), clause, life('2000-01-12', '2000-01-01'))).toBe('2000-02-01');
  expect(on(deposit('A', '1999-12-31'), clause, life('2000-01-12', '2000-01-01'))).toBe('2000-01-01');
});
