import { parseTenure, type Tenure } from '../calendar/interval.ts';
import { asciiJson } from '../source/ascii-json.ts';
import type { Group, Participant } from './participant.ts';
import type { Registry } from './registry.ts';
import type { Source } from './source.ts';

const COMPILED_REGISTRY = 'treaty/compiled-registry/3';

/** What few questions need stands as text in the text, and is read when it is asked for: memberships and sources. */
interface CompiledRegistry {
  readonly format: string;
  readonly participants: readonly Participant[];
  readonly groups: readonly (Omit<Group, 'members'> & { readonly memberships: string })[];
  readonly sources: string;
  readonly ambiguous: readonly [string, readonly string[]][];
}

const written = (t: Tenure): string => `${t.from.written}/${t.through.written}`;

/** A group whose memberships are read when they are first asked for. */
function lazily({ memberships, ...group }: CompiledRegistry['groups'][number]): Group {
  let members: Group['members'] | null = null;
  return {
    ...group,
    get members() {
      members ??= membersFrom(memberships);
      return members;
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

/** A registry as compiled text. `decodeRegistry(encodeRegistry(r))` equals `r`. */
export function encodeRegistry(registry: Registry): string {
  const compiled: CompiledRegistry = {
    format: COMPILED_REGISTRY,
    participants: [...registry.participants.values()],
    groups: [...registry.groups.values()].map(({ members, ...g }) => ({
      ...g,
      memberships: JSON.stringify(
        Object.fromEntries([...members].map(([id, tenures]) => [id, tenures.map(written)])),
      ),
    })),
    sources: JSON.stringify([...registry.sources.values()]),
    ambiguous: [...registry.ambiguous],
  };
  return asciiJson(compiled);
}

/** A registry from compiled text; null where the text is of another format. */
export function decodeRegistry(text: string): Registry | null {
  const compiled = JSON.parse(text) as CompiledRegistry;
  if (compiled.format !== COMPILED_REGISTRY) return null;
  let sources: Registry['sources'] | null = null;
  return {
    participants: new Map(compiled.participants.map(p => [p.id, p])),
    groups: new Map(compiled.groups.map(g => [g.id, lazily(g)])),
    get sources() {
      sources ??= new Map((JSON.parse(compiled.sources) as Source[]).map(s => [s.id, s]));
      return sources;
    },
    ambiguous: new Map(compiled.ambiguous),
  };
}
