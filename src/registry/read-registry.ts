import { readDate } from '../calendar/imprecise-date.ts';
import { parseTenure, type Tenure } from '../calendar/interval.ts';
import { decode } from '../source/decode.ts';
import { type Diagnostic, faultAt, inFileOrder } from '../source/diagnostic.ts';
import { fold, nearest } from '../source/nearest.ts';
import { readDocument } from '../source/read-ledger-text.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Raw, Tree } from '../source/tree.ts';
import type { Group, Names, Participant } from './participant.ts';
import { type ParticipantsFile, participantsFile } from './participants.shape.ts';
import type { Registry } from './registry.ts';
import { readSource } from './source.ts';

/** A registry, or null where the file is faulty; all its faults either way. */
export interface ReadRegistry {
  readonly registry: Registry | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each part of the file stands; null where it is no YAML. */
  readonly tree: Tree | null;
}

/** Reads `participants.yaml`. `elsewhere` are participants that another ledger declares and this file may name. */
export function readRegistry(file: SourceFile, elsewhere: ReadonlySet<string> = new Set()): ReadRegistry {
  const { tree, diagnostics } = readDocument(file);
  if (!tree) return { registry: null, diagnostics: inFileOrder(diagnostics), tree };
  const decoded = decode(tree, participantsFile);
  const syntax = diagnostics.some(d => d.code === 'yaml-syntax');
  if (!decoded.value) {
    const others = syntax ? [] : references(soundParts(tree), tree, elsewhere);
    return {
      registry: null,
      diagnostics: inFileOrder([...diagnostics, ...decoded.diagnostics, ...others]),
      tree,
    };
  }
  const found = inFileOrder([
    ...diagnostics,
    ...repeated(decoded.value, tree),
    ...references(decoded.value, tree, elsewhere),
  ]);
  return { registry: found.length > 0 ? null : toRegistry(decoded.value), diagnostics: found, tree };
}

/** Of a faulty file, what is needed to see which ids lead nowhere; whatever has not its shape is left out. */
function soundParts(tree: Tree): ParticipantsFile {
  const shapes = participantsFile.shape;
  const whole = (typeof tree.value === 'object' && !Array.isArray(tree.value) ? tree.value : {}) as Readonly<
    Record<string, Raw>
  >;
  const list = (key: 'participants' | 'groups') =>
    Array.isArray(whole[key]) ? (whole[key] as readonly Raw[]) : [];
  const texts = (value: unknown) =>
    Array.isArray(value) && value.every(v => typeof v === 'string') ? value : [];
  const participants = list('participants').map(p => {
    const { id, predecessors, successors, continued_by } = (typeof p === 'object' ? p : {}) as Record<
      string,
      unknown
    >;
    const next = typeof continued_by === 'string' ? { continued_by } : {};
    return { id: String(id), predecessors: texts(predecessors), successors: texts(successors), ...next };
  });
  const groups = list('groups').map(g => {
    const { source } = (typeof g === 'object' ? g : {}) as Record<string, unknown>;
    return { source: typeof source === 'string' && isObject(whole['sources']) ? source : null };
  });
  const ambiguous = shapes.ambiguous.safeParse(whole['ambiguous']).data;
  const sources = isObject(whole['sources']) ? whole['sources'] : {};
  return { participants, groups, ambiguous, sources } as unknown as ParticipantsFile;
}

const isObject = (value: Raw | undefined): value is { readonly [key: string]: Raw } =>
  typeof value === 'object' && !Array.isArray(value);

function toRegistry(file: ParticipantsFile): Registry {
  return {
    participants: new Map((file.participants ?? []).map(p => [p.id, toParticipant(p)])),
    groups: new Map((file.groups ?? []).map(g => [g.id, toGroup(g)])),
    sources: new Map(Object.entries(file.sources ?? {}).map(([id, s]) => [id, readSource(id, s)])),
    ambiguous: new Map(Object.entries(file.ambiguous ?? {}).map(([word, ids]) => [fold(word), ids])),
  };
}

function toParticipant(p: NonNullable<ParticipantsFile['participants']>[number]): Participant {
  return {
    id: p.id,
    kind: p.kind,
    names: p.names as Names,
    aliases: p.aliases ?? [],
    ...(p.from === undefined ? {} : { from: readDate(p.from) }),
    ...(p.until === undefined ? {} : { until: readDate(p.until) }),
    ...(p.listed_until === undefined ? {} : { listedUntil: readDate(p.listed_until) }),
    predecessors: p.predecessors ?? [],
    successors: p.successors ?? [],
    ...(p.continued_by === undefined ? {} : { continuedBy: p.continued_by }),
    ...(p.former_names === undefined ? {} : { formerNames: namesOnce(p.former_names) }),
    ...(p.members === undefined ? {} : { members: p.members }),
  };
}

const namesOnce = (written: Readonly<Record<string, string>>): NonNullable<Participant['formerNames']> =>
  Object.entries(written).flatMap(([name, text]) => {
    const during = parseTenure(text);
    return during ? [{ name, during }] : [];
  });

function toGroup(g: NonNullable<ParticipantsFile['groups']>[number]): Group {
  const tenures = (texts: string | readonly string[]): readonly Tenure[] =>
    (typeof texts === 'string' ? [texts] : texts).map(t => parseTenure(t)).filter(t => t !== null);
  return {
    id: g.id,
    names: g.names as Names,
    aliases: g.aliases ?? [],
    source: g.source,
    ...(g.note === undefined ? {} : { note: g.note }),
    members: new Map(Object.entries(g.members).map(([id, t]) => [id, tenures(t)])),
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
  file: ParticipantsFile,
  tree: Tree,
  elsewhere: ReadonlySet<string>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const sources = Object.keys(file.sources ?? {});
  const unknown = (
    path: (string | number)[],
    of: 'key' | 'value',
    code: string,
    id: string,
    among: readonly string[],
  ) => {
    const [near] = nearest(id, among, 1);
    const fix = near ? { fix: `did you mean "${near}"?` } : {};
    found.push(faultAt(tree.placeOf(path, of), code, { what: `"${id}" is not declared`, ...fix }));
  };
  const ids = [...(file.participants ?? []).map(p => p.id), ...elsewhere];
  const known = new Set(ids);
  (file.participants ?? []).forEach((p, i) => {
    for (const key of ['predecessors', 'successors'] as const) {
      p[key]?.forEach((id, j) => {
        if (!known.has(id)) unknown(['participants', i, key, j], 'value', 'unknown-participant', id, ids);
      });
    }
    const next = p.continued_by;
    if (next !== undefined && !known.has(next))
      unknown(['participants', i, 'continued_by'], 'value', 'unknown-participant', next, ids);
  });
  for (const [word, of] of Object.entries(file.ambiguous ?? {})) {
    of.forEach((id, j) => {
      if (!known.has(id)) unknown(['ambiguous', word, j], 'value', 'unknown-participant', id, ids);
    });
  }
  (file.groups ?? []).forEach((g, i) => {
    for (const id of Object.keys(g.members ?? {})) {
      if (!known.has(id)) unknown(['groups', i, 'members', id], 'key', 'unknown-participant', id, ids);
    }
    if (!sources.includes(g.source))
      unknown(['groups', i, 'source'], 'value', 'unknown-source', g.source, sources);
  });
  return found;
}
