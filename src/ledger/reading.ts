/*
 * Everything that turns text into a ledger, and with it js-yaml and the shapes: one door, loaded only where a text has no compiled
 * form. The build makes it a file of its own, and another one of the `yaml` package, which is loaded only where a text is no YAML.
 */
import { readRegistry as registryOf } from '../registry/read-registry.ts';
import type { Registry } from '../registry/registry.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type FindSyntaxFaults, readDocument } from '../source/read-document.ts';
import { isRefused } from '../source/recover-from-syntax-faults.ts';
import type { SourceFile } from '../source/source-file.ts';
import { readTreaty as treatyOf } from './read-treaty.ts';

export { atTheirValues } from './locate.ts';

/** Reads; where a text is no YAML, once more with the words of the `yaml` package. */
async function worded<T extends { readonly diagnostics: readonly Diagnostic[] }>(
  read: (find?: FindSyntaxFaults) => T,
): Promise<T> {
  const first = read();
  if (!isRefused(first)) return first;
  const { findSyntaxFaults } = await import('../source/syntax-faults.ts');
  return read(findSyntaxFaults);
}

export { readDocument };

export const readAnyDocument = (file: SourceFile) => worded(find => readDocument(file, find));

/** Reads one treaty file; with a registry, unknown participants of a faulty file are faults too. */
export const readTreatyText = (file: SourceFile, registry?: Registry | null) =>
  worded(find => treatyOf(file, find, registry));

/** Reads `participants.yaml`; it may name participants `elsewhere`. */
export const readRegistryText = (file: SourceFile, elsewhere: ReadonlySet<string>) =>
  worded(find => registryOf(file, elsewhere, find));
