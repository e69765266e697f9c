import { decode } from '../source/decode.ts';
import { type Diagnostic, faultAt, firstFaults } from '../source/diagnostic.ts';
import { fold, nearest } from '../source/nearest.ts';
import { faultsOfBeginning, type NeededKeys, type ReadPart } from '../source/read-beginning.ts';
import type { FindSyntaxFaults } from '../source/read-document.ts';
import { readWithRecovery } from '../source/recover-from-syntax-faults.ts';
import { entriesOf, isMapping, itemsOf, soundFields } from '../source/sound-fields.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Path, Raw, Tree } from '../source/tree.ts';
import type { Participant } from './participant.ts';
import { group, type ParticipantsFile, participant, participantsFile } from './participants.shape.ts';
import type { Registry } from './registry.ts';

/** Looking for what was meant costs time: the first so many findings get a suggestion. */
const MOST_SUGGESTIONS = 200;

/** A registry, or null where the file is faulty; all its faults either way. */
export interface ReadRegistry {
  readonly registry: Registry | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each part of the file stands; null where it is no YAML. */
  readonly tree: Tree | null;
}

/** What the rest of a file may explain: see `faultsOfBeginning`. */
const NEEDED: NeededKeys = { 'unknown-source': 'sources', 'unknown-participant': 'participants' };

/** Reads `participants.yaml`. `elsewhere` are participants that another ledger declares and this file may name; `find` words what is no YAML. */
export function readRegistry(
  file: SourceFile,
  elsewhere: ReadonlySet<string> = new Set(),
  find?: FindSyntaxFaults,
): ReadRegistry {
  const read = (part: SourceFile) => readFile(part, elsewhere, find);
  const { tree, value = null, found }: ReadWhole = faultsOfBeginning(file, read, NEEDED) ?? read(file);
  const diagnostics = firstFaults(found);
  return { registry: value && found.length === 0 ? toRegistry(value) : null, diagnostics, tree };
}

interface ReadWhole extends ReadPart {
  readonly value?: ParticipantsFile | null;
}

function readFile(file: SourceFile, elsewhere: ReadonlySet<string>, find?: FindSyntaxFaults): ReadWhole {
  const { tree, diagnostics: syntax, isArtefact } = readWithRecovery(file, find);
  if (!tree) return { tree, found: syntax };
  const { value, diagnostics } = decode(tree, participantsFile);
  const others = value
    ? [...repeated(value, tree), ...references(allOf(value), tree, elsewhere)]
    : [...diagnostics, ...references(soundParts(tree.value), tree, elsewhere)];
  return { tree, value, found: [...syntax, ...others.filter(d => !isArtefact(d))] };
}

/** The parts of a file that name ids; of a faulty file, those that have their shape. */
interface NamingParts {
  readonly participants: readonly Partial<NonNullable<ParticipantsFile['participants']>[number]>[];
  readonly groups: readonly Partial<NonNullable<ParticipantsFile['groups']>[number]>[];
  readonly ambiguous: NonNullable<ParticipantsFile['ambiguous']>;
  /** Ids of declared sources, including those of faulty entries; null if unknown. */
  readonly sources: ReadonlySet<string> | null;
}

function soundParts(whole: Raw): NamingParts {
  const { participants, groups, ambiguous, sources } = isMapping(whole) ? whole : {};
  return {
    participants: itemsOf(participants).map(p => ({
      ...soundFields(p, participant.shape),
      ...(isMapping(p) && typeof p['id'] === 'string' && { id: p['id'] }),
    })),
    groups: itemsOf(groups).map(g => soundFields(g, group.shape)),
    ambiguous: participantsFile.shape.ambiguous.safeParse(ambiguous).data ?? {},
    sources:
      sources === undefined || isMapping(sources) ? new Set(entriesOf(sources).map(([id]) => id)) : null,
  };
}

const allOf = ({
  participants = [],
  groups = [],
  ambiguous = {},
  sources = {},
}: ParticipantsFile): NamingParts => ({
  participants,
  groups,
  ambiguous,
  sources: new Set(Object.keys(sources)),
});

