import { expect, test } from 'vitest';
import { days, event, inForceAfter, law, standingOn, treaty } from './builders.ts';

/*
 * Guyana, Optional Protocol: an accession of 1993 that is only inferred, a denunciation, and the accession of 1999 in the table. The
 * two days on which it became bound are two days, not the ends of a range.
 */
const op1 = treaty({
  law: {
    entryIntoForce: inForceAfter(1),
    laterParticipants: { date: days(90), at: law().at },
  },
  events: [
    event('B', 'ratification', '1976-03-23'),
    event('A', 'accession', '1993-05-10', { certainty: 'inferred' }),
    event('A', 'denunciation', '1999-01-05', { certainty: 'inferred' }),
    event('A', 'accession', '1999-01-05'),
  ],
});

test('the day of a second consent is not made a range by a first one that is not confirmed', () => {
  expect(standingOn(op1, 'A', '2010-01-01')).toMatchObject({
    standing: 'party',
    inForceFor: '1999-04-05',
    inForceForRange: { earliest: '1999-04-05', latest: '1999-04-05' },
  });
});

test('before the second consent takes effect, the first leaves it open whether the participant is a party', () => {
  expect(standingOn(op1, 'A', '1995-01-01')).toMatchObject({ standing: 'none', inForceForRange: null });
  expect(standingOn(op1, 'A', '1995-01-01').standingPossible).toContain('party');
  expect(standingOn(op1, 'A', '1999-04-04').standingPossible).toContain('party');
});

test('one consent whose day is imprecise begins on a day of a range', () => {
  const imprecise = treaty({
    law: { entryIntoForce: inForceAfter(1) },
    events: [event('B', 'ratification', '1976-03-23'), event('A', 'accession', '1993-05')],
  });
  expect(standingOn(imprecise, 'A', '2010-01-01').inForceForRange).toEqual({
    earliest: '1993-05-01',
    latest: '1993-05-31',
  });
});
