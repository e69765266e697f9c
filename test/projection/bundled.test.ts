import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/calendar/arithmetic.ts';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { readEntry } from '../../src/host/cache.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import type { Treaty } from '../../src/ledger/treaty.ts';
import { backtest, type CaseResult } from '../../src/projection/backtest/run.ts';
import { summaryOf } from '../../src/projection/backtest/summary.ts';
import { type Fit, fitAt } from '../../src/projection/model/fit.ts';
import { recordOf, statesOf } from '../../src/projection/model/from-ledger.ts';
import type { State, TreatyRecord } from '../../src/projection/model/record.ts';
import { type Projection, project } from '../../src/projection/project.ts';
import type { ProjectionReport } from '../../src/projection/report.ts';
import { decodeFit, encodeFit } from '../../src/projection/stored-fit.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { scenariosOf } from '../../src/status/scenarios.ts';
import { VERSION } from '../../src/version.ts';
import { ROOT } from '../cli/harness.ts';

/* The bundled record, read once: what the README says of projections is measured here. */

const DATA = join(ROOT, 'data');
const textOf = (path: string) => ({ path, text: readFileSync(join(DATA, path), 'utf8') });

let registry: Registry;
let states: ReadonlyMap<string, State>;
let treaties: ReadonlyMap<string, Treaty>;
let records: readonly TreatyRecord[];

beforeAll(() => {
  const read = readRegistry(textOf('participants.yaml')).registry;
  if (!read) throw new Error('participants.yaml');
  registry = read;
  states = statesOf(registry);
  const files = readdirSync(join(DATA, 'treaties')).filter(f => f.endsWith('.yaml'));
  const all = files.flatMap(f => readTreaty(textOf(`treaties/${f}`)).treaty ?? []);
  treaties = new Map(all.map(t => [t.id, t]));
  records = all
    .flatMap(t => recordOf(t, registry, states, false) ?? [])
    .sort((a, b) => a.opened - b.opened || (a.id < b.id ? -1 : 1));
}, 120_000);

const ON = '2026-11-21' as PlainDate;

function hanoi(fit: Fit | null, target: number | null = null): Projection {
  const treaty = treaties.get('hanoi');
  if (!treaty) throw new Error('hanoi');
  const scenarios = scenariosOf({ registry, treaties, revision: null });
  const record = recordOf(treaty, registry, states, false, true);
  return project({ scenarios, treaty, on: ON, record, states, fit, target, supposed: [] });
}

const reportOf = (projection: Projection): ProjectionReport => {
  if (projection.kind === 'none') throw new Error(projection.why.kind);
  return projection.report;
};

const others = (): readonly TreatyRecord[] => records.filter(r => r.id !== 'hanoi');
const monthsBetween = (a: PlainDate | null, b: PlainDate | null): number =>
  a && b ? Math.abs(dayNumber(a) - dayNumber(b)) / 30.4 : Number.POSITIVE_INFINITY;

describe('the Hanoi Convention, asked on 2026-11-21', () => {
  test('a sensible distribution: not before mid-2027, ordered, with what lies beyond the horizon', () => {
    const { force, threshold } = reportOf(hanoi(fitAt(others(), states, dayNumber(ON))));
    if (!force) throw new Error('no day of entry into force');
    const { p10, p25, median, p75, p90 } = force;
    expect((median ?? '') >= '2027-06').toBe(true);
    expect([p10, p25, median, p75, p90]).toEqual([p10, p25, median, p75, p90].toSorted());
    expect((threshold.median ?? '') < (median ?? '')).toBe(true);
    expect(force.never).toBeGreaterThan(0);
    const by = ['2027-12-31', '2028-12-31', '2030-12-31', '2035-12-31', '2040-12-31'].map(d =>
      force.by(d as PlainDate),
    );
    expect(by).toEqual(by.toSorted((a, b) => a - b));
  });

  test('every reference’s complete_until is honoured: cut anew it moves by less than a month, ignored by much more', () => {
    const median = (all: readonly TreatyRecord[]): PlainDate | null =>
      reportOf(hanoi(fitAt(all, states, dayNumber(ON)))).threshold.median;
    const usual = median(others());
    const cut = others().map(r => {
      const known = [...r.conduct].map(([id, c]) => {
        const consented = c.consented !== null && c.consented <= r.completeUntil ? c.consented : null;
        return [id, { ...c, consented }] as const;
      });
      return { ...r, conduct: new Map(known) };
    });
    const ignored = others().map(r => ({ ...r, completeUntil: dayNumber(ON) }));
    expect(monthsBetween(median(cut), usual)).toBeLessThan(1);
    // More than 5 while all tables ended by 2015; those that go on to 2023 and later leave less to ignore.
    expect(monthsBetween(median(ignored), usual)).toBeGreaterThan(4);
  });

  test('what the build keeps answers as a fit made now', () => {
    const fit = fitAt(others(), states, dayNumber(ON));
    const kept = decodeFit(encodeFit(fit, ON, [1]), ON, 1);
    const [now, later] = [reportOf(hanoi(fit)), reportOf(hanoi(kept))];
    expect(later.threshold.by('2029-12-31' as PlainDate)).toBe(now.threshold.by('2029-12-31' as PlainDate));
    expect(later.next).toEqual(now.next);
    expect(decodeFit(encodeFit(fit, ON, [1]), '2026-11-20' as PlainDate, 1)).toBeNull();
    expect(decodeFit(encodeFit(fit, ON, [1]), ON, 2)).toBeNull();
  });

  test('the fit that the build left is the one that this record gives: else build again', () => {
    const built = readEntry(join(ROOT, 'dist', 'compiled'), `fit-${VERSION}-hanoi`) ?? '';
    const { validFrom } = JSON.parse(built) as { readonly validFrom: PlainDate };
    const now = fitAt(others(), states, dayNumber(validFrom));
    const kept = decodeFit(built, ON, 1);
    expect(kept && [...kept.effects.byState]).toEqual([...now.effects.byState]);
    expect(kept?.landmark(1)).toEqual(now.landmark(1));
    expect(kept?.references).toEqual(now.references);
  });

  test('fewer instruments come sooner; more than there are participants never', () => {
    const fit = fitAt(others(), states, dayNumber(ON));
    const medians = [5, 10, 20, 40].map(n => reportOf(hanoi(fit, n)).threshold.median ?? '');
    expect(medians).toEqual(medians.toSorted());
    expect(hanoi(fit, 300)).toMatchObject({ kind: 'none', why: { kind: 'too-few' } });
    expect(hanoi(null)).toMatchObject({ kind: 'none', why: { kind: 'no-references' } });
  });
});

