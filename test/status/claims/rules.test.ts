import { describe, expect, test } from 'vitest';
import { type DateRange, isDateFault, parseDateRange } from '../../../src/calendar/imprecise-date.ts';
import type { AsOf } from '../../../src/status/as-of.ts';
import { tolerance, verdictOn } from '../../../src/status/claims/count.ts';
import { agrees, symbolOf } from '../../../src/status/claims/dates.ts';
import { daysOf } from '../../../src/status/claims/delay.ts';
import { bundledRegistry, day, judged, scenariosFor, smallTreaty } from './bundled.ts';

const on = (text: string): DateRange => {
  const read = parseDateRange(text);
  if (isDateFault(read)) throw new Error(text);
  return read;
};

/** The finding on one claim about a small treaty. */
const finding = (
  claim: string,
  parts: Parameters<typeof smallTreaty>[0] = {},
  today = '2026-11-21',
  rule: AsOf['rule'] = 'as-recorded',
) => {
  const treaty = smallTreaty({
    ...parts,
    claims: `  - { id: it, said_on: 2026-01-01, source: news, ${claim} }`,
  });
  return judged(scenariosFor(bundledRegistry, treaty), treaty, { today: day(today), rule }).get('it');
};

describe('a number against bounds', () => {
  const say = (lo: number, hi: number, number: number, as: 'exactly' | 'at-least' | 'more-than' | 'about') =>
    verdictOn({ lo, hi }, { kind: 'count', of: 'signatories', number, as });
  test.each([
    [71, 71, 71, 'exactly', 'supported'],
    [65, 68, 66, 'exactly', 'undetermined'],
    [65, 68, 69, 'exactly', 'contradicted'],
    [65, 68, 64, 'exactly', 'contradicted'],
    [65, 68, 65, 'at-least', 'supported'],
    [65, 68, 65, 'more-than', 'undetermined'],
    [65, 68, 68, 'more-than', 'contradicted'],
    [65, 68, 67, 'about', 'supported'],
    [65, 68, 70, 'about', 'undetermined'],
    [65, 68, 80, 'about', 'contradicted'],
  ] as const)('%i to %i, said %i %s: %s', (lo, hi, n, as, verdict) =>
    expect(say(lo, hi, n, as)).toBe(verdict),
  );

  test('about is within 5 %, and at least within 2', () =>
    expect([3, 40, 60, 100].map(tolerance)).toEqual([2, 2, 3, 5]));
});

describe('counts beyond the record', () => {
  const events = `  - { on: 2020-01-01, act: adoption, source: dep }
  - { on: 2020-02-01, who: [EGY, QAT], act: signature, source: dep }`;
  const head = `complete_until: 2020-12-31
observed:
  - { on: 2025-12-01, signatories: 5, source: news }`;

  test('more than the record names may be true, less than it names is not', () => {
    expect(finding('claim: { signatories: 5 }', { head, events })).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'record-may-lack-acts', hi: 2, observed: { number: 5 } },
    });
    expect(finding('claim: { signatories: 4, as: at-least }', { head, events })?.verdict).toBe(
      'undetermined',
    );
    expect(finding('claim: { signatories: 1 }', { head, events })?.verdict).toBe('contradicted');
    expect(finding('claim: { signatories: 5 }, about: 2020-12-31', { head, events })?.verdict).toBe(
      'contradicted',
    );
  });

  test('exactly what the record names is doubtful where a larger total was stated', () => {
    expect(finding('claim: { signatories: 2 }', { head, events })?.verdict).toBe('undetermined');
    expect(finding('claim: { signatories: 2 }, about: 2025-06', { head, events })?.verdict).toBe('supported');
  });

  test('somebody without a recorded act may be the one who is missing', () => {
    expect(finding('claim: { signed: [FRA] }', { head, events })).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'somebody-is-missing', named: 2 },
    });
    expect(finding('claim: { not_signed: [FRA] }', { head, events })?.verdict).toBe('undetermined');
    expect(finding('claim: { signed: [FRA] }, about: 2020-12-31', { head, events })?.verdict).toBe(
      'contradicted',
    );
    expect(finding('claim: { not_signed: [EGY, FRA] }', { head, events })).toMatchObject({
      verdict: 'contradicted',
      reason: { code: 'done-by', who: ['EGY'] },
    });
  });
});

