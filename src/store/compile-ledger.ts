import type { Host } from '../host/host.ts';
import { headingOfTreaty } from '../ledger/heading.ts';
import { readTreaty } from '../ledger/read-treaty.ts';
import { checkReferences, namedBy } from '../ledger/references.ts';
import { readRegistry } from '../registry/read-registry.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { placeText } from '../source/place.ts';
import { readText } from '../source/read-text.ts';
import type { SourceFile } from '../source/source-file.ts';
import { encodeRegistry } from './compiled-registry.ts';
import { encodeTreaty } from './compiled-treaty.ts';
import { INSTALLED_INDEX, type IndexEntry, indexText } from './installed-index.ts';
import { type LedgerFile, ledgerFiles } from './ledger-files.ts';
import { keyOf } from './load-file.ts';

/** A file that the build leaves in the installation. */
export interface CompiledFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Bytes above which a file is compared with a copy instead of being digested. */
const COPIED = 32_768;

/** Compiles every file of the ledger at a path, and its catalogue, for the build; a faulty one stops it. */
export function compileFiles(host: Host, path: string): readonly CompiledFile[] {
  const files = ledgerFiles(host, path, null);
  if (!files.participants) throw new Error(`${path} has no participants.yaml`);
  const registry = compileRegistry(host, files.participants);
  const treaties = files.treaties.map(file => compileTreaty(host, file));
  const known = new Set(treaties.map(t => t.treaty.id));
  if (known.size < treaties.length) throw new Error(`${path} holds a treaty twice`);
  const unresolved = treaties.flatMap(t => checkReferences(t.treaty, registry.value, known));
  if (unresolved.length > 0) throw new Error(faults(unresolved));
  const compiled = [
    registry,
    ...treaties,
    { key: INSTALLED_INDEX, text: indexText(registry.key, treaties.map(entryOf)) },
  ];
  return [
    ...compiled.map(({ key, text }) => ({ name: `${key}.json`, content: text })),
    { name: 'participants.yaml', content: registry.bytes },
    ...treaties.filter(t => t.digest === null).map(t => ({ name: nameOf(t.file), content: t.bytes })),
  ];
}

function compileRegistry(host: Host, file: LedgerFile) {
  const { bytes, source } = sourceOf(file);
  const { registry, diagnostics } = readRegistry(source);
  if (!registry || diagnostics.length > 0) throw new Error(faults(diagnostics));
  const key = keyOf(host, 'registry', bytes);
  return { key, text: encodeRegistry(registry), value: registry, bytes };
}

function compileTreaty(host: Host, file: LedgerFile) {
  const { bytes, source } = sourceOf(file);
  const { treaty, diagnostics } = readTreaty(source);
  if (!treaty || diagnostics.length > 0) throw new Error(faults(diagnostics));
  const key = keyOf(host, 'treaty', bytes);
  const copied = bytes.length > COPIED;
  return { key, text: encodeTreaty(treaty), treaty, digest: copied ? null : host.digest(bytes), file, bytes };
}

const entryOf = ({ treaty, key, digest, file }: ReturnType<typeof compileTreaty>): IndexEntry => ({
  ...headingOfTreaty(treaty),
  file: nameOf(file),
  key,
  digest,
  needs: [...namedBy(treaty).treaties],
});

const nameOf = (file: LedgerFile): string => file.shown.replace(/^.*[\\/]/, '');

function sourceOf(file: LedgerFile): { readonly bytes: Uint8Array; readonly source: SourceFile } {
  const bytes = file.read();
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message);
  const source = readText(file.shown, bytes);
  if (!('text' in source)) throw new Error(faults([source]));
  return { bytes, source };
}

const faults = (found: readonly Pick<Diagnostic, 'at' | 'words'>[]): string =>
  found.map(d => `${placeText(d.at)} ${d.words.what}`).join('\n');
