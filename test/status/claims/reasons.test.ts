import { describe, expect, test } from 'vitest';
import type { AsOf } from '../../../src/status/as-of.ts';
import { restsOn } from '../../../src/status/claims/basis.ts';
import { bundledRegistry, day, judged, scenariosFor, smallTreaty } from './bundled.ts';

interface Asked {
  readonly head?: string;
  readonly saidOn?: string;
  readonly rule?: AsOf['rule'];
}
const ADOPTION = '{ on: 2020-01-01, act: adoption, source: dep }';
const signs = (who: string, on: string, source = 'dep') =>
  `{ on: ${on}, who: ${who}, act: signature, source: ${source} }`;
const ratifies = (who: string, on: string, source = 'dep') =>
  `{ on: ${on}, who: ${who}, act: ratification, source: ${source} }`;

const record = (claim: string, lines: readonly string[], { head, saidOn = '2026-01-01' }: Asked = {}) =>
  smallTreaty({
    ...(head === undefined ? {} : { head }),
    events: (lines.length > 0 ? lines : [ADOPTION]).map(l => `  - ${l}`).join('\n'),
    claims: `  - { id: it, said_on: ${saidOn}, source: news, ${claim} }`,
  });
/** The finding on one claim, on 2026-11-21. */
const finding = (claim: string, lines: readonly string[], asked: Asked = {}) => {
  const treaty = record(claim, lines, asked);
  const on = { today: day('2026-11-21'), rule: asked.rule ?? ('as-recorded' as const) };
  return judged(scenariosFor(bundledRegistry, treaty), treaty, on).get('it');
};

describe('what a wrong number was taken from', () => {
  const three = [ADOPTION, signs('[EGY, QAT, EU]', '2020-02-01')];

  test('an organisation counted as a State', () => {
    expect(finding('claim: { states_signed: 3 }', three)).toMatchObject({
      verdict: 'contradicted',
      reason: { code: 'organisation-counted-as-state', stated: 3, organisations: ['EU'], on: '2026-01-01' },
    });
    expect(finding('claim: { states_signed: 2 }', three)?.verdict).toBe('supported');
    expect(finding('claim: { states_signed: 4 }', three)?.reason.code).toBe('count-is');
  });

  test('signatures taken for consents', () => {
    expect(finding('claim: { consents: 3 }', three)?.reason).toMatchObject({
      code: 'signatures-taken-for-consents',
      stated: 3,
    });
    expect(finding('claim: { consents: 2 }', three)?.reason.code).toBe('count-is');
  });

  test('the nearest true number: of States, of parties, of instruments', () => {
    expect(finding('claim: { signatories: 9 }', three)?.nearest).toEqual({
      code: 'count',
      of: 'states_signed',
      lo: 2,
      hi: 2,
      on: '2026-01-01',
      organisations: { lo: 1, hi: 1 },
    });
    const inForce = [ADOPTION, ratifies('[EGY, QAT, FRA]', '2020-02-01')];
    expect(finding('claim: { parties: 9 }', inForce)?.nearest).toMatchObject({
      code: 'count',
      of: 'parties',
      lo: 3,
      hi: 3,
      organisations: { lo: 0, hi: 0 },
    });
    expect(finding('claim: { consents: 9 }', inForce)?.nearest).toMatchObject({
      code: 'instruments',
      confirmed: 3,
    });
  });

  test('parties beyond the record: open only from the day on which the treaty could be in force', () => {
    const one = [ADOPTION, ratifies('EGY', '2020-02-01')];
    const said = (about: string) =>
      finding(`about: ${about}, claim: { parties: 4, as: at-least }`, one, {
        head: 'complete_until: 2026-01-01',
        rule: 'presumed',
      });
    // Two instruments of 2026-01-02, and thirty days.
    expect(said('2026-01-31')).toMatchObject({ verdict: 'contradicted' });
    expect(said('2026-02-01')).toMatchObject({
      verdict: 'undetermined',
      reason: {
        code: 'force-beyond-record',
        on: '2026-02-01',
        day: '2026-02-01',
        completeUntil: '2026-01-01',
      },
    });
  });

  test('parties of a treaty that is not in force: "some" of them is no loose word for instruments', () => {
    const two = [ADOPTION, ratifies('[EGY, QAT]', '2020-02-01')];
    expect(finding('claim: { parties: 0, as: more-than }', two)).toMatchObject({
      verdict: 'contradicted',
      reason: { code: 'not-in-force' },
    });
    expect(finding('claim: { parties: 1, as: more-than }', two)?.verdict).toBe('imprecise');
  });
});

