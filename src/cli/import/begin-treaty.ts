import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Host } from '../../host/host.ts';
import { insertSource } from '../../ledger/edit-heading.ts';
import { type Editable, editableOf, withEdits } from '../../store/edit-file.ts';
import { usage } from '../../store/failure.ts';
import { ledgerFiles } from '../../store/ledger-files.ts';
import { absolute, refuseInstalled, type WritableFile } from '../../store/writable-ledger.ts';
import type { RawOptions } from '../request.ts';
import { newSource } from '../source-option.ts';

/** The file of a treaty that a ledger does not have yet. Ends the command if it cannot be begun. */
export function fileToBegin(host: Host, ledger: string, id: string): WritableFile {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw usage('bad-treaty-id', `"${id}" is no id for a new treaty`, {
      hint: 'small letters, digits and hyphens, such as rome-statute',
    });
  const folder = ledger.replace(/[\\/]$/, '');
  const file = {
    shown: `${folder}/treaties/${id}.yaml`,
    path: `${absolute(host, folder)}/treaties/${id}.yaml`,
  };
  if (ledgerFiles(host, ledger, null).single)
    throw usage('treaty-not-here', `${ledger} is the file of another treaty`, {
      hint: 'name the folder of a ledger with --ledger; the new file is put into its treaties/',
    });
  if (host.kind(file.path) !== 'absent')
    throw usage('file-exists', `${file.shown} exists, and is not of a treaty "${id}"`, {
      hint: 'choose another id, or correct the id in that file',
    });
  refuseInstalled(host, file);
  return file;
}

/**
 * The heading of a treaty that is begun with a table: what the table does not tell is left to fill in, as comments. Without its law the
 * acts are recorded, and whether it is in force stays undetermined.
 */
export async function headingToFillIn(
  file: WritableFile,
  id: string,
  options: RawOptions,
  today: PlainDate,
): Promise<Editable> {
  const source = newSource(options, today);
  const heading = `ledger: 1
id: ${id}
# Fill in the official title, in the languages you have: title: { en: …, fr: … }
title: { en: ${id} }
# Fill in the depositary and its number for the treaty, and the day up to which the table lists every act:
# depositary: UNSG
# reference: { mtdsg: XVIII-16 }
# complete_until: YYYY-MM-DD
# Fill in the final clauses, with their articles. Without them, whether the treaty is in force is undetermined. data/README.md lists
# the conditions ("when") and delays ("date") that can be written.
# law:
#   open_to: all
#   signature: { article: "…", opens: YYYY-MM-DD, closes: YYYY-MM-DD }
#   consent: { article: "…", by: [ratification, acceptance, approval, accession] }
#   entry_into_force: { article: "…", when: { instruments: N }, date: { nth_day_after: N } }
#   later_participants: { article: "…", date: { nth_day_after: N, not_before: entry-into-force } }
#   denunciation: { article: "…", date: { years_after: 1, from: receipt } }
# Record the adoption, with its day: - { on: YYYY-MM-DD, act: adoption }
`;
  const bare = await editableOf({ path: file.shown, text: heading });
  const text = withEdits(bare, [insertSource(bare, source)]) ?? heading;
  const record = `record: { source: ${source.id} }\n`;
  return editableOf({ path: file.shown, text: text.replace(/^sources:/m, `${record}sources:`) });
}
