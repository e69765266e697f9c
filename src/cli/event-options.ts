import { isDateFault, parseDateRange } from '../calendar/imprecise-date.ts';
import type { EventEdit } from '../ledger/edit-event.ts';
import type { EventText } from '../ledger/treaty.shape.ts';
import { usage } from '../store/failure.ts';
import { type OptionSpec, option } from './command.ts';
import { flagOf, optionKey } from './options.ts';
import type { RawOptions } from './request.ts';

const event = { group: 'Event' };

const KEYS: readonly (readonly [key: keyof EventText, spec: OptionSpec])[] = [
  ['on', option('--on <date>', 'when: 2026-07-15, or as far as it is known: 2026-07', event)],
  [
    'deposit',
    option(
      '--deposit <how>',
      'what is known of the deposit, if the depositary is silent: stated by a government, or unknown',
      {
        ...event,
        choices: ['stated', 'unknown'],
      },
    ),
  ],
  ['place', option('--place <place>', 'where', event)],
  ['signed_by', option('--signed-by <name>', 'who signed', event)],
  ['by', option('--done-by <body>', 'who acted, if not a participant', event)],
  ['reference', option('--reference <text>', 'a document, such as A/RES/79/243', event)],
  ['notification', option('--notification <text>', 'the depositary’s notification: C.N.1.2026', event)],
  ['instrument_dated', option('--instrument-dated <date>', 'the date of the instrument itself', event)],
  ['received', option('--received <date>', 'when the depositary received it', event)],
  ['notified', option('--notified <date>', 'when the depositary notified it', event)],
  ['depositary', option('--depositary <name>', 'with which of several depositaries it was deposited', event)],
  ['effective', option('--effective <date>', 'when it takes effect, if the clauses give another day', event)],
  ['because', option('--because <text>', 'why it takes effect then', event)],
  ['under', option('--under <article>', 'the article that it is made under', { ...event, many: true })],
  ['on_event', option('--on-event <id>', 'the event that it is about', event)],
  ['territory', option('--territory <name>', 'the territory that it is limited to', event)],
  ['until', option('--until <date>', 'the last day in force that an extension gives', event)],
  ['by_treaty', option('--by-treaty <id>', 'the treaty that replaces this one', event)],
  ['id', option('--id <id>', 'an id by which other events can refer to it', event)],
  ['note', option('--note <text>', 'a note', event)],
];

const DAYS: readonly string[] = ['on', 'instrument_dated', 'received', 'notified', 'effective', 'until'];

const DISPUTED_BY = option('--disputed-by <who>', 'who does not accept that it has effect', {
  ...event,
  many: true,
});

/** What `record` and `correct` take to describe an event. */
export const EVENT: readonly OptionSpec[] = [
  ...KEYS.map(([, spec]) => spec),
  DISPUTED_BY,
  option('--inferred', 'no source states it: it follows from something else', event),
];

/** The keys of an event that the command line gives. */
export function eventOptions(options: RawOptions): EventEdit {
  const change: Record<string, string | readonly string[]> = {};
  for (const [key, spec] of KEYS) {
    const flag = flagOf(spec);
    const wrote = options[optionKey(flag)];
    if (typeof wrote !== 'string' && !Array.isArray(wrote)) continue;
    if (DAYS.includes(key) && typeof wrote === 'string') checkDay(flag, wrote);
    const [only, ...more] = Array.isArray(wrote) ? (wrote as readonly string[]) : [wrote as string];
    change[key] = more.length > 0 ? (wrote as readonly string[]) : (only ?? '');
  }
  if (options['inferred'] === true) change['inferred'] = 'true';
  const by = options[optionKey(flagOf(DISPUTED_BY))];
  const disputed = Array.isArray(by) ? { disputed: { by: by as readonly string[] } } : {};
  return { ...change, ...disputed } as EventEdit;
}

/** A day as a ledger writes it, exact or not. */
function checkDay(flag: string, wrote: string): void {
  const read = parseDateRange(wrote);
  if (!isDateFault(read)) return;
  const what = read.fault === 'no-such-day' ? 'is a day that does not exist' : 'is no date of a ledger';
  throw usage('bad-date', `${flag}: "${wrote}" ${what}`, {
    hint: read.hint
      ? `${read.fault === 'no-such-day' ? 'the month ends on' : 'write it as'} ${read.hint}`
      : 'write 2026-02-10, 2026-02, "[2026-02-10..2026-04-10]" or 2026-09~',
  });
}