describe('the day of the adoption', () => {
  test('of which only the month is known', () => {
    const month = ['{ on: 2020-01, act: adoption, source: dep }'];
    expect(finding('claim: { adopted: 2020-01-10 }', month)).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'event-date-open', act: 'adoption' },
      nearest: { code: 'event', act: 'adoption' },
    });
    expect(finding('claim: { adopted: 2020-01 }', month)).toMatchObject({
      verdict: 'supported',
      nearest: null,
    });
    expect(finding('claim: { adopted: 2020-02-01 }', month)).toMatchObject({
      verdict: 'contradicted',
      nearest: { code: 'event', act: 'adoption' },
    });
  });

  test('that is not recorded: it may still come, or is lacking', () => {
    const none = [signs('EGY', '2020-02-01')];
    expect(finding('claim: { adopted: 2026-11-22 }', none)?.reason).toEqual({
      code: 'prediction-open',
      day: '2026-11-22',
      couldBe: null,
    });
    expect(finding('claim: { adopted: 2026-11-21 }', none)?.reason).toEqual({
      code: 'event-not-recorded',
      act: 'adoption',
    });
  });
});

describe('whether something was about the future when it was said', () => {
  const meeting = (on: string) => [ADOPTION, `{ on: ${on}, act: meeting, id: m, source: dep }`];
  test.each([
    ['claim: { on: 2026-06, event: m }', '2026-06-05', true],
    ['claim: { on: 2026-06, event: m }', '2026-01-02', true],
    ['claim: { on: 2026-06, event: m }', '2026-01-01', false],
    ['claim: { on: 2026-01-01, event: m }', '2026-06-05', false],
    ['claim: { adopted: 2027 }', '2026-06-05', false],
    ['about: 2026-01-02, claim: { signatories: 1 }', '2026-06-05', true],
    ['about: 2026-01-01, claim: { signatories: 1 }', '2026-06-05', false],
  ])('%s, the meeting on %s: %s', (claim, on, prediction) =>
    expect(finding(claim, meeting(on))?.prediction).toBe(prediction),
  );
});

describe('why somebody has not consented', () => {
  const claim = 'claim: { consented: [EGY] }';
  const approval = '{ on: 2020-03-01, who: EGY, act: domestic-approval, source: news }';
  const signedOn = { code: 'signed-on', who: 'EGY', certainty: 'confirmed' };

  test('it only signed, or only approved at home', () => {
    expect(finding(claim, [ADOPTION, signs('EGY', '2020-02-01')])).toMatchObject({
      verdict: 'contradicted',
      reason: { code: 'only-signed', who: 'EGY', on: '2026-01-01' },
      nearest: signedOn,
    });
    expect(finding(claim, [ADOPTION, signs('EGY', '2020-02-01'), approval])).toMatchObject({
      reason: { code: 'only-approved-at-home', who: 'EGY', on: '2026-01-01' },
      nearest: signedOn,
    });
    expect(finding(claim, [ADOPTION, approval])).toMatchObject({
      reason: { code: 'only-approved-at-home' },
      nearest: null,
    });
  });

  test('a signature that is only reported explains nothing', () =>
    expect(finding(claim, [ADOPTION, signs('EGY', '2020-02-01', 'news')])?.reason.code).toBe('not-done-by'));

  test('it did so later; of several nothing is told but that they have not', () => {
    const later = [ADOPTION, signs('EGY', '2020-02-01'), ratifies('EGY', '2026-05-05')];
    expect(finding(claim, later)).toMatchObject({
      reason: { code: 'done-later', who: 'EGY' },
      nearest: { code: 'consented-on', who: 'EGY' },
    });
    expect(finding('claim: { consented: [EGY, QAT] }', later)?.reason).toMatchObject({
      code: 'not-done-by',
      who: ['EGY', 'QAT'],
    });
  });
});

