import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/calendar/arithmetic.ts';
import { parseDateRange } from '../../src/calendar/imprecise-date.ts';
import type { Act } from '../../src/law/acts.ts';
import type { LedgerEvent } from '../../src/ledger/events.ts';
import type { Treaty } from '../../src/ledger/treaty.ts';
import { announcementsOf, knownOnDay, recordOnDay } from '../../src/projection/known-on-day.ts';
import type { Fit } from '../../src/projection/model/fit.ts';
import { recordOf, statesOf } from '../../src/projection/model/from-ledger.ts';
import type { Landmark } from '../../src/projection/model/landmark.ts';
import { outlookOf } from '../../src/projection/model/outlook.ts';
import { type NoProjection, type Projection, project } from '../../src/projection/project.ts';
import { yearEnds } from '../../src/projection/report.ts';
import { bundledRegistry, day, scenariosFor, smallTreaty } from '../status/claims/bundled.ts';

const states = statesOf(bundledRegistry);
const n = (text: string): number => dayNumber(day(text));
const WHO = ['EGY', 'FRA', 'DEU', 'JPN', 'BRA', 'POL'] as const;

/** Events in short: `2020-02-01 EGY signature`; a fourth word is a source of the press, so the act is only reported. */
const events = (...lines: readonly string[]): string =>
  lines
    .map(line => {
      const [on, who, act, source = 'dep'] = line.split(' ');
      return `  - { on: ${on}, ${who === '-' ? '' : `who: ${who}, `}act: ${act}, source: ${source} }`;
    })
    .join('\n');
const SIGNED = ['2020-01-01 - adoption', ...WHO.slice(0, 4).map(who => `2020-02-01 ${who} signature`)];
const treatyWith = (lines: readonly string[], more: Parameters<typeof smallTreaty>[0] = {}): Treaty =>
  smallTreaty({ head: 'complete_until: 2021-01-01', ...more, events: events(...SIGNED, ...lines) });

