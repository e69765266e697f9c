import { addDays } from '../calendar/arithmetic.ts';
import { readLaw } from '../law/read-clause.ts';
import type { Registry } from '../registry/registry.ts';
import type { Source } from '../registry/source.ts';
import { decode } from '../source/decode.ts';
import { type Diagnostic, firstFaults } from '../source/diagnostic.ts';
import type { Place } from '../source/place.ts';
import { faultsOfBeginning, type NeededKeys } from '../source/read-beginning.ts';
import type { FindSyntaxFaults } from '../source/read-document.ts';
import { readWithRecovery } from '../source/recover-from-syntax-faults.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Path, Raw, Tree } from '../source/tree.ts';
import { allOf, checkFile } from './check-file.ts';
import type { Claim, Statement } from './claims.ts';
import { unknownInTree } from './locate.ts';
import { readEvents } from './read-events.ts';
import { recordReadOn } from './record-end.ts';
import { sidesNamedBy } from './sides.ts';
import { formatFault, soundParts } from './sound-parts.ts';
import { type StatementRead, type TreatyFile, treatyFile } from './treaty.shape.ts';
import type { Published, Treaty } from './treaty.ts';

/** A treaty, or null where its file is faulty; all the file's faults either way, in file order. */
export interface ReadTreaty {
  readonly treaty: Treaty | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each part of the file stands; null where it is no YAML. */
  readonly tree: Tree | null;
}

/** What the rest of a file may explain: see `faultsOfBeginning`. */
const NEEDED: NeededKeys = {
  'event-without-source': 'record',
  'unknown-source': 'sources',
  'open-date-without-bound': 'sources',
  'act-after-its-source': 'sources',
  'unknown-event': 'events',
  'reason-of-no-date': 'published',
};

/**
 * Reads one treaty file: text, tree, shape, then the references inside the file. References to groups and other treaties are checked
 * when the ledger is assembled, and those to participants; with a `registry`, a faulty file is also checked for these. `find` words
 * what is wrong with a text that is no YAML.
 */
export function readTreaty(
  file: SourceFile,
  find?: FindSyntaxFaults,
  registry?: Registry | null,
): ReadTreaty {
  const unknownIn = (tree: Tree | null, suggests: boolean) =>
    tree && registry ? unknownInTree(tree, registry, suggests) : [];
  const readPart = (part: SourceFile) => {
    const { tree, found } = readFile(part, find);
    return { tree, found: [...found, ...unknownIn(tree, found.length === 0)] };
  };
  const early = faultsOfBeginning(file, readPart, NEEDED);
  if (early)
    return { treaty: null, diagnostics: firstFaults(early.found, d => d, 'beginning'), tree: early.tree };
  const { tree, value, found } = readFile(file, find);
  if (found.some(d => d.severity === 'error'))
    return { treaty: null, diagnostics: firstFaults([...found, ...unknownIn(tree, false)]), tree };
  return { treaty: tree && value && toTreaty(value, tree, file.path), diagnostics: firstFaults(found), tree };
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

const countKinds = ['signatories', 'states_signed', 'consents', 'parties'] as const;

function readClaim(
  { said_on: saidOn, source: sources, claim, ...rest }: NonNullable<TreatyFile['claims']>[number],
  at: Place,
): Claim {
  return { about: saidOn, ...rest, saidOn, sources, statement: readStatement(claim), at };
}

function readStatement(s: StatementRead): Statement {
  const of = countKinds.find(kind => kind in s);
  if (of) {
    const { as = 'exactly', ...counted } = s as Extract<StatementRead, { readonly as?: unknown }>;
    return { kind: 'count', of, number: (counted as Readonly<Record<string, number>>)[of] ?? 0, as };
  }
  if ('signed' in s) return { kind: 'signed', who: s.signed };
  if ('consented' in s) return { kind: 'consented', who: s.consented };
  if ('not_signed' in s) return { kind: 'not_signed', who: s.not_signed };
  if ('first_to' in s) return { kind: 'first_to', act: s.first_to, who: s.who };
  if ('in_force' in s) return { kind: 'in_force', by: s.in_force };
  if ('required' in s) return { kind: 'required', number: s.required, of: s.of ?? 'instruments' };
  if ('delay_days' in s) return { kind: 'delay_days', days: s.delay_days };
  if ('adopted' in s) return { kind: 'adopted', on: s.adopted };
  if ('resolution' in s) return { kind: 'resolution', reference: s.resolution };
  if ('event' in s) return { kind: 'on', on: s.on, event: s.event };
  if (!('text' in s)) throw new Error('a statement that the shapes admit but no reader knows');
  const { text, contradicted_by: contradictedBy } = s;
  return { kind: 'text', text, ...(contradictedBy && { contradictedBy }) };
}
