import type { Bytes, Host } from '../host/host.ts';
import { type Heading, headingOfTreaty } from '../ledger/heading.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Unresolved } from '../ledger/references.ts';
import { checkReferences, namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { EMPTY_REGISTRY, joinRegistries, type Registry } from '../registry/registry.ts';
import { type Diagnostic, inFileOrder } from '../source/diagnostic.ts';
import { cannotRun, Failed } from './failure.ts';
import { installedIndex, openInstalled } from './installed-index.ts';
import { allFiles, type LedgerFile, type LedgerFiles, ledgerFiles } from './ledger-files.ts';
import { entryNameOf, headingOf, loadRegistry, loadTreaty, textOf } from './load-file.ts';
import { type LedgerRequest, type OpenLedger, pathsOf } from './opened-ledger.ts';

/** Opens the bundled ledger and those that were named; of two treaties with one id the later named is taken. */
export async function openLedgers(host: Host, request: LedgerRequest): Promise<OpenLedger> {
  const all = pathsOf(host, request);
  if (all.length === 0)
    throw cannotRun('no-ledger', 'no ledger is named and the bundled one is left out', {
      hint: 'name one with --ledger PATH',
    });
  const named = all.map((path, i) => ledgerFiles(host, path, i === all.length - 1 ? request.at : null));
  for (const files of named) files.readAhead(allFiles(files));
  const registry = await readRegistries(host, named);
  const bundled = request.bundled ? named[0]?.participants : null;
  const index = bundled ? installedIndex(host, bundled) : null;
  const built = new Map(index?.treaties.map(e => [e.compiled, e]));
  const byId = new Map<string, HeadedFile>();
  for (const files of named)
    for (const [id, found] of await headingsOf(host, files, built)) byId.set(id, found);
  // The build checked the references of its treaties: they lead somewhere as long as all of its treaties are there.
  const isWhole = index?.treaties.every(e => byId.has(e.id)) === true;
  const last = request.ledgers.length > 0 ? named.at(-1) : undefined;
  const only =
    last?.treaties.length === 1
      ? ([...byId].find(([, f]) => f.file === last.treaties[0])?.[0] ?? null)
      : null;
  return {
    registry,
    holds: id => byId.has(id),
    headings: [...byId.values()].map(f => f.heading),
    revision: named.at(-1)?.commit ?? null,
    only,
    read: ids => readTreaties(host, { registry, byId, isWhole, revision: named.at(-1)?.commit ?? null }, ids),
  };
}

/** A treaty file with the names of its treaty, and whether the build read just these bytes. */
interface HeadedFile {
  readonly file: LedgerFile;
  readonly heading: Heading;
  readonly isBuilt: boolean;
}

/**
 * Opens the ledgers for a question about one treaty, and says which. The bundled ledger's catalogue answers where it can; where the
 * name is not in it, or a file is no longer what it was, all files are looked at.
 */
export async function openAbout<T extends { readonly treaty: string | null }>(
  host: Host,
  request: LedgerRequest,
  resolve: (open: OpenLedger) => T,
): Promise<{ readonly open: OpenLedger; readonly subject: T }> {
  const quick = await openInstalled(host, request);
  const subject = quick && unlessUsage(() => resolve(quick));
  if (quick && subject?.treaty && (await quick.has(subject.treaty))) return { open: quick, subject };
  const open = await openLedgers(host, request);
  return { open, subject: resolve(open) };
}

function unlessUsage<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Failed) return null;
    throw error;
  }
}

async function readRegistries(host: Host, named: readonly LedgerFiles[]): Promise<Registry> {
  let registry = EMPTY_REGISTRY;
  for (const { participants } of named) {
    if (!participants) continue;
    const { value, diagnostics } = await loadRegistry(host, participants, registry);
    if (!value) throw faulty(diagnostics, [participants]);
    registry = joinRegistries(registry, value);
  }
  return registry;
}

/**
 * The headings of a ledger's files: those the build found, by the content of the file, or what its top lines show; a file whose top lines
 * do not show its id is read for it.
 */
async function headingsOf(
  host: Host,
  files: LedgerFiles,
  built: ReadonlyMap<string, Heading>,
): Promise<ReadonlyMap<string, HeadedFile>> {
  const found = new Map<string, HeadedFile>();
  for (const file of files.treaties) {
    const known = built.size > 0 ? built.get(entryNameOf(host, 'treaty', file)) : undefined;
    const heading = known ?? headingOf(file) ?? (await headingByReading(host, file));
    const first = found.get(heading.id);
    if (first) {
      throw cannotRun(
        'treaty-given-twice',
        `${first.file.shown} and ${file.shown} both hold the treaty "${heading.id}"`,
        {
          hint: 'one ledger holds a treaty once; a ledger named later replaces it',
        },
      );
    }
    found.set(heading.id, { file, heading, isBuilt: known !== undefined });
  }
  return found;
}

async function headingByReading(host: Host, file: LedgerFile): Promise<Heading> {
  const { value, diagnostics } = await loadTreaty(host, file);
  if (!value) throw faulty(diagnostics, [file]);
  return headingOfTreaty(value);
}

/** What treaties are read from. */
interface Headed extends Pick<Ledger, 'registry' | 'revision'> {
  readonly byId: ReadonlyMap<string, HeadedFile>;
  readonly isWhole: boolean;
}

async function readTreaties(
  host: Host,
  { registry, revision, byId, isWhole }: Headed,
  ids: readonly string[],
): Promise<Ledger> {
  const treaties = new Map<string, Treaty>();
  const wanted = [...ids];
  let faults: readonly Diagnostic[] = [];
  const known = new Set(byId.keys());
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    const found = byId.get(id);
    if (!found || treaties.has(id)) continue;
    const { file, isBuilt } = found;
    const { value, diagnostics } = await loadTreaty(host, file, registry);
    if (!value) {
      faults = [...faults, ...diagnostics];
      continue;
    }
    treaties.set(id, value);
    const unresolved = isWhole && isBuilt ? [] : checkReferences(value, registry, known);
    if (unresolved.length > 0) faults = [...faults, ...(await placed(file, unresolved))];
    wanted.push(...namedBy(value).treaties);
  }
  if (faults.length > 0)
    throw faulty(
      faults,
      [...byId.values()].map(f => f.file),
    );
  return { registry, treaties, revision };
}

/** Findings at the very values they are about: the text is read again, now that there is something to report. */
export async function placed(
  file: LedgerFile,
  unresolved: readonly Unresolved[],
): Promise<readonly Diagnostic[]> {
  const source = textOf(file);
  if (!('text' in source)) return [source];
  const { readDocument, atTheirValues } = await import('../ledger/reading.ts');
  const { tree } = readDocument(source);
  return tree ? atTheirValues(unresolved, tree) : unresolved;
}

/** The end of a command that met faults in these files; `where` says of which state of them (" at HEAD~1"). */
export function faulty(diagnostics: readonly Diagnostic[], among: readonly LedgerFile[], where = ''): Error {
  const findings = inFileOrder(diagnostics);
  const files = new Set(findings.map(f => f.at.file));
  const message = `${findings.length === 1 ? 'a fault' : `${findings.length} faults`} in ${[...files].join(', ')}${where}`;
  const read = (shown: string): Bytes | null => among.find(f => f.shown === shown)?.read() ?? null;
  return cannotRun('faulty-ledger', message, { findings, read });
}
