import { isDateFault, parseDateRange } from '../calendar/imprecise-date.ts';
import type { EventEdit } from '../ledger/edit-event.ts';
import type { EventText } from '../ledger/treaty.shape.ts';
import { usage } from '../store/failure.ts';
import type { OptionName } from './options.ts';
import type { RawOptions } from './request.ts';

/** The options that give an event's keys, and which of these are days. */
const KEYS = {
  on: { key: 'on', isDay: true },
  deposit: { key: 'deposit', isDay: false },
  id: { key: 'id', isDay: false },
  depositary: { key: 'depositary', isDay: false },
  'instrument-dated': { key: 'instrument_dated', isDay: true },
  received: { key: 'received', isDay: true },
  notified: { key: 'notified', isDay: true },
  place: { key: 'place', isDay: false },
  'signed-by': { key: 'signed_by', isDay: false },
  'done-by': { key: 'by', isDay: false },
  reference: { key: 'reference', isDay: false },
  notification: { key: 'notification', isDay: false },
  under: { key: 'under', isDay: false },
  'on-event': { key: 'on_event', isDay: false },
  territory: { key: 'territory', isDay: false },
  effective: { key: 'effective', isDay: true },
  because: { key: 'because', isDay: false },
  note: { key: 'note', isDay: false },
} as const satisfies Partial<Record<OptionName, { key: keyof EventText; isDay: boolean }>>;

/** The keys of an event that the command line gives. */
export function eventOptions(options: RawOptions): EventEdit {
  const change: Record<string, string | readonly string[]> = {};
  for (const [name, { key, isDay }] of Object.entries(KEYS)) {
    const wrote = options[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
    if (typeof wrote !== 'string' && !Array.isArray(wrote)) continue;
    if (isDay && typeof wrote === 'string') checkDay(name, wrote);
    const [only, ...more] = Array.isArray(wrote) ? (wrote as readonly string[]) : [wrote as string];
    change[key] = more.length > 0 ? (wrote as readonly string[]) : (only ?? '');
  }
  if (options['inferred'] === true) change['inferred'] = 'true';
  return change as EventEdit;
}

/** A day as a ledger writes it, exact or not. */
function checkDay(name: string, wrote: string): void {
  const read = parseDateRange(wrote);
  if (!isDateFault(read)) return;
  const what = read.fault === 'no-such-day' ? 'is a day that does not exist' : 'is no date of a ledger';
  throw usage('bad-date', `--${name}: "${wrote}" ${what}`, {
    hint: read.hint
      ? `${read.fault === 'no-such-day' ? 'the month ends on' : 'write it as'} ${read.hint}`
      : 'write 2026-02-10, 2026-02, "[2026-02-10..2026-04-10]" or 2026-09~',
  });
}