describe('a treaty as the model knows it', () => {
  const record = (treaty: Treaty, own = true, confirmedOnly = false) =>
    recordOf(treaty, bundledRegistry, states, own, confirmedOnly);
  test('opened by the first signature; days of signature and of deposit', () => {
    const found = record(treatyWith(['2020-03-05 EGY ratification', '2020-04-01 POL accession']));
    expect(found).toMatchObject({ id: 'small', opened: n('2020-02-01'), completeUntil: n('2021-01-01') });
    expect(found?.conduct.get('EGY')).toEqual({
      signed: n('2020-02-01'),
      consented: n('2020-03-05'),
      counts: true,
    });
    expect(found?.conduct.get('POL')).toEqual({ signed: null, consented: n('2020-04-01'), counts: true });
    expect(found?.conduct.get('FRA')).toEqual({ signed: n('2020-02-01'), consented: null, counts: false });
    expect(found?.conduct.has('BRA')).toBe(false);
    expect(found).toMatchObject({ restricted: false, inClass: true });
    expect(found?.mayJoin).toContain('BRA');
    expect(found?.mayJoin).not.toContain('SUN');
    expect(found?.eligible).toBeGreaterThan(190);
  });
  test('of an open day the last one; a succession does not count, nor the instrument of the EU', () => {
    const found = record(
      treatyWith([
        '2020-03 EGY ratification',
        '2020-04-01 POL succession',
        '2020-05-01 EU formal-confirmation',
      ]),
    );
    expect(found?.conduct.get('EGY')?.consented).toBe(n('2020-03-31'));
    expect(found?.conduct.get('POL')).toMatchObject({ consented: n('2020-04-01'), counts: false });
    expect(found?.conduct.get('EU')?.counts).toBe(false);
  });
  test('without a signature there is none', () => {
    const unsigned = smallTreaty({ events: events('2020-01-01 - adoption', '2020-03-01 EGY accession') });
    expect(record(unsigned)).toBeNull();
  });
  test('complete up to its last act where nothing is said', () => {
    expect(record(treatyWith(['2020-07-05 EGY ratification'], { head: '' }))?.completeUntil).toBe(
      n('2020-07-05'),
    );
  });
  test('confirmed acts only, of the treaty asked about', () => {
    const reported = treatyWith(['2020-03-05 EGY ratification news']);
    expect(record(reported, true, true)?.conduct.get('EGY')?.consented).toBeNull();
    expect(
      record(treatyWith(['2020-03-05 EGY ratification']), true, true)?.conduct.get('EGY')?.consented,
    ).toBe(n('2020-03-05'));
  });
  test('of the class by its chapter, else where it is the user’s own', () => {
    const numbered = (chapter: string) => treatyWith([], { head: `reference: { mtdsg: ${chapter}-1 }` });
    expect(record(numbered('XVIII'), false)).toMatchObject({ inClass: true, references: ['mtdsg XVIII-1'] });
    expect(record(numbered('X'), true)?.inClass).toBe(false);
    expect(record(treatyWith([]), false)?.inClass).toBe(false);
  });
  test('restricted where the text names a circle', () => {
    const openTo = (of: string) =>
      record(
        treatyWith([], {
          law: `  open_to: ${of}\n  entry_into_force: { article: "9", when: { instruments: 3 }, date: { nth_day_after: 30 }, organisations: not-counted }`,
        }),
      );
    expect(openTo('[EGY, FRA]')).toMatchObject({ restricted: true, mayJoin: ['EGY', 'FRA'], eligible: 2 });
    expect(openTo('all')).toMatchObject({ restricted: false });
    expect(openTo('un')).toMatchObject({ restricted: false });
    expect(openTo('nato')?.mayJoin).toContain('FRA');
    expect(openTo('nato')?.mayJoin).not.toContain('EGY');
  });
  test('States with their regions and days', () => {
    expect(states.get('EGY')?.region).toBe('un-african-group');
    expect(states.get('FRA')?.region).toBe('un-weog');
    expect(states.has('EU')).toBe(false);
    expect(states.get('SSD')?.from).toBe(n('2011-07-09'));
    expect(states.get('SUN')?.until).toBeLessThan(n('1992-01-01'));
    expect(states.get('FRA')?.from).toBeLessThan(n('1900-01-01'));
  });
});

const ON = day('2021-01-01');
const range = (written: string) => {
  const read = parseDateRange(written);
  if (!('earliest' in read)) throw new Error(written);
  return read;
};
const at = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
const supposed = (who: string, act: Act, on: string): LedgerEvent => ({
  act,
  who: [who],
  on: range(on),
  sources: [],
  certainty: 'confirmed',
  at,
});

const latestOf = (treaty: Treaty) => {
  const found = scenariosFor(bundledRegistry, treaty).of(treaty.id, 'latest', ON);
  if (!found) throw new Error('no scenario');
  return found;
};
const announcements = (treaty: Treaty, ...more: readonly LedgerEvent[]) =>
  announcementsOf(treaty, more, latestOf(treaty), ON);
const known = (treaty: Treaty, ...more: readonly LedgerEvent[]) =>
  knownOnDay(treaty, announcements(treaty, ...more), latestOf(treaty), ON);

