import { describe, expect, test } from 'vitest';
import { bundled, day, doha, hanoi, judged, TODAY } from './bundled.ts';

const found = judged(bundled, hanoi);
const of = (id: string, asked = TODAY) => {
  const one = judged(bundled, hanoi, asked).get(id);
  if (!one) throw new Error(`no claim ${id}`);
  return one;
};

describe('what was said about the Hanoi Convention', () => {
  test.each([
    ['at-least-sixty-five', 'supported', 'count-is'],
    ['exactly-sixty-five', 'undetermined', 'count-is'],
    ['seventy-two-signatories', 'supported', 'count-is'],
    ['seventy-two-states', 'contradicted', 'organisation-counted-as-state'],
    ['seventy-one-states', 'supported', 'count-is'],
    ['in-force-2025', 'contradicted', 'earliest-possible-entry-into-force'],
    ['seventy-two-ratified', 'contradicted', 'signatures-taken-for-consents'],
    ['egypt-more-than-sixty', 'supported', 'count-is'],
    ['sixty-five-on-28', 'contradicted', 'count-is'],
    ['sixty-five-in-november', 'contradicted', 'count-is'],
    ['sixty', 'contradicted', 'count-is'],
    ['sixty-eight', 'undetermined', 'count-is'],
    ['more-than-seventy', 'supported', 'count-is'],
    ['seventy-four-in-hanoi', 'contradicted', 'total-of-a-later-day'],
    ['one-ratification', 'undetermined', 'count-is'],
    ['three-ratifications', 'undetermined', 'count-is'],
    ['canada-bound', 'contradicted', 'not-in-force'],
    ['qatar-signed', 'supported', 'done-by'],
    ['egypt-signed', 'supported', 'done-by'],
    ['qatar-joins', 'contradicted', 'only-signed'],
    ['uae-in-hanoi', 'contradicted', 'done-later'],
    ['thirteen-eu-states', 'supported', 'done-by'],
    ['twenty-one-african-states', 'supported', 'done-by'],
    ['not-yet-signed', 'supported', 'not-done-by'],
    ['usa-canada-initial', 'contradicted', 'not-done-by'],
    ['india-ratified', 'contradicted', 'not-done-by'],
    ['south-africa-deposited', 'contradicted', 'only-signed'],
    ['vietnam-first', 'undetermined', 'order-not-recorded'],
    ['azerbaijan-first', 'contradicted', 'only-approved-at-home'],
    ['qatar-first', 'undetermined', 'act-only-reported'],
    ['omsac-forty-member-states', 'imprecise', 'clause-counts-instruments'],
    ['egypt-forty-ratify', 'imprecise', 'clause-counts-instruments'],
    ['forty-sign', 'contradicted', 'clause-counts-instruments'],
    ['unodc-forty-parties', 'imprecise', 'clause-counts-instruments'],
    ['egypt-ninety-days', 'supported', 'delay-is'],
    ['egypt-adopted', 'supported', 'event-on'],
    ['egypt-resolution', 'supported', 'reference-is'],
    ['completed-next-year', 'supported', 'event-on'],
    ['vtv-hanoi-dates', 'supported', 'event-on'],
    ['vtv-road-to-hanoi', 'supported', 'event-on'],
    ['signed-in-2024', 'contradicted', 'event-on'],
    ['signed-in-november', 'contradicted', 'event-on'],
    ['canada-may-2026', 'undetermined', 'event-only-reported'],
    ['qatar-first-worldwide', 'contradicted', 'cited-fact'],
    ['vtv-first-global', 'contradicted', 'cited-fact'],
    ['ministers-first-global', 'contradicted', 'cited-fact'],
    ['seventy-two-member-states', 'contradicted', 'cited-fact'],
    ['seventy-one-articles', 'undetermined', 'unofficial-fact'],
    ['thirty-abstentions', 'undetermined', 'unofficial-fact'],
    ['decision-to-negotiate', 'supported', 'event-on'],
    ['omsac-five-years', 'not-checkable', 'no-rule'],
  ])('%s: %s, %s', (id, verdict, code) => expect(found.get(id)).toMatchObject({ verdict, reason: { code } }));

  test('every claim is judged, in the order of the file', () => {
    expect([...found.keys()]).toEqual(hanoi.claims.map(c => c.id));
    for (const { claim, verdict } of found.values()) {
      if (claim.statement.kind !== 'text') expect(verdict).not.toBe('not-checkable');
    }
  });

  test('72 States: it was 71, and one organisation', () => {
    expect(of('seventy-two-states')).toMatchObject({
      reason: { stated: 72, organisations: ['EU'], on: '2025-10-26' },
      nearest: {
        code: 'count',
        of: 'states_signed',
        lo: 71,
        hi: 71,
        organisations: { lo: 1, hi: 1 },
        on: '2025-10-26',
      },
    });
  });

  test('65 States, exactly: 65 to 68, three days being open', () => {
    expect(of('exactly-sixty-five').nearest).toMatchObject({
      code: 'count',
      lo: 65,
      hi: 68,
      on: '2025-10-25',
    });
  });

  test('72 ratified: no instrument is confirmed', () => {
    expect(of('seventy-two-ratified').nearest).toEqual({
      code: 'instruments',
      confirmed: 0,
      reported: 0,
      on: '2025-10-29',
    });
    expect(of('three-ratifications').nearest).toEqual({
      code: 'instruments',
      confirmed: 0,
      reported: 3,
      on: '2026-05-21',
    });
  });

  test('predictions are those statements whose day came after they were made', () => {
    const predictions = [...found.values()].filter(j => j.prediction).map(j => j.claim.id);
    expect(predictions).toEqual([
      'completed-next-year',
      'omsac-ceremony-2025',
      'in-force-2025',
      'vtv-hanoi-dates',
      'vtv-ceremony-chair',
      'signed-in-november',
    ]);
  });

  test.each(['2025-01-10', '2025-10-24', '2025-12-31', '2026-11-21', '2030-01-01'])(
    'in force in 2025: impossible, asked on %s',
    today => {
      expect(of('in-force-2025', { today: day(today), rule: 'as-recorded' as const })).toMatchObject({
        verdict: 'contradicted',
        prediction: true,
        reason: { day: '2026-01-23', deposits: '2025-10-25', required: 40, by: '2025-12-31' },
        nearest: { code: 'earliest-possible', day: '2026-01-23', past: today >= '2025-12-31' },
      });
    },
  );

  test('what happened after today is not known: a claim about a day to come is open', () => {
    const asked = { today: day('2025-10-01'), rule: 'as-recorded' as const };
    expect(of('seventy-one-states', asked)).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'prediction-open', day: '2025-10-26' },
      nearest: null,
    });
    expect(of('vtv-hanoi-dates', asked)).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'prediction-open' },
    });
    expect(of('qatar-signed', asked)).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'prediction-open' },
    });
    expect(of('vtv-road-to-hanoi', asked).verdict).toBe('supported');
    expect(
      of('completed-next-year', { today: day('2024-06-01'), rule: 'as-recorded' as const }),
    ).toMatchObject({
      verdict: 'undetermined',
      prediction: true,
    });
  });

  test('by default too: what is absent beyond the record contradicts nothing', () => {
    const asked = { today: day('2026-11-30'), rule: 'presumed' as const };
    for (const id of ['canada-bound', 'india-ratified', 'south-africa-deposited', 'azerbaijan-first'])
      expect([id, of(id, asked).verdict]).toEqual([id, 'undetermined']);
  });

  test('the same statement gets the same verdict, whoever makes it', () => {
    const asked = { today: day('2026-11-30'), rule: 'presumed' as const };
    const verdicts = new Map<string, Set<string>>();
    for (const { claim, verdict } of judged(bundled, hanoi, asked).values()) {
      const { statement: s, about } = claim;
      const same = s.kind === 'text' ? s.text : JSON.stringify([s, s.kind === 'required' ? null : about]);
      verdicts.set(same, (verdicts.get(same) ?? new Set()).add(verdict));
    }
    expect([...verdicts].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  test('the witnesses of the ceremony and the participants of the Road to Hanoi are recorded', () => {
    const event = (id: string) => hanoi.events.find(e => e.id === id);
    expect(event('road-to-hanoi')?.who).toEqual(['VNM', 'UNODC', 'NGA', 'TTO', 'NLD']);
    for (const name of ['Luong Cuong', 'Guterres', 'Ghada Waly', 'Hany Mostafa'])
      expect(event('signing-ceremony')?.note).toContain(name);
  });

  test('strict: what an unrecorded act could change is undetermined, and nothing within the record', () => {
    const strict = { today: day('2026-11-21'), rule: 'strict' as const };
    for (const id of ['canada-bound', 'india-ratified', 'south-africa-deposited', 'three-ratifications'])
      expect(of(id, strict).verdict).toBe('undetermined');
    for (const id of ['seventy-two-states', 'in-force-2025', 'sixty-five-in-november'])
      expect(of(id, strict).verdict).toBe('contradicted');
    expect(of('canada-bound', strict).reason).toEqual({
      code: 'force-beyond-record',
      on: '2026-11-21',
      day: '2026-02-18',
      completeUntil: '2025-11-19',
      required: 40,
    });
    expect(of('south-africa-deposited', strict).reason).toMatchObject({ code: 'may-be-unrecorded' });
  });
});

describe('what was said about the agreement on the Doha centre', () => {
  test.each([
    ['both-signed', 'supported', 'done-by'],
    ['signed-on-the-ninth', 'supported', 'event-on'],
    ['launch-in-two-months', 'not-checkable', 'no-rule'],
  ])('%s: %s, %s', (id, verdict, code) =>
    expect(judged(bundled, doha).get(id)).toMatchObject({ verdict, reason: { code } }),
  );
});
