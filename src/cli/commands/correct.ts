import { valueAt } from '../../ledger/edit.ts';
import { changeEvent, type EventEdit, indexAtLine, moveToItsDay } from '../../ledger/edit-event.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { nameIn } from '../../registry/participant.ts';
import { applyEdits } from '../../source/text-edit.ts';
import type { Raw } from '../../source/tree.ts';
import { type Editable, withEdits } from '../../store/edit-file.ts';
import { usage } from '../../store/failure.ts';
import type { ExitCode, Invocation } from '../command.ts';
import { eventOptions } from '../event-options.ts';
import type { RawOptions } from '../request.ts';
import { requireParticipant } from '../resolve-names.ts';
import { citedSource } from '../source-option.ts';
import { openWriteTarget, recordChange, type WriteTarget } from '../write-event.ts';
import { actNamed } from './record.ts';

/** `treaty correct`: corrects an event; its note keeps the old value. */
export async function runCorrect({ args, options, host }: Invocation): Promise<ExitCode> {
  const change = {
    ...eventOptions(options),
    ...(typeof options['as'] === 'string' ? { act: actNamed(options['as']) } : {}),
  };
  if (Object.keys(change).length === 0 && options['source'] === undefined)
    throw usage('nothing-to-correct', 'say what is right', {
      hint: 'add --on DATE, --as ACT, --source ID or another key of an event',
    });
  const recording = await openWriteTarget({ options, host });
  const { request, file } = recording;
  return recordChange(recording, before => {
    const event = eventMeant(before, args, options, recording);
    const index = indexAtLine(before.tree, event.at.line);
    const cited =
      options['source'] === undefined ? null : citedSource(before, file.shown, options, request.asked.today);
    const said = { ...change, ...(cited ? { source: cited.id } : {}) };
    const old = (valueAt(before.tree.value, ['events', index]) ?? {}) as { readonly [key: string]: Raw };
    const note = noteOf(old, said, request.asked.today);
    if (note === null) return before.text;
    const edits = changeEvent(before, index, { ...said, note });
    const text = withEdits(before, [...(cited?.declare ?? []), ...edits]);
    return text === null ? null : inItsPlace(before, text, index);
  });
}

/** The event that the arguments name: by its id, or by act and participant, and the day it was recorded under where there are several. */
function eventMeant(
  { treaty }: Editable,
  args: readonly string[],
  options: RawOptions,
  { open, file }: WriteTarget,
): LedgerEvent {
  const [first = '', ...who] = args;
  const byId = args.length === 1 ? treaty.events.find(e => e.id === first) : undefined;
  if (byId) return byId;
  const act = actNamed(first);
  const named = who.join(' ').trim();
  const participant = named === '' ? null : requireParticipant(open.registry, named);
  const was = options['was'];
  const found = treaty.events.filter(
    e =>
      e.act === act &&
      (participant ? e.who.includes(participant.id) : e.who.length === 0) &&
      (typeof was !== 'string' || e.on.written === was),
  );
  const [only] = found;
  if (only && found.length === 1) return only;
  const whose = participant ? ` of ${nameIn(participant.names, 'en')}` : '';
  if (!only)
    throw usage(
      'no-such-event',
      `${file.shown} records no ${act}${whose}${typeof was === 'string' ? ` on ${was}` : ''}`,
      { hint: `see "treaty log ${treaty.id} --act ${act}"` },
    );
  throw usage('several-events', `${file.shown} records ${found.length} of them: ${act}${whose}`, {
    hint: `say which with --was ${found.map(e => e.on.written).join(' or --was ')}`,
    candidates: found.map(e => e.on.written),
  });
}

const written = (value: Raw | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : '';

/** The new note, which ends with the old values; null if nothing changes. A given note replaces the old one. */
function noteOf(old: { readonly [key: string]: Raw }, said: EventEdit, today: string): string | null {
  const changed = Object.entries(said).filter(
    ([key, v]) => key !== 'note' && written(v as Raw) !== written(old[key]),
  );
  const note = said.note ?? written(old['note']);
  if (changed.length === 0) return said.note === undefined || said.note === old['note'] ? null : said.note;
  const was = changed.map(([key]) =>
    old[key] === undefined ? `without ${key}` : `${key} ${written(old[key])}`,
  );
  const kept = `corrected ${today}, before: ${was.join(', ')}`;
  return note === '' ? kept : `${note}; ${kept}`;
}

/** The text with the event moved to its place among the days, where its new day is another. */
async function inItsPlace(before: Editable, text: string, index: number): Promise<string> {
  const { readDocument } = await import('../../ledger/reading.ts');
  const { tree } = readDocument({ path: before.treaty.file, text });
  return tree ? applyEdits(text, moveToItsDay({ text, tree }, index)) : text;
}
