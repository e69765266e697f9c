import type { Group } from '../registry/participant.ts';
import type { Registry } from '../registry/registry.ts';
import type { ChangeClass } from './change.ts';
import { meaningOf } from './own-acts.ts';

/** Somebody, or a group, that two registries know otherwise. Whose acts these are is knowledge; it makes no law. */
export interface RegistryChange {
  readonly part: 'participant' | 'group';
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly class: ChangeClass;
}

const groupMeaning = ({ members, ...group }: Group): string =>
  meaningOf({ ...group, members: Object.fromEntries(members) });

/** Participants and groups that differ, by id. */
export function diffRegistries(before: Registry, after: Registry): readonly RegistryChange[] {
  if (before === after) return [];
  return [
    ...changesOf('participant', before.participants, after.participants, meaningOf),
    ...changesOf('group', before.groups, after.groups, groupMeaning),
  ];
}

function changesOf<T>(
  part: RegistryChange['part'],
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  meaning: (value: T) => string,
): readonly RegistryChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap(id => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was && is && meaning(was) === meaning(is)) return [];
    return [{ part, id, change: was ? (is ? 'changed' : 'removed') : 'added', class: 'knowledge' }];
  });
}
