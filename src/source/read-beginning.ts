import { type Diagnostic, MOST_LISTED } from './diagnostic.ts';
import { readDocument } from './read-document.ts';
import { isRefused } from './recover-from-syntax-faults.ts';
import { isMapping } from './sound-fields.ts';
import type { SourceFile } from './source-file.ts';
import type { Tree } from './tree.ts';

/** So many characters and lines of a text show more faults than are listed, if every line has one. */
const BEGINNING = 256 * 1024;
const BEGINNING_LINES = 3000;

/** A beginning with so many syntax faults shows what is wrong with the whole. */
const ENOUGH_SYNTAX_FAULTS = 20;

/** What was read of a text, with all its faults. */
export interface ReadPart {
  readonly tree: Tree | null;
  readonly found: readonly Diagnostic[];
}

/** Codes of faults that the rest of a file may explain, with the key that must be read completely before they are certain. */
export type NeededKeys = Readonly<Record<string, string>>;

/**
 * Reads the beginning of a long file. If it has more faults than are listed, or many syntax faults, they are returned and the rest
 * need not be read. Otherwise null: the file must be read whole.
 */
export function faultsOfBeginning(
  file: SourceFile,
  read: (beginning: SourceFile) => ReadPart,
  needed: NeededKeys,
): ReadPart | null {
  const beginning = beginningOf(file);
  if (!beginning) return null;
  const { tree, found } = read(beginning);
  const rest = file.text.slice(beginning.text.length);
  const lasting = tree ? lastingFaults(found, tree, rest, needed) : found;
  const syntax = lasting.filter(d => d.code === 'yaml-syntax').length;
  const isEnough =
    lasting.length > MOST_LISTED || (syntax >= ENOUGH_SYNTAX_FAULTS && isRefused(readDocument(file)));
  return isEnough ? { tree, found: lasting } : null;
}

/** The beginning of a long text, up to an entry of its last block or up to that block; null of a text that is not long. */
function beginningOf({ path, text }: SourceFile): SourceFile | null {
  if (text.length < 2 * BEGINNING) return null;
  const lines = text.slice(0, BEGINNING).split('\n', BEGINNING_LINES);
  const block = lines.findLastIndex(line => /^[^\s#-]/.test(line));
  const indent = /^\s*/.exec(lines.slice(block + 1).find(line => /^\s*[^\s#]/.test(line)) ?? '')?.[0] ?? '';
  const entry = lines.findLastIndex(
    line => line.startsWith(indent) && /^[^\s#]/.test(line.slice(indent.length)),
  );
  const end = Math.max(block, entry);
  return end < 1 ? null : { path, text: lines.slice(0, end).join('\n') };
}

/** The faults of the beginning of a file that are faults of the whole too: what seems to be missing may come later. */
function lastingFaults(
  found: readonly Diagnostic[],
  tree: Tree,
  rest: string,
  needed: NeededKeys,
): readonly Diagnostic[] {
  const { line } = tree.placeOf([]);
  const keys = isMapping(tree.value) ? Object.keys(tree.value) : [];
  const isRead = (key: string): boolean =>
    keys.at(-1) !== key && (keys.includes(key) || !new RegExp(`\\b${key}["']?\\s*:`).test(rest));
  const codes = new Set(found.map(d => d.code));
  const open = new Set([...codes].filter(code => needed[code] !== undefined && !isRead(needed[code])));
  return found.filter(
    d =>
      !open.has(d.code) &&
      d.code !== 'missing-format-version' &&
      (d.code !== 'missing-key' || d.at.line !== line),
  );
}
