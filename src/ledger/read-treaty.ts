import { addDays } from '../calendar/arithmetic.ts';
import { readLaw } from '../law/read-clause.ts';
import type { Source } from '../registry/source.ts';
import { decode } from '../source/decode.ts';
import { type Diagnostic, firstFaults, MOST_LISTED } from '../source/diagnostic.ts';
import { type FindSyntaxFaults, readDocument } from '../source/read-document.ts';
import { isRefused, readWithRecovery } from '../source/recover-from-syntax-faults.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Path, Raw, Tree } from '../source/tree.ts';
import { allOf, checkFile } from './check-file.ts';
import { formatFault } from './format-version.ts';
import { beginningOf, lastingFaults } from './read-beginning.ts';
import { readClaim } from './read-claims.ts';
import { readEvents } from './read-events.ts';
import { recordReadOn } from './record-end.ts';
import { sidesNamedBy } from './sides.ts';
import { soundParts } from './sound-parts.ts';
import { type TreatyFile, treatyFile } from './treaty.shape.ts';
import type { Published, Treaty } from './treaty.ts';

/** A treaty, or null where its file is faulty; all the file's faults either way, in file order. */
export interface ReadTreaty {
  readonly treaty: Treaty | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each part of the file stands; null where it is no YAML. */
  readonly tree: Tree | null;
}

/**
 * Reads one treaty file: text, tree, shape, then the references inside the file. References to other files (participants,
 * groups, other treaties) are checked when the ledger is assembled. `find` words what is wrong with a text that is no YAML.
 */
export function readTreaty(file: SourceFile, find?: FindSyntaxFaults): ReadTreaty {
  const early = readBeginning(file, find);
  if (early) return early;
  const { tree, value, found } = readFile(file, find);
  const isFaulty = found.some(d => d.severity === 'error');
  const treaty = tree && value && !isFaulty ? toTreaty(value, tree, file.path) : null;
  return { treaty, diagnostics: firstFaults(found), tree };
}

/** Where the beginning of a long file has so many syntax faults, reading the rest takes long and tells nothing more. */
const ENOUGH_SYNTAX_FAULTS = 20;

/**
 * Of a long file with more faults than are listed, or with many syntax faults at its beginning, what the beginning shows. Null of any other: it is
 * read whole.
 */
function readBeginning(file: SourceFile, find?: FindSyntaxFaults): ReadTreaty | null {
  const beginning = beginningOf(file);
  if (!beginning) return null;
  const { tree, found } = readFile(beginning, find);
  const lasting = tree ? lastingFaults(found, tree) : found;
  const syntax = lasting.filter(d => d.code === 'yaml-syntax').length;
  const isEnough =
    lasting.length > MOST_LISTED || (syntax >= ENOUGH_SYNTAX_FAULTS && isRefused(readDocument(file)));
  return isEnough ? { treaty: null, diagnostics: firstFaults(lasting), tree } : null;
}

function readFile(file: SourceFile, find?: FindSyntaxFaults) {
  const { tree, diagnostics: syntax, isArtefact } = readWithRecovery(file, find);
  if (!tree) return { tree, value: null, found: syntax };
  const { value, diagnostics } = readShape(tree);
  const others = value ? checkFile(allOf(value), tree) : diagnostics;
  return { tree, value, found: [...syntax, ...others.filter(d => !isArtefact(d))] };
}

/** A tree as a treaty file, or all that is wrong with it: version, shape, and the references of its sound parts. */
function readShape(tree: Tree): {
  readonly value: TreatyFile | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const version = formatFault(tree);
  if (version && version.code !== 'missing-format-version') return { value: null, diagnostics: [version] };
  const { value, diagnostics } = decode(tree, treatyFile);
  if (value) return { value, diagnostics };
  const shape = version
    ? [version, ...diagnostics.filter(d => d.code !== 'missing-key' || d.about !== 'ledger')]
    : diagnostics;
  return {
    value: null,
    diagnostics: [...shape, ...checkFile(soundParts(tree.value as { readonly [key: string]: Raw }), tree)],
  };
}

function toTreaty(file: TreatyFile, tree: Tree, path: string): Treaty {
  const sources: Readonly<Record<string, Source>> = Object.fromEntries(
    Object.entries(file.sources ?? {}).map(([id, s]) => [id, { id, ...s }]),
  );
  const listed = Array.isArray(file.law);
  const laws = Array.isArray(file.law) ? file.law : [file.law ?? {}];
  const placeIn = (index: number) => (inner: Path) =>
    tree.placeOf(listed ? ['law', index, ...inner] : ['law', ...inner]);
  const law = laws
    .map((l, i) => readLaw(l, placeIn(i)))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const [firstLaw] = law;
  return {
    id: file.id,
    aliases: file.aliases ?? [],
    title: file.title,
    ...(file.short && { short: file.short }),
    depositaries: file.depositary ?? [],
    reference: file.reference ?? {},
    ...(file.amends && { amends: file.amends }),
    ...(file.protocol_to && { protocolTo: file.protocol_to }),
    completeUntil: file.complete_until ? addDays(file.complete_until, -(file.lag ?? 0)) : null,
    ...(file.lag !== undefined && { lag: file.lag }),
    ...recordReadOn(file, sources),
    observed: (file.observed ?? []).map(({ source, ...o }, i) => ({
      ...o,
      sources: source,
      at: tree.placeOf(['observed', i]),
    })),
    law,
    ...(file.published && { published: toPublished(file.published, tree) }),
    weights: file.weights ?? {},
    sources,
    events: readEvents(file, sources, tree, firstLaw ? sidesNamedBy(firstLaw) : null),
    claims: (file.claims ?? []).map((c, i) => readClaim(c, tree.placeOf(['claims', i]))),
    file: path,
  };
}

function toPublished(
  { entry_into_force: force, participants }: NonNullable<TreatyFile['published']>,
  tree: Tree,
): Published {
  return {
    ...(force && { entryIntoForce: { ...force, at: tree.placeOf(['published', 'entry_into_force']) } }),
    ...(participants && {
      participants: { because: {}, ...participants, at: tree.placeOf(['published', 'participants']) },
    }),
  };
}
