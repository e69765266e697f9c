import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { actsPerParticipant, canonicalEvent, canonicalText } from '../../src/diff/canonical.ts';
import { diffTreaties, isUnchanged, type TreatyDiff } from '../../src/diff/diff-ledgers.ts';
import { recordParts } from '../../src/diff/record-parts.ts';
import { compareLedgers } from '../../src/diff/report.ts';
import { readTreaty } from '../../src/ledger/read-treaty.ts';
import type { Treaty } from '../../src/ledger/treaty.ts';
import { readRegistry } from '../../src/registry/read-registry.ts';
import { bundled } from '../ledger/builders.ts';
import { fileOf, type Parts, parts } from './builders.ts';

const { registry } = readRegistry(bundled('participants.yaml'));
if (!registry) throw new Error('the bundled registry is faulty');

function read(p: Parts, roughly = false): Treaty {
  const { treaty, diagnostics } = readTreaty({ path: 'small.yaml', text: fileOf(p, roughly) });
  if (!treaty) throw new Error(diagnostics.map(d => `${d.at.line} ${d.words.what}`).join('\n'));
  return treaty;
}

/** The statements of a record, in a canonical order. */
const said = (t: Treaty) => ({
  events: actsPerParticipant(t.events).map(canonicalEvent).sort(),
  record: recordParts(t)
    .map(p => `${p.part} ${p.key} ${canonicalText({ value: p.value })}`)
    .sort(),
});

/** The statements of a record after a difference is applied. */
function applied({ added, removed, corrected, record }: TreatyDiff, before: Treaty) {
  const { events, record: old } = said(before);
  for (const e of [...removed.map(c => c.event), ...corrected.map(c => c.before)]) {
    const at = events.indexOf(canonicalEvent(e));
    if (at < 0) throw new Error('what is taken away was not there');
    events.splice(at, 1);
  }
  events.push(...[...added.map(c => c.event), ...corrected.map(c => c.after)].map(canonicalEvent));
  const now = new Map(old.map(line => [line.split(' ').slice(0, 2).join(' '), line]));
  for (const c of record) {
    const name = `${c.part} ${c.key}`;
    const first = name.split(' ').slice(0, 2).join(' ');
    if (c.after === undefined) now.delete(first);
    else now.set(first, `${name} ${canonicalText({ value: c.after })}`);
  }
  return { events: events.sort(), record: [...now.values()].sort() };
}

describe('the laws of differences', () => {
  test('a ledger does not differ from itself in another order and spacing', () => {
    fc.assert(
      fc.property(parts, fc.integer(), (p, seed) => {
        const events = [...p.events].sort((a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7));
        const other = read({ ...p, events, aliases: p.aliases.toReversed() }, true);
        expect(isUnchanged(diffTreaties(read(p), other))).toBe(true);
      }),
    );
  });
  test('a difference applied to one side gives the other', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [before, after] = [read(a), read(b)];
        expect(applied(diffTreaties(before, after), before)).toEqual(said(after));
      }),
    );
  });
  test('backwards, what was added is removed, and what was corrected is corrected back', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [before, after] = [read(a), read(b)];
        const [there, back] = [diffTreaties(before, after), diffTreaties(after, before)];
        expect(back.removed.length).toBe(there.added.length);
        expect(back.added.length).toBe(there.removed.length);
        expect(back.corrected.length).toBe(there.corrected.length);
      }),
    );
  });
  test('only an act that may lie after the older record’s end is a legal change', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [before, after] = [read(a), read(b)];
        const diff = diffTreaties(before, after);
        for (const c of [...diff.removed, ...diff.corrected]) expect(c.class).toBe('knowledge');
        if (before.completeUntil === null) return;
        for (const c of diff.added)
          expect(c.class).toBe(c.event.on.latest > before.completeUntil ? 'legal' : 'knowledge');
      }),
    );
  });
  test('where only law or only knowledge changed, so do all consequences', () => {
    const asked = {
      on: '2026-11-21' as PlainDate,
      today: '2026-11-21' as PlainDate,
      rule: 'as-recorded' as const,
    };
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [before, after] = [read(a), read(b)];
        const of = (t: Treaty) => ({ registry, treaties: new Map([[t.id, t]]), revision: null });
        const compared = { older: of(before), newer: of(after), ids: ['small'], edited: new Set(['small']) };
        const [report] = compareLedgers(compared, asked).treaties;
        if (!report) return;
        const classes = new Set(
          [...report.added, ...report.removed, ...report.corrected, ...report.record].map(c => c.class),
        );
        for (const c of report.consequences) {
          expect(JSON.stringify(c.before)).not.toBe(JSON.stringify(c.after));
          if (classes.size === 1) expect([...classes]).toContain(c.class);
          if (c.via !== null) expect(classes.size).toBe(2);
        }
      }),
      { numRuns: 60 },
    );
  });
});
