import { describe, expect, test } from 'vitest';
import {
  AT,
  asOf,
  day,
  days,
  event,
  inForceAfter,
  law,
  ledgerOf,
  listed,
  registry,
  reported,
  reportOn,
  treaty,
} from './builders.ts';

const FIRST = event('A', 'ratification', '2000-01-01');
const BASE = [FIRST, event('B', 'ratification', '2000-03-01')];
const DENUNCIATION = { date: { kind: 'same-day' }, at: AT } as const;

describe('counts', () => {
  const t = treaty({
    law: { entryIntoForce: inForceAfter(3, days(30)) },
    events: [
      event('A', 'signature', '1999-01-01'),
      event('EU', 'signature', '1999-01-01'),
      ...BASE,
      event('EU', 'approval', '2000-04-01'),
      event('C', 'accession', '2000-05-01', reported),
    ],
  });

  test('of what stands on the day, with States apart', () => {
    const r = reportOn(t, '2001-01-01');
    expect(r.signatories).toEqual({ confirmed: 2, possible: 2, states: { confirmed: 1, possible: 1 } });
    expect(r.consents).toEqual({ confirmed: 3, possible: 4, states: { confirmed: 2, possible: 3 } });
    expect(r.parties).toEqual({ confirmed: 0, possible: 4, states: { confirmed: 0, possible: 3 } });
    expect(r.counted).toEqual({ confirmed: 2, possible: 3 });
    expect([r.required, r.remaining]).toEqual([3, { confirmed: 1, possible: 0 }]);
    expect(reportOn(t, '1999-12-31').consents.confirmed).toBe(0);
    expect(reportOn(t, '2000-01-01').consents.confirmed).toBe(1);
  });

  test('nothing is lacking once the conditions were met, or it is in force by a published day', () => {
    expect(reportOn(treaty({ events: BASE }), '2000-03-01').remaining).toEqual({ confirmed: 0, possible: 0 });
    const published = { entryIntoForce: { date: day('2000-02-01'), source: 'dep', at: AT } };
    const early = treaty({ law: { entryIntoForce: inForceAfter(9) }, events: BASE, published });
    expect(reportOn(early, '2000-01-31').remaining.confirmed).toBe(8);
    expect(reportOn(early, '2000-02-01').remaining.confirmed).toBe(0);
  });

  test('those whom the clause names are listed while they lack', () => {
    const annex = treaty({
      law: { entryIntoForce: inForceAfter({ kind: 'every', of: listed('A', 'C', 'B') }) },
      events: BASE,
    });
    expect(reportOn(annex, '2000-02-01').lacking).toEqual(['B', 'C']);
    expect(reportOn(annex, '2000-03-01').lacking).toEqual(['C']);
    const met = treaty({
      ...annex,
      law: annex.law,
      events: [...BASE, event('C', 'accession', '2001-01-01')],
    });
    expect(reportOn(met, '2001-01-01').lacking).toEqual([]);
  });

  test('parties: old instruments and new ones, as long as they stand', () => {
    const t = treaty({
      law: {
        entryIntoForce: inForceAfter(2),
        laterParticipants: { date: days(30), at: AT },
        denunciation: DENUNCIATION,
      },
      events: [...BASE, event('C', 'accession', '2010-01-01'), event('A', 'denunciation', '2012-01-01')],
    });
    const parties = (on: string) => reportOn(t, on).parties.confirmed;
    expect([parties('2000-02-29'), parties('2000-03-01')]).toEqual([0, 2]);
    expect([parties('2010-01-30'), parties('2010-01-31')]).toEqual([2, 3]);
    expect([parties('2011-12-31'), parties('2012-01-01')]).toEqual([3, 2]);
  });

  test('without a clause one that has consented may be a party', () => {
    const t = treaty({ law: [law()], events: BASE });
    expect(reportOn(t, '2001-01-01').parties).toMatchObject({ confirmed: 0, possible: 2 });
    expect(reportOn(t, '2001-01-01').required).toBeNull();
  });
});