describe('what is known on a day beyond the record', () => {
  const LAW = (more: string) => `  open_to: [EGY, FRA, DEU, JPN, BRA]
${more}  entry_into_force: { article: "9", when: { instruments: 3 }, date: { nth_day_after: 30 }, organisations: not-counted }`;

  test('reported deposits, approvals, intentions of signatories', () => {
    const treaty = treatyWith([
      '2020-05-01 EGY ratification news',
      '2020-06-01 FRA domestic-approval news',
      '2020-07-01 DEU intention news',
      '2020-07-01 BRA intention news',
    ]);
    const kinds = [...announcements(treaty)].map(([who, own]) => [who, own.map(a => a.kind)]);
    // Brazil has not signed: it may only mean to sign.
    expect(kinds).toEqual([
      ['EGY', ['reported']],
      ['FRA', ['domestic-approval']],
      ['DEU', ['intention']],
    ]);
    const { announced } = known(treaty);
    const step = (kind: string, on: string) => ({ kind, on: n(on) });
    expect(announced.get('EGY')).toEqual({
      already: 0.5,
      steps: [step('domestic-approval', '2020-05-01')],
      supposed: null,
    });
    expect(announced.get('FRA')).toEqual({
      already: 0,
      steps: [step('domestic-approval', '2020-06-01')],
      supposed: null,
    });
    expect(announced.get('DEU')?.steps).toEqual([step('intention', '2020-07-01')]);
  });
  test('nothing of a participant that has deposited', () => {
    expect([
      ...announcements(
        treatyWith(['2020-04-01 FRA domestic-approval', '2020-05-01 FRA ratification']),
      ).keys(),
    ]).toEqual([]);
  });
  test('of several steps the latest approval, else the latest intention', () => {
    const treaty = treatyWith([
      '2020-04-01 FRA domestic-approval',
      '2020-06-01 FRA domestic-approval',
      '2020-08-01 FRA intention',
      '2020-05-01 DEU intention',
      '2020-09-01 DEU intention',
    ]);
    expect(known(treaty).announced.get('FRA')?.steps).toEqual([
      { kind: 'domestic-approval', on: n('2020-06-01') },
    ]);
    expect(known(treaty).announced.get('DEU')?.steps).toEqual([{ kind: 'intention', on: n('2020-09-01') }]);
  });
  test('a supposed deposit has its days; a supposed approval is a step', () => {
    const treaty = treatyWith([]);
    const { announced } = known(
      treaty,
      supposed('FRA', 'ratification', '2027-01'),
      supposed('DEU', 'domestic-approval', '2027-03-01'),
      supposed('JPN', 'signature', '2027-03-01'),
    );
    expect(announced.get('FRA')).toEqual({
      already: 0,
      steps: [],
      supposed: { from: n('2027-01-01'), until: n('2027-01-31') },
    });
    expect(announced.get('DEU')?.steps).toEqual([{ kind: 'domestic-approval', on: n('2027-03-01') }]);
    expect(announced.has('JPN')).toBe(false);
  });
  test('judged up to the end of the record, or a later day for which a total was stated', () => {
    expect(known(treatyWith([])).judgedUntil).toBe(n('2021-01-01'));
    const stated = (on: string) =>
      known(
        treatyWith([], {
          head: `complete_until: 2020-06-01\nobserved:\n  - { on: ${on}, consents: 0, source: dep }`,
        }),
      ).judgedUntil;
    expect(stated('2020-10-01')).toBe(n('2020-10-01'));
    expect(stated('2020-05-01')).toBe(n('2020-06-01'));
    expect(stated('2021-01-02')).toBe(n('2020-06-01'));
    expect(known(treatyWith([], { head: '' })).judgedUntil).toBe(n('2021-01-01'));
  });
  test('who is admitted, and whether those who did not sign may still join', () => {
    expect(known(treatyWith([])).admitted).toBeNull();
    const of = (more: string) => known(treatyWith([], { law: LAW(more) }));
    expect(of('').admitted).toEqual(new Set(['EGY', 'FRA', 'DEU', 'JPN', 'BRA']));
    expect(of('').othersMayJoin).toBe(true);
    const ratifiedOnly = '  consent: { by: [ratification] }\n';
    expect(of(`${ratifiedOnly}  signature: { opens: 2020-02-01, closes: 2020-12-31 }\n`).othersMayJoin).toBe(
      false,
    );
    expect(of(`${ratifiedOnly}  signature: { opens: 2020-02-01, closes: 2021-01-01 }\n`).othersMayJoin).toBe(
      true,
    );
    expect(
      of(`${ratifiedOnly}  signature: { opens: 2020-02-01, closes: entry-into-force }\n`).othersMayJoin,
    ).toBe(true);
    expect(of(ratifiedOnly).othersMayJoin).toBe(true);
    expect(
      of(
        '  consent: { by: [ratification, accession] }\n  signature: { opens: 2020-02-01, closes: 2020-12-31 }\n',
      ).othersMayJoin,
    ).toBe(true);
  });
  test('the record of that day: without what was withdrawn, with the signatures supposed', () => {
    const treaty = treatyWith(['2020-05-01 EGY ratification', '2020-09-01 EGY withdrawal-of-instrument']);
    const record = recordOf(treatyWith(['2020-05-01 EGY ratification']), bundledRegistry, states, true);
    if (!record) throw new Error('no record');
    const kept = recordOnDay(record, latestOf(treatyWith(['2020-05-01 EGY ratification'])), [], ON);
    expect(kept.conduct).toEqual(record.conduct);
    const withdrawn = recordOnDay(record, latestOf(treaty), [], ON);
    expect(withdrawn.conduct.get('EGY')).toMatchObject({ consented: null });
    const more = recordOnDay(
      record,
      latestOf(treatyWith([])),
      [
        supposed('BRA', 'signature', '2027-01'),
        supposed('FRA', 'signature', '2027-01'),
        supposed('POL', 'ratification', '2027'),
      ],
      ON,
    );
    expect(more.conduct.get('BRA')).toEqual({ signed: n('2021-01-01'), consented: null, counts: true });
    expect(more.conduct.get('FRA')?.signed).toBe(n('2020-02-01'));
    expect(more.conduct.has('POL')).toBe(false);
  });
});

