import { parseTenure, type Tenure } from '../calendar/interval.ts';
import type { Group, Names, Participant } from './participant.ts';
import { LANGUAGES } from './participant.ts';
import type { Registry } from './registry.ts';
import type { Source } from './source.ts';

const COMPILED_REGISTRY = 'treaty/compiled-registry/2';

type CompactParticipant = [
  id: string,
  kind: Participant['kind'],
  names: (string | 0)[],
  aliases: string[],
  rest: Partial<Participant>,
];

interface CompiledRegistry {
  readonly format: string;
  readonly participants: readonly CompactParticipant[];
  /** Memberships as they are written: few questions need them read. */
  readonly groups: readonly (Omit<Group, 'members'> & {
    readonly memberships: Readonly<Record<string, readonly string[]>>;
  })[];
  readonly sources: readonly Source[];
  readonly ambiguous: readonly [string, readonly string[]][];
}

function compact({
  id,
  kind,
  names,
  aliases,
  predecessors,
  successors,
  ...rest
}: Participant): CompactParticipant {
  const also = {
    ...(predecessors.length > 0 ? { predecessors } : {}),
    ...(successors.length > 0 ? { successors } : {}),
  };
  return [id, kind, LANGUAGES.map(l => names[l] ?? 0), [...aliases], { ...rest, ...also }];
}

function expanded([id, kind, byLanguage, aliases, rest]: CompactParticipant): Participant {
  const names: Record<string, string> = {};
  byLanguage.forEach((name, i) => {
    if (name !== 0) names[LANGUAGES[i] as string] = name;
  });
  return { id, kind, names: names as Names, aliases, predecessors: [], successors: [], ...rest };
}

const written = (t: Tenure): string => `${t.from.written}/${t.through.written}`;

/** A group whose memberships are read when they are first asked for. */
function lazily({ memberships, ...group }: CompiledRegistry['groups'][number]): Group {
  let members: Group['members'] | null = null;
  return {
    ...group,
    get members() {
      members ??= new Map(
        Object.entries(memberships).map(([id, texts]) => [
          id,
          texts.map(t => parseTenure(t)).filter(t => t !== null),
        ]),
      );
      return members;
    },
  };
}

/** A registry as compiled text. `decodeRegistry(encodeRegistry(r))` equals `r`. */
export function encodeRegistry(registry: Registry): string {
  const compiled: CompiledRegistry = {
    format: COMPILED_REGISTRY,
    participants: [...registry.participants.values()].map(compact),
    groups: [...registry.groups.values()].map(({ members, ...g }) => ({
      ...g,
      memberships: Object.fromEntries([...members].map(([id, tenures]) => [id, tenures.map(written)])),
    })),
    sources: [...registry.sources.values()],
    ambiguous: [...registry.ambiguous],
  };
  return JSON.stringify(compiled);
}

/** A registry from compiled text; null where the text is of another format. */
export function decodeRegistry(text: string): Registry | null {
  const compiled = JSON.parse(text) as CompiledRegistry;
  if (compiled.format !== COMPILED_REGISTRY) return null;
  return {
    participants: new Map(compiled.participants.map(p => [p[0], expanded(p)])),
    groups: new Map(compiled.groups.map(g => [g.id, lazily(g)])),
    sources: new Map(compiled.sources.map(s => [s.id, s])),
    ambiguous: new Map(compiled.ambiguous),
  };
}
