import { parseTenure, type Tenure } from '../calendar/interval.ts';
import { type Group, type Names, namesByLanguage, type Participant } from '../registry/participant.ts';
import type { Registry } from '../registry/registry.ts';
import type { Source } from '../registry/source.ts';

/** What names are asked for only by those who look one up, or answer in another language than English. */
type Words = Pick<Participant, 'names' | 'aliases'> &
  Partial<Pick<Participant, 'formerNames' | 'earlierNames'>>;

/** A participant without its words, and without what is empty. */
type Core = Omit<Participant, keyof Words | 'predecessors' | 'successors'> &
  Partial<Pick<Participant, 'predecessors' | 'successors'>> & { readonly en: string };

/** Memberships and sources, which few questions need, are texts that are parsed on first use. */
interface CompiledRegistry {
  readonly participants: readonly Core[];
  readonly groups: readonly (Omit<Group, 'members' | 'note'> & { readonly memberships: string })[];
  readonly sources: string;
  readonly ambiguous: readonly [string, readonly string[]][];
}

const NONE: readonly string[] = [];

/** A participant whose words are read when they are first asked for: 300 of them in six languages cost more than an answer. */
const lazyParticipant = ({ en, ...core }: Core, words: () => Words): Participant => ({
  predecessors: NONE,
  successors: NONE,
  ...core,
  names: lazyNames(en, () => words().names),
  get aliases() {
    return words().aliases;
  },
  get formerNames() {
    return words().formerNames;
  },
  get earlierNames() {
    return words().earlierNames;
  },
});

/** Names of which English is at hand. */
const lazyNames = (en: string, all: () => Names): Names => ({
  en,
  get ar() {
    return all().ar;
  },
  get es() {
    return all().es;
  },
  get fr() {
    return all().fr;
  },
  get ru() {
    return all().ru;
  },
  get zh() {
    return all().zh;
  },
});

function coreOf({
  names,
  aliases: _,
  formerNames: __,
  earlierNames: ___,
  predecessors,
  successors,
  ...rest
}: Participant): Core {
  return {
    ...rest,
    en: names.en,
    ...(predecessors.length > 0 ? { predecessors } : {}),
    ...(successors.length > 0 ? { successors } : {}),
  };
}

const wordsOf = ({ names, aliases, formerNames, earlierNames }: Participant): Words => ({
  names: namesByLanguage(names),
  aliases,
  ...(formerNames ? { formerNames } : {}),
  ...(earlierNames ? { earlierNames } : {}),
});

const written = (t: Tenure): string => `${t.from.written}/${t.through.written}`;

/** A group whose memberships and note are parsed on first use. */
function lazily(
  { memberships, ...group }: CompiledRegistry['groups'][number],
  note: () => Group['note'],
): Group {
  let members: Group['members'] | null = null;
  return {
    ...group,
    get members() {
      members ??= membersFrom(memberships);
      return members;
    },
    get note() {
      return note();
    },
  };
}

const membersFrom = (text: string): Group['members'] =>
  new Map(
    Object.entries(JSON.parse(text) as Record<string, readonly string[]>).map(([id, texts]) => [
      id,
      texts.map(t => parseTenure(t)).filter(t => t !== null),
    ]),
  );

/** A registry as compiled text: what every question needs, words of participants and notes of groups, one line each. `decodeRegistry(encodeRegistry(r))` equals `r`. */
export function encodeRegistry(registry: Registry): string {
  const compiled: CompiledRegistry = {
    participants: [...registry.participants.values()].map(coreOf),
    groups: [...registry.groups.values()].map(({ members, note: _, ...g }) => ({
      ...g,
      memberships: JSON.stringify(
        Object.fromEntries([...members].map(([id, tenures]) => [id, tenures.map(written)])),
      ),
    })),
    sources: JSON.stringify([...registry.sources.values()]),
    ambiguous: [...registry.ambiguous],
  };
  const words = [...registry.participants.values()].map(wordsOf);
  const notes = [...registry.groups.values()].map(({ note }) => note && namesByLanguage(note));
  return [compiled, words, notes].map(part => JSON.stringify(part)).join('\n');
}

export function decodeRegistry(text: string): Registry {
  const [core = '', ofParticipants = '', ofGroups = ''] = text.split('\n');
  const compiled = JSON.parse(core) as CompiledRegistry;
  let words: readonly Words[] | null = null;
  const wordsAt = (index: number) => (): Words => {
    words ??= JSON.parse(ofParticipants) as readonly Words[];
    return words[index] as Words;
  };
  let notes: readonly (Names | null)[] | null = null;
  const noteAt = (index: number) => (): Group['note'] => {
    notes ??= JSON.parse(ofGroups) as readonly (Names | null)[];
    return notes[index] ?? undefined;
  };
  let sources: Registry['sources'] | null = null;
  return {
    participants: new Map(compiled.participants.map((p, i) => [p.id, lazyParticipant(p, wordsAt(i))])),
    groups: new Map(compiled.groups.map((g, i) => [g.id, lazily(g, noteAt(i))])),
    get sources() {
      sources ??= new Map((JSON.parse(compiled.sources) as Source[]).map(s => [s.id, s]));
      return sources;
    },
    ambiguous: new Map(compiled.ambiguous),
  };
}
