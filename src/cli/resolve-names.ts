import type { Host } from '../host/host.ts';
import { findParticipant, type NameMatch } from '../registry/find.ts';
import { nameIn, type Participant } from '../registry/participant.ts';
import type { Registry } from '../registry/registry.ts';
import { fold, nearest } from '../source/nearest.ts';
import { type Failure, usage } from '../store/failure.ts';
import { openAbout } from '../store/open-ledger.ts';
import type { OpenLedger } from '../store/opened-ledger.ts';
import { meant, type RawOptions, type Request, textOption } from './request.ts';

/** What a question is about: a treaty, a participant in all treaties, or a participant in one treaty. */
export interface NamedSubject {
  readonly treaty: string | null;
  readonly participant: Participant | null;
  /** The former participant that was named, and that `participant` continues. */
  readonly continues: Participant | null;
}

/** A participant as a user named it. */
export type NamedParticipant = Pick<NamedSubject, 'continues'> & { readonly participant: Participant };

/** The treaty that is assumed where none is named. */
const DEFAULT_TREATY = 'hanoi';

/** What must be known of a ledger to find a treaty in it by name. */
type Known = Pick<OpenLedger, 'holds' | 'headings'>;

/** The id of a treaty by id, alias or reference, case and punctuation aside; null where none has it. */
export function treatyId(open: Known, wrote: string): string | null {
  if (open.holds(wrote)) return wrote;
  const wanted = fold(wrote);
  const found = open.headings.filter(h =>
    [h.id, ...h.aliases, ...h.references].some(n => fold(n) === wanted),
  );
  if (found.length > 1)
    throw usage('ambiguous-treaty', `"${wrote}" may be several treaties`, {
      says: ['ambiguousTreaty', { wrote }],
      candidates: found.map(h => h.id),
    });
  return found[0]?.id ?? null;
}

/** The id of a treaty that is named outright; a near miss suggests. */
export function requireTreaty(open: Known, wrote: string): string {
  const id = treatyId(open, wrote);
  if (id !== null) return id;
  const near = nearest(
    wrote,
    open.headings.flatMap(h => [h.id, ...h.aliases]),
  );
  throw usage('unknown-treaty', `no treaty "${wrote}" in the ledger`, {
    says: ['unknownTreaty', { wrote }],
    ...(treatiesMeant(wrote, near) ?? { hint: 'see "treaty list"', hintSays: ['seeList'] }),
    ...(near.length > 0 ? { candidates: near } : {}),
  });
}

/** Which treaties were perhaps meant. An amendment or a protocol of the same name is another treaty: it is not what was meant. */
function treatiesMeant(wrote: string, near: readonly string[]): Pick<Failure, 'hint' | 'hintSays'> | null {
  const begins = `${fold(wrote)} `;
  const isRelated = (name: string): boolean =>
    fold(name).startsWith(begins) && /^(amendment|protocol|annex)/.test(fold(name).slice(begins.length));
  if (near.length === 0 || !near.every(isRelated)) return meant(near);
  return {
    hint: `the ledger holds only amendments or protocols to it: ${near.join(', ')}`,
    hintSays: ['onlyRelated', { list: near }],
  };
}

const NOBODY = { participant: null, continues: null } as const;

const shown = (p: Participant): string => `${p.id} (${nameIn(p.names, 'en')})`;

/** A participant that is named outright; a near miss suggests, an ambiguous name lists whom it may mean. */
export function requireNamed(registry: Registry, wrote: string): NamedParticipant {
  const found = findParticipant(registry, wrote);
  if (found.kind === 'one') return asNamed(found);
  throw noParticipant(found, wrote, 'participant');
}

const asNamed = (found: {
  readonly value: Participant;
  readonly continues?: Participant;
}): NamedParticipant => ({
  participant: found.value,
  continues: found.continues ?? null,
});

/** The participant that holds the acts of the one that is named outright. */
export const requireParticipant = (registry: Registry, wrote: string): Participant =>
  requireNamed(registry, wrote).participant;

