import type { LedgerEvent } from '../../ledger/events.ts';
import { lineSpan, type TextEdit } from '../../source/text-edit.ts';
import { rule } from '../rule.ts';

/** Moves the line of an event between two other events, one of which may be missing. */
type Mover = (
  event: LedgerEvent,
  between: { readonly earlier: LedgerEvent | undefined; readonly later: LedgerEvent | undefined },
) => readonly TextEdit[] | null;

/** Moves only lines that hold one event and have no comment above them; returns null for others. */
function moverIn(text: string): Mover {
  const span = (line: number) => lineSpan(text, line);
  const textOf = (line: number): string => {
    const s = span(line);
    return s ? text.slice(s.from, s.to) : '';
  };
  const isRecord = (line: number): boolean => /^ *- *\{.*\} *\r?\n$/.test(textOf(line));
  return ({ at }, { earlier, later }) => {
    const line = later?.at.line ?? earlier?.at.line;
    const [own, other] = [span(at.line), line === undefined ? null : span(line)];
    const commented = /^\s*#/.test(textOf(at.line - 1));
    if (!own || !other || line === undefined || commented || !isRecord(at.line) || !isRecord(line))
      return null;
    return [
      { at: own.from, remove: own.to - own.from, insert: '' },
      { at: later ? other.from : other.to, remove: 0, insert: textOf(at.line) },
    ];
  };
}

const isAbove = (a: LedgerEvent, b: LedgerEvent): boolean =>
  a.at.line < b.at.line || (a.at.line === b.at.line && a.at.column < b.at.column);

/** Index of the first event that begins after a day. */
function firstAfter(inOrder: readonly LedgerEvent[], day: string): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.on.earliest ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

export default rule<{ on: string; where: string; other: string }>({
  id: 'events-out-of-order',
  severity: 'warning',
  summary: 'an event that is not in the order of earliest possible days',
  what: f => `this event of ${f.on} is listed ${f.where} one of ${f.other}`,
  why: 'a ledger in date order is easier to read, compare and merge',
  fix: 'move the line (--fix does this)',
  *treaty(treaty, { read }) {
    // `treaty.events` is in date order; if the lines are in the same order, nothing is out of order.
    const { events } = treaty;
    if (events.every((e, i) => i === 0 || (events[i - 1]?.at.line ?? 0) < e.at.line)) return;
    const written = [...events].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
    const days = written.map(e => e.on.earliest);
    const kept = new Set(longestRun(days));
    const inOrder = written.filter((_, i) => kept.has(i));
    const text = read(treaty.file)?.source.text;
    const move = text === undefined ? null : moverIn(text);
    for (const [i, event] of written.entries()) {
      if (kept.has(i)) continue;
      const at = firstAfter(inOrder, event.on.earliest);
      const [earlier, later] = [inOrder[at - 1], inOrder[at]];
      // The lines kept are in order: the event stands after one of a later day, or before one of an earlier day.
      const before = inOrder.findLast(e => isAbove(e, event) && e.on.earliest > event.on.earliest);
      const after = inOrder.find(e => isAbove(event, e) && e.on.earliest < event.on.earliest);
      const other = before ?? after;
      const fix = move?.(event, { earlier, later });
      yield {
        at: { event, key: 'on' },
        facts: {
          on: event.on.written,
          where: before ? 'after' : 'before',
          other: other?.on.written ?? '',
        },
        ...(other && {
          related: [{ at: { event: other, key: 'on' }, what: `the event of ${other.on.written}` }],
        }),
        ...(fix ? { fix } : {}),
      };
    }
  },
});

/**
 * The indexes of a longest non-decreasing subsequence: the values that stay when as few as possible are moved.
 * `longestRun(['a', 'd', 'b', 'c'])` is `[0, 2, 3]`. Takes O(n log n).
 */
export function longestRun(values: readonly string[]): readonly number[] {
  // ends[k]: index of the smallest value that ends a run of length k + 1; before[i]: index of the value before i in its run.
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? '') <= value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (ends[low - 1] ?? -1) : -1);
    ends[low] = i;
  });
  const run: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) run.push(i);
  return run.reverse();
}
