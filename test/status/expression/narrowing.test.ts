import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/calendar/arithmetic.ts';
import type { DateRange } from '../../../src/calendar/imprecise-date.ts';
import type { Act } from '../../../src/law/acts.ts';
import type { LedgerEvent } from '../../../src/ledger/events.ts';
import type { Treaty } from '../../../src/ledger/treaty.ts';
import type { RecordRule } from '../../../src/status/as-of.ts';
import { evaluate } from '../../../src/status/expression/evaluate.ts';
import { COMPARATORS, COUNT_NAMES, type Expression } from '../../../src/status/expression/expression.ts';
import type { Standing } from '../../../src/status/standing.ts';
import { bundledRegistry, day, scenariosFor, smallTreaty } from '../claims/bundled.ts';

const WHO = ['EGY', 'QAT', 'FRA', 'DEU', 'EU'] as const;
const START = day('2020-01-01');
const SPAN = 120;

const base = smallTreaty({
  head: 'complete_until: 2020-02-10',
  law: `  open_to: [EGY, QAT, FRA, DEU, EU]
  signature: { opens: 2020-01-01, closes: 2020-03-15 }
  entry_into_force: { article: "9", when: { instruments: 2 }, date: { nth_day_after: 10 }, organisations: not-additional }
  later_participants: { date: { nth_day_after: 5, not_before: entry-into-force } }
  denunciation: { date: { nth_day_after: 7 } }`,
});

const range = (from: number, length: number): DateRange => {
  const earliest = addDays(START, from);
  const latest = addDays(START, from + length);
  return { earliest, latest, written: `[${earliest}..${latest}]` };
};

const event = fc
  .record({
    who: fc.constantFrom(...WHO),
    act: fc.constantFrom<Act>(
      'signature',
      'ratification',
      'accession',
      'domestic-approval',
      'withdrawal-of-signature',
      'withdrawal-of-instrument',
      'denunciation',
    ),
    from: fc.nat(SPAN),
    length: fc.nat(30),
    certainty: fc.constantFrom('confirmed' as const, 'reported' as const),
  })
  .map(
    ({ who, act, from, length, certainty }): LedgerEvent => ({
      who: [who],
      act,
      on: range(from, length),
      sources: ['dep'],
      certainty,
      at: base.law[0]?.at ?? { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 1 },
    }),
  );

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    kind: fc.constant('count' as const),
    of: fc.constantFrom(...COUNT_NAMES),
    is: fc.constantFrom(...COMPARATORS),
    number: fc.nat(5),
  }),
  fc.constant({ kind: 'in-force' as const }),
  fc.constant({ kind: 'open-for-signature' as const }),
  fc.record({
    kind: fc.constant('standing' as const),
    who: fc.constantFrom(...WHO),
    is: fc.constantFrom<Standing>('none', 'signatory', 'contracting', 'party', 'former-party'),
  }),
);
const joined = (part: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> =>
  fc.oneof(
    part,
    fc.record({ kind: fc.constant('and' as const), of: fc.array(part, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('or' as const), of: fc.array(part, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), of: part }),
  );
const expression = joined(joined(leaf));

const withEvents = (events: readonly LedgerEvent[]): Treaty => ({
  ...base,
  events: [...base.events, ...events].sort((a, b) =>
    a.on.earliest < b.on.earliest ? -1 : a.on.earliest > b.on.earliest ? 1 : 0,
  ),
});

/** Some part of a range. */
const narrowed = (on: DateRange, cut: number, keep: number): DateRange => {
  const days = Math.round((Date.parse(on.latest) - Date.parse(on.earliest)) / 86_400_000);
  const from = cut % (days + 1);
  const earliest = addDays(on.earliest, from);
  return { earliest, latest: addDays(earliest, keep % (days - from + 1)), written: 'narrowed' };
};

/** A question on a day up to which every act has happened, or on one to come. */
const question = fc.record({
  expression,
  on: fc.integer({ min: -5, max: SPAN + 90 }),
  today: fc.integer({ min: SPAN + 30, max: SPAN + 60 }),
});

/** AsOf on any day; what happens after it is not yet in the record. */
const early = fc.record({ expression, on: question.map(q => q.on), today: fc.nat(SPAN + 60) });

test('narrowing an imprecise date never flips a determined answer', () => {
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 7 }),
      question,
      fc.nat(6),
      fc.nat(),
      fc.nat(),
      (events, q, which, cut, keep) => {
        const asked = {
          on: addDays(START, q.on),
          today: addDays(START, q.today),
          rule: 'as-recorded' as const,
        };
        const ask = (treaty: Treaty) =>
          evaluate(q.expression, { scenarios: scenariosFor(bundledRegistry, treaty), treaty, asked }).answer;
        const before = ask(withEvents(events));
        const sharper = events.map((e, i) =>
          i === which % events.length ? { ...e, on: narrowed(e.on, cut, keep) } : e,
        );
        if (before !== 'undetermined') expect(ask(withEvents(sharper))).toBe(before);
      },
    ),
    { numRuns: 400 },
  );
}, 30_000);

