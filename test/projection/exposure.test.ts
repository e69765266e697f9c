import { describe, expect, test } from 'vitest';
import {
  type Exposure,
  exposuresOf,
  PERIODS,
  periodOf,
  walkExposure,
} from '../../src/projection/model/exposure.ts';
import {
  atRisk,
  instrumentDays,
  isInReferenceClass,
  isSameTreaty,
  signedBy,
  visibleAt,
  YEAR,
} from '../../src/projection/model/record.ts';
import { stateOf, treatyOf } from './builders.ts';

const OPENED = 10_000;
const yearsIn = (years: number): number => OPENED + years * YEAR;
const FOREVER = Number.POSITIVE_INFINITY;

describe('the time during which a State could join', () => {
  const only = (id: string, treaty = treatyOf({ mayJoin: [id] }), state = stateOf(id)) =>
    exposuresOf(treaty, 3, new Map([[id, state]]));

  test('goes from the opening to the end of the record', () => {
    expect(only('A')).toEqual([
      { who: 'A', treaty: 3, from: 0, until: 20, joined: false, signedAt: FOREVER },
    ]);
  });
  test('or to the instrument', () => {
    const conduct = { A: { signed: yearsIn(1), consented: yearsIn(4) } };
    expect(only('A', treatyOf({ conduct }))).toEqual([
      { who: 'A', treaty: 3, from: 0, until: 4, joined: true, signedAt: 1 },
    ]);
  });
  test('a succession ends it without an instrument', () => {
    const conduct = { A: { consented: yearsIn(4), counts: false } };
    expect(only('A', treatyOf({ conduct }))).toMatchObject([{ until: 4, joined: false }]);
  });
  test('an instrument after the end of the record has not been seen', () => {
    const conduct = { A: { consented: yearsIn(21) } };
    expect(only('A', treatyOf({ conduct }))).toMatchObject([{ until: 20, joined: false }]);
    const onTheDay = { A: { consented: yearsIn(20) } };
    expect(only('A', treatyOf({ conduct: onTheDay }))).toMatchObject([{ until: 20, joined: true }]);
  });
  test('lasts a day at least where there is an instrument', () => {
    const conduct = { A: { consented: OPENED } };
    expect(only('A', treatyOf({ conduct }))).toMatchObject([{ from: 0, until: 1 / YEAR, joined: true }]);
    const succession = { A: { consented: OPENED, counts: false } };
    expect(only('A', treatyOf({ conduct: succession }))).toEqual([]);
  });
  test('begins and ends with the State', () => {
    const state = stateOf('A', { from: yearsIn(2), until: yearsIn(5) });
    expect(only('A', treatyOf({ mayJoin: ['A'] }), state)).toMatchObject([
      { from: 2, until: 5, joined: false },
    ]);
    const late = stateOf('A', { from: yearsIn(30) });
    expect(only('A', treatyOf({ mayJoin: ['A'] }), late)).toEqual([]);
  });
  test('whoever is no State of the registry has none', () => {
    expect(exposuresOf(treatyOf({ mayJoin: ['A'] }), 0, new Map())).toEqual([]);
  });
});

describe('periods of ages', () => {
  test('begin at their bounds', () => {
    expect([0, 0.49, 0.5, 1, 2.5, 30, 999].map(periodOf)).toEqual([0, 0, 1, 2, 4, 12, 12]);
    expect(PERIODS).toBe(13);
    expect(periodOf(5000)).toBe(12);
  });
  const walked = (exposure: Partial<Exposure>, since = 0) => {
    const visits: unknown[] = [];
    walkExposure(
      { who: 'A', treaty: 0, from: 0, until: 1.2, joined: false, signedAt: FOREVER, ...exposure },
      since,
      (...visit) => visits.push(visit),
    );
    return visits;
  };
  test('divide an exposure', () => {
    expect(walked({})).toEqual([
      [0, false, 0, 0.5],
      [1, false, 0.5, 1],
      [2, false, 1, 1.2],
    ]);
    expect(walked({ until: 0.5 })).toEqual([[0, false, 0, 0.5]]);
    expect(walked({ from: 0.5, until: 0.7 })).toEqual([[1, false, 0.5, 0.7]]);
  });
  test('and so does the signature', () => {
    expect(walked({ until: 0.7, signedAt: 0.3 })).toEqual([
      [0, false, 0, 0.3],
      [0, true, 0.3, 0.5],
      [1, true, 0.5, 0.7],
    ]);
    expect(walked({ until: 0.7, signedAt: 0.5 })).toEqual([
      [0, false, 0, 0.5],
      [1, true, 0.5, 0.7],
    ]);
    expect(walked({ until: 0.4, signedAt: 0 })).toEqual([[0, true, 0, 0.4]]);
  });
  test('may be walked from an age on', () => {
    expect(walked({}, 1.1)).toEqual([[2, false, 1.1, 1.2]]);
    expect(walked({}, 1.2)).toEqual([]);
    expect(walked({ from: 1.05 }, 0.2)).toEqual([[2, false, 1.05, 1.2]]);
  });
});

