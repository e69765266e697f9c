import type { Finding } from '../../check/finding.ts';
import { fixesFor } from '../../check/fixes.ts';
import { type Host, isIoFault } from '../../host/host.ts';
import { changeFile, withEdits } from '../../store/edit-file.ts';
import { refuseInstalled } from '../../store/writable-ledger.ts';
import type { ReadFile } from './read-target.ts';

/**
 * Puts right what needs nobody's judgement in the treaty files that were read, and says which were written. Each is written whole or
 * not at all, only where it is still what was read, and only where it stays sound.
 */
export async function fixFiles(
  host: Host,
  files: readonly ReadFile[],
  found: readonly Finding[],
  timeoutMillis: number,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const file of files) {
    const edits = fixesFor(found.filter(f => f.at.file === file.path));
    const bytes = file.file.read();
    if (edits.length === 0 || isIoFault(bytes)) continue;
    const name = { path: file.fullPath, shown: file.path };
    refuseInstalled(host, name);
    await changeFile(host, name, timeoutMillis, before => withEdits(before, edits), { expected: bytes });
    written.push(file.path);
  }
  return written;
}
