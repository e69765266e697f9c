import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/law/acts.ts';
import { spellsOf } from '../../src/status/spells.ts';
import { AT, event, inForceAfter, reportOn, scenarioOf, standingOn, treaty } from './builders.ts';

type Line = readonly [who: string, act: Act, on: string, parts: Parameters<typeof event>[3]];

const of = (lines: readonly Line[]) =>
  treaty({
    law: {
      entryIntoForce: inForceAfter(1),
      laterParticipants: { date: { kind: 'same-day' }, at: AT },
      denunciation: { article: '3', date: { kind: 'months-after', months: 6, overflow: 'last-day' }, at: AT },
    },
    events: lines.map(([who, act, on, more]) => event(who, act, on, more)),
  });

describe('whatever is recorded', () => {
  const ACTS = [
    'signature',
    'ratification',
    'accession',
    'denunciation',
    'withdrawal-of-denunciation',
    'withdrawal-of-instrument',
    'withdrawal-of-signature',
    'exclusion',
    'suspension',
    'resumption',
  ] as const;
  const line = fc.record({
    who: fc.constantFrom('A', 'B'),
    act: fc.constantFrom(...ACTS),
    on: fc.constantFrom('2000-01-01', '2000-01-02', '2000-07-01', '2001-01-01', '2001-07-01'),
    territory: fc.constantFrom(undefined, undefined, undefined, 'Mayotte'),
    certainty: fc.constantFrom('confirmed' as const, 'confirmed' as const, 'reported' as const),
  });
  const record = fc.array(line, { minLength: 1, maxLength: 9 });
  type Recorded = readonly {
    who: string;
    act: Act;
    on: string;
    territory: string | undefined;
    certainty: 'confirmed' | 'reported';
  }[];
  const treatyOf = (lines: Recorded) =>
    of(
      lines.map(({ who, act, on, territory, certainty }) => [
        who,
        act,
        on,
        { certainty, ...(territory === undefined ? {} : { territory }) },
      ]),
    );
  const ON = ['2000-01-01', '2000-07-01', '2001-07-01', '2002-01-01'];
  const told = (t: ReturnType<typeof of>) =>
    ON.map(on => {
      const report = reportOn(t, on);
      return [
        report.inForce,
        report.consents,
        report.parties,
        report.signatories,
        ...report.participants.map(p => ({ ...p, signed: p.signed?.act, consented: p.consented?.act })),
      ];
    });

  test('the order of the lines of one day never changes an answer', () => {
    fc.assert(
      fc.property(record, fc.infiniteStream(fc.nat()), (lines, keys) => {
        const shuffled = lines
          .map(l => ({ l, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ l }) => l);
        expect(told(treatyOf(shuffled))).toEqual(told(treatyOf(lines)));
      }),
      { numRuns: 120 },
    );
  });

  test('spells are disjoint and sorted, and the day of leaving is the end of the last', () => {
    fc.assert(
      fc.property(record, lines => {
        const t = treatyOf(lines);
        for (const kind of ['latest', 'earliest'] as const)
          for (const who of ['A', 'B']) {
            const spells = spellsOf(scenarioOf(t, kind), who);
            spells.forEach((s, i) => {
              expect(s.to === null || s.from < s.to).toBe(true);
              const next = spells[i + 1];
              if (next) expect(s.to !== null && s.to <= next.from).toBe(true);
            });
          }
        for (const on of ON)
          for (const who of ['A', 'B']) {
            const p = standingOn(t, who, on);
            const suspended = scenarioOf(t, 'latest').suspensions.for(who).length > 0;
            const end = p.spells.at(-1)?.to;
            if (p.leavesOn !== null && p.spells.length > 0 && !suspended) expect(p.leavesOn).toBe(end);
          }
      }),
      { numRuns: 120 },
    );
  });
});
