import type { PlainDate } from '../../calendar/plain-date.ts';
import type { DiffReport, TreatyReport } from '../../diff/report.ts';
import type { TreatyUpdate } from '../../render/pages/update.ts';

/** The changes in law of all treaties of a run as one difference: from the earliest day that a record ended on to the last reading. */
export function diffOf(
  updates: readonly TreatyUpdate[],
  treaties: readonly TreatyReport[],
  since: PlainDate | null,
  today: PlainDate,
): DiffReport | null {
  const ids = new Set(treaties.map(t => t.id));
  const told = updates.filter(u => ids.has(u.id));
  if (told.length === 0) return null;
  const from = since ?? told.flatMap(u => u.since ?? []).reduce((a, b) => (a < b ? a : b), today);
  const to = told.flatMap(u => u.read ?? []).reduce((a, b) => (a > b ? a : b), from);
  const day = (name: string): DiffReport['from'] => ({ kind: 'day', name, commit: null });
  return { from: day(from), to: day(to), on: to, today, treaties, registry: [], silentFrom: [] };
}
