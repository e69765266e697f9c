import { listElement, listJson } from '../../render/json/lists.ts';
import { listTable, tablePage } from '../../render/pages/lists.ts';
import type { Invocation } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { usage } from '../failure.ts';
import { openLedger } from '../ledger/open.ts';
import { put, voiceOf } from '../output.ts';
import { resolveRequest } from '../request.ts';

/** `treaty list`: the treaties of the ledger, by id. */
export async function run({ args, options, host }: Invocation): Promise<ExitCode> {
  if (args.length > 0)
    throw usage('too-many-arguments', `list takes no arguments (was "${args.join(' ')}")`, {
      hint: 'for one treaty: treaty status NAME',
    });
  const request = resolveRequest(options, host, ['text', 'json', 'ndjson', 'csv', 'markdown']);
  const open = await openLedger(host, request.ledger);
  const ids = open.headings.map(h => h.id).sort();
  const ledger = await open.read(ids);
  const treaties = ids.flatMap(id => ledger.treaties.get(id) ?? []);
  const voice = await voiceOf(request, open.registry);
  await put(host, request, {
    text: () => tablePage(listTable(treaties, voice), voice.words.treaties(treaties.length)),
    json: () => listJson(treaties),
    ndjson: () => treaties.map(listElement),
    csv: () => listTable(treaties, voice),
  });
  return EXIT.fine;
}