function noParticipant(
  found: Exclude<NameMatch<Participant>, { kind: 'one' }>,
  wrote: string,
  what: string,
): Error {
  if (found.kind === 'several') {
    const candidates = found.candidates.map(shown);
    return usage('ambiguous-participant', `"${wrote}" may be several participants`, {
      says: ['ambiguousParticipant', { wrote }],
      hint: `say which: ${candidates.join(', ')}`,
      hintSays: ['sayWhich', { list: candidates }],
      candidates,
    });
  }
  const isParticipant = what === 'participant';
  const example = {
    hint: PARTICIPANTS_GO_BY,
    hintSays: ['participantsGoBy', { examples: EXAMPLES }],
  } as const;
  return usage(
    isParticipant ? 'unknown-participant' : 'unknown-name',
    `no ${what} "${wrote}" in the ledger`,
    {
      says: [isParticipant ? 'unknownParticipant' : 'unknownName', { wrote }],
      ...((isParticipant ? meant(found.near) : treatiesMeant(wrote, found.near)) ?? example),
      candidates: found.near,
    },
  );
}

const EXAMPLES = 'EGY, Egypt, مصر';
const PARTICIPANTS_GO_BY = `participants go by id or by name in any UN language: ${EXAMPLES}`;

function defaultTreaty(open: OpenLedger): string {
  if (open.only !== null) return open.only;
  if (open.holds(DEFAULT_TREATY)) return DEFAULT_TREATY;
  throw usage('no-treaty-named', 'name a treaty: this ledger has no default', {
    says: ['nameTreaty'],
    candidates: open.headings.map(h => h.id),
  });
}

/** The subject of a command's arguments: a treaty, else a participant, else one after the other. Names of several words need no quotes. */
export function resolveSubject(open: OpenLedger, args: readonly string[], options: RawOptions): NamedSubject {
  const [treaty, participant] = [textOption(options, 'treaty'), textOption(options, 'participant')];
  const whole = args.join(' ').trim();
  if (treaty !== null || participant !== null) {
    if (args.length > 0 && treaty !== null && participant !== null)
      throw usage('too-many-arguments', `nothing is left to name for "${whole}"`);
    const rest = args.length > 0 ? whole : null;
    const [named, who] = treaty === null ? [rest, participant] : [treaty, participant ?? rest];
    return {
      treaty: named === null ? null : requireTreaty(open, named),
      ...(who === null ? NOBODY : requireNamed(open.registry, who)),
    };
  }
  if (args.length === 0) return { treaty: defaultTreaty(open), ...NOBODY };
  const asTreaty = treatyId(open, whole);
  if (asTreaty !== null) return { treaty: asTreaty, ...NOBODY };
  const asParticipant = findParticipant(open.registry, whole);
  if (asParticipant.kind === 'one') return { treaty: null, ...asNamed(asParticipant) };
  const [first = '', ...rest] = args;
  const firstTreaty = rest.length > 0 ? treatyId(open, first) : null;
  if (firstTreaty !== null) return { treaty: firstTreaty, ...requireNamed(open.registry, rest.join(' ')) };
  if (asParticipant.kind === 'several') throw noParticipant(asParticipant, whole, 'participant');
  if (rest.length > 0 && findParticipant(open.registry, rest.join(' ')).kind === 'one')
    requireTreaty(open, first);
  const near = nearest(
    whole,
    open.headings.flatMap(h => [h.id, ...h.aliases]),
    2,
  );
  throw noParticipant(
    { kind: 'none', near: [...near, ...asParticipant.near].slice(0, 3) },
    whole,
    'treaty or participant',
  );
}

/** The treaty that the arguments name, for commands that take no participant. */
export function resolveTreaty(open: OpenLedger, args: readonly string[], options: RawOptions): string {
  const outright = textOption(options, 'treaty');
  if (outright !== null && args.length > 0)
    throw usage('too-many-arguments', `--treaty names the treaty already: what is "${args.join(' ')}"?`);
  const wrote = outright ?? (args.length > 0 ? args.join(' ') : null);
  return wrote === null ? defaultTreaty(open) : requireTreaty(open, wrote);
}

/** Opens the ledgers at the treaty that the arguments name. */
export async function openTreaty(host: Host, { ledger, options }: Request, args: readonly string[]) {
  const { open, subject } = await openAbout(host, ledger, known => ({
    treaty: resolveTreaty(known, args, options),
  }));
  return { open, id: subject.treaty };
}
