import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backtest } from '../../src/projection/backtest/run.ts';
import { fitAt } from '../../src/projection/model/fit.ts';
import { outlookOf } from '../../src/projection/model/outlook.ts';
import { uniform } from '../../src/projection/model/random.ts';
import { type Conduct, type TreatyRecord, YEAR } from '../../src/projection/model/record.ts';
import { thresholdCurve } from '../../src/projection/model/threshold-curve.ts';
import { inventedRecord, inventedTreaty } from './builders.ts';

const { records, states } = inventedRecord();

/** The record with every act after a day forgotten, moved, or invented anew. */
function withAnotherFuture(record: TreatyRecord, origin: number, seed: number): TreatyRecord {
  const draw = uniform(seed);
  const later = (): number | null => (draw() < 0.3 ? null : origin + 1 + Math.floor(draw() * 20 * YEAR));
  const conduct = new Map<string, Conduct>();
  for (const id of states.keys()) {
    const was = record.conduct.get(id);
    const signed = was?.signed != null && was.signed <= origin ? was.signed : later();
    const consented = was?.consented != null && was.consented <= origin ? was.consented : later();
    const counts = was?.consented != null && was.consented <= origin ? was.counts : draw() < 0.9;
    conduct.set(id, { signed, consented, counts });
  }
  return { ...record, conduct, completeUntil: Math.max(record.completeUntil, origin + 10 * YEAR) };
}

const forecast = (all: readonly TreatyRecord[], id: string, origin: number): readonly number[] => {
  const asked = all.find(r => r.id === id);
  if (!asked) throw new Error(id);
  const fit = fitAt(
    all.filter(r => r !== asked),
    states,
    origin,
  );
  const curve = thresholdCurve(outlookOf(asked, origin, fit, states), 30);
  return [0.5, 1, 2, 5, 10, 15].map(y => curve.at(y));
};

describe('no forecast knows the future', () => {
  test('acts after the origin, changed at random in every treaty, change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 5, max: 9 }), (seed, i) => {
        const asked = records[i] ?? inventedTreaty('none', 0, states, 1, 1);
        const origin = asked.opened + (1 + (seed % 3)) * YEAR;
        const changed = records.map((r, j) => withAnotherFuture(r, origin, seed + j));
        const known = records.map(r => ({ ...r, completeUntil: Math.max(r.completeUntil, origin) }));
        expect(forecast(changed, asked.id, origin)).toEqual(forecast(known, asked.id, origin));
      }),
      { numRuns: 12 },
    );
  });

  test('acts before it do', () => {
    const origin = (records[8]?.opened ?? 0) + YEAR;
    const slower = records.map(r => ({
      ...r,
      conduct: new Map([...r.conduct].filter(([id]) => Number(id.slice(1)) % 3 !== 0)),
    }));
    expect(forecast(slower, 't8', origin)).not.toEqual(forecast(records, 't8', origin));
  });

  test('the same in the backtest: forecasts stay, outcomes may change', () => {
    const only = new Set(['t8']);
    const progress = () => {};
    const asked = records[8];
    if (!asked) throw new Error('t8');
    const run = (all: readonly TreatyRecord[]) =>
      new Map(
        backtest({ records: all, states, only, progress }).map(r => [`${r.case.age} ${r.case.target}`, r.by]),
      );
    const before = run(records);
    const origin = asked.opened + 3 * YEAR;
    const after = run(records.map((r, j) => withAnotherFuture(r, origin, j)));
    const compared = [...before].filter(([key]) => after.has(key));
    expect(compared.length).toBeGreaterThan(3);
    for (const [key, by] of compared)
      for (const model of ['treaty', 'linear', 'poisson', 'recent', 'reference-class'] as const)
        expect([key, model, after.get(key)?.[model].quantiles]).toEqual([key, model, by[model].quantiles]);
  });
});

test('where no other treaty can be seen there is no case', () => {
  const alone = records.filter(r => r.id === 't8');
  expect(backtest({ records: alone, states, only: null, progress: () => {} })).toEqual([]);
});

describe('years not recorded are not years without deposits', () => {
  const origin = (records[9]?.opened ?? 0) + YEAR;
  const short = records.map(r => {
    const end = Math.min(r.completeUntil, r.opened + 2 * YEAR);
    const conduct = new Map([...r.conduct].filter(([, c]) => (c.consented ?? c.signed ?? 0) <= end));
    return r.id === 't9' ? r : { ...r, conduct, completeUntil: end };
  });

  test('a record that ends early says so, and its silence teaches nothing', () => {
    const honoured = forecast(short, 't9', origin);
    const taken = forecast(
      short.map(r => ({ ...r, completeUntil: Math.max(r.completeUntil, origin) })),
      't9',
      origin,
    );
    const whole = forecast(records, 't9', origin);
    // Silence taken for slowness lowers the five-year probability by much; honoured, it stays near.
    const lost = (whole[3] ?? 0) - (taken[3] ?? 0);
    expect(lost).toBeGreaterThan(0.5);
    expect(Math.abs((whole[3] ?? 0) - (honoured[3] ?? 0))).toBeLessThan(lost / 2);
  });
});
