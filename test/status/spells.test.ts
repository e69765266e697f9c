import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/law/acts.ts';
import { partyHistory, partySpells, spellsOf } from '../../src/status/spells.ts';
import { AT, day, days, event, inForceAfter, ledgerOf, registry, scenarioOf, treaty } from './builders.ts';

const DENUNCIATION = { denunciation: { date: { kind: 'same-day' }, at: AT } } as const;
const LATER = { laterParticipants: { date: days(30), at: AT } } as const;

/** Two parties from 2000-01-01, and what C did. */
type Own = readonly [act: Act, on: string];
const withC = (...own: readonly Own[]) =>
  scenarioOf(
    treaty({
      law: { entryIntoForce: inForceAfter(2), ...DENUNCIATION },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('B', 'ratification', '2000-01-01'),
        ...own.map(([act, on]) => event('C', act, on)),
      ],
    }),
    'latest',
  );
const spells = (...own: readonly Own[]) => spellsOf(withC(...own), 'C');

describe('the spells for which a participant is bound', () => {
  test('an instrument makes one, open at its end', () => {
    expect(spells(['accession', '2001-01-01'])).toEqual([{ from: '2001-01-01', to: null }]);
  });

  test('a participant without an instrument has none', () => {
    expect(spells(['signature', '2001-01-01'])).toEqual([]);
    expect(spells()).toEqual([]);
  });

  test('a denunciation ends it, a new accession begins another', () => {
    const own = [
      ['accession', '2001-01-01'],
      ['denunciation', '2002-01-01'],
      ['accession', '2003-01-01'],
    ] as const;
    expect(spells(...own)).toEqual([
      { from: '2001-01-01', to: '2002-01-01' },
      { from: '2003-01-01', to: null },
    ]);
  });

  test('spells that touch are one: back on the very day it left', () => {
    const own = [
      ['accession', '2001-01-01'],
      ['denunciation', '2002-01-01'],
      ['accession', '2002-01-01'],
    ] as const;
    expect(spells(...own)).toEqual([{ from: '2001-01-01', to: null }]);
  });

  test('a day between them keeps them apart', () => {
    const own = [
      ['accession', '2001-01-01'],
      ['denunciation', '2002-01-01'],
      ['accession', '2002-01-02'],
    ] as const;
    expect(spells(...own)).toHaveLength(2);
  });

  test('two depositaries: instruments that overlap make one', () => {
    const own = [
      ['ratification', '2001-01-01'],
      ['ratification', '2001-06-01'],
      ['denunciation', '2005-01-01'],
    ] as const;
    expect(spells(...own)).toEqual([{ from: '2001-01-01', to: '2005-01-01' }]);
  });

  test('the longer of two that overlap decides, whichever began first', () => {
    const own = [
      ['ratification', '2001-01-01'],
      ['ratification', '2001-06-01'],
      ['withdrawal-of-instrument', '2003-01-01'],
      ['denunciation', '2005-01-01'],
    ] as const;
    expect(spells(...own)).toEqual([{ from: '2001-01-01', to: '2005-01-01' }]);
    const reversed = [
      ['ratification', '2001-01-01'],
      ['withdrawal-of-instrument', '2001-03-01'],
      ['ratification', '2001-03-01'],
    ] as const;
    expect(spells(...reversed)).toEqual([{ from: '2001-01-01', to: null }]);
  });

  test('an instrument withdrawn before it takes effect makes none, and none of no days', () => {
    const t = (until: string) =>
      treaty({
        law: { entryIntoForce: inForceAfter(1), ...LATER },
        events: [
          event('A', 'ratification', '2000-01-01'),
          event('C', 'accession', '2001-01-01'),
          event('C', 'withdrawal-of-instrument', until),
        ],
      });
    expect(spellsOf(scenarioOf(t('2001-01-31'), 'latest'), 'C')).toEqual([]);
    expect(spellsOf(scenarioOf(t('2001-02-01'), 'latest'), 'C')).toEqual([
      { from: '2001-01-31', to: '2001-02-01' },
    ]);
  });

  test('one that left and joined again before its notice took effect was bound all the time', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(1), denunciation: { date: days(180), at: AT } },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('C', 'accession', '2001-01-01'),
        event('C', 'denunciation', '2002-01-01'),
        event('C', 'accession', '2002-03-01'),
        event('C', 'denunciation', '2005-01-01'),
      ],
    });
    expect(spellsOf(scenarioOf(t, 'latest'), 'C')).toEqual([{ from: '2001-01-01', to: '2005-06-30' }]);
  });

  test('in the order in which the instruments took effect, not in that of their deposit', () => {
    const effective = (...lines: readonly (readonly [on: string, from: string])[]) => {
      const t = treaty({
        law: { entryIntoForce: inForceAfter(1), ...DENUNCIATION },
        events: [
          event('A', 'ratification', '2000-01-01'),
          ...lines.map(([on, from]) => event('C', 'accession', on, { effective: from })),
        ],
      });
      return spellsOf(scenarioOf(t, 'latest'), 'C');
    };
    const since = (from: string) => [{ from, to: null }];
    expect(effective(['2001-01-01', '2003-01-01'], ['2001-06-01', '2002-01-01'])).toEqual(
      since('2002-01-01'),
    );
    expect(effective(['2001-01-01', '2002-01-01'], ['2001-06-01', '2003-01-01'])).toEqual(
      since('2002-01-01'),
    );
    expect(
      effective(['2001-01-01', '2003-01-01'], ['2001-06-01', '2004-01-01'], ['2001-07-01', '2002-01-01']),
    ).toEqual(since('2002-01-01'));
  });

  test('by other days: only those that are known', () => {
    const scenario = withC(['accession', '2001-01-01'], ['denunciation', '2002-01-01']);
    expect(spellsOf(scenario, 'C', () => null)).toEqual([]);
    expect(spellsOf(scenario, 'C', () => day('2001-12-31'))).toEqual([
      { from: '2001-12-31', to: '2002-01-01' },
    ]);
    expect(spellsOf(scenario, 'C', () => day('2002-01-01'))).toEqual([]);
  });
});

