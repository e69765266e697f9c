import { parsePlainDate } from '../../calendar/plain-date.ts';
import { setCompleteUntil } from '../../ledger/edit-heading.ts';
import { statedCoverage } from '../../ledger/record-end.ts';
import { withEdits } from '../../store/edit-file.ts';
import { usage } from '../../store/failure.ts';
import type { ExitCode, Invocation } from '../command.ts';
import { openWriteTarget, recordChange } from '../write-event.ts';

/** `treaty complete-until`: states the day up to which every act is believed recorded. */
export async function runCompleteUntil({ args, options, host }: Invocation): Promise<ExitCode> {
  const [wrote = '', ...treaty] = args;
  const day = parsePlainDate(wrote);
  if (day === null)
    throw usage('bad-date', `"${wrote}" is not a day`, { hint: 'treaty complete-until 2026-11-21 [TREATY]' });
  const recording = await openWriteTarget({ options, host }, treaty);
  const { request, file } = recording;
  if (day > request.asked.today)
    throw usage('bad-date', `${day} is after today, ${request.asked.today}`, {
      hint: 'what is not over cannot be recorded completely',
    });
  return recordChange(recording, before => {
    const stated = statedCoverage(before.treaty);
    if (stated !== null && day < stated)
      throw usage(
        'complete-until-goes-back',
        `${file.shown} is said to be complete until ${stated} already`,
        {
          hint: 'an earlier day takes back what was said: edit the file by hand, and say why in the commit',
        },
      );
    return withEdits(before, [setCompleteUntil(before, day)]);
  });
}
