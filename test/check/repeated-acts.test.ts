import { describe, expect, test } from 'vitest';
import { repeatedActs } from '../../src/check/acts.ts';
import type { LedgerEvent } from '../../src/ledger/events.ts';
import { event, treaty } from '../status/builders.ts';

const ENDS = ['denunciation', 'exclusion', 'withdrawal-of-instrument'] as const;
const repeated = (...events: readonly LedgerEvent[]) =>
  [...repeatedActs(treaty({ events }), 'consent', ENDS, () => false)].map(r => r.event.on.written);

describe('a second consent while the first stands', () => {
  const first = event('A', 'ratification', '2000-01-01');
  const again = event('A', 'accession', '2006-01-01');

  test('is found', () => {
    expect(repeated(first, again)).toEqual(['2006-01-01']);
    expect(repeated(first, again, event('A', 'denunciation', '2006-01-02'))).toEqual(['2006-01-01']);
  });

  test.each(['denunciation', 'withdrawal-of-instrument'] as const)(
    'is none on the day of a %s, in either order of their lines',
    act => {
      const ends = event('A', act, '2006-01-01');
      expect([repeated(first, again, ends), repeated(first, ends, again)]).toEqual([[], []]);
    },
  );
});
