import { describe, expect, test } from 'vitest';
import { publishedComparisons } from '../../src/status/published-comparisons.ts';
import { scenariosOf } from '../../src/status/scenarios.ts';
import { AT, day, days, event, inForceAfter, ledgerOf, treaty } from './builders.ts';

type Events = readonly ReturnType<typeof event>[];
type Law = NonNullable<NonNullable<Parameters<typeof treaty>[0]>['law']>;

/** A and B bring the treaty into force on 2020-05-01; E joins, leaves and joins again. */
const EVENTS: Events = [
  event('A', 'ratification', '2020-03-01'),
  event('B', 'ratification', '2020-04-01'),
  event('E', 'accession', '2021-01-10'),
  event('E', 'denunciation', '2022-01-01'),
  event('E', 'accession', '2024-01-01'),
];
const LAW: Law = {
  entryIntoForce: inForceAfter(2, days(30)),
  laterParticipants: { date: days(30), at: AT },
  denunciation: { date: { kind: 'years-after', years: 1, overflow: 'last-day' }, at: AT },
};
const NO_CLAUSE: Law = { entryIntoForce: undefined } as never;

interface Published {
  readonly treaty?: string;
  readonly of?: Readonly<Record<string, string>>;
  readonly because?: Readonly<Record<string, string>>;
}

function compared(published: Published, events: Events = EVENTS, law: Law = LAW): readonly string[] {
  const { treaty: date, of, because = {} } = published;
  const { treaty: reason, ...reasons } = because;
  const t = treaty({
    law,
    events,
    published: {
      ...(date && { entryIntoForce: { date: day(date), source: 'dep', at: AT, because: reason } }),
      ...(of && { participants: { source: 'dep', dates: of, because: reasons, at: AT } }),
    } as never,
  });
  return publishedComparisons(scenariosOf(ledgerOf([t])), t, day('2026-11-21')).map(
    c =>
      `${c.participant ?? 'treaty'} ${c.published} ${c.agrees ? '=' : '≠'} ${c.computed.length === 0 ? 'nothing' : c.computed.join(' ')}${c.because ? `: ${c.because}` : ''}`,
  );
}

describe('published days beside computed ones', () => {
  test('the treaty first, then the participants in the order of the table, with the reasons of the ledger', () =>
    expect(
      compared({
        treaty: '2020-05-02',
        of: { B: '2020-05-02', A: '2020-05-01' },
        because: { treaty: 'receipt', A: 'an old table' },
      }),
    ).toEqual([
      'treaty 2020-05-02 ≠ 2020-05-01: receipt',
      'B 2020-05-02 = 2020-05-02',
      'A 2020-05-01 ≠ 2020-05-02: an old table',
    ]));

  test('a record without published days is compared with nothing', () => {
    const t = treaty({ law: LAW, events: EVENTS });
    expect(publishedComparisons(scenariosOf(ledgerOf([t])), t, day('2026-11-21'))).toEqual([]);
  });

  test('agree by the first spell and by the last, and by no other day', () => {
    expect(compared({ of: { E: '2021-02-09' } })).toEqual(['E 2021-02-09 = 2021-02-09 2024-01-31']);
    expect(compared({ of: { E: '2024-01-31' } })).toEqual(['E 2024-01-31 = 2021-02-09 2024-01-31']);
    expect(compared({ of: { E: '2024-02-01' } })).toEqual(['E 2024-02-01 ≠ 2021-02-09 2024-01-31']);
  });

  test('are compared with those of the clauses, although the published one drives the answer', () =>
    expect(compared({ of: { A: '2020-05-03' } })).toEqual(['A 2020-05-03 ≠ 2020-05-01']));

  test('where the delay runs from a notice, only those whose notice is recorded', () => {
    const law = { ...LAW, laterParticipants: { date: { ...days(30), from: 'notice' }, at: AT } } as Law;
    const of = { B: '2020-05-02', E: '2021-03-01' };
    const first = EVENTS.slice(0, 3);
    expect(compared({ of }, first, law)).toEqual(['B 2020-05-02 ≠ 2020-05-01']);
    const notified = first.map(e =>
      e.act === 'accession'
        ? { ...e, notified: { earliest: day('2021-01-30'), latest: day('2021-01-30') } }
        : e,
    );
    expect(compared({ of }, notified as Events, law)).toEqual([
      'B 2020-05-02 ≠ 2020-05-01',
      'E 2021-03-01 = 2021-03-01',
    ]);
  });

  test('agree with either day that the record leaves open', () => {
    const inferred = EVENTS.map(e => (e.who.includes('B') ? { ...e, certainty: 'inferred' as const } : e));
    expect(compared({ treaty: '2020-05-01' }, inferred)).toEqual([
      'treaty 2020-05-01 = 2020-05-01 2021-02-09',
    ]);
    expect(compared({ treaty: '2021-02-09' }, inferred)).toEqual(['treaty 2021-02-09 = 2021-02-09']);
    expect(compared({ treaty: '2020-06-01' }, inferred)).toEqual([
      'treaty 2020-06-01 ≠ 2020-05-01 2021-02-09',
    ]);
  });

  test('are compared with nothing where no consent is recorded, or no clause known', () => {
    expect(compared({ of: { C: '2021-02-09' } })).toEqual([]);
    const signed = [...EVENTS, event('C', 'signature', '2020-01-01')];
    expect(compared({ of: { C: '2021-02-09' } }, signed)).toEqual([]);
    expect(compared({ treaty: '2020-05-01', of: { A: '2020-05-01' } }, EVENTS, NO_CLAUSE)).toEqual([
      'A 2020-05-01 = 2020-05-01',
    ]);
    expect(compared({ of: { A: '2020-05-01' } }, EVENTS, NO_CLAUSE)).toEqual([]);
  });

  test('are compared by a clause that came later, too', () => {
    const [first] = treaty({ law: NO_CLAUSE }).law;
    const [second] = treaty({ law: LAW }).law;
    const versions = [first, { ...second, from: day('2020-02-01') }] as never;
    expect(compared({ treaty: '2020-05-01' }, EVENTS, versions)).toEqual(['treaty 2020-05-01 = 2020-05-01']);
  });

  test('of a participant whose consent is only reported, like the others by which the treaty is in force', () => {
    const all = EVENTS.slice(0, 2).map(e => ({ ...e, certainty: 'reported' as const }));
    expect(compared({ of: { A: '2020-05-01' } }, all)).toEqual(['A 2020-05-01 = 2020-05-01']);
  });

  test('differ from nothing where the conditions are not met', () =>
    expect(compared({ treaty: '2020-05-01' }, EVENTS.slice(0, 1))).toEqual(['treaty 2020-05-01 ≠ nothing']));
});