/** Treaties that joined the record after the protocol was measured; the figures of then are held to the cases of then. */
const LATER = new Set(['rome-statute', 'mine-ban', 'tpnw', 'paris', 'bbnj']);

describe('the figures that projections must show', () => {
  let all: readonly CaseResult[];
  let results: readonly CaseResult[];
  beforeAll(() => {
    all = backtest({ records, states, only: null, progress: () => {} });
    results = all.filter(r => !LATER.has(r.case.record.id));
  }, 300_000);
  const of = (model: Parameters<typeof summaryOf>[1]) => summaryOf(results, model);

  test('the protocol is the one measured before: cases, treaties, baselines', () => {
    // 242 before tables had a lag: three cases lie within a year of the end of their record.
    expect(results.length).toBeGreaterThanOrEqual(239);
    expect(of('linear').twcrps).toBeCloseTo(2.8, 1);
    expect(of('poisson').twcrps).toBeCloseTo(2.13, 1);
    expect(of('recent').twcrps).toBeCloseTo(1.97, 1);
    expect(of('reference-class').twcrps).toBeCloseTo(2.45, 1);
  });

  test('our scores, and how they stand to the baselines', () => {
    const ours = of('treaty');
    expect(ours.twcrps).toBeLessThanOrEqual(0.85);
    expect(ours.twcrpsTreaties).toBeLessThanOrEqual(0.9);
    expect(ours.brier1y).toBeLessThanOrEqual(0.044);
    expect(ours.twcrps / of('linear').twcrps).toBeLessThanOrEqual(0.33);
    expect(ours.twcrps / of('reference-class').twcrps).toBeLessThanOrEqual(0.37);
    expect(ours.twcrps / of('recent').twcrps).toBeLessThanOrEqual(0.45);
  });

  test('with the treaties that joined later it is no worse, and the baselines are', () => {
    expect(all.length).toBeGreaterThanOrEqual(264);
    const [before, now] = [of('treaty'), summaryOf(all, 'treaty')];
    expect(now.twcrps).toBeLessThanOrEqual(before.twcrps);
    expect(now.brier1y).toBeLessThanOrEqual(0.046);
    expect(now.coverage80).toBeGreaterThanOrEqual(0.75);
    expect(now.coverage80).toBeLessThanOrEqual(0.85);
    for (const model of ['linear', 'poisson', 'recent', 'reference-class'] as const)
      expect(summaryOf(all, model).twcrps).toBeGreaterThan(of(model).twcrps);
  });

  test('it knows how sure it may be', () => {
    const { coverage80, coverage50, below, above } = of('treaty');
    expect(coverage80).toBeGreaterThanOrEqual(0.75);
    expect(coverage80).toBeLessThanOrEqual(0.85);
    expect(coverage50).toBeGreaterThanOrEqual(0.44);
    expect(coverage50).toBeLessThanOrEqual(0.56);
    for (const tail of [below, above]) {
      expect(tail).toBeGreaterThanOrEqual(0.05);
      expect(tail).toBeLessThanOrEqual(0.15);
    }
  });
});
