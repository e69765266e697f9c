import { nameIn } from '../../registry/participant.ts';
import { harmless } from '../../render/harmless.ts';
import { openInstalled } from '../../store/installed-index.ts';
import { openLedgers } from '../../store/open-ledger.ts';
import type { OpenLedger } from '../../store/opened-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { type CompletionWord, candidatesAt, type NameKind } from '../completion/candidates.ts';
import { resolveRequest } from '../request.ts';

const NAMES: Readonly<Record<NameKind, (open: OpenLedger) => readonly CompletionWord[]>> = {
  treaties: open => open.headings.map(h => [h.id, h.aliases.join(', ')]),
  participants: open => [...open.registry.participants.values()].map(p => [p.id, nameIn(p.names, 'en')]),
  groups: open => [...open.registry.groups.values()].map(g => [g.id, nameIn(g.names, 'en')]),
};

/**
 * `treaty __complete -- WORDS...`: what may stand where the cursor is, for the completion scripts. A line each: the word, a tab, what
 * it means; and `:files` where the shell should offer files. Names are those of the bundled ledger and of `TREATY_LEDGER`.
 */
export async function runComplete({ args, commands, host }: Invocation): Promise<ExitCode> {
  const { words, names, files, prefix, before } = candidatesAt(args, commands);
  const found = [...words];
  if (names.length > 0) {
    const { ledger } = resolveRequest({}, host, ['text']);
    const open = (await openInstalled(host, ledger)) ?? (await openLedgers(host, ledger));
    found.push(...names.flatMap(kind => [...NAMES[kind](open)].sort(([a], [b]) => (a < b ? -1 : 1))));
  }
  const lines = found
    .filter(([word]) => word.startsWith(prefix))
    .map(([word, says]) => `${before}${harmless(word)}\t${harmless(says)}\n`);
  host.stdout.write(`${lines.join('')}${files ? ':files\n' : ''}`);
  return EXIT.fine;
}
