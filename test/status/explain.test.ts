import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/law/acts.ts';
import { explainParticipant } from '../../src/status/explain-participant.ts';
import { explainTreaty } from '../../src/status/explain-treaty.ts';
import type { StatusReason } from '../../src/status/reasons.ts';
import {
  AT,
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

const line = (n: number) => ({ ...AT, line: n });
const act = (n: number, who: string, what: Act, on: string, parts: Parameters<typeof event>[3] = {}) => ({
  ...event(who, what, on, parts),
  at: line(n),
});
const BASE = [act(1, 'A', 'ratification', '2000-01-01'), act(2, 'B', 'ratification', '2000-03-01')];
const FORCE = inForceAfter(2, days(30), { at: line(90) });

type Code = StatusReason['says']['code'];
type Asked = Parameters<typeof reportOn>;
const why = (...asked: Asked) => explainTreaty(reportOn(...asked));
const whyOf = (of: Asked[0], id: string, ...asked: [on: string, more?: Asked[2]]) =>
  explainParticipant(reportOn(of, ...asked), id);
const within = (r: StatusReason): readonly StatusReason[] => [r, ...r.because.flatMap(within)];
const all = (r: StatusReason, code: Code) => within(r).filter(s => s.says.code === code);
const one = (r: StatusReason, code: Code) => {
  const found = all(r, code);
  expect(found.map(f => f.says.code)).toEqual([code]);
  return found[0] as StatusReason;
};
const codes = (r: StatusReason) => r.because.map(b => b.says.code);

describe('why a treaty is in force', () => {
  const t = treaty({
    law: {
      entryIntoForce: FORCE,
      signature: { article: '5', opens: day('1999-01-01'), closes: day('2001-12-31'), at: line(80) },
    },
    events: BASE,
  });

  test('before its day, from it, and beside it the window, the signatures and the end of the record', () => {
    expect(why(t, '2000-03-30').says).toMatchObject({ answer: 'no', since: null, will: '2000-03-31' });
    expect(why(t, '2000-02-29').says).toMatchObject({ answer: 'no', since: null, will: null });
    const reason = why(t, '2000-03-31');
    expect(reason.says).toEqual({
      code: 'in-force',
      answer: 'yes',
      on: '2000-03-31',
      since: '2000-03-31',
      will: null,
    });
    expect(codes(reason)).toEqual(['by-what-is-confirmed', 'window', 'signatories', 'record-ends']);
    expect(one(reason, 'window')).toMatchObject({ says: { state: 'open' }, cites: '5', from: [line(80)] });
    expect(one(reason, 'record-ends').says).toMatchObject({ completeUntil: '2026-11-30', beyond: false });
    expect(one(reason, 'by-what-is-confirmed').because).toHaveLength(1);
  });

  test('what is confirmed and all that is said are told apart where they differ', () => {
    const said = treaty({
      law: { entryIntoForce: inForceAfter(3, days(30)) },
      events: [...BASE, act(3, 'C', 'accession', '2000-05-01', reported)],
    });
    expect(codes(why(said, '2000-04-30')).slice(0, 2)).toEqual(['by-what-is-confirmed', 'earliest']);
    const reason = why(said, '2000-06-01');
    expect(codes(reason).slice(0, 2)).toEqual(['by-what-is-confirmed', 'by-all-that-is-said']);
    // The two differ in what they count: two instruments, or three.
    const [confirmed, said3] = [one(reason, 'by-what-is-confirmed'), one(reason, 'by-all-that-is-said')];
    expect(confirmed.because).toHaveLength(1);
    expect(said3.because).toHaveLength(1);
    expect(said3.because).not.toEqual(confirmed.because);
  });

  test('without a clause consent is agreed otherwise: the Convention is that of 1986 where an organisation takes part', () => {
    const open = (...more: (typeof BASE)[number][]) =>
      why(treaty({ law: [law({ at: line(70) })], events: [...BASE, ...more] }), '2001-01-01');
    expect(one(open(), 'no-clause')).toMatchObject({ cites: 'VCLT arts 12, 24(2)', from: [line(70)] });
    const eu = open(act(3, 'EU', 'approval', '2000-05-01'));
    expect(one(eu, 'no-clause').cites).toBe('VCLTIO arts 12, 24(2)');
    const published = { entryIntoForce: { date: day('2000-04-15'), source: 'dep', at: line(60) } };
    const known = treaty({ law: [law()], events: BASE, published });
    expect(all(why(known, '2001-01-01'), 'no-clause')).toEqual([]);
  });

  test('a published day comes with its publisher, beside the day computed', () => {
    const published = { entryIntoForce: { date: day('2000-04-15'), source: 'dep', at: line(60) } };
    const reason = one(why(treaty({ ...t, law: t.law, published }), '2001-01-01'), 'published');
    expect(reason).toMatchObject({
      says: {
        date: '2000-04-15',
        computed: '2000-03-31',
        taken: true,
        publisher: 'dep',
        tier: 'depositary',
        because: null,
      },
      from: [line(60)],
    });
  });
});

describe('why a treaty is no longer in force', () => {
  test('by its term: the article and its place, to come and past', () => {
    const term = { kind: 'period', of: 'entry-into-force', years: 10, article: '12', at: line(95) } as const;
    const t = treaty({ law: { entryIntoForce: FORCE, term }, events: BASE });
    const on = (d: string) => one(why(t, d), 'ceased');
    expect(on('2010-03-31')).toMatchObject({
      says: { on: '2010-04-01', by: 'term', past: false },
      cites: '12',
      from: [line(95)],
    });
    expect(on('2010-04-01').says).toMatchObject({ past: true });
  });

  test('by a decision: the place of the decision, and no article', () => {
    const t = treaty({
      law: { entryIntoForce: FORCE },
      events: [...BASE, act(3, '', 'termination', '2005-01-01')],
    });
    const reason = one(why(t, '2006-01-01'), 'ceased');
    expect(reason).toMatchObject({ says: { on: '2005-01-01', by: 'termination' }, from: [line(3)] });
    expect(reason.cites).toBeUndefined();
  });

  test('by its clause on too few parties: the article of that clause', () => {
    const ceasesWhen = { kind: 'parties-below', parties: 2 } as const;
    const t = treaty({
      law: {
        entryIntoForce: { ...FORCE, ceasesWhen },
        denunciation: { date: { kind: 'same-day' }, at: AT },
      },
      events: [...BASE, act(3, 'A', 'denunciation', '2005-01-01')],
    });
    expect(one(why(t, '2006-01-01'), 'ceased')).toMatchObject({ says: { by: 'clause' }, cites: '9' });
  });
});

describe('what could still be', () => {
  const t = treaty({
    law: { entryIntoForce: inForceAfter(3, days(30), { at: line(90) }), openTo: listed('A', 'B', 'C') },
    events: BASE,
  });

  test('the earliest day, with the day on which all that lacks is supposed', () => {
    expect(one(why(t, '2026-11-30'), 'earliest')).toMatchObject({
      says: { date: '2026-12-30', supposed: '2026-11-30' },
      cites: '9',
      from: [line(90)],
    });
    expect(all(why(t, '2026-11-30'), 'acts-to-come')).toEqual([]);
  });

  test('acts to come, from today for a later day, from the end of the record under strict', () => {
    const from = (...asked: [string, Asked[2]]) => one(why(t, ...asked), 'acts-to-come').says;
    expect(from('2026-12-24', { today: '2026-11-30' })).toMatchObject({ from: '2026-11-30' });
    const old = treaty({ ...t, law: t.law, completeUntil: day('2020-01-01') });
    expect(one(why(old, '2021-01-01', { rule: 'strict' }), 'acts-to-come').says).toMatchObject({
      from: '2020-01-02',
    });
  });

  test('that it is never reached where too few may join, and nothing once it is in force', () => {
    const few = treaty({ ...t, law: { entryIntoForce: inForceAfter(3), openTo: listed('A', 'B') } });
    expect(codes(why(few, '2026-11-30'))).toContain('never-reached');
    expect(all(why(few, '2026-11-30'), 'earliest')).toEqual([]);
    const inForce = why(treaty({ law: { entryIntoForce: FORCE }, events: BASE }), '2026-11-30');
    expect([...all(inForce, 'earliest'), ...all(inForce, 'never-reached')]).toEqual([]);
  });
});

test('a note of a clause is told with its article and place', () => {
  const t = treaty({
    law: {
      note: 'of the law',
      entryIntoForce: { ...FORCE, note: 'of the clause' },
      signature: { at: line(80) },
      at: line(70),
    },
    events: BASE,
  });
  const notes = all(why(t, '2001-01-01'), 'note');
  expect(notes.map(n => [n.says, n.cites, n.from])).toEqual([
    [{ code: 'note', text: 'of the law' }, undefined, [line(70)]],
    [{ code: 'note', text: 'of the clause' }, '9', [line(90)]],
  ]);
});

describe('why a participant stands where it does', () => {
  const LAW = {
    entryIntoForce: FORCE,
    laterParticipants: { article: '9(2)', date: days(30), at: line(91) },
    denunciation: { article: '10', date: days(90), at: line(92) },
  };
  const of = (...events: (typeof BASE)[number][]) => treaty({ law: LAW, events: [...BASE, ...events] });

  test('without an act: up to when none is recorded', () => {
    const reason = whyOf(of(), 'E', '2001-01-01');
    expect(reason.says).toEqual({
      code: 'standing',
      participant: 'E',
      standing: 'none',
      possible: [],
      omitted: null,
      on: '2001-01-01',
    });
    expect(one(reason, 'no-act').says).toMatchObject({
      participant: 'E',
      completeUntil: '2026-11-30',
      beyond: false,
      omitted: null,
    });
    expect(all(reason, 'no-consent')).toEqual([]);
    // Of the treaty itself only whether it is in force, and the first reason.
    expect(one(reason, 'in-force').because.map(b => b.says.code)).toEqual(['by-what-is-confirmed']);
  });

  test('a signature is no consent (VCLT art. 11)', () => {
    const reason = whyOf(of(act(3, 'C', 'signature', '2000-02-01')), 'C', '2000-02-01');
    expect(one(reason, 'no-consent').cites).toBe('VCLT art. 11');
    expect(one(reason, 'act').from).toEqual([line(3)]);
    expect(all(reason, 'no-act')).toEqual([]);
    expect(codes(whyOf(of(act(3, 'C', 'signature', '2000-02-01')), 'C', '2000-01-31'))).toContain('no-act');
  });

  test('consent: its act, the clause and the spell; nothing lacks', () => {
    const t = of(act(3, 'C', 'accession', '2001-01-01'));
    const reason = whyOf(t, 'C', '2001-01-31');
    expect(one(reason, 'act').from).toEqual([line(3)]);
    expect(one(reason, 'bound').says).toMatchObject({ from: '2001-01-31', to: null });
    expect([...all(reason, 'no-act'), ...all(reason, 'no-consent')]).toEqual([]);
    const cites = (on: string) => within(whyOf(t, 'C', on)).map(r => r.cites);
    expect(cites('2001-01-01')).toContain('9(2)');
    expect(cites('2000-12-31')).not.toContain('9(2)');
    expect(all(whyOf(t, 'C', '2001-01-30'), 'bound')).toEqual([]);
  });

  test('an act confirmed by one source and repeated by another', () => {
    const t = of(act(3, 'C', 'accession', '2001-01-01', { sources: ['dep', 'news', 'unknown'] }));
    const says = one(whyOf(t, 'C', '2001-01-01'), 'act').says;
    expect(says).toMatchObject({ confirmedBy: [{ id: 'dep' }], saidBy: [{ id: 'news' }] });
    const said = of(act(3, 'C', 'accession', '2001-01-01', { ...reported, sources: ['dep', 'news'] }));
    expect(one(whyOf(said, 'C', '2001-01-01'), 'act').says).toMatchObject({
      confirmedBy: [],
      saidBy: [{ id: 'dep' }, { id: 'news' }],
    });
  });

  test('acts without effect in law, and acts for a territory, are told once and from their day', () => {
    const t = of(
      act(3, 'C', 'domestic-approval', '2000-02-01'),
      act(4, 'C', 'signature', '2000-03-01'),
      act(5, 'A', 'denunciation', '2005-01-01', { territory: 'Hong Kong' }),
      act(6, 'B', 'domestic-approval', '2000-02-02'),
    );
    const lines = (id: string, on: string) => all(whyOf(t, id, on), 'act').map(r => r.from[0]?.line);
    expect(lines('C', '2000-01-31')).toEqual([]);
    expect(lines('C', '2000-02-01')).toEqual([3]);
    expect(lines('C', '2000-03-01').toSorted()).toEqual([3, 4]);
    expect(lines('A', '2004-12-31')).toEqual([1]);
    expect(lines('A', '2005-01-01')).toEqual([1, 5]);
  });

  test('a notice: its day, and none where the treaty itself ends', () => {
    const t = of(act(3, 'A', 'denunciation', '2005-01-01'));
    expect(one(whyOf(t, 'A', '2005-02-01'), 'leaves')).toMatchObject({
      says: { on: '2005-04-01', by: 'notice', treaty: null },
      from: [],
    });
    expect(all(whyOf(t, 'B', '2005-02-01'), 'leaves')).toEqual([]);
    const ended = of(act(3, '', 'termination', '2005-01-01'));
    expect(all(whyOf(ended, 'A', '2006-01-01'), 'leaves')).toEqual([]);
  });

  test('leaving by a tie names the other treaty and the article', () => {
    const parent = treaty({
      id: 'parent',
      law: { entryIntoForce: inForceAfter(1), denunciation: { date: { kind: 'same-day' }, at: AT } },
      events: [event('A', 'ratification', '1999-01-01'), event('A', 'denunciation', '2010-01-01')],
    });
    const tied = treaty({
      law: { ...LAW, tiedTo: { treaty: 'parent', article: '20', at: line(93) } },
      events: BASE,
    });
    const reason = whyOf(ledgerOf([tied, parent]), 'A', '2010-01-01');
    expect(one(reason, 'leaves')).toMatchObject({
      says: { on: '2010-01-01', by: 'tie', treaty: 'parent' },
      cites: '20',
      from: [line(93)],
    });
  });

  test('an act without effect is told with its reason, of its participant and from its day', () => {
    const t = of(
      act(3, 'A', 'denunciation', '2005-01-01'),
      act(4, 'A', 'withdrawal-of-denunciation', '2006-01-01'),
    );
    expect(all(whyOf(t, 'A', '2005-12-31'), 'without-effect')).toEqual([]);
    expect(all(whyOf(t, 'B', '2006-01-01'), 'without-effect')).toEqual([]);
    expect(one(whyOf(t, 'A', '2006-01-01'), 'without-effect')).toMatchObject({
      says: { why: 'revoked-too-late', day: '2005-04-01' },
      from: [line(4)],
    });
  });

  test('a published day: taken from an official source, only compared from another', () => {
    const published = (source: string, on: string) => ({
      participants: { source, dates: { C: day(on) }, because: { C: 'a slip' }, at: line(60) },
    });
    const t = (source: string, on = '2001-02-10') =>
      treaty({
        law: LAW,
        events: [...BASE, act(3, 'C', 'accession', '2001-01-01')],
        published: published(source, on),
      });
    const says = (of: ReturnType<typeof treaty>, on = '2001-06-01') => one(whyOf(of, 'C', on), 'published');
    expect(says(t('dep'))).toMatchObject({
      says: { date: '2001-02-10', computed: '2001-01-31', taken: true, because: 'a slip' },
      from: [line(60)],
    });
    expect(says(t('news')).says).toMatchObject({ computed: '2001-01-31', taken: false, tier: 'press' });
    expect(says(t('dep'), '2000-12-31').says).toMatchObject({ computed: null, taken: false });
    expect(all(whyOf(t('dep'), 'A', '2001-06-01'), 'published')).toEqual([]);
  });

  test('a succession that acts back is the reason before its deposit', () => {
    const t = of(act(3, 'N', 'succession', '2012-05-01'));
    const ledger = ledgerOf([t], registry({ N: { from: '2010-07-01' } }));
    expect(one(whyOf(ledger, 'N', '2010-07-01'), 'act').from).toEqual([line(3)]);
    expect(one(whyOf(ledger, 'N', '2010-07-01'), 'bound').says).toMatchObject({ from: '2010-07-01' });
    expect(all(whyOf(ledger, 'N', '2010-06-30'), 'act')).toEqual([]);
  });

  test('a signatory of an agreement between an organisation and a State: the Convention of 1986', () => {
    const every = inForceAfter({ kind: 'every', of: listed('A', 'EU') });
    const t = treaty({ law: { entryIntoForce: every }, events: [act(1, 'EU', 'signature', '2000-01-01')] });
    expect(one(whyOf(t, 'EU', '2000-06-01'), 'no-consent').cites).toBe('VCLTIO art. 11');
    const open = treaty({ events: [act(1, 'EU', 'signature', '2000-01-01')] });
    expect(one(whyOf(open, 'EU', '2000-06-01'), 'no-consent').cites).toBe('VCLT art. 11');
  });
});