describe('the end of a treaty', () => {
  const t = treaty({
    law: {
      entryIntoForce: inForceAfter(
        2,
        { kind: 'same-day' },
        {
          ceasesWhen: { kind: 'parties-below', parties: 2 },
        },
      ),
      ...DENUNCIATION,
    },
    events: [
      event('A', 'ratification', '2000-01-01'),
      event('B', 'ratification', '2000-01-01'),
      event('A', 'denunciation', '2003-01-01'),
      event('C', 'accession', '2003-01-01'),
    ],
  });
  // C came on the day on which A left: two are left, and the treaty goes on.
  const ended = treaty({ ...t, law: t.law, events: t.events.filter(e => e.who[0] !== 'C') });

  test('ends the spells of those that stayed', () => {
    expect(scenarioOf(ended, 'latest').ceasedOn).toBe('2003-01-01');
    expect(spellsOf(scenarioOf(ended, 'latest'), 'B')).toEqual([{ from: '2000-01-01', to: '2003-01-01' }]);
    expect(scenarioOf(t, 'latest').ceasedOn).toBeNull();
    expect(spellsOf(scenarioOf(t, 'latest'), 'B')).toEqual([{ from: '2000-01-01', to: null }]);
  });

  test('comes although one has acceded, whose accession takes effect only later', () => {
    const acceded = (on: string) => {
      const law = { ...t.law[0], ...LATER };
      return scenarioOf(treaty({ law, events: [...ended.events, event('C', 'accession', on)] }), 'latest');
    };
    expect(acceded('2002-12-20').ceasedOn).toBe('2003-01-01');
    expect(acceded('2002-11-20').ceasedOn).toBeNull();
  });

  test('one that joins on or after that day is bound for no day', () => {
    const late = treaty({
      ...ended,
      law: ended.law,
      events: [...ended.events, event('D', 'accession', '2004-01-01')],
    });
    expect(spellsOf(scenarioOf(late, 'latest'), 'D')).toEqual([]);
    expect(partySpells(scenarioOf(late, 'latest')).map(s => s.who)).toEqual(['A', 'B']);
  });
});

