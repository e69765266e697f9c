import { describe, expect, test } from 'vitest';
import { groupReport } from '../../src/status/group-report.ts';
import { event, inForceAfter, ledgerOf, registry, reported, reportOn, treaty } from './builders.ts';

const MEMBERS = {
  club: {
    A: ['1990-01-01', '9999-12-31'],
    B: ['1990-01-01', '1999-12-31'],
    C: ['[1995-01-01..1995-12-31]', '9999-12-31'],
    OLD: ['1990-01-01', '9999-12-31'],
  },
} as const;
const of = registry({ OLD: { continuedBy: 'D' } }, MEMBERS);

const clubOn = (on: string, ...events: readonly ReturnType<typeof event>[]) => {
  const t = treaty({ law: { entryIntoForce: inForceAfter(2) }, events });
  const group = of.groups.get('club');
  if (!group) throw new Error('no group');
  return groupReport(of, group, reportOn(ledgerOf([t], of), on));
};

describe('the members of a group', () => {
  const members = (on: string) => {
    const found = clubOn(on);
    return [found.members.map(p => p.id), found.membersCertain];
  };

  test('are those of the day, by id; one that another continues is told by that one', () => {
    expect(members('1994-12-31')).toEqual([['A', 'B', 'D'], 3]);
    expect(members('1999-12-31')).toEqual([['A', 'B', 'C', 'D'], 4]);
    expect(members('2000-01-01')).toEqual([['A', 'C', 'D'], 3]);
  });

  test('one whose membership is open on the day is listed, and not counted as certain', () => {
    expect(members('1995-06-01')).toEqual([['A', 'B', 'C', 'D'], 3]);
  });
});

describe('how many members have done what', () => {
  const counts = (on: string, ...events: readonly ReturnType<typeof event>[]) => {
    const { signed, consented, parties } = clubOn(on, ...events);
    return [signed, consented, parties].map(b => `${b.confirmed}-${b.possible}`);
  };
  const signs = (who: string, on: string, more = {}) => event(who, 'signature', on, more);
  const ratifies = (who: string, on: string, more = {}) => event(who, 'ratification', on, more);

  test('nothing without an act', () => expect(counts('1999-01-01')).toEqual(['0-0', '0-0', '0-0']));

  test('a signature counts from its day; only reported or of an open day it may count', () => {
    expect(counts('1998-12-31', signs('A', '1999-01-01'))[0]).toBe('0-0');
    expect(counts('1999-01-01', signs('A', '1999-01-01'))[0]).toBe('1-1');
    expect(counts('1999-01-01', signs('A', '1998-01-01', reported))[0]).toBe('0-1');
    expect(counts('1999-01-01', signs('A', '[1998-01-01..1999-01-02]'))[0]).toBe('0-1');
    expect(counts('1999-01-01', signs('A', '[1998-01-01..1999-01-01]'))[0]).toBe('1-1');
  });

  test('a signature that was withdrawn is none', () => {
    const events = [signs('A', '1998-01-01'), event('A', 'withdrawal-of-signature', '1998-06-01')];
    expect(counts('1999-01-01', ...events)[0]).toBe('0-1');
  });

  test('an instrument counts before the entry into force and after it', () => {
    expect(counts('1999-01-01', ratifies('A', '1998-01-01'))).toEqual(['0-0', '1-1', '0-0']);
    const both = [ratifies('A', '1998-01-01'), ratifies('E', '1998-02-01')];
    expect(counts('1998-01-31', ...both)).toEqual(['0-0', '1-1', '0-0']);
    expect(counts('1998-02-01', ...both)).toEqual(['0-0', '1-1', '1-1']);
  });

  test('an instrument that is only reported may count, and may make a party', () => {
    expect(counts('1999-01-01', ratifies('A', '1998-01-01', reported))).toEqual(['0-0', '0-1', '0-0']);
    const both = [ratifies('A', '1998-01-01', reported), ratifies('E', '1998-02-01')];
    expect(counts('1999-01-01', ...both)).toEqual(['0-0', '0-1', '0-1']);
  });

  test('of one whose membership is open only as possible, of one that is no member not at all', () => {
    expect(counts('1995-06-01', signs('C', '1994-01-01'))[0]).toBe('0-1');
    expect(counts('1996-06-01', signs('C', '1994-01-01'))[0]).toBe('1-1');
    expect(counts('2000-01-01', signs('B', '1994-01-01'))[0]).toBe('0-0');
  });

  test('acts of the one that continues a member', () => {
    expect(counts('1999-01-01', signs('D', '1998-01-01'))[0]).toBe('1-1');
    expect(counts('1999-01-01', signs('OLD', '1998-01-01'))[0]).toBe('0-0');
  });
});
