import type { Consequence } from '../../diff/consequences.ts';
import type { Registry } from '../../registry/registry.ts';

const OF_PARTICIPANTS = ['standing', 'in-force-for', 'leaves'];

/** One consequence: `of` is the participant, claim or article that it is about; participants also with their names. */
export function consequenceJson({ kind, of, ...c }: Consequence, registry: Registry) {
  const name = of !== null && OF_PARTICIPANTS.includes(kind) ? registry.participants.get(of)?.names.en : null;
  return { kind, class: c.class, of, name: name ?? null, before: c.before, via: c.via, after: c.after };
}