describe('why it is open whether somebody acted', () => {
  const head = 'complete_until: 2020-12-31';
  const open = (lines: readonly string[]) =>
    finding('about: 2025-01-01, claim: { signed: [EGY] }', lines, { head, rule: 'presumed' });

  test('the record ends before the day, or only a report says so', () => {
    expect(open([ADOPTION])).toMatchObject({
      verdict: 'undetermined',
      reason: { code: 'may-be-unrecorded', what: 'signed', who: ['EGY'], completeUntil: '2020-12-31' },
    });
    expect(open([ADOPTION, signs('EGY', '2025-01-01', 'news')])?.reason.code).toBe('not-confirmed');
    expect(open([ADOPTION, signs('EGY', '2025-01-02', 'news')])?.reason.code).toBe('may-be-unrecorded');
  });

  test('what is recorded supports, since no tie is presumed to end', () =>
    expect(open([ADOPTION, signs('EGY', '2020-02-01')])?.verdict).toBe('supported'));
});

describe('who was first', () => {
  const claim = 'claim: { first_to: ratification, who: EGY }';

  test('beside a wrong answer stand the first day and how many acted on it', () => {
    const lines = [ADOPTION, ratifies('[FRA, QAT]', '2020-02-01'), ratifies('EGY', '2020-02-02')];
    expect(finding(claim, lines)?.nearest).toMatchObject({ code: 'first-day', number: 2, among: null });
    const same = [ADOPTION, ratifies('[EGY, QAT]', '2020-02-01'), ratifies('FRA', '2020-02-02')];
    expect(finding(claim, same)?.nearest).toMatchObject({ code: 'first-day', number: 2, among: 'EGY' });
  });

  test('or those that are only reported, by id', () =>
    expect(
      finding(claim, [ADOPTION, ratifies('QAT', '2020-02-01', 'news'), ratifies('FRA', '2020-02-02', 'news')])
        ?.nearest,
    ).toEqual({ code: 'act-only-reported', act: 'ratification', who: ['FRA', 'QAT'] }));

  test('beyond the record an act may be lacking, unless the record has it for a later day', () => {
    const head = 'complete_until: 2020-12-31';
    const verdict = (rule: AsOf['rule'], ...lines: readonly string[]) =>
      finding(`about: 2025-01-01, ${claim}`, [ADOPTION, ...lines], { head, rule })?.verdict;
    expect(verdict('presumed')).toBe('undetermined');
    expect(verdict('as-recorded')).toBe('contradicted');
    expect(verdict('presumed', ratifies('EGY', '2026-05-05'))).toBe('contradicted');
    expect(verdict('presumed', ratifies('EGY', '2026-05-05', 'news'))).toBe('undetermined');
  });
});

test('a right number of required instruments comes with the clause', () =>
  expect(finding('claim: { required: 3 }', [])?.reason).toEqual({
    code: 'clause-requires',
    stated: 3,
    number: 3,
    of: 'instruments',
    article: '9',
  }));

describe('what a verdict rests on', () => {
  const basis = (claim: string, lines: readonly string[] = []) => {
    const treaty = record(claim, lines);
    const found = judged(scenariosFor(bundledRegistry, treaty), treaty).get('it');
    return found && restsOn(found, treaty);
  };
  const fact = (source: string) =>
    `claim: { text: The first, contradicted_by: { what: An older one, on: 2019-01-01, source: ${source} } }`;
  const sources = (...ids: readonly string[]) => ({ on: 'sources', sources: ids.map(id => ({ id })) });

  test.each<[string, readonly string[], object | null]>([
    ['claim: { signatories: 1 }', [], { on: 'record', until: '2026-11-21' }],
    ['claim: { required: 3 }', [], { on: 'clause', article: '9' }],
    ['claim: { delay_days: 30 }', [], { on: 'clause', article: '9' }],
    ['claim: { adopted: 2020-01-01 }', [], sources('dep')],
    ['claim: { adopted: 2020-01-01 }', [signs('EGY', '2020-02-01')], null],
    ['claim: { resolution: "79/243" }', [], sources('dep')],
    [fact('dep'), [], sources('dep')],
    ['claim: { text: The best }', [], null],
    [
      'claim: { on: 2020-05-05, event: m }',
      [ADOPTION, '{ on: 2020-05-05, act: meeting, id: m, source: [news, dep] }'],
      sources('dep'),
    ],
    [
      'claim: { on: 2020-05-05, event: m }',
      [ADOPTION, '{ on: 2020-05-05, act: meeting, id: m, source: [news, paper] }'],
      sources('news', 'paper'),
    ],
  ])('%s', (claim, lines, expected) => {
    const found = basis(claim, lines);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