describe('a day known only roughly', () => {
  const events = `  - { on: 2020-01-01, act: adoption, source: dep }
  - { on: 2020-02-10, who: EGY, act: signature, source: dep }`;

  test('the statement has to hold on all its days', () => {
    expect(finding('about: 2020-02, claim: { signed: [EGY] }', { events })).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'depends-on-the-day', from: '2020-02-01', to: '2020-02-29' },
    });
    expect(finding('about: 2020-03, claim: { signed: [EGY] }', { events })?.verdict).toBe('supported');
    expect(finding('about: 2020-02, claim: { signatories: 1 }', { events })?.verdict).toBe('undetermined');
    expect(finding('about: 2020-02, claim: { signatories: 2 }', { events })?.verdict).toBe('contradicted');
  });

  test('a span is taken by its last day', () => {
    expect(finding('about: 2020-02-09/2020-02-10, claim: { signatories: 1 }', { events })?.verdict).toBe(
      'supported',
    );
  });
});

describe('who was first', () => {
  const events = (...lines: string[]) => ({
    events: ['  - { on: 2020-01-01, act: adoption, source: dep }', ...lines.map(l => `  - ${l}`)].join('\n'),
  });
  const first = (...lines: string[]) =>
    finding('claim: { first_to: ratification, who: EGY }', events(...lines))?.verdict;

  test('is settled by confirmed acts whose days do not overlap', () => {
    expect(
      first(
        '{ on: 2020-02-01, who: EGY, act: ratification, source: dep }',
        '{ on: 2020-02-02, who: QAT, act: ratification, source: dep }',
      ),
    ).toBe('supported');
    expect(
      first(
        '{ on: 2020-02-01, who: QAT, act: ratification, source: dep }',
        '{ on: 2020-02-02, who: EGY, act: ratification, source: dep }',
      ),
    ).toBe('contradicted');
    expect(first('{ on: 2020-02-01, who: [EGY, QAT], act: ratification, source: dep }')).toBe('undetermined');
    expect(
      first(
        '{ on: 2020-02, who: QAT, act: ratification, source: dep }',
        '{ on: 2020-02-02, who: EGY, act: ratification, source: dep }',
      ),
    ).toBe('undetermined');
  });

  test('stays open where an act is only reported, and fails where there is none', () => {
    expect(first('{ on: 2020-02-01, who: EGY, act: ratification, source: news }')).toBe('undetermined');
    expect(
      first(
        '{ on: 2020-02-01, who: QAT, act: ratification, source: news }',
        '{ on: 2020-02-02, who: EGY, act: ratification, source: dep }',
      ),
    ).toBe('undetermined');
    expect(first('{ on: 2020-02-01, who: EGY, act: domestic-approval, source: dep }')).toBe('contradicted');
    expect(first()).toBe('contradicted');
  });
});

describe('in force by the end of a period', () => {
  const events = `  - { on: 2020-01-01, act: adoption, source: dep }
  - { on: 2020-12-01, who: [EGY, QAT, FRA], act: ratification, source: dep }`;
  test('on its last day as recorded', () => {
    expect(finding('claim: { in_force: 2020 }', { events })).toMatchObject({
      verdict: 'supported',
      reason: { day: '2020-12-31' },
    });
    expect(finding('claim: { in_force: 2020-12-30 }', { events })).toMatchObject({ verdict: 'contradicted' });
  });
  test('for a day to come only once it is possible', () => {
    const open = { events: '  - { on: 2020-01-01, act: adoption, source: dep }' };
    expect(finding('claim: { in_force: 2027 }', open)).toMatchObject({
      verdict: 'undetermined',
      prediction: true,
      reason: { code: 'prediction-open' },
    });
    expect(finding('claim: { in_force: 2026-12-20 }', open)).toMatchObject({
      verdict: 'contradicted',
      reason: { code: 'not-in-force' },
    });
  });
});