test('the order in which events are written never changes an answer', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 2, maxLength: 7 }), question, (events, q) => {
      const asked = {
        on: addDays(START, q.on),
        today: addDays(START, q.today),
        rule: 'as-recorded' as const,
      };
      const ask = (treaty: Treaty) =>
        evaluate(q.expression, { scenarios: scenariosFor(bundledRegistry, treaty), treaty, asked }).answer;
      expect(ask(withEvents([...events].reverse()))).toBe(ask(withEvents(events)));
    }),
  );
}, 30_000);

test('an answer of today is among those that an earlier day left open', () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 7 }), early, fc.nat(60), (events, q, later) => {
      const [on, today] = [addDays(START, q.on), addDays(START, q.today)];
      const known = withEvents(events.filter(e => e.on.earliest <= today));
      const ask = (treaty: Treaty, clock: typeof today) =>
        evaluate(q.expression, {
          scenarios: scenariosFor(bundledRegistry, treaty),
          treaty,
          asked: { on, today: clock, rule: 'as-recorded' as const },
        }).answer;
      const before = ask(known, today);
      const clock = addDays(today, later);
      const after = withEvents(events.filter(e => e.on.earliest <= clock));
      if (before !== 'undetermined' && ask(after, clock) !== 'undetermined')
        expect(ask(after, clock)).toBe(before);
    }),
    { numRuns: 300 },
  );
}, 30_000);

/** Any day: before the record ends, after it, or to come. */
const anyDay = fc.record({ expression, on: question.map(q => q.on), today: fc.nat(SPAN + 60) });

test('the three rules nest: what a stricter one determines, a laxer one answers alike', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 7 }), anyDay, (events, q) => {
      const [on, today] = [addDays(START, q.on), addDays(START, q.today)];
      const treaty = withEvents(events.filter(e => e.on.earliest <= today));
      const scenarios = scenariosFor(bundledRegistry, treaty);
      const ask = (rule: RecordRule) =>
        evaluate(q.expression, { scenarios, treaty, asked: { on, today, rule } }).answer;
      const [strict, presumed, recorded] = [ask('strict'), ask('presumed'), ask('as-recorded')];
      if (strict !== 'undetermined') expect(presumed).toBe(strict);
      if (presumed !== 'undetermined' && recorded !== 'undetermined') expect(recorded).toBe(presumed);
    }),
    { numRuns: 400 },
  );
}, 30_000);

const GAINING: ReadonlySet<Act> = new Set(['signature', 'ratification', 'accession', 'domestic-approval']);

test.each([
  ['presumed', (e: LedgerEvent) => GAINING.has(e.act)],
  ['strict', () => true],
] as const)(
  'under %s no act that the record lacks contradicts an answer',
  (rule, mayLack) => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 5 }),
        fc.array(event, { minLength: 1, maxLength: 4 }),
        anyDay,
        (recorded, lacking, q) => {
          const [on, today] = [addDays(START, q.on), addDays(START, q.today)];
          const end = base.completeUntil ?? START;
          const known = recorded.filter(e => e.on.earliest <= today);
          const later = lacking.filter(e => mayLack(e) && e.on.earliest > end && e.on.earliest <= today);
          const ask = (treaty: Treaty, by: RecordRule) =>
            evaluate(q.expression, {
              scenarios: scenariosFor(bundledRegistry, treaty),
              treaty,
              asked: { on, today, rule: by },
            }).answer;
          const before = ask(withEvents(known), rule);
          const after = ask(withEvents([...known, ...later]), 'as-recorded');
          if (before !== 'undetermined' && after !== 'undetermined') expect(after).toBe(before);
        },
      ),
      { numRuns: 400 },
    );
  },
  30_000,
);
