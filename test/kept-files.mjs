import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one run of the suite: what one test file compiles (the registry, a bundled treaty) the others need not compile again. */
export default function setup({ provide }) {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-tests-kept-'));
  provide('kept', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
