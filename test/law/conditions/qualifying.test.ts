import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../../src/calendar/plain-date.ts';
import type { Act } from '../../../src/law/acts.ts';
import type { ParticipantSet } from '../../../src/law/clause.ts';
import { instrumentsOn } from '../../../src/law/conditions/instruments-on-day.ts';
import type { CountingRules, Qualifying } from '../../../src/law/conditions/measured.ts';
import { inOrder, qualifyingOf } from '../../../src/law/conditions/qualifying.ts';
import type { Facts } from '../../../src/law/facts.ts';
import { d, deposit, deposits, facts, group, listed, PLAIN } from '../builders.ts';

/** What counts on a day and what does not, both by day of deposit. */
const qualifying = (
  of: Facts,
  day: PlainDate,
  rules: CountingRules,
  selection: { readonly by?: readonly Act[]; readonly of?: ParticipantSet } = {},
): Qualifying => {
  const context = { standing: instrumentsOn(of, day), rules, listNotCounted: true };
  return inOrder(qualifyingOf(context, selection.of ? of.idsIn(selection.of, day) : null, selection.by));
};
const counted = (q: Qualifying) => q.counted.map(c => [c.instrument.participant, c.weight]);
const refused = (q: Qualifying) => q.notCounted.map(c => [c.instrument.participant, c.why]);
const ON = d('2020-01-01');

describe('one instrument a participant', () => {
  test('with several depositaries the earliest deposit is effective and the others are already counted', () => {
    const npt = facts([
      deposit('IRL', '1968-07-01'),
      deposit('IRL', '1968-07-02'),
      deposit('IRL', '1968-07-04'),
    ]);
    const q = qualifying(npt, d('1970-03-05'), PLAIN);
    expect(q.counted.map(c => c.instrument.on)).toEqual(['1968-07-01']);
    expect(refused(q)).toEqual([
      ['IRL', 'already-counted'],
      ['IRL', 'already-counted'],
    ]);
  });

  test('a deposit stands on its own day, and no more on the day it is withdrawn', () => {
    const f = facts([deposit('RUS', '2000-06-30', 'ratification', { until: '2023-11-03' })]);
    expect(counted(qualifying(f, d('2000-06-29'), PLAIN))).toEqual([]);
    expect(counted(qualifying(f, d('2000-06-30'), PLAIN))).toEqual([['RUS', 1]]);
    expect(counted(qualifying(f, d('2023-11-02'), PLAIN))).toEqual([['RUS', 1]]);
    expect(counted(qualifying(f, d('2023-11-03'), PLAIN))).toEqual([]);
  });

  test('a State that left and came back counts by its second instrument', () => {
    const paris = facts([
      deposit('USA', '2016-09-03', 'acceptance', { until: '2020-11-04' }),
      deposit('USA', '2021-01-20', 'acceptance'),
    ]);
    const q = qualifying(paris, d('2021-01-20'), PLAIN);
    expect(q.counted.map(c => c.instrument.on)).toEqual(['2021-01-20']);
    expect(q.notCounted).toEqual([]);
  });

  test('an act the clause does not admit leaves room for the later one that it does (UNIDO: the notification)', () => {
    const f = facts([deposit('AUT', '1981-05-14'), deposit('AUT', '1985-06-21', 'notification')]);
    const q = qualifying(f, ON, PLAIN, { by: ['notification'] });
    expect(q.counted.map(c => c.instrument.on)).toEqual(['1985-06-21']);
    expect(refused(q)).toEqual([['AUT', 'act-not-admitted']]);
  });

  test('only those named count, as of the day', () => {
    const f = facts(deposits('2000-01-01', 'AUT', 'USA'), {
      groups: { coe: day => (day < '2010-01-01' ? ['AUT'] : ['AUT', 'USA']) },
    });
    expect(refused(qualifying(f, d('2009-12-31'), PLAIN, { of: group('coe') }))).toEqual([
      ['USA', 'not-among-those-named'],
    ]);
    expect(refused(qualifying(f, d('2010-01-01'), PLAIN, { of: group('coe') }))).toEqual([]);
  });
});

describe('successions', () => {
  const sea = facts([deposit('NGA', '1961-06-26', 'succession'), deposit('KHM', '1960-03-18', 'accession')]);

  test('are not counted unless the clause counts them', () => {
    expect(refused(qualifying(sea, ON, PLAIN))).toEqual([['NGA', 'succession']]);
    expect(counted(qualifying(sea, ON, { ...PLAIN, successions: 'counted' }))).toEqual([
      ['KHM', 1],
      ['NGA', 1],
    ]);
  });

  test('are counted where the clause admits the act by name', () => {
    const q = qualifying(sea, ON, PLAIN, { by: ['succession'] });
    expect(counted(q)).toEqual([['NGA', 1]]);
    expect(refused(q)).toEqual([['KHM', 'act-not-admitted']]);
  });

  test('an accession after a succession counts', () => {
    const f = facts([deposit('HRV', '1994-08-31', 'succession'), deposit('HRV', '1999-01-01', 'accession')]);
    expect(qualifying(f, ON, PLAIN).counted.map(c => c.instrument.act)).toEqual(['accession']);
  });
});

