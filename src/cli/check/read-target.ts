import type { CheckedFile, CheckInput } from '../../check/check-input.ts';
import type { HeadingIn } from '../../check/rule.ts';
import type { Host } from '../../host/host.ts';
import { headingOfTreaty } from '../../ledger/heading.ts';
import { readDocument } from '../../ledger/reading.ts';
import { namedBy } from '../../ledger/references.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { EMPTY_REGISTRY, joinRegistries } from '../../registry/registry.ts';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { filesAt } from '../../store/files-at-revision.ts';
import { type LedgerFile, type LedgerFiles, ledgerFiles } from '../../store/ledger-files.ts';
import {
  headingOf,
  isMissing,
  type Loaded,
  loadHeading,
  loadRegistry,
  loadTreaty,
  textOf,
} from '../../store/load-file.ts';
import { faulty } from '../../store/open-ledger.ts';
import type { LedgerRequest } from '../../store/opened-ledger.ts';
import { fileNameOf } from '../../store/paths.ts';
import { type OuterLedger, openOuterLedger } from '../outer-ledger.ts';
import { Base } from './base.ts';
import type { Target } from './targets.ts';

/** A file that was read to be checked, with where it lies and what it was at the base revision. */
export interface ReadFile extends CheckedFile {
  readonly file: LedgerFile;
  /** The lines that the change since the base revision touched; null where there is no base. */
  readonly touched: ReadonlySet<number> | null;
}

export interface ReadTarget extends CheckInput {
  readonly files: readonly ReadFile[];
  /** What people should know of the reading itself. */
  readonly notes: readonly string[];
}

/** Reads what is checked: each file once, its faults kept; and of what they refer to, what is needed to judge them. */
export async function readTarget(
  host: Host,
  target: Target,
  around: LedgerRequest,
  { base, isReview }: { readonly base: string | null; readonly isReview: boolean },
): Promise<ReadTarget> {
  const links = isReview || base !== null ? 'inside' : 'all';
  const all = ledgerFiles(host, target.root, null, links);
  const nowhere = all.treaties.filter(isMissing);
  const files = { ...all, treaties: all.treaties.filter(f => !nowhere.includes(f)) };
  // An edit may begin a ledger: at the base there was none.
  const then = base === null ? null : filesAt(host, target.root, base, null, links);
  const before =
    base === null ? null : await Base.read(then ?? { ...files, participants: null, treaties: [] }, files);
  refuseFaulty(before, then, target, ` at the base revision ${base}`);
  const outer = await openOuterLedger(host, around, [target.root]);
  const known = outer?.registry ?? EMPTY_REGISTRY;
  const isWanted = ({ path }: LedgerFile): boolean => target.only?.has(path) ?? true;
  const { participants } = files;
  const loaded = participants && (await loadRegistry(host, participants, known));
  const own = loaded ? loaded.value : EMPTY_REGISTRY;
  const registry = own && joinRegistries(known, own);
  const read: ReadFile[] = nowhere.filter(isWanted).map(linkToNothing);
  for (const file of files.treaties.filter(isWanted)) {
    const { value, ...rest } = await loadTreaty(host, file, registry);
    read.push(readFile(file, rest, value, before));
  }
  const checked =
    participants && loaded && isWanted(participants)
      ? [{ ...readFile(participants, loaded, null, before), registry: own }, ...read]
      : read;
  const headings = await headingsOf(host, files, read);
  const isJudged = ({ path }: { readonly path: string }): boolean =>
    target.only === null || read.some(f => f.path === path);
  return {
    files: checked,
    removed: before?.removed(headings).filter(isJudged) ?? [],
    registry,
    headings,
    elsewhere: new Set(outer?.headings.map(h => h.id)),
    others: await referredTo(host, files, read, outer),
    notes: own ? [] : ['the participants are faulty: whose acts these are was not judged'],
  };
}

/** A link of the ledger's folder that leads to no file: the rest is checked all the same. */
function linkToNothing(file: LedgerFile): ReadFile {
  const at = { file: file.shown, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const fault = faultAt(at, 'link-to-nothing', {
    what: `${fileNameOf(file.path)} is a link that leads to no file`,
    why: 'what it should hold is missing from the ledger',
    fix: 'restore the file that it leads to, or remove the link',
  });
  const read = { source: null, treaty: null, diagnostics: [fault], textBefore: null, tree: () => null };
  return { ...read, file, path: file.shown, touched: null };
}

/** A base that cannot be read hides what the change did to it: deleted acts would pass for new ones. Faults end the command. */
function refuseFaulty(base: Base | null, then: LedgerFiles | null, { only }: Target, where: string): void {
  const judged = new Set([...(only ?? [])].map(path => fileNameOf(path)));
  const isJudged = ({ at }: Diagnostic): boolean => only === null || judged.has(fileNameOf(at.file));
  const faults = base?.faults().filter(isJudged) ?? [];
  if (faults.length > 0) throw faulty(faults, then?.treaties ?? [], where);
}

/** The properties of every checked file. If it came from a cache, its tree is parsed on the first call. */
function readFile(
  file: LedgerFile,
  { diagnostics, tree: known }: Pick<Loaded<unknown>, 'diagnostics' | 'tree'>,
  treaty: Treaty | null,
  base: Base | null,
): ReadFile {
  const found = textOf(file);
  const source = 'text' in found ? found : null;
  let tree = known;
  const before = treaty && base?.treaty(treaty);
  return {
    file,
    path: file.shown,
    source,
    treaty,
    diagnostics,
    textBefore: base?.textOf(file.shown, treaty) ?? null,
    tree: () => {
      tree ??= source && readDocument(source).tree;
      return tree;
    },
    touched: base && (source ? base.touched(source, treaty, file.read()) : new Set()),
    ...(before ? { before } : {}),
  };
}

/** What the treaties of a ledger are called; a file that is not checked is only looked at for its name. */
async function headingsOf(
  host: Host,
  files: LedgerFiles,
  read: readonly ReadFile[],
): Promise<readonly HeadingIn[]> {
  const headings: HeadingIn[] = [];
  for (const file of files.treaties) {
    const treaty = read.find(r => r.file === file)?.treaty;
    const heading = treaty ? headingOfTreaty(treaty) : await loadHeading(host, file);
    if (heading) headings.push({ ...heading, file: file.shown });
  }
  return headings;
}

/** The treaties that the checked ones refer to and that are not checked: of the same ledger, or of another. */
async function referredTo(
  host: Host,
  files: LedgerFiles,
  read: readonly ReadFile[],
  outer: OuterLedger | null,
): Promise<ReadonlyMap<string, Treaty>> {
  const checked = new Map(read.flatMap(f => (f.treaty ? [[f.treaty.id, f.treaty] as const] : [])));
  const found = new Map<string, Treaty>();
  const wanted = [...checked.values()].flatMap(t => [...namedBy(t).treaties.keys()]);
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (checked.has(id) || found.has(id)) continue;
    const treaty = await findTreaty(host, files, outer, id);
    if (!treaty) continue;
    found.set(id, treaty);
    wanted.push(...namedBy(treaty).treaties.keys());
  }
  return found;
}

async function findTreaty(
  host: Host,
  files: LedgerFiles,
  outer: OuterLedger | null,
  id: string,
): Promise<Treaty | null> {
  const own = files.treaties.find(f => headingOf(f)?.id === id);
  if (own) return (await loadTreaty(host, own)).value;
  if (!outer?.headings.some(h => h.id === id)) return null;
  return (await outer.read([id])).treaties.get(id) ?? null;
}