describe('what the clause requires', () => {
  test('the number, of instruments', () => {
    expect(finding('claim: { required: 3 }')?.verdict).toBe('supported');
    expect(finding('claim: { required: 4 }')).toMatchObject({
      verdict: 'contradicted',
      reason: { code: 'clause-requires', number: 3 },
    });
    expect(finding('claim: { required: 3, of: parties }')).toMatchObject({
      verdict: 'imprecise',
      reason: { code: 'clause-counts-instruments' },
    });
  });
  test.each([
    ['instruments', 'supported'],
    ['states', 'supported'],
    ['parties', 'imprecise'],
    ['ratifications', 'imprecise'],
    ['member-states', 'imprecise'],
    ['signatures', 'contradicted'],
  ])('three %s: %s; a wrong number is wrong whatever it counts', (of, verdict) => {
    const law = `  consent: { by: [ratification, accession] }
  entry_into_force: { article: "9", when: { instruments: 3 }, date: same_day }`;
    expect(finding(`claim: { required: 3, of: ${of} }`, { law })?.verdict).toBe(verdict);
    expect(finding(`claim: { required: 4, of: ${of} }`, { law })?.verdict).toBe('contradicted');
  });
  test('beside an imprecise number stands the exact clause', () => {
    const law = `  consent: { by: [ratification, accession] }
  entry_into_force: { article: "9", when: { instruments: 3 }, date: same_day }`;
    expect(finding('claim: { required: 3, of: ratifications }', { law })?.nearest).toEqual({
      code: 'requires',
      number: 3,
      article: '9',
      acts: ['ratification', 'accession'],
    });
  });
  test('ratifications are exact where nothing else counts, and member States where a group is named', () => {
    const law = (when: string) => `  entry_into_force: { when: ${when}, date: same_day }`;
    expect(
      finding('claim: { required: 3, of: ratifications }', {
        law: law('{ instruments: 3, by: [ratification] }'),
      })?.verdict,
    ).toBe('supported');
    expect(
      finding('claim: { required: 3, of: member-states }', { law: law('{ instruments: 3, of: coe }') })
        ?.verdict,
    ).toBe('supported');
  });
  test('with further conditions a number alone settles nothing, unless it is none of theirs', () => {
    const law =
      '  entry_into_force: { when: { all_of: [{ instruments: 55 }, { every: [EGY] }] }, date: same_day }';
    expect(finding('claim: { required: 55 }', { law })).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'clause-has-other-conditions' },
    });
    expect(finding('claim: { required: 50 }', { law })?.verdict).toBe('contradicted');
  });
  test('without a clause nobody knows', () => {
    expect(finding('claim: { required: 3 }', { law: '  open_to: all' })).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'clause-not-known' },
    });
  });
});

describe('days of delay', () => {
  const after = (date: string) => ({
    law: `  entry_into_force: { when: { instruments: 3 }, date: ${date} }`,
  });
  test.each([
    ['{ nth_day_after: 90 }', 90, 'supported'],
    ['{ nth_day_after: 90 }', 91, 'contradicted'],
    ['{ on_expiry_of_days: 90 }', 90, 'supported'],
    ['{ on_expiry_of_days: 90 }', 91, 'supported'],
    ['same_day', 0, 'supported'],
    ['{ months_after: 3 }', 90, 'undetermined'],
    ['{ months_after: 3 }', 60, 'contradicted'],
    ['{ years_after: 1 }', 365, 'undetermined'],
    ['{ years_after: 1 }', 364, 'contradicted'],
    ['{ years_after: 1 }', 367, 'contradicted'],
    ['{ first_of_month_after: { months: 3 } }', 90, 'undetermined'],
    ['{ fixed: 2027-01-01 }', 90, 'contradicted'],
  ])('%s, said %i: %s', (date, days, verdict) =>
    expect(finding(`claim: { delay_days: ${days} }`, after(date))?.verdict).toBe(verdict),
  );

  test('three months are 89 to 92 days', () => {
    expect(daysOf({ kind: 'months-after', months: 3, overflow: 'last-day' })).toEqual([89, 92]);
    expect(daysOf({ kind: 'months-after', months: 1, overflow: 'last-day' })).toEqual([28, 31]);
  });
});

