import type { Group } from '../registry/participant.ts';
import type { Registry } from '../registry/registry.ts';
import { canonicalText } from './canonical.ts';
import type { ChangeClass } from './change.ts';

/** A participant or group that differs between two registries. Such a change is always knowledge. */
export interface RegistryChange {
  readonly part: 'participant' | 'group';
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly class: ChangeClass;
  /** Whether more than names changed, so that acts may count differently. */
  readonly bearing: boolean;
}

/** Keys that affect no answer. */
const called = new Set(['names', 'aliases', 'formerNames', 'source', 'note']);
const bearingOf = (value: object): string =>
  canonicalText(Object.fromEntries(Object.entries(value).filter(([key]) => !called.has(key))));

const plainGroup = ({ members, ...group }: Group) => ({ ...group, members: Object.fromEntries(members) });

/** The participants and groups that differ, sorted by id. */
export function diffRegistries(before: Registry, after: Registry): readonly RegistryChange[] {
  if (before === after) return [];
  return [
    ...changesOf('participant', before.participants, after.participants, p => p),
    ...changesOf('group', before.groups, after.groups, plainGroup),
  ];
}

function changesOf<T>(
  part: RegistryChange['part'],
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  plain: (value: T) => object,
): readonly RegistryChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap(id => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was && is && canonicalText(plain(was)) === canonicalText(plain(is))) return [];
    const bearing = !was || !is || bearingOf(plain(was)) !== bearingOf(plain(is));
    return [{ part, id, change: was ? (is ? 'changed' : 'removed') : 'added', class: 'knowledge', bearing }];
  });
}
