import { nameIn } from '../../registry/participant.ts';
import { harmless } from '../../render/harmless.ts';
import { nearest } from '../../source/nearest.ts';
import { usage } from '../../store/failure.ts';
import { openInstalled } from '../../store/installed-index.ts';
import { openLedger } from '../../store/open-ledger.ts';
import type { OpenLedger } from '../../store/opened-ledger.ts';
import type { Invocation } from '../command.ts';
import { ASKED, type CommandSurface, surface, WRITTEN } from '../completion/surface.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { resolveRequest } from '../request.ts';

type Writer = (commands: readonly CommandSurface[]) => string;

const WRITERS: Readonly<Record<(typeof WRITTEN)[number], () => Promise<Writer>>> = {
  bash: async () => (await import('../completion/bash.ts')).bashScript,
  zsh: async () => (await import('../completion/zsh.ts')).zshScript,
  fish: async () => (await import('../completion/fish.ts')).fishScript,
  man: async () => (await import('../completion/man.ts')).manPage,
};

/** Names of a ledger, each with what it is called. */
const NAMES: Readonly<
  Record<(typeof ASKED)[number], (open: OpenLedger) => readonly (readonly [id: string, called: string])[]>
> = {
  treaties: open => open.headings.map(h => [h.id, h.aliases.join(', ')]),
  participants: open => [...open.registry.participants.values()].map(p => [p.id, nameIn(p.names, 'en')]),
  groups: open => [...open.registry.groups.values()].map(g => [g.id, nameIn(g.names, 'en')]),
};

const isOneOf = <T extends string>(word: string | undefined, of: readonly T[]): word is T =>
  (of as readonly (string | undefined)[]).includes(word);

/** `treaty completion`: a script for a shell, the man page, or the names that such a script asks for. */
export async function runCompletion({ args, options, host }: Invocation): Promise<ExitCode> {
  const [what, ...more] = args;
  if (more.length > 0) throw usage('too-many-arguments', `one script at a time (was "${args.join(' ')}")`);
  if (isOneOf(what, WRITTEN)) {
    const write = await WRITERS[what]();
    host.stdout.write(write(surface()));
    return EXIT.fine;
  }
  if (!isOneOf(what, ASKED)) {
    const all = [...WRITTEN, ...ASKED];
    const [near] = nearest(what ?? '', all, 1);
    throw usage('unknown-script', `no completion for "${what}"`, {
      hint: near ? `did you mean "${near}"?` : `one of: ${all.join(', ')}`,
    });
  }
  const { ledger } = resolveRequest(options, host, ['text']);
  const open = (await openInstalled(host, ledger)) ?? (await openLedger(host, ledger));
  const names = [...NAMES[what](open)].sort(([a], [b]) => (a < b ? -1 : 1));
  host.stdout.write(names.map(([id, called]) => `${harmless(id)}\t${harmless(called)}\n`).join(''));
  return EXIT.fine;
}