describe('in force', () => {
  const t = treaty({ law: { entryIntoForce: inForceAfter(2, days(30)) }, events: BASE });

  test('from its day', () => {
    expect(reportOn(t, '2000-03-30')).toMatchObject({ inForce: 'no', entryIntoForce: '2000-03-31' });
    expect(reportOn(t, '2000-03-31')).toMatchObject({
      inForce: 'yes',
      entryIntoForce: '2000-03-31',
      entryIntoForceComputed: '2000-03-31',
      thresholdReached: { on: '2000-03-01', by: ['B'] },
    });
  });

  test('undetermined between the days of its two scenarios', () => {
    const open = treaty({ ...t, law: t.law, events: [FIRST, event('B', 'ratification', '2000-03')] });
    const answers = ['2000-03-30', '2000-03-31', '2000-04-29', '2000-04-30'].map(
      d => reportOn(open, d).inForce,
    );
    expect(answers).toEqual(['no', 'undetermined', 'undetermined', 'yes']);
    expect(reportOn(open, '2001-01-01').entryIntoForce).toBeNull();
    expect(reportOn(open, '2001-01-01').force).toMatchObject({
      earliest: '2000-03-31',
      latest: '2000-04-30',
    });
  });

  test('a published day comes first', () => {
    const published = { entryIntoForce: { date: day('2000-04-15'), source: 'dep', at: AT } };
    const r = reportOn(treaty({ ...t, law: t.law, events: BASE, published }), '2000-04-14');
    expect(r).toMatchObject({
      inForce: 'no',
      entryIntoForce: '2000-04-15',
      entryIntoForceComputed: '2000-03-31',
    });
  });

  test('no longer from the day it ceased; perhaps, where only reports say so', () => {
    const ceasesWhen = { kind: 'parties-below', parties: 2 } as const;
    const ends = (certainty: 'confirmed' | 'reported') =>
      treaty({
        law: { entryIntoForce: inForceAfter(2, days(0), { ceasesWhen }), denunciation: DENUNCIATION },
        events: [...BASE, event('A', 'denunciation', '2005-01-01', { certainty })],
      });
    expect(['2004-12-31', '2005-01-01'].map(d => reportOn(ends('confirmed'), d).inForce)).toEqual([
      'yes',
      'no',
    ]);
    expect(['2004-12-31', '2005-01-01'].map(d => reportOn(ends('reported'), d).inForce)).toEqual([
      'yes',
      'undetermined',
    ]);
    expect(reportOn(ends('confirmed'), '2006-01-01').force.lapse?.on).toBe('2005-01-01');
  });

  test('without a clause undetermined from the first act on, and no before it', () => {
    const t = treaty({ law: [law()], events: [event('', 'adoption', '1999-01-01'), ...BASE] });
    expect(['1999-12-31', '2000-01-01'].map(d => reportOn(t, d).inForce)).toEqual(['no', 'undetermined']);
  });

  test('a record that ends before the published day is older than the answer', () => {
    const published = { entryIntoForce: { date: day('2001-01-01'), source: 'dep', at: AT } };
    const old = (completeUntil: string) =>
      treaty({
        law: { entryIntoForce: inForceAfter(5) },
        events: BASE,
        published,
        completeUntil: day(completeUntil),
      });
    expect(reportOn(old('2000-12-31'), '2001-06-01').outrun).toBe('2000-12-31');
    expect(reportOn(old('2001-01-01'), '2001-06-01').outrun).toBeNull();
  });
});

describe('the earliest entry into force', () => {
  const t = treaty({
    law: { entryIntoForce: inForceAfter(3, days(30)), openTo: listed('A', 'B', 'C') },
    events: [event('', 'adoption', '1999-01-01'), ...BASE],
  });

  test('all that may join deposit today', () => {
    expect(reportOn(t, '2026-11-30').earliestEntryIntoForce).toBe('2026-12-30');
    const later = { today: '2026-11-30' };
    expect(reportOn(t, '2026-12-29', later).inForce).toBe('no');
    expect(reportOn(t, '2026-12-30', later).inForce).toBe('undetermined');
  });

  test('null where not enough may join', () => {
    const few = treaty({
      law: { entryIntoForce: inForceAfter(4), openTo: listed('A', 'B', 'C') },
      events: BASE,
    });
    expect(reportOn(few, '2026-11-30').earliestEntryIntoForce).toBeNull();
  });

  test('not before the treaty is open', () => {
    const opens = treaty({
      law: {
        entryIntoForce: inForceAfter(1, days(30)),
        openTo: listed('A'),
        signature: { opens: day('2026-12-25'), at: AT },
      },
    });
    expect(reportOn(opens, '2026-12-25', { today: '2026-12-01' }).earliestEntryIntoForce).toBe('2027-01-24');
  });

  test('under strict from the day after the record ends', () => {
    const strict = { rule: 'strict' as const, today: '2026-11-30' };
    const old = treaty({ ...t, law: t.law, events: t.events, completeUntil: day('2020-01-01') });
    expect(reportOn(old, '2020-01-31', strict).inForce).toBe('no');
    expect(reportOn(old, '2020-02-01', strict).inForce).toBe('undetermined');
    expect(reportOn(old, '2020-01-31', { rule: 'strict' as const, today: '2020-01-31' }).inForce).toBe('no');
  });
});

