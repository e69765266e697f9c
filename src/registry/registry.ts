import { heldOn } from '../calendar/interval.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Group, Participant } from './participant.ts';
import type { Source } from './source.ts';

/** Who can act: participants and groups by id. */
export interface Registry {
  readonly participants: ReadonlyMap<string, Participant>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Words that usage gives to several participants (Congo, Korea, Guinea), folded, with those they may mean. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
}

export const EMPTY_REGISTRY: Registry = {
  participants: new Map(),
  groups: new Map(),
  sources: new Map(),
  ambiguous: new Map(),
};

/** Both registries; of two entries with one id the later wins. */
export function joinRegistries(a: Registry, b: Registry): Registry {
  return {
    participants: new Map([...a.participants, ...b.participants]),
    groups: new Map([...a.groups, ...b.groups]),
    sources: new Map([...a.sources, ...b.sources]),
    ambiguous: new Map([...a.ambiguous, ...b.ambiguous]),
  };
}

/** Whether a participant exists on a day; where a bound is imprecise, the doubt is in its favour. */
export function existsOn(p: Participant, day: PlainDate): boolean {
  return (!p.from || p.from.earliest <= day) && (!p.until || day <= p.until.latest);
}

/** The certain members of a group on a day, or also the possible ones. Empty for an unknown group. */
export function membersOn(
  registry: Registry,
  group: string,
  day: PlainDate,
  certainty: 'certain' | 'possible' = 'possible',
): readonly string[] {
  const members = registry.groups.get(group)?.members ?? new Map<string, never>();
  const found: string[] = [];
  for (const [id, tenures] of members) {
    if (tenures.some(t => (certainty === 'certain' ? heldOn(t, day) === 'yes' : heldOn(t, day) !== 'no')))
      found.push(id);
  }
  return found;
}