describe('for whom a treaty is in force', () => {
  test('an instrument each, from the entry into force of the treaty at the earliest', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(2, days(30)), ...DENUNCIATION },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('B', 'ratification', '2000-01-01'),
        event('A', 'denunciation', '2001-01-01'),
        event('C', 'signature', '2000-01-01'),
      ],
    });
    expect(partySpells(scenarioOf(t, 'latest'))).toEqual([
      { who: 'A', from: '2000-01-31', to: '2001-01-01' },
      { who: 'B', from: '2000-01-31', to: null },
    ]);
  });

  test('not one whose day depends on a notice that is not recorded', () => {
    const t = treaty({
      law: {
        entryIntoForce: inForceAfter(1),
        laterParticipants: { date: { kind: 'nth-day-after', days: 30, from: 'notice' }, at: AT },
      },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('C', 'accession', '2001-01-01'),
        event('D', 'accession', '2001-01-01', { notified: '2001-01-11' }),
      ],
    });
    expect(partySpells(scenarioOf(t, 'latest'))).toEqual([
      { who: 'A', from: '2000-01-01', to: null },
      { who: 'D', from: '2001-02-10', to: null },
    ]);
  });

  test('no one where it ended on the day on which it entered into force', () => {
    const t = (on: string) =>
      treaty({
        law: { entryIntoForce: inForceAfter(1) },
        events: [event('A', 'ratification', '2000-01-01'), event('', 'termination', on)],
      });
    expect(partySpells(scenarioOf(t('2000-01-01'), 'latest'))).toEqual([]);
    expect(partySpells(scenarioOf(t('2000-01-02'), 'latest'))).toEqual([
      { who: 'A', from: '2000-01-01', to: '2000-01-02' },
    ]);
  });

  test('nobody before it is in force', () => {
    const t = treaty({ events: [event('A', 'ratification', '2000-01-01')] });
    expect(partySpells(scenarioOf(t, 'latest'))).toEqual([]);
  });

  test('a succession from before the treaty entered into force counts from then', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(1) },
      events: [event('A', 'ratification', '2000-01-01'), event('N', 'succession', '2001-01-01')],
    });
    const scenario = scenarioOf(ledgerOf([t], registry({ N: { from: '1990-01-01' } })), 'latest');
    expect(partySpells(scenario)).toContainEqual({ who: 'N', from: '2000-01-01', to: null });
  });
});

describe('the number of parties', () => {
  test('from each day on which it changed', () => {
    const scenario = withC(['accession', '2001-01-01'], ['denunciation', '2002-01-01']);
    expect(partyHistory(scenario)).toEqual([
      { day: '2000-01-01', parties: 2 },
      { day: '2001-01-01', parties: 3 },
      { day: '2002-01-01', parties: 2 },
    ]);
  });

  test('by day, whoever came and went first', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(1), ...DENUNCIATION },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('A', 'denunciation', '2009-01-01'),
        event('B', 'accession', '2001-01-01'),
        event('B', 'denunciation', '2003-01-01'),
        event('C', 'accession', '2002-01-01'),
      ],
    });
    expect(partyHistory(scenarioOf(t, 'latest')).map(h => [h.day.slice(0, 4), h.parties])).toEqual([
      ['2000', 1],
      ['2001', 2],
      ['2002', 3],
      ['2003', 2],
      ['2009', 1],
    ]);
  });

  test('one that leaves and one that comes on a day change nothing', () => {
    const t = treaty({
      law: { entryIntoForce: inForceAfter(1), ...DENUNCIATION },
      events: [
        event('A', 'ratification', '2000-01-01'),
        event('A', 'denunciation', '2001-01-01'),
        event('B', 'accession', '2001-01-01'),
      ],
    });
    expect(partyHistory(scenarioOf(t, 'latest'))).toEqual([
      { day: '2000-01-01', parties: 1 },
      { day: '2001-01-01', parties: 1 },
    ]);
  });
});

describe('those bound without their consent', () => {
  const constitution = treaty({
    id: 'c',
    law: { entryIntoForce: inForceAfter(1), ...DENUNCIATION },
    events: [
      event('A', 'acceptance', '1950-01-01'),
      event('B', 'acceptance', '1950-01-01'),
      event('B', 'denunciation', '1960-01-01'),
      event('B', 'acceptance', '1970-01-01'),
    ],
  });
  const amendment = treaty({
    amends: 'c',
    law: { entryIntoForce: inForceAfter(1, { kind: 'same-day' }, { binds: { kind: 'parties' } }) },
    events: [event('A', 'acceptance', '1955-01-01')],
  });
  const through = (last: string) => scenarioOf(ledgerOf([amendment, constitution]), 'latest', last);

  test('are so as they come and go', () => {
    expect(spellsOf(through('2000-01-01'), 'B')).toEqual([
      { from: '1955-01-01', to: '1960-01-01' },
      { from: '1970-01-01', to: null },
    ]);
    expect(partySpells(through('2000-01-01')).filter(s => s.who === 'B')).toHaveLength(2);
    expect(partyHistory(through('2000-01-01'))).toEqual([
      { day: '1955-01-01', parties: 2 },
      { day: '1960-01-01', parties: 1 },
      { day: '1970-01-01', parties: 2 },
    ]);
  });

  test('only as far as acts through the day shape it', () => {
    expect(spellsOf(through('1954-12-31'), 'B')).toEqual([]);
    expect(spellsOf(through('1955-01-01'), 'B')).toEqual([{ from: '1955-01-01', to: null }]);
    expect(spellsOf(through('1959-12-31'), 'B')).toEqual([{ from: '1955-01-01', to: null }]);
    expect(spellsOf(through('1960-01-01'), 'B')).toEqual([{ from: '1955-01-01', to: '1960-01-01' }]);
  });
});