describe('the day of an event', () => {
  test.each([
    ['2024', '2024-12-24', 'yes'],
    ['2024-12-24', '2024-12-24', 'yes'],
    ['2024-12-25', '2024-12-24', 'no'],
    ['2025-10-25', '2025-10-25/2025-10-26', 'yes'],
    ['2025-10-25/2025-10-26', '2025-10-25/2025-10-26', 'yes'],
    ['2025-10-25/2025-10-27', '2025-10-25/2025-10-26', 'no'],
    ['2025-10-25/2025-10-26', '2025-10-25', 'no'],
    ['2025', '2025-10-25/2025-10-26', 'yes'],
    ['2026-02-10', '2026-02', 'undetermined'],
    ['2026-02', '2026-02', 'yes'],
    ['2026-03', '2026-02', 'no'],
  ])('said %s of %s: %s', (stated, event, answer) => expect(agrees(on(stated), on(event))).toBe(answer));

  test('a report proves nothing about itself, another source does for what has no effect in law', () => {
    const meeting = (source: string) => ({
      events: `  - { on: 2020-01-01, act: adoption, source: dep }\n  - { on: 2020-05-05, act: meeting, id: m, source: ${source} }`,
    });
    expect(finding('claim: { on: 2020-05-05, event: m }', meeting('news'))).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'event-only-reported' },
    });
    expect(finding('claim: { on: 2020-05-05, event: m }', meeting('[news, paper]'))?.verdict).toBe(
      'supported',
    );
    expect(finding('claim: { on: 2020-05-05, event: m }', meeting('paper'))?.verdict).toBe('undetermined');
    expect(finding('claim: { on: 2020-05-06, event: m }', meeting('[news, paper]'))?.verdict).toBe(
      'undetermined',
    );
    expect(finding('claim: { on: 2020-05-06, event: m }', meeting('dep'))?.verdict).toBe('contradicted');
  });
});

describe('the resolution', () => {
  test.each(['A/RES/79/243', '79/243', 'resolution 79/243', 'General Assembly resolution 79/243 '])(
    '%s',
    text => expect(symbolOf(text)).toBe('79/243'),
  );

  test('is that under which the text was adopted', () => {
    const events = '  - { on: 2020-01-01, act: adoption, reference: A/RES/79/243, source: dep }';
    expect(finding('claim: { resolution: "79/243" }', { events })?.verdict).toBe('supported');
    expect(finding('claim: { resolution: A/RES/79/244 }', { events })).toMatchObject({
      verdict: 'contradicted',
      nearest: { code: 'adopted-under', reference: 'A/RES/79/243' },
    });
    expect(finding('claim: { resolution: "79/243" }')?.verdict).toBe('undetermined');
  });
});

describe('a fact cited against a statement', () => {
  const against = (source: string, on = '2019-01-01') =>
    `claim: { text: The first of its kind, contradicted_by: { what: An older one, on: ${on}, source: ${source} } }`;

  test('contradicts only if its source is official', () => {
    expect(finding(against('dep'))).toMatchObject({
      verdict: 'contradicted',
      reason: { code: 'cited-fact' },
    });
    expect(finding(against('news'))).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'unofficial-fact', source: 'news', what: 'An older one' },
    });
    expect(finding(against('dep', '2027-01-01'))?.verdict).toBe('not-checkable');
  });

  test('holds against the same words of others', () => {
    const treaty = smallTreaty({
      claims: `  - { id: one, said_on: 2020-01-01, source: news, ${against('dep')} }
  - { id: two, said_on: 2021-01-01, source: paper, claim: { text: "the first  of its kind" } }
  - { id: three, said_on: 2021-01-01, source: paper, note: a valuation, claim: { text: The best of its kind } }`,
    });
    const found = judged(scenariosFor(bundledRegistry, treaty), treaty);
    expect([...found.values()].map(j => j.verdict)).toEqual([
      'contradicted',
      'contradicted',
      'not-checkable',
    ]);
    expect(found.get('three')?.reason).toEqual({ code: 'no-rule', note: 'a valuation' });
  });
});

