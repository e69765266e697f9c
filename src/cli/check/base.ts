import type { HeadingIn } from '../../check/rule.ts';
import { type Bytes, isIoFault } from '../../host/host.ts';
import { readTreatyText } from '../../ledger/reading.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { allFiles, type LedgerFile, type LedgerFiles } from '../../store/ledger-files.ts';
import { textOf } from '../../store/load-file.ts';

/** A treaty file as it was. */
interface Before {
  readonly path: string;
  readonly text: string;
  /** Null where it was faulty. */
  readonly treaty: Treaty | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A ledger as it was at the base revision, as far as it is another now. Files that are the same are not read. */
export class Base {
  readonly #before: ReadonlyMap<string, LedgerFile>;
  readonly #changed: ReadonlyMap<string, Before>;
  readonly #byId: ReadonlyMap<string, Before>;
  readonly #now: ReadonlySet<string>;

  /** Reads what has changed since. */
  static async read(before: LedgerFiles, now: LedgerFiles): Promise<Base> {
    const bytes = new Map(allFiles(now).map(f => [f.shown, f.read()]));
    const changed: Before[] = [];
    for (const file of before.treaties)
      if (!isSame(file, bytes.get(file.shown))) changed.push(await readBefore(file));
    return new Base(before, new Set(bytes.keys()), changed);
  }

  private constructor(before: LedgerFiles, now: ReadonlySet<string>, changed: readonly Before[]) {
    this.#now = now;
    this.#before = new Map(allFiles(before).map(f => [f.shown, f]));
    this.#changed = new Map(changed.map(b => [b.path, b]));
    this.#byId = new Map(
      [...this.#changed.values()].flatMap(b => (b.treaty ? [[b.treaty.id, b] as const] : [])),
    );
  }

  /** What a file was: under its own name, or under another one if it was renamed. Null for what is new or was faulty. */
  treaty(now: Treaty): Treaty | null {
    return this.#byId.get(now.id)?.treaty ?? null;
  }

  /** Faults of the changed files at the base: their changes cannot be compared. */
  faults(): readonly Diagnostic[] {
    return [...this.#changed.values()].flatMap(b => (b.treaty ? [] : b.diagnostics));
  }

  /** What a changed file said then, under its own name or another one; null for what is new. */
  textOf(path: string, now: Treaty | null): string | null {
    return ((now && this.#byId.get(now.id)) ?? this.#changed.get(path))?.text ?? null;
  }

  /** The lines of a file that it did not have then. */
  touched(source: SourceFile, now: Treaty | null, bytes: Bytes): ReadonlySet<number> {
    const before = this.#before.get(source.path);
    if (before && isSame(before, bytes)) return new Set();
    const known = this.#changed.get(source.path) ?? (now && this.#byId.get(now.id));
    return touchedLines(known?.text ?? (before ? plainText(before) : ''), source.text);
  }

  /** The treaties that no file holds now: their files are gone, or hold another one. */
  removed(headings: readonly HeadingIn[]): readonly { readonly path: string; readonly treaty: Treaty }[] {
    const ids = new Set(headings.map(h => h.id));
    const read = new Set(headings.map(h => h.file));
    // It is unknown which treaty an unreadable file holds.
    const isOpen = (path: string): boolean => this.#now.has(path) && !read.has(path);
    return [...this.#changed.values()].flatMap(({ path, treaty }) =>
      treaty && !ids.has(treaty.id) && !isOpen(path) ? [{ path, treaty }] : [],
    );
  }
}

const isSame = (before: LedgerFile, now: Bytes | undefined): boolean =>
  now !== undefined && !isIoFault(now) && (before.holds?.(now) ?? false);

/** The text of a file at the base. The base lists the file: where it cannot be read, the command ends, or all of it would look new. */
const plainText = (file: LedgerFile): string => {
  const read = textOf(file);
  return 'text' in read ? read.text : '';
};

async function readBefore(file: LedgerFile): Promise<Before> {
  const read = textOf(file);
  if (!('text' in read)) return { path: file.shown, text: '', treaty: null, diagnostics: [read] };
  const { treaty, diagnostics } = await readTreatyText(read);
  return { path: file.shown, text: read.text, treaty, diagnostics };
}

/** The lines (from 1) of a text that an earlier text does not have. A line that only moved was reviewed before. */
export function touchedLines(before: string, now: string): ReadonlySet<number> {
  const had = new Map<string, number>();
  for (const line of before.split(/\r?\n/)) had.set(line, (had.get(line) ?? 0) + 1);
  const touched = new Set<number>();
  for (const [i, line] of now.split(/\r?\n/).entries()) {
    const left = had.get(line) ?? 0;
    if (left > 0) had.set(line, left - 1);
    else touched.add(i + 1);
  }
  return touched;
}
