import { ACT_NAMES, type Act, effectOf, mayBeOfAll } from '../../law/acts.ts';
import { insertEvents } from '../../ledger/edit.ts';
import type { EventText } from '../../ledger/treaty.shape.ts';
import { likelyMeant } from '../../source/meant.ts';
import { withEdits } from '../../store/edit-file.ts';
import { usage } from '../../store/failure.ts';
import type { ExitCode, Invocation } from '../command.ts';
import { eventOptions } from '../event-options.ts';
import { didYouMean } from '../request.ts';
import { requireParticipant } from '../resolve-names.ts';
import { citedSource } from '../source-option.ts';
import { openWriteTarget, recordChange } from '../write-event.ts';

/** `treaty record`: adds one event as one line, in date order; nothing else in the file changes. */
export async function runRecord({ args, options, host }: Invocation): Promise<ExitCode> {
  const [wrote = '', ...who] = args;
  const act = actNamed(wrote);
  const event = eventOptions(options);
  if (event.on === undefined)
    throw usage('no-date', 'say when: an event without a day cannot be placed', {
      hint: 'add --on 2026-07-15, or --on 2026-07',
    });
  const recording = await openWriteTarget({ options, host });
  const named = who.join(' ').trim();
  if (named === '' && effectOf(act) !== 'none' && !mayBeOfAll(effectOf(act)))
    throw usage('no-participant', `whose ${act} is it?`, {
      hint: `treaty record ${act} PARTICIPANT --on ${event.on}`,
    });
  const id = named === '' ? undefined : requireParticipant(recording.open.registry, named).id;
  const { request, file } = recording;
  return recordChange(recording, before => {
    const cited = citedSource(before, file.shown, options, request.asked.today);
    const line = {
      ...event,
      act,
      ...(id === undefined ? {} : { who: id }),
      ...(cited.inLine === null ? {} : { source: cited.inLine }),
    } as EventText;
    const lines = insertEvents(before, [line]);
    return withEdits(before, lines && [...cited.declare, ...lines]);
  });
}

/** An act of the closed list; a near miss suggests. */
export function actNamed(wrote: string): Act {
  const act = ACT_NAMES.find(a => a === wrote);
  if (act) return act;
  throw usage('bad-act', `"${wrote}" is no act that a ledger records`, {
    hint: didYouMean(likelyMeant(wrote, ACT_NAMES)) ?? `one of: ${ACT_NAMES.join(', ')}`,
  });
}
