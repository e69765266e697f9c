import type { Finding } from '../../check/finding.ts';
import { fixesFor } from '../../check/fixes.ts';
import { type Host, isIoFault } from '../../host/host.ts';
import { commitChange, proposeChange, readEditable, whileHeld, withEdits } from '../../store/edit-file.ts';
import { refuseInstalled } from '../../store/writable-ledger.ts';
import type { ReadFile } from './read-target.ts';

/** Files that were read, and what was found in them. */
export interface Checked {
  readonly files: readonly ReadFile[];
  readonly found: readonly Finding[];
}

/**
 * Makes the fixes that need no judgement in the treaty files that were read, and returns the paths of those that were written. Each is
 * written completely or not at all, and only where it stays sound. A file that another command has changed since it was read is
 * checked again while it is held: `checkAgain`.
 */
export async function fixFiles(
  host: Host,
  checked: Checked,
  timeoutMillis: number,
  checkAgain: () => Promise<Checked>,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { path: shown, file } of checked.files) {
    const { path } = file;
    if (editsOf(checked, shown).length === 0) continue;
    refuseInstalled(host, { path, shown });
    await whileHeld(host, { path, shown }, timeoutMillis, async () => {
      const [read, now] = [file.read(), host.read(path)];
      const isStill = !isIoFault(read) && !isIoFault(now) && Buffer.compare(read, now) === 0;
      const edits = editsOf(isStill ? checked : await checkAgain(), shown);
      if (edits.length === 0) return;
      const before = await readEditable(host, { path, shown });
      commitChange(
        host,
        { path, shown },
        await proposeChange({ path, shown }, before, withEdits(before, edits)),
      );
      written.push(shown);
    });
  }
  return written;
}

const editsOf = ({ found }: Checked, path: string) => fixesFor(found.filter(f => f.at.file === path));
