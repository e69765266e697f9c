import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import { EMPTY_REGISTRY } from '../../src/registry/registry.ts';
import { publishedComparisons } from '../../src/status/published-comparisons.ts';
import { scenariosOf } from '../../src/status/scenarios.ts';
import { smallTreaty } from '../cli/harness.ts';

const EVENTS = [
  '{ on: 2020-01-01, act: adoption, source: dep }',
  '{ on: 2020-03-01, who: EGY, act: ratification, source: dep }',
  '{ on: 2020-04-01, who: FRA, act: ratification, source: dep }',
  '{ on: 2021-01-10, who: JPN, act: accession, source: dep }',
  '{ on: 2022-01-01, who: JPN, act: denunciation, source: dep }',
  '{ on: 2024-01-01, who: JPN, act: accession, source: dep }',
];
const LAW =
  '  entry_into_force: { article: "9", when: { instruments: 2 }, date: { nth_day_after: 30 } }\n  later_participants: { date: { nth_day_after: 30 } }\n  denunciation: { date: { years_after: 1 } }';

function compared(published: string, events: readonly string[] = EVENTS, law = LAW): string[] {
  const text = smallTreaty({ law, events, more: `published:\n${published}` });
  const { treaty } = readTreaty({ path: 'small.yaml', text });
  if (!treaty) throw new Error('faulty');
  const scenarios = scenariosOf({
    registry: EMPTY_REGISTRY,
    treaties: new Map([[treaty.id, treaty]]),
    revision: null,
  });
  return publishedComparisons(scenarios, treaty, '2026-11-21' as PlainDate).map(
    c =>
      `${c.participant ?? 'treaty'} ${c.published} ${c.agrees ? '=' : '≠'} ${c.computed.join(' ')}${c.because ? `: ${c.because}` : ''}`,
  );
}

const participants = (dates: string, more = ''): string =>
  `  participants: { source: dep, dates: { ${dates} }${more} }\n`;

describe('published days beside computed ones', () => {
  test('the treaty first, then the participants in the order of the table', () =>
    expect(
      compared(
        `  entry_into_force: { date: 2020-05-02, source: dep, because: receipt }\n${participants('FRA: 2020-05-02, EGY: 2020-05-01', ', because: { EGY: an old table }')}`,
      ),
    ).toEqual([
      'treaty 2020-05-02 ≠ 2020-05-01: receipt',
      'FRA 2020-05-02 = 2020-05-02',
      'EGY 2020-05-01 ≠ 2020-05-02: an old table',
    ]));
  test('agree by the first spell and by the last, and by no other day', () => {
    expect(compared(participants('JPN: 2021-02-09'))).toEqual(['JPN 2021-02-09 = 2021-02-09 2024-01-31']);
    expect(compared(participants('JPN: 2024-01-31'))).toEqual(['JPN 2024-01-31 = 2021-02-09 2024-01-31']);
    expect(compared(participants('JPN: 2024-02-01'))).toEqual(['JPN 2024-02-01 ≠ 2021-02-09 2024-01-31']);
  });
  test('are those of the clauses, although the published one drives the answer', () =>
    expect(compared(participants('EGY: 2020-05-03'))).toEqual(['EGY 2020-05-03 ≠ 2020-05-01']));
  test('where the delay runs from a notice, only those whose notice is recorded', () => {
    const law = LAW.replace(
      'later_participants: { date: { nth_day_after: 30 } }',
      'later_participants: { date: { nth_day_after: 30, from: notice } }',
    );
    const days = participants('FRA: 2020-05-02, JPN: 2021-03-01');
    expect(compared(days, EVENTS.slice(0, 4), law)).toEqual(['FRA 2020-05-02 ≠ 2020-05-01']);
    const notified = EVENTS.slice(0, 4).map(e => e.replace('accession,', 'accession, notified: 2021-01-30,'));
    expect(compared(days, notified, law)).toEqual([
      'FRA 2020-05-02 ≠ 2020-05-01',
      'JPN 2021-03-01 = 2021-03-01',
    ]);
  });
  test('agree with either day that the record leaves open', () => {
    const inferred = EVENTS.map(e => (e.includes('FRA') ? e.replace(' }', ', inferred: true }') : e));
    const day = (date: string) => `  entry_into_force: { date: ${date}, source: dep }\n`;
    expect(compared(day('2020-05-01'), inferred)).toEqual(['treaty 2020-05-01 = 2020-05-01 2021-02-09']);
    expect(compared(day('2021-02-09'), inferred)).toEqual(['treaty 2021-02-09 = 2021-02-09']);
    expect(compared(day('2020-06-01'), inferred)).toEqual(['treaty 2020-06-01 ≠ 2020-05-01 2021-02-09']);
  });
  test('are compared with nothing where no consent is recorded, or no clause known', () => {
    expect(compared(participants('ITA: 2021-02-09'))).toEqual([]);
    const published = `  entry_into_force: { date: 2020-05-01, source: dep }\n${participants('EGY: 2020-05-01')}`;
    expect(compared(published, EVENTS, '  note: none')).toEqual(['EGY 2020-05-01 = 2020-05-01']);
    expect(compared(participants('EGY: 2020-05-01'), EVENTS, '  note: none')).toEqual([]);
  });
  test('differ from nothing where the conditions are not met', () =>
    expect(compared('  entry_into_force: { date: 2020-05-01, source: dep }\n', EVENTS.slice(0, 2))).toEqual([
      'treaty 2020-05-01 ≠ ',
    ]));
});