const even = new Array<number>(13).fill(0.4);
const sure = {
  coefficients: [0, 0, 0, 0, 0],
  curvature: [0, 1, 2, 3, 4].map(i => [0, 1, 2, 3, 4].map(j => (i === j ? 1e20 : 0))),
};
const landmark: Landmark = {
  age: 1,
  paces: { unsigned: even, signed: even },
  unsigned: sure,
  signed: sure,
  meanShare: 0,
  variance: 0,
  comparedWith: { references: 12, low: 1, high: 9 },
};
/** Six States, each with its effect, and a pace of 0.4 a year that nothing moves. */
const fit: Fit = {
  references: ['r'],
  effects: { paces: landmark.paces, byState: new Map(WHO.map((who, i) => [who, 1 + i / 10])), frailty: [] },
  season: new Array<number>(12).fill(1),
  seenUntil: dayNumber(ON),
  landmark: () => landmark,
};

describe('an outlook', () => {
  const treaty = treatyWith(['2020-05-01 EGY ratification']);
  const record = recordOf(treaty, bundledRegistry, states, true);
  if (!record) throw new Error('no record');
  const origin = dayNumber(ON);
  test('has as candidates the States of the reference class that have not deposited', () => {
    const { candidates, age } = outlookOf(record, origin, fit, states);
    expect(candidates.map(c => [c.who, c.signed])).toEqual([
      ['BRA', false],
      ['DEU', true],
      ['FRA', true],
      ['JPN', true],
      ['POL', false],
    ]);
    expect(candidates.map(c => c.stateEffect)).toEqual([1.4, 1.2, 1.1, 1.3, 1.5]);
    expect(age).toBeCloseTo(335 / 365.25, 9);
  });
  test('counts a region against the treaty, each drawn to one', () => {
    const { candidates, soFar } = outlookOf(record, origin, fit, states);
    expect(soFar.joined).toBe(1);
    const years = (until: string) => (n(until) - n('2020-02-01')) / 365.25;
    const exposed = (who: (typeof WHO)[number], until = '2021-01-01') =>
      0.4 * years(until) * (fit.effects.byState.get(who) ?? 1);
    const weog = exposed('FRA') + exposed('DEU');
    const region = [...states.values()].filter(
      s => s.region === 'un-weog' && s.until > origin && s.id !== 'FRA' && s.id !== 'DEU',
    );
    const expectedThere = weog + region.length * 0.4 * years('2021-01-01');
    const all = (2 + soFar.joined) / (2 + soFar.expected);
    expect(candidates.find(c => c.who === 'FRA')?.regionEffect).toBeCloseTo(8 / (8 + expectedThere * all), 6);
  });
  test('without whom the text does not admit, nor those that can no longer join', () => {
    const base = { judgedUntil: origin, announced: new Map(), admitted: null, othersMayJoin: true };
    const of = (more: object) =>
      outlookOf(record, origin, fit, states, { ...base, ...more }).candidates.map(c => c.who);
    expect(of({ admitted: new Set(['BRA']) })).toEqual(['BRA', 'DEU', 'FRA', 'JPN']);
    expect(of({ othersMayJoin: false })).toEqual(['DEU', 'FRA', 'JPN']);
    const heard = new Map([['POL', { already: 0.5, steps: [], supposed: null }]]);
    expect(of({ othersMayJoin: false, announced: heard })).toEqual(['DEU', 'FRA', 'JPN', 'POL']);
    const more = outlookOf(record, origin, fit, states, { ...base, announced: heard });
    expect(more.soFar.joined).toBe(1.5);
    expect(more.soFar.joinedLately).toBe(1.5);
    expect(more.candidates.find(c => c.who === 'POL')?.announced?.already).toBe(0.5);
  });
});

