import type { Group, Participant } from './participant.ts';
import type { Registry } from './registry.ts';
import type { Source } from './source.ts';

interface CompiledRegistry {
  readonly format: string;
  readonly participants: readonly Participant[];
  readonly groups: readonly (Omit<Group, 'members'> & { readonly members: readonly [string, Group['members'] extends ReadonlyMap<string, infer T> ? T : never][] })[];
  readonly sources: readonly Source[];
  readonly ambiguous: readonly [string, readonly string[]][];
}

const COMPILED_REGISTRY = 'treaty/compiled-registry/1';

/** A registry as compiled text. `decodeRegistry(encodeRegistry(r))` equals `r`. */
export function encodeRegistry(registry: Registry): string {
  const compiled: CompiledRegistry = {
    format: COMPILED_REGISTRY,
    participants: [...registry.participants.values()],
    groups: [...registry.groups.values()].map(g => ({ ...g, members: [...g.members] })),
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
    participants: new Map(compiled.participants.map(p => [p.id, p])),
    groups: new Map(compiled.groups.map(g => [g.id, { ...g, members: new Map(g.members) }])),
    sources: new Map(compiled.sources.map(s => [s.id, s])),
    ambiguous: new Map(compiled.ambiguous),
  };
}
