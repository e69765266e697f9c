import { describe, expect, test } from 'vitest';
import { referenceClass } from '../../src/projection/backtest/baselines.ts';
import { casesOf } from '../../src/projection/backtest/cases.ts';
import { backtest } from '../../src/projection/backtest/run.ts';
import { fitAt } from '../../src/projection/model/fit.ts';
import { recordOf, statesOf } from '../../src/projection/model/from-ledger.ts';
import { outlookOf } from '../../src/projection/model/outlook.ts';
import { isInReferenceClass, YEAR } from '../../src/projection/model/record.ts';
import { event, registry, treaty } from '../status/builders.ts';
import { inventedRecord, stateOf, treatyOf } from './builders.ts';

describe('the treaties from which a forecast learns', () => {
  const opened = 10_000;
  const signers = (signed: number, late = 0, never = 0) => {
    const days = [
      ...new Array<number>(signed).fill(opened + YEAR),
      ...new Array<number>(late).fill(opened + YEAR + 1),
      ...new Array<null>(never).fill(null),
    ];
    const conduct = Object.fromEntries(
      days.map((day, i) => [`S${i}`, { signed: day, consented: day === null ? opened + 9 : null }]),
    );
    return treatyOf({ opened, conduct });
  };
  const isIn = (record: ReturnType<typeof treatyOf>, years = 1) =>
    isInReferenceClass(record, opened + years * YEAR);

  test('have 25 signatures within their first year; an accession is none', () => {
    expect([isIn(signers(25)), isIn(signers(24)), isIn(signers(24, 9)), isIn(signers(24, 0, 9))]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('were opened a year before the day of the forecast, since 1950, and are of the class', () => {
    expect([isIn(signers(25), 1), isIn(signers(25), 0.99)]).toEqual([true, false]);
    expect(isIn({ ...signers(25), inClass: false })).toBe(false);
    const old = { ...signers(25), opened: -7306, conduct: signers(25).conduct };
    expect(isInReferenceClass(old, 0)).toBe(false);
  });

  test.each(['IV', 'VI', 'IX', 'XVIII', 'XXI', 'XXIII', 'XXIV', 'XXVI', 'XXVII', 'XXVIII', 'XXIX'])(
    'are those of chapter %s',
    chapter => {
      const of = (id: string) =>
        recordOf(
          treaty({ reference: { mtdsg: `${id}-1` }, events: [event('A', 'signature', '2000-01-01')] }),
          registry(),
          statesOf(registry()),
          false,
          false,
        )?.inClass;
      expect([of(chapter), of('X')]).toEqual([true, false]);
    },
  );
});

describe('the States that may join', () => {
  test('are those that exist on the day of the forecast and have not deposited', () => {
    const { records, states } = inventedRecord();
    const asked = records[7];
    if (!asked) throw new Error('t7');
    const origin = asked.opened + YEAR;
    const fit = fitAt(
      records.filter(r => r !== asked),
      states,
      origin,
    );
    const candidates = (of: Partial<ReturnType<typeof stateOf>>) => {
      const [one = ''] = outlookOf(asked, origin, fit, states).candidates.map(c => c.who);
      const changed = new Map([...states, [one, stateOf(one, of)]]);
      return outlookOf(asked, origin, fit, changed).candidates.some(c => c.who === one);
    };
    expect([candidates({}), candidates({ from: origin }), candidates({ until: origin })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([candidates({ from: origin + 1 }), candidates({ until: origin - 1 })]).toEqual([false, false]);
  });

  test('are counted as eligible where they exist at the end of the record', () => {
    const of = registry({
      OLD: { until: '2009-12-31' },
      LAST: { until: '2010-01-01' },
      NEW: { from: '2010-01-02' },
      FIRST: { from: '2010-01-01' },
    });
    const t = treaty({
      events: [event('A', 'signature', '2000-01-01')],
      completeUntil: '2010-01-01' as never,
    });
    // A to E, LAST and FIRST.
    expect(recordOf(t, of, statesOf(of), true, false)?.eligible).toBe(7);
  });
});

describe('the reference class as a forecast of its own', () => {
  test('does not depend on the order in which its treaties are given', () => {
    const reached = (years: number, until = 20) =>
      treatyOf({
        completeUntil: 10_000 + until * YEAR,
        conduct: { A: { consented: 10_000 + years * YEAR } },
      });
    const references = [reached(6), reached(9, 4), reached(1), reached(3)];
    const asked = treatyOf({ opened: 10_000 + 28 * YEAR });
    const curve = referenceClass(
      { record: asked, age: 1, origin: 10_000 + 30 * YEAR, target: 1, soFar: 0, end: 0, outcome: null },
      references,
    );
    // At the age of two years one of four has reached it; of the other three, one at three years.
    expect([curve.at(0.9), curve.at(1), curve.at(4)].map(p => Math.round(p * 1e6) / 1e6)).toEqual([
      0, 0.333333, 1,
    ]);
  });
});

describe('a backtest', () => {
  test('judges each case once', () => {
    const { records, states } = inventedRecord();
    const only = new Set(['t7']);
    const results = backtest({ records, states, only, progress: () => {} });
    const keys = results.map(r => `${r.case.age} ${r.case.target}`);
    const asked = records[7];
    if (!asked) throw new Error('t7');
    expect(keys).toEqual(casesOf(asked).map(c => `${c.age} ${c.target}`));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
