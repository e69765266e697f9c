import type { Bytes, Host } from '../host/host.ts';
import { withContinuedActs } from '../ledger/continued-acts.ts';
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
import { entryNameOf, headingOf, type Loaded, loadRegistry, loadTreaty, textOf } from './load-file.ts';
import { type LedgerRequest, type OpenLedger, pathsOf } from './opened-ledger.ts';
import { asUpdated } from './updates.ts';

/** Opens the bundled ledger and those that were named; of two treaties with one id the later named is taken. */
export async function openLedgers(host: Host, request: LedgerRequest): Promise<OpenLedger> {
  const { updates } = request;
  const all = pathsOf(host, request);
  if (all.length === 0)
    throw cannotRun('no-ledger', 'no ledger is named and the bundled one is left out', {
      hint: 'name one with --ledger PATH',
    });
  const named = all.map((path, i) => ledgerFiles(host, path, i === all.length - 1 ? request.at : null));
  for (const files of named) files.readAhead(allFiles(files));
  const registry = await readRegistries(host, request.bundled ? named : [bundledFiles(host), ...named]);
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
  const known = new Set(byId.keys());
  const found = [...byId.values()];
  const revision = named.at(-1)?.commit ?? null;
  const lookup: TreatyFiles = {
    files: found.map(f => f.file),
    revision,
    where: '',
    fileOf: id => byId.get(id)?.file ?? null,
    held: () => known,
    isChecked: id => isWhole && (byId.get(id)?.isBuilt ?? false),
    isUpdated: id => updates !== null && byId.get(id)?.file.path.startsWith(`${updates}/`) === true,
    outer: null,
  };
  return {
    registry,
    holds: id => byId.has(id),
    headings: found.map(f => f.heading),
    revision,
    only,
    read: ids => readTreaties(host, registry, ids, lookup),
  };
}

/** A treaty file with the names of its treaty, and whether the build read just these bytes. */
interface HeadedFile {
  readonly file: LedgerFile;
  readonly heading: Heading;
  readonly isBuilt: boolean;
}

/** Opens the ledgers for a question about one treaty. The index of the bundled ledger answers if it can; otherwise all files are read. */
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

const bundledFiles = (host: Host): LedgerFiles => ledgerFiles(host, `${host.installed}/data`, null);

/** The States, organisations and groups of the bundled ledger, which `--no-bundled` does not leave out. */
export const bundledRegistry = (host: Host): Promise<Registry> => readRegistries(host, [bundledFiles(host)]);

async function readRegistries(host: Host, named: readonly LedgerFiles[]): Promise<Registry> {
  let registry = EMPTY_REGISTRY;
  for (const { participants } of named) {
    if (!participants) continue;
    const own = await sound(loadRegistry(host, participants, registry), participants);
    registry = joinRegistries(registry, own);
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
    const heading = known ?? (await soundHeading(host, file));
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

/** The value of a file; its faults end the command. */
export async function sound<T>(loading: Promise<Loaded<T>>, file: LedgerFile, where = ''): Promise<T> {
  const { value, diagnostics } = await loading;
  if (value === null) throw faulty(diagnostics, [file], where);
  return value;
}

/** What the treaty of a file is called. */
export const soundHeading = async (host: Host, file: LedgerFile, where = ''): Promise<Heading> =>
  headingOf(file) ?? headingOfTreaty(await sound(loadTreaty(host, file), file, where));

/** Where treaties are looked up by their ids. */
export interface TreatyFiles {
  readonly files: readonly LedgerFile[];
  readonly revision: string | null;
  /** For messages: " at HEAD~1". */
  readonly where: string;
  fileOf(id: string): LedgerFile | null | Promise<LedgerFile | null>;
  /** Ids that a treaty may refer to: at least those of them that it does refer to. */
  held(treaty: Treaty): ReadonlySet<string> | Promise<ReadonlySet<string>>;
  /** Whether the build has checked the references of a treaty. */
  isChecked(id: string): boolean;
  /** Whether a treaty comes from the ledger of updates. */
  isUpdated(id: string): boolean;
  /** The ledger that has the treaties without a file here. */
  readonly outer: Pick<OpenLedger, 'holds' | 'read'> | null;
}

/** Reads treaties and all that they refer to; faults in any of their files end the command. */
export async function readTreaties(
  host: Host,
  registry: Registry,
  ids: readonly string[],
  { files, revision, where, fileOf, held, isChecked, isUpdated, outer }: TreatyFiles,
): Promise<Ledger> {
  const treaties = new Map<string, Treaty>();
  const wanted = [...ids];
  let faults: readonly Diagnostic[] = [];
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (treaties.has(id)) continue;
    const file = await fileOf(id);
    if (!file) {
      if (outer?.holds(id)) for (const found of (await outer.read([id])).treaties) treaties.set(...found);
      continue;
    }
    const { value, diagnostics } = await loadTreaty(host, file, registry);
    if (!value) {
      faults = [...faults, ...diagnostics];
      continue;
    }
    const continued = withContinuedActs(value, registry);
    treaties.set(id, isUpdated(id) ? asUpdated(continued) : continued);
    const unresolved = isChecked(id) ? [] : checkReferences(value, registry, await held(value));
    if (unresolved.length > 0) faults = [...faults, ...(await placed(file, unresolved))];
    wanted.push(...namedBy(value).treaties.keys());
  }
  if (faults.length > 0) throw faulty(faults, files, where);
  return { registry, treaties, revision };
}

/** Findings at the very values they are about: the text is read again, now that there is something to report. */
async function placed(file: LedgerFile, unresolved: readonly Unresolved[]): Promise<readonly Diagnostic[]> {
  const source = textOf(file);
  if (!('text' in source)) return [source];
  const { readDocument, atTheirValues } = await import('../ledger/reading.ts');
  const { tree } = readDocument(source);
  return tree ? atTheirValues(unresolved, tree) : unresolved;
}

/** The failure for faults in these files; `where` names their revision (" at HEAD~1"). */
export function faulty(diagnostics: readonly Diagnostic[], among: readonly LedgerFile[], where = ''): Error {
  const findings = inFileOrder(diagnostics);
  const files = new Set(findings.map(f => f.at.file));
  const message = `${findings.length === 1 ? 'a fault' : `${findings.length} faults`} in ${[...files].join(', ')}${where}`;
  const read = (shown: string): Bytes | null => among.find(f => f.shown === shown)?.read() ?? null;
  return cannotRun('faulty-ledger', message, { findings, read });
}
