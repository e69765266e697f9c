import type { Host } from '../../host/host.ts';
import { encodeTreaty } from '../../ledger/compiled.ts';
import { readTreaty } from '../../ledger/read-treaty.ts';
import { encodeRegistry } from '../../registry/compiled.ts';
import { readRegistry } from '../../registry/read-registry.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { placeText } from '../../source/place.ts';
import { readText } from '../../source/read-text.ts';
import { ledgerFiles } from './files.ts';
import { keyOf } from './load.ts';

/** A compiled file of a ledger and the key it is found under. */
export interface CompiledFile {
  readonly key: string;
  readonly text: string;
}

/** Compiles every file of the ledger at a path, for the build; a faulty one stops it. */
export function compileFiles(host: Host, path: string): readonly CompiledFile[] {
  const files = ledgerFiles(host, path, null);
  const all = [
    ...(files.participants ? [{ file: files.participants, what: 'registry' as const }] : []),
    ...files.treaties.map(file => ({ file, what: 'treaty' as const })),
  ];
  return all.map(({ file, what }) => {
    const bytes = file.read();
    if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message);
    const source = readText(file.shown, bytes);
    if (!('text' in source)) throw new Error(faults([source]));
    const key = keyOf(host, what, bytes);
    if (what === 'registry') {
      const { registry, diagnostics } = readRegistry(source);
      if (!registry) throw new Error(faults(diagnostics));
      return { key, text: encodeRegistry(registry) };
    }
    const { treaty, diagnostics } = readTreaty(source);
    if (!treaty) throw new Error(faults(diagnostics));
    return { key, text: encodeTreaty(treaty) };
  });
}

const faults = (found: readonly Diagnostic[]): string =>
  found.map(d => `${placeText(d.at)} ${d.words.what}`).join('\n');