describe('the signature window', () => {
  const window = (signature: object | undefined, events = BASE, more = {}) =>
    treaty({ law: { ...(signature ? { signature: { at: AT, ...signature } } : {}), ...more }, events });
  const state = (of: ReturnType<typeof treaty>, on: string) => {
    const { state, daysLeft } = reportOn(of, on).signature;
    return [state, daysLeft];
  };

  test('from its first to its last day, both included', () => {
    const t = window({ opens: '2000-06-01', closes: '2000-06-30' });
    expect(state(t, '2000-05-31')).toEqual(['not-yet', 1]);
    expect(state(t, '2000-06-01')).toEqual(['open', 29]);
    expect(state(t, '2000-06-30')).toEqual(['open', 0]);
    expect(state(t, '2000-07-01')).toEqual(['closed', null]);
  });

  test('until entry into force', () => {
    const t = window({ closes: 'entry-into-force' });
    expect(state(t, '2000-02-29')).toEqual(['open', null]);
    expect(state(t, '2000-03-01')).toEqual(['closed', null]);
    const open = window({ closes: 'entry-into-force' }, [FIRST, event('B', 'ratification', '2000-03')]);
    expect(state(open, '2000-03-10')).toEqual(['undetermined', null]);
  });

  test('none where only accession is provided for and nobody signed', () => {
    const consent = { consent: { by: ['accession'] as const, at: AT } };
    expect(state(window(undefined, [], consent), '2000-01-01')).toEqual(['none', null]);
    const signed = [event('A', 'signature', '1999-01-01')];
    expect(state(window(undefined, signed, consent), '2000-01-01')).toEqual(['undetermined', null]);
    expect(state(window(undefined), '2000-01-01')).toEqual(['undetermined', null]);
  });
});

describe('milestones and provisions', () => {
  const clause = { what: { en: 'x' }, at: AT };
  const t = treaty({
    law: {
      milestones: [
        {
          ...clause,
          id: 'conference',
          when: { kind: 'in-force' },
          date: { kind: 'years-after', years: 1, overflow: 'last-day' },
        },
        { ...clause, id: 'protocols', when: { kind: 'parties', parties: 3 } },
      ],
      provisions: [{ ...inForceAfter(3), article: '41' }],
    },
    events: BASE,
  });
  const joined = treaty({ ...t, law: t.law, events: [...BASE, event('C', 'accession', '2005-01-01')] });

  test('follow from the entry into force, and from the number of parties', () => {
    const [conference, protocols] = reportOn(t, '2001-01-01').milestones;
    expect(conference).toMatchObject({ date: '2001-03-01', parties: null });
    expect(protocols).toMatchObject({ date: null, parties: { have: 2, need: 3 } });
    expect(reportOn(joined, '2005-01-01').milestones[1]?.date).toBe('2005-01-01');
    expect(reportOn(joined, '2004-12-31').milestones[1]?.date).toBeNull();
  });

  test('an article may enter into force later than the treaty', () => {
    expect(reportOn(t, '2001-01-01').provisions).toEqual([
      { article: '41', threshold: null, entryIntoForce: null },
    ]);
    expect(reportOn(joined, '2006-01-01').provisions).toEqual([
      { article: '41', threshold: '2005-01-01', entryIntoForce: '2005-01-01' },
    ]);
  });
});