describe('a record', () => {
  const record = treatyOf({
    mayJoin: ['B', 'A'],
    conduct: {
      Z: { signed: yearsIn(1), consented: yearsIn(3) },
      B: { signed: yearsIn(2), consented: yearsIn(1) },
      Y: { consented: yearsIn(2), counts: false },
    },
  });
  test('those at risk: all that may join, and the others that acted, in order', () => {
    expect(atRisk(record)).toEqual(['B', 'A', 'Y', 'Z']);
  });
  test('days of instruments in order, without successions', () => {
    expect(instrumentDays(record)).toEqual([yearsIn(1), yearsIn(3)]);
    expect(instrumentDays(record)).toBe(instrumentDays(record));
  });
  test('signatures by a day, that day included', () => {
    expect([0, 1, 1.5, 2, 9].map(y => signedBy(record, yearsIn(y)))).toEqual([0, 1, 1, 2, 2]);
  });
  test('as it was visible on a day: later acts and their participants are not there', () => {
    const seen = visibleAt(record, yearsIn(2));
    expect([...seen.conduct]).toEqual([
      ['Z', { signed: yearsIn(1), consented: null, counts: true }],
      ['B', { signed: yearsIn(2), consented: yearsIn(1), counts: true }],
      ['Y', { signed: null, consented: yearsIn(2), counts: false }],
    ]);
    expect(seen.completeUntil).toBe(yearsIn(2));
    expect([...visibleAt(record, yearsIn(0.5)).conduct]).toEqual([]);
    expect(visibleAt(record, yearsIn(50)).completeUntil).toBe(yearsIn(20));
  });
  test('two of one treaty have an id or a reference in common', () => {
    const [a, b] = [
      treatyOf({ id: 'a', references: ['x 1', 'y 2'] }),
      treatyOf({ id: 'b', references: ['y 2'] }),
    ];
    expect(isSameTreaty(a, b)).toBe(true);
    expect(isSameTreaty(a, treatyOf({ id: 'a' }))).toBe(true);
    expect(isSameTreaty(b, treatyOf({ id: 'c', references: ['y 3'] }))).toBe(false);
  });
});

describe('the reference class', () => {
  const signed = (count: number, at = OPENED) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`S${i}`, { signed: at }]));
  const isIn = (more: Parameters<typeof treatyOf>[0], origin = yearsIn(1)) =>
    isInReferenceClass(treatyOf({ conduct: signed(25), ...more }), origin);
  test('25 signatures within the first year', () => {
    expect(isIn({})).toBe(true);
    expect(isIn({ conduct: signed(24) })).toBe(false);
    expect(isIn({ conduct: signed(25, yearsIn(1)) })).toBe(true);
    expect(isIn({ conduct: signed(25, yearsIn(1) + 1) }, yearsIn(3))).toBe(false);
  });
  test('opened a year ago at least, since 1950, and of the class', () => {
    expect(isIn({}, yearsIn(1) - 1)).toBe(false);
    expect(isIn({ inClass: false })).toBe(false);
    expect(isIn({ opened: -7305, conduct: signed(25, -7305) })).toBe(true);
    expect(isIn({ opened: -7306, conduct: signed(25, -7306) })).toBe(false);
  });
});