function toRegistry(file: ParticipantsFile): Registry {
  return {
    participants: new Map((file.participants ?? []).map(p => [p.id, toParticipant(p)])),
    groups: new Map(
      (file.groups ?? []).map(g => [
        g.id,
        { aliases: [], ...g, members: new Map(Object.entries(g.members)) },
      ]),
    ),
    sources: new Map(Object.entries(file.sources ?? {}).map(([id, s]) => [id, { id, ...s }])),
    ambiguous: new Map(Object.entries(file.ambiguous ?? {}).map(([word, ids]) => [fold(word), ids])),
  };
}

function toParticipant({
  listed_until: listedUntil,
  continued_by: continuedBy,
  former_names: former,
  earlier_names: earlierNames,
  ...p
}: NonNullable<ParticipantsFile['participants']>[number]): Participant {
  return {
    aliases: [],
    predecessors: [],
    successors: [],
    ...p,
    ...(listedUntil && { listedUntil }),
    ...(continuedBy && { continuedBy }),
    ...(earlierNames && { earlierNames }),
    ...(former && { formerNames: Object.entries(former).map(([name, during]) => ({ name, during })) }),
  };
}

/** Ids and names that two entries claim. */
function repeated(file: ParticipantsFile, tree: Tree): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const key of ['participants', 'groups'] as const) {
    const owner = new Map<string, number>();
    (file[key] ?? []).forEach((entry, index) => {
      for (const name of new Set(
        [entry.id, ...Object.values(entry.names), ...(entry.aliases ?? [])].map(n => fold(n ?? '')),
      )) {
        const first = owner.get(name);
        if (name === '' || first === undefined) owner.set(name, index);
        else {
          const related = [{ at: tree.placeOf([key, first, 'id']), what: 'the other one' }];
          const words = {
            what: `"${name}" names two ${key}`,
            why: 'a name must lead to one of them',
            fix: 'drop it from one',
          };
          found.push({ ...faultAt(tree.placeOf([key, index, 'id']), 'alias-collides', words), related });
        }
      }
    });
  }
  return found;
}

/** Ids that lead nowhere: predecessors, successors, members, sources. */
function references(
  { participants, groups, ambiguous, sources }: NamingParts,
  tree: Tree,
  elsewhere: ReadonlySet<string>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const unknown = (path: Path, of: 'key' | 'value', what: string, id: string, among: Iterable<string>) => {
    // Among 100,000 participants the suggestions alone would take a minute.
    const suggests = found.length < MOST_SUGGESTIONS && known.size < 5000;
    const [near] = suggests ? nearest(id, among, 1) : [];
    const fix = near ? { fix: `did you mean "${near}"?` } : {};
    const words = { what: `"${id}" is not declared`, ...fix };
    found.push(faultAt(tree.placeOf(path, of), `unknown-${what}`, words));
  };
  const ids = [...participants.flatMap(p => p.id ?? []), ...elsewhere];
  const known = new Set(ids);
  const check = (id: string, path: Path, of: 'key' | 'value' = 'value') => {
    if (!known.has(id)) unknown(path, of, 'participant', id, ids);
  };
  participants.forEach((p, i) => {
    for (const key of ['predecessors', 'successors'] as const)
      for (const [j, id] of (p[key] ?? []).entries()) check(id, ['participants', i, key, j]);
    for (const [j, { source }] of (p.earlier_names ?? []).entries())
      if (sources && !sources.has(source))
        unknown(['participants', i, 'earlier_names', j, 'source'], 'value', 'source', source, sources);
    if (p.continued_by !== undefined) check(p.continued_by, ['participants', i, 'continued_by']);
  });
  for (const [word, of] of Object.entries(ambiguous))
    for (const [j, id] of of.entries()) check(id, ['ambiguous', word, j]);
  groups.forEach((g, i) => {
    for (const id of Object.keys(g.members ?? {})) check(id, ['groups', i, 'members', id], 'key');
    if (g.source !== undefined && sources && !sources.has(g.source))
      unknown(['groups', i, 'source'], 'value', 'source', g.source, sources);
  });
  return found;
}
