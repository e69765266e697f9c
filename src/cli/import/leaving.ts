import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { scenariosOf } from '../../status/scenarios.ts';

/** The day on which a participant leaves after its notice of a day, by a treaty as recorded; null where no clause gives it. */
export function leavingDay(ledger: Ledger, treaty: Treaty, who: string, notice: PlainDate): PlainDate | null {
  const treaties = new Map([...ledger.treaties, [treaty.id, treaty]]);
  const { latest } = scenariosOf({ ...ledger, treaties }).pairOf(treaty.id, notice);
  const denounced = latest.acts.get(who)?.instruments.flatMap(r => (r.denounced ? [r.denounced] : [])) ?? [];
  return denounced.findLast(d => d.leavesOn !== null)?.leavesOn ?? null;
}