describe('conditions that no record measures', () => {
  const unmeasured = { kind: 'unmeasured', what: { en: 'a tonnage' }, found: 'found' } as const;
  const when = {
    kind: 'all-of',
    of: [
      { kind: 'instruments', count: 2 },
      { kind: 'unmeasured', what: { en: 'a tonnage' } },
    ],
  } as const;

  test('leave the day open, and say which part was counted', () => {
    const r = reportOn(treaty({ law: { entryIntoForce: inForceAfter(when) }, events: BASE }), '2001-01-01');
    expect(r.inForce).toBe('undetermined');
    expect(r.thresholdReached).toBeNull();
    expect(r.partlyMeasured).toEqual({
      count: { need: 2, by: '2000-03-01' },
      unmeasured: [{ en: 'a tonnage' }],
    });
  });

  test('are met from the event that found them met', () => {
    const found = event('', 'notice', '2002-01-01', { id: 'found' });
    const t = treaty({ law: { entryIntoForce: inForceAfter(unmeasured) }, events: [...BASE, found] });
    expect(['2001-12-31', '2002-01-01'].map(d => reportOn(t, d).inForce)).toEqual(['no', 'yes']);
    expect(reportOn(t, '2003-01-01').partlyMeasured).toBeNull();
  });
});

describe('denunciations that wait for the entry into force', () => {
  const notBefore = [{ kind: 'after', of: 'entry-into-force', years: 3 }] as const;
  const t = treaty({
    law: {
      entryIntoForce: inForceAfter(2),
      denunciation: { date: { kind: 'same-day', notBefore }, at: AT },
    },
    events: [...BASE, event('A', 'denunciation', '2001-01-01')],
  });

  test('take effect on the floor', () => {
    expect(['2003-02-28', '2003-03-01'].map(d => reportOn(t, d).parties.confirmed)).toEqual([2, 1]);
    expect(reportOn(t, '2001-06-01').entryIntoForce).toBe('2000-03-01');
  });
});

describe('versions of the final clauses', () => {
  const versions = [
    law({ entryIntoForce: inForceAfter(3) }),
    law({ from: day('2001-01-01'), entryIntoForce: inForceAfter(2) }),
    law({ from: day('2002-01-01'), entryIntoForce: inForceAfter(1) }),
  ];
  test('an easier one is met on the day it applies, and no earlier', () => {
    const t = treaty({ law: versions, events: BASE });
    expect(reportOn(t, '2000-12-31').entryIntoForce).toBeNull();
    expect(reportOn(t, '2001-01-01').entryIntoForce).toBe('2001-01-01');
    expect(reportOn(t, '2009-01-01').thresholdReached).toEqual({ on: '2001-01-01', by: [] });
  });

  test('seven hundred that are never met leave it not in force', () => {
    const from = (n: number) =>
      day(`${2001 + Math.floor(n / 28)}-01-${String((n % 28) + 1).padStart(2, '0')}`);
    const many = [
      law({ entryIntoForce: inForceAfter(9) }),
      ...Array.from({ length: 700 }, (_, n) => law({ from: from(n), entryIntoForce: inForceAfter(9) })),
    ];
    const t = treaty({ law: many, events: BASE });
    expect(reportOn(t, '2026-11-30')).toMatchObject({ inForce: 'no', remaining: { confirmed: 7 } });
  });
});

describe('participants of a report', () => {
  test('those with an act by the day, and those bound by a later instrument', () => {
    const t = treaty({
      events: [...BASE, event('N', 'succession', '2012-05-01'), event('C', 'signature', '2020-01-01')],
    });
    const ledger = ledgerOf([t], registry({ N: { from: '2010-07-01' } }));
    const ids = (on: string) => reportOn(ledger, on).participants.map(p => p.id);
    expect(ids('2010-06-30')).toEqual(['A', 'B']);
    expect(ids('2010-07-01')).toEqual(['A', 'B', 'N']);
    expect(ids('2020-01-01')).toEqual(['A', 'B', 'C', 'N']);
  });

  test('unsettled: unconfirmed, imprecise, or denounced', () => {
    const t = treaty({
      law: { denunciation: DENUNCIATION },
      events: [
        ...BASE,
        event('C', 'signature', '2000-01-01', reported),
        event('D', 'signature', '[2000-01-01..2001-01-01]'),
        event('A', 'denunciation', '2000-06-01'),
      ],
    });
    expect(reportOn(t, '2000-12-31').unsettled.map(p => p.id)).toEqual(['A', 'C', 'D']);
    expect(reportOn(t, '2001-01-01').unsettled.map(p => p.id)).toEqual(['A', 'C']);
  });

  test('how the question stands to the record', () => {
    const t = treaty({ events: BASE, completeUntil: day('2020-01-01') });
    expect(reportOn(t, '2020-01-01').beyondRecord).toBe(false);
    expect(reportOn(t, '2020-01-02').beyondRecord).toBe(true);
    expect(reportOn(t, '2020-01-02').asked).toEqual(asOf('2020-01-02'));
  });
});