const asked = (treaty: Treaty, more: Partial<Parameters<typeof project>[0]> = {}): Projection =>
  project({
    scenarios: scenariosFor(bundledRegistry, treaty),
    treaty,
    on: ON,
    record: recordOf(treaty, bundledRegistry, states, true, true),
    states,
    fit,
    target: null,
    supposed: [],
    ...more,
  });
const whyNot = (...args: Parameters<typeof asked>): NoProjection | null => {
  const projection = asked(...args);
  return projection.kind === 'none' ? projection.why : null;
};
const reportOf = (...args: Parameters<typeof asked>) => {
  const projection = asked(...args);
  if (projection.kind === 'none') throw new Error(projection.why.kind);
  return projection.report;
};

describe('no projection', () => {
  const ratified = (...who: readonly string[]) => treatyWith(who.map(w => `2020-05-01 ${w} ratification`));
  test('of what is in force, will be on a known day, or no longer is', () => {
    expect(whyNot(ratified('EGY', 'FRA', 'DEU'))).toEqual({ kind: 'in-force', since: '2020-05-31' });
    const soon = treatyWith(['EGY', 'FRA', 'DEU'].map(w => `2020-12-20 ${w} ratification`));
    expect(whyNot(soon)).toEqual({ kind: 'threshold-reached', on: '2020-12-20', force: '2021-01-19' });
    const reported = treatyWith([
      '2020-05-01 EGY ratification',
      '2020-05-01 FRA ratification',
      '2020-05-01 DEU ratification news',
    ]);
    expect(whyNot(reported)).toEqual({ kind: 'undetermined' });
  });
  test('without a clause, a signature, a reference or enough candidates', () => {
    expect(whyNot(treatyWith([], { law: '  open_to: all' }))).toEqual({ kind: 'no-clause' });
    expect(whyNot(treatyWith([]), { record: null })).toEqual({ kind: 'not-signed' });
    expect(whyNot(treatyWith([]), { fit: null })).toEqual({ kind: 'no-references' });
    expect(whyNot(treatyWith([]), { target: 7 })).toEqual({ kind: 'too-few', need: 7, candidates: 6 });
    expect(whyNot(treatyWith([]), { target: 6 })).toBeNull();
    expect(whyNot(ratified('EGY', 'FRA'), { target: 2 })).toEqual({ kind: 'target-reached', counted: 2 });
    expect(whyNot(ratified('EGY', 'FRA'), { target: 3 })).toBeNull();
  });
  test('of a target it is no matter whether the treaty is in force', () => {
    expect(whyNot(ratified('EGY', 'FRA', 'DEU'), { target: 4 })).toBeNull();
  });
  test('where deposits do not decide', () => {
    const law =
      '  entry_into_force: { article: "9", when: { in_force: other }, date: { nth_day_after: 30 } }';
    expect(whyNot(treatyWith([], { law }))).toMatchObject({ kind: 'uncountable' });
  });
});