describe('parties of a treaty that is not in force', () => {
  const events = `  - { on: 2020-01-01, act: adoption, source: dep }
  - { on: 2020-02-01, who: [EGY, QAT], act: ratification, source: dep }`;

  test('are those that consented, loosely said', () => {
    expect(finding('claim: { parties: 2 }', { events })).toMatchObject({
      verdict: 'imprecise',
      reason: { code: 'not-in-force' },
      nearest: { code: 'instruments', confirmed: 2 },
    });
    expect(finding('claim: { parties: 3 }', { events })?.verdict).toBe('contradicted');
    expect(finding('claim: { parties: 0 }', { events })?.verdict).toBe('supported');
  });

  test('beyond the record the earliest possible entry into force decides', () => {
    const head = 'complete_until: 2020-12-31';
    const parties = (about: string) =>
      finding(
        `about: ${about}, claim: { parties: 5, as: at-least }`,
        { events, head },
        '2026-11-21',
        'presumed',
      );
    expect(parties('2021-01-30')).toMatchObject({
      verdict: 'contradicted',
      reason: { code: 'earliest-possible-entry-into-force', deposits: '2021-01-01', day: '2021-01-31' },
    });
    expect(parties('2021-01-31')).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'force-beyond-record', day: '2021-01-31', completeUntil: '2020-12-31' },
    });
  });

  test('so does it for the day itself, whenever that was said', () => {
    const head = 'complete_until: 2020-12-31';
    const force = (said: string, by: string) => {
      const treaty = smallTreaty({
        events,
        head,
        claims: `  - { id: it, said_on: ${said}, source: news, claim: { in_force: ${by} } }`,
      });
      const asked = { today: day('2026-11-21'), rule: 'presumed' as const };
      return judged(scenariosFor(bundledRegistry, treaty), treaty, asked).get('it')?.verdict;
    };
    expect(force('2021-06-01', '2021-01-30')).toBe('contradicted');
    expect(force('2026-11-20', '2026-11-21')).toBe('undetermined');
    expect(force('2019-06-01', '2026-11-21')).toBe('undetermined');
  });
});

describe('an act since the record ends', () => {
  test('is not refuted by a vote, or by a report of a later day', () => {
    const parts = {
      head: 'complete_until: 2020-12-31',
      events: `  - { on: 2020-01-01, act: adoption, source: dep }
  - { on: 2021-02-10, who: EGY, act: domestic-approval, source: news }
  - { on: 2021-03, who: EGY, act: ratification, deposit: unknown, source: news }`,
    };
    const first = finding(
      'about: 2021-02-10, claim: { first_to: ratification, who: EGY }',
      parts,
      '2026-11-21',
      'presumed',
    );
    expect(first).toMatchObject({ verdict: 'undetermined', reason: { code: 'only-approved-at-home' } });
  });
  test('is refuted by an act within the record: what the record may lack came later', () => {
    const firstAfter = (line: string) =>
      finding(
        'about: 2021-02-10, claim: { first_to: ratification, who: EGY }',
        {
          head: 'complete_until: 2020-12-31',
          events: `  - { on: 2020-01-01, act: adoption, source: dep }\n  - ${line}`,
        },
        '2026-11-21',
        'presumed',
      );
    expect(firstAfter('{ on: 2020-12-31, who: QAT, act: ratification, source: dep }')).toMatchObject({
      verdict: 'contradicted',
      reason: { code: 'another-was-earlier', other: 'QAT' },
    });
    expect(firstAfter('{ on: 2021-01-01, who: QAT, act: ratification, source: dep }')?.verdict).toBe(
      'undetermined',
    );
    expect(firstAfter('{ on: 2020-12, who: QAT, act: ratification, source: news }')?.verdict).toBe(
      'undetermined',
    );
  });
});