describe('organisations', () => {
  const EU = { EU: ['AUT', 'FRA', ['GBR', '1973-01-01', '2020-02-01'] as const] };

  test('counted: one instrument among others', () => {
    const f = facts(deposits('2019-01-01', 'EU', 'FRA'), { organisations: EU });
    expect(counted(qualifying(f, ON, { ...PLAIN, organisations: 'counted' }))).toHaveLength(2);
  });

  test('not counted: never, whoever its members are', () => {
    const f = facts(deposits('2019-01-01', 'EU'), { organisations: EU });
    expect(refused(qualifying(f, ON, { ...PLAIN, organisations: 'not-counted' }))).toEqual([
      ['EU', 'organisation-not-counted'],
    ]);
  });

  test('not additional: never added to the instruments of its members', () => {
    const f = facts(deposits('2019-01-01', 'EU', 'FRA'), { organisations: EU });
    const q = qualifying(f, ON, PLAIN);
    expect(counted(q)).toEqual([['FRA', 1]]);
    expect(refused(q)).toEqual([['EU', 'organisation-not-additional']]);
  });

  test('not additional: where no member has deposited the text leaves it open, and it does not count', () => {
    const f = facts(deposits('2019-01-01', 'EU', 'USA'), { organisations: EU });
    expect(refused(qualifying(f, ON, PLAIN))).toEqual([['EU', 'organisation-before-its-members']]);
  });

  test('not additional: members are those of the day, so the reason changes when the only one leaves', () => {
    const f = facts(deposits('2019-01-01', 'EU', 'GBR'), { organisations: EU });
    expect(refused(qualifying(f, d('2020-01-31'), PLAIN))).toEqual([['EU', 'organisation-not-additional']]);
    expect(refused(qualifying(f, d('2020-02-01'), PLAIN))).toEqual([
      ['EU', 'organisation-before-its-members'],
    ]);
    expect(counted(qualifying(f, d('2020-02-01'), PLAIN))).toEqual([['GBR', 1]]);
  });

  test('not additional: an organisation does not count for a member whose instrument was withdrawn', () => {
    const f = facts(
      [deposit('EU', '2019-01-01'), deposit('FRA', '2019-01-01', 'ratification', { until: '2019-06-01' })],
      {
        organisations: EU,
      },
    );
    expect(refused(qualifying(f, d('2019-05-31'), PLAIN))).toEqual([['EU', 'organisation-not-additional']]);
    expect(counted(qualifying(f, d('2019-06-01'), PLAIN))).toEqual([]);
  });

  describe('as members', () => {
    const rules = { ...PLAIN, organisations: 'as-members' } as const;

    test('an organisation counts as many as its members of the day', () => {
      const f = facts(deposits('2015-10-05', 'EU'), { organisations: EU });
      expect(counted(qualifying(f, d('2020-01-31'), rules))).toEqual([['EU', 3]]);
      expect(counted(qualifying(f, d('2020-02-01'), rules))).toEqual([['EU', 2]]);
    });

    test('its members’ own instruments are not counted beside it', () => {
      const f = facts(deposits('2015-10-05', 'EU', 'FRA', 'USA'), { organisations: EU });
      const q = qualifying(f, d('2016-01-01'), rules);
      expect(counted(q)).toEqual([
        ['EU', 3],
        ['USA', 1],
      ]);
      expect(refused(q)).toEqual([['FRA', 'already-counted']]);
    });

    test('of those named, only its members among them', () => {
      const f = facts(deposits('2015-10-05', 'EU'), { organisations: EU });
      expect(counted(qualifying(f, d('2016-01-01'), rules, { of: listed('FRA', 'USA') }))).toEqual([
        ['EU', 1],
      ]);
      expect(refused(qualifying(f, d('2016-01-01'), rules, { of: listed('USA') }))).toEqual([
        ['EU', 'not-among-those-named'],
      ]);
    });

    test('a member of two organisations counts with the one that deposited first, or first by id on one day', () => {
      const organisations = { AU: ['EGY', 'DZA'], LAS: ['EGY', 'JOR'] };
      const apart = facts([deposit('LAS', '2015-10-05'), deposit('AU', '2016-01-01')], { organisations });
      expect(counted(qualifying(apart, ON, rules))).toEqual([
        ['LAS', 2],
        ['AU', 1],
      ]);
      const together = facts(deposits('2015-10-05', 'LAS', 'AU'), { organisations });
      expect(counted(qualifying(together, ON, rules))).toEqual([
        ['AU', 2],
        ['LAS', 1],
      ]);
    });

    test('one whose members nobody knows weighs nothing', () => {
      const f = facts(deposits('2015-10-05', 'WHO'), { organisations: { WHO: [] } });
      expect(refused(qualifying(f, ON, rules))).toEqual([['WHO', 'no-weight']]);
    });
  });
});