describe('a report', () => {
  const treaty = treatyWith([
    '2020-05-01 EGY ratification',
    '2020-06-01 JPN domestic-approval',
    '2020-07-01 POL accession news',
  ]);
  const report = reportOf(treaty);
  test('says what is counted and asked for', () => {
    expect(report).toMatchObject({
      on: ON,
      beyondRecord: false,
      signatories: 4,
      target: null,
      required: 3,
      counted: { confirmed: 1, possible: 2 },
      simulated: null,
      judgedUntil: '2021-01-01',
      reported: ['POL'],
      compared: { references: 12, low: 1, high: 9 },
      past: [{ on: '2020-05-01', count: 1 }],
    });
  });
  test('the day of entry into force is that of the threshold and the delay', () => {
    const { threshold, force } = report;
    if (!force || !threshold.median || !force.median) throw new Error('no median');
    expect(dayNumber(force.median) - dayNumber(threshold.median)).toBe(30);
    expect(force.by(day('2021-01-30'))).toBe(0);
    expect(reportOf(treaty, { target: 3 }).force).toBeNull();
    expect(reportOf(treaty, { target: 4 }).required).toBe(4);
  });
  test('lists who comes next, the likeliest first, with what is known of it', () => {
    expect(report.next).toHaveLength(5);
    expect(report.next[0]).toMatchObject({ id: 'POL', signed: false });
    expect(report.next.map(x => x.withinYear)).toEqual(
      report.next.map(x => x.withinYear).toSorted((a, b) => b - a),
    );
    expect(report.next.find(x => x.id === 'JPN')?.announcements.map(a => a.kind)).toEqual([
      'domestic-approval',
    ]);
    expect(report.next.find(x => x.id === 'FRA')?.announcements).toEqual([]);
    const fra = outlookOf(
      recordOf(treaty, bundledRegistry, states, true, true) as never,
      dayNumber(ON),
      fit,
      states,
    ).candidates.find(c => c.who === 'FRA');
    expect(report.next.find(x => x.id === 'FRA')?.stateEffect).toBeCloseTo(1.1 * (fra?.regionEffect ?? 0), 1);
  });
  test('draws its bands from the day on, and its past with the withdrawals', () => {
    expect(report.bands.map(b => b.on.slice(0, 7))).toEqual([
      '2021-01',
      '2022-01',
      '2023-01',
      '2024-01',
      '2026-01',
      '2029-01',
      '2036-01',
    ]);
    expect(report.bands[0]?.p10).toBe(1);
    const left = treatyWith([
      '2020-05-01 EGY ratification',
      '2020-06-01 FRA ratification',
      '2020-09-01 EGY withdrawal-of-instrument',
      '2020-10-01 EU formal-confirmation',
    ]);
    expect(reportOf(left).past).toEqual([
      { on: '2020-05-01', count: 1 },
      { on: '2020-06-01', count: 2 },
      { on: '2020-09-01', count: 1 },
    ]);
  });
  test('simulates a clause that is more than a count', () => {
    const law = `  entry_into_force:
    article: "9"
    when: { all_of: [{ instruments: 3 }, { every: [FRA, DEU] }] }
    date: { nth_day_after: 30 }
    organisations: not-counted`;
    const composed = reportOf(treatyWith([], { law }));
    expect(composed.simulated).toBe(2000);
    expect(composed.threshold.by(day('2030-12-31'))).toBeLessThan(
      reportOf(treatyWith([])).threshold.by(day('2030-12-31')),
    );
  });
  test('years to show end before the horizon', () => {
    expect(yearEnds(day('2026-11-21'), day('2029-11-20'))).toEqual([
      '2026-12-31',
      '2027-12-31',
      '2028-12-31',
    ]);
    expect(yearEnds(day('2026-01-01'), day('2026-12-31'))).toEqual([]);
  });
});
