import { describe, expect, test } from 'vitest';
import { actsAbout } from '../../src/status/omitted.ts';
import { day, event, inForceAfter, ledgerOf, registry, standingOn, tie, treaty } from './builders.ts';

const ADOPTED = event('', 'adoption', '1980-01-01');
const BASE = [event('A', 'ratification', '1985-01-01'), event('B', 'ratification', '1985-03-01')];

/** A record up to 2000, which lists the States of its day. */
const record = (
  parts: { until?: string; listedUntil?: string; kind?: 'territory' },
  events = [ADOPTED, ...BASE],
  more: Parameters<typeof treaty>[0] = {},
) =>
  ledgerOf(
    [
      treaty({
        law: { entryIntoForce: inForceAfter(2) },
        events,
        completeUntil: day('2000-01-01'),
        ...more,
      }),
    ],
    registry({ O: parts }),
  );
const FORMER = { until: '1991-12-31' };

describe('a former State that today’s tables no longer list', () => {
  const told = (of: ReturnType<typeof record>, on: string) => tie(of, 'O', on);

  test('may have signed or consented from the adoption on, and been a party from the entry into force', () => {
    const of = record(FORMER);
    expect(
      ['1979-12-31', '1980-01-01', '1985-02-28', '1985-03-01', '1991-12-31'].map(on => told(of, on)),
    ).toEqual([
      'none',
      'none?signatory,contracting',
      'none?signatory,contracting',
      'none?signatory,contracting,party',
      'none?signatory,contracting,party',
    ]);
    expect(standingOn(of, 'O', '1985-01-01').omitted).toBe('former-state');
  });

  test('a party not before the day of entry into force, also where that day is known before', () => {
    const law = { entryIntoForce: inForceAfter(2, { kind: 'nth-day-after', days: 30 }) } as const;
    const of = record(FORMER, undefined, { law });
    expect([told(of, '1985-03-30'), told(of, '1985-03-31')]).toEqual([
      'none?signatory,contracting',
      'none?signatory,contracting,party',
    ]);
  });

  test('where the adoption is not recorded, on every day of its life; where the treaty is not in force, never as a party', () => {
    const notInForce = record(FORMER, [event('A', 'ratification', '1985-01-01')]);
    expect([told(notInForce, '1950-01-01'), told(notInForce, '1991-12-31')]).toEqual([
      'none?signatory,contracting',
      'none?signatory,contracting',
    ]);
  });

  test('after its last day it is no participant at all', () => {
    expect([
      told(record(FORMER), '1992-01-01'),
      standingOn(record(FORMER), 'O', '1992-01-01').omitted,
    ]).toEqual(['none', null]);
  });

  test.each<[string, Parameters<typeof record>, 'former-state' | null]>([
    [
      'listed up to the day before the record ends',
      [{ ...FORMER, listedUntil: '1999-12-31' }],
      'former-state',
    ],
    ['listed up to the end of the record', [{ ...FORMER, listedUntil: '2000-01-01' }], null],
    ['its consent is recorded', [FORMER, [...BASE, event('O', 'accession', '1985-05-01')]], null],
    [
      'its signature alone is recorded',
      [FORMER, [...BASE, event('O', 'signature', '1982-05-01')]],
      'former-state',
    ],
    ['a State of today', [{}], null],
    ['the end of the record is not known', [FORMER, BASE, { completeUntil: null }], 'former-state'],
  ])('%s', (_, parts, omitted) => {
    expect(standingOn(record(...parts), 'O', '1990-01-01').omitted).toBe(omitted);
  });
});

describe('a territory', () => {
  const territory = { kind: 'territory' } as const;
  test('is left out, unless it has acts of its own', () => {
    expect(standingOn(record(territory), 'O', '1990-01-01').omitted).toBe('territory');
    const acts = [ADOPTED, ...BASE, event('O', 'signature', '1982-05-01')];
    expect(standingOn(record(territory, acts), 'O', '1990-01-01').omitted).toBeNull();
  });

  test('acts of others about it: by its names, as whole words, by the day', () => {
    const about = (territory: string, on = '1980-01-01') => event('A', 'ratification', on, { territory });
    const acts = [about('Faroe Islands'), about('Faroe'), about('The Faroe Islands and Greenland')];
    const t = treaty({ events: [...acts, about('Faroe Islands', '1990-01-01'), ...BASE] });
    const { participants } = registry({ FRO: { kind: 'territory', names: { en: 'Faroe Islands' } } });
    const faroe = participants.get('FRO');
    if (!faroe) throw new Error('not there');
    const found = (on: string) => actsAbout(t, faroe, day(on)).map(e => e.territory);
    const both = ['Faroe Islands', 'The Faroe Islands and Greenland'];
    expect([found('1979-12-31'), found('1980-01-01'), found('1990-01-01')]).toEqual([
      [],
      both,
      [...both, 'Faroe Islands'],
    ]);
  });
});
