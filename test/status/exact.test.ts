import { describe, expect, test } from 'vitest';
import { isExact } from '../../src/status/is-exact.ts';
import {
  AT,
  day,
  days,
  event,
  inForceAfter,
  law,
  ledgerOf,
  registry,
  reported,
  reportOn,
  treaty,
} from './builders.ts';

type Parts = NonNullable<Parameters<typeof treaty>[0]>;
type Events = readonly ReturnType<typeof event>[];

/** Whether a record leaves nothing open: alone in its ledger, or the first of it. */
const exact = (parts: Parts, others: readonly Parts[] = [], of = registry()) => {
  const [first, ...rest] = [parts, ...others].map(p => treaty(p));
  const ledger = ledgerOf([first as never, ...rest], of);
  return isExact(first as never, ledger, new Map());
};
const BASE: Events = [event('A', 'ratification', '2000-01-01'), event('B', 'ratification', '2000-03-01')];
const withEvents = (...events: Events): Parts => ({ events: [...BASE, ...events] });

describe('a record that leaves nothing open', () => {
  test('is one of confirmed acts with one day each', () => expect(exact(withEvents())).toBe(true));

  test.each<[string, ReturnType<typeof event>]>([
    ['an act that is only reported', event('C', 'accession', '2001-01-01', reported)],
    ['an act whose effect is disputed', event('C', 'accession', '2001-01-01', { disputed: { by: ['A'] } })],
    ['an act of a month', event('C', 'accession', '2001-01')],
    ['an act received in a month', event('C', 'accession', '2001-01-01', { received: '2001-02' })],
    ['an act notified in a month', event('C', 'accession', '2001-01-01', { notified: '2001-02' })],
    ['an act with effect from a month', event('C', 'accession', '2001-01-01', { effective: '2001-02' })],
    ['an extension until some day of a month', event('', 'extension', '2001-01-01', { until: '2005-02' })],
    ['a signature that took two days', event('C', 'signature', '2001-01-01/2001-01-02')],
    ['an adoption in some month', event('', 'adoption', '1999-01')],
    ['a denunciation, which waits for a clause', event('A', 'denunciation', '2001-01-01')],
    ['a statement in some month', event('C', 'declaration', '2001-01')],
    ['a succession of a State without a day', event('S', 'succession', '2001-01-01')],
    ['an act of a State that ended in some month', event('O', 'accession', '1985-01-01')],
  ])('not with %s', (_, e) => {
    const of = registry({ S: { from: '1999-05' }, O: { until: '1991-12' } });
    expect(exact(withEvents(e), [], of)).toBe(false);
  });

  test.each<[string, ReturnType<typeof event>]>([
    ['a conference that took two days', event('', 'adoption', '1999-01-01/1999-01-02')],
    ['a reported statement on one day', event('C', 'declaration', '2001-01-01', reported)],
    [
      'a succession with a day of its own',
      event('S', 'succession', '2001-01-01', { effective: '1999-05-03' }),
    ],
    ['a succession of a State that arose on one day', event('N', 'succession', '2001-01-01')],
    ['an act of a State that tables list to one day', event('L', 'accession', '1985-01-01')],
  ])('also with %s', (_, e) => {
    const of = registry({
      S: { from: '1999-05' },
      N: { from: '1999-05-03' },
      L: { until: '1991-12', listedUntil: '1991-12-31' },
    });
    expect(exact(withEvents(e), [], of)).toBe(true);
  });

  test('not where the treaty has no clause, unless its day is published', () => {
    const none = [law()];
    expect(exact({ law: none, events: BASE })).toBe(false);
    const published = { entryIntoForce: { date: day('2000-03-01'), source: 'dep', at: AT } };
    expect(exact({ law: none, events: BASE, published })).toBe(true);
  });

  test('not where its term ends on some day of a month', () => {
    const until = (text: string) => ({ kind: 'until', until: event('', 'notice', text).on, at: AT }) as const;
    expect(exact({ law: { term: until('2010-12') }, events: BASE })).toBe(false);
    expect(exact({ law: { term: until('2010-12-31') }, events: BASE })).toBe(true);
  });

  test('not where a finding that a clause waits for is only reported', () => {
    const when = { kind: 'unmeasured', what: { en: 'the tonnage' }, found: 'tonnage' } as never;
    const found = (parts = {}) =>
      exact({
        law: { entryIntoForce: inForceAfter(when) },
        events: [event('', 'notice', '2000-06-01', { id: 'tonnage', ...parts })],
      });
    expect(found(reported)).toBe(false);
  });

  const waits = (id: string): Parts => ({
    law: { entryIntoForce: inForceAfter({ kind: 'in-force', treaty: id }) },
    events: BASE,
  });

  test('not where the treaty that it waits for leaves something open, or is not in the ledger', () => {
    const other = (parts: Parts): Parts => ({ id: 'u', ...parts });
    expect(exact(waits('u'), [other(withEvents())])).toBe(true);
    expect(exact(waits('u'), [other(withEvents(event('C', 'accession', '2001-01')))])).toBe(false);
    expect(exact(waits('u'))).toBe(false);
  });

  test('not where treaties wait for each other', () =>
    expect(exact(waits('u'), [{ id: 'u', ...waits('t') }])).toBe(false));
});

describe('acts that lasted some days', () => {
  test('a signature of two days is certain on the second, possible on the first', () => {
    const t = treaty(withEvents(event('C', 'signature', '2001-01-01/2001-01-02')));
    const counts = (on: string) => {
      const { confirmed, possible } = reportOn(t, on).signatories;
      return [confirmed, possible];
    };
    expect([counts('2000-12-31'), counts('2001-01-01'), counts('2001-01-02')]).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
  });

  test('a delay that runs from the adoption runs from the first day of a conference, from any day of a month', () => {
    const from = (adopted: string) => {
      const t = treaty({
        law: {
          entryIntoForce: inForceAfter(1, {
            ...days(0),
            notBefore: [{ kind: 'after', of: 'adoption', years: 2 }],
          } as never),
        },
        events: [event('', 'adoption', adopted), event('A', 'ratification', '2000-01-01')],
      });
      const { earliest, latest } = reportOn(t, '2020-01-01').force;
      return [earliest, latest];
    };
    expect(from('1999-05-03/1999-05-07')).toEqual(['2001-05-03', '2001-05-03']);
    expect(from('1999-05')).toEqual(['2001-05-01', '2001-05-31']);
  });
});
