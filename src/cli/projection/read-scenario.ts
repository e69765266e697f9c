import { type Host, isIoFault } from '../../host/host.ts';
import { readAnyDocument } from '../../ledger/reading.ts';
import { scenarioFile } from '../../projection/scenario.shape.ts';
import { decode } from '../../source/decode.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { readText } from '../../source/read-text.ts';
import { cannotRun } from '../../store/failure.ts';
import type { SupposedAct } from './supposed.ts';

/** The acts that a scenario file supposes; a file that cannot be read or decoded ends the command with all its faults. */
export async function readScenario(host: Host, path: string): Promise<readonly SupposedAct[]> {
  const bytes = host.read(path);
  if (isIoFault(bytes)) throw cannotRun('unreadable', `cannot read ${path}: ${bytes.message}`);
  const source = readText(path, bytes);
  if (!('text' in source)) throw faulty(path, [source], bytes);
  const { tree, diagnostics } = await readAnyDocument(source);
  if (!tree || diagnostics.length > 0) throw faulty(path, diagnostics, bytes);
  const { value, diagnostics: faults } = decode(tree, scenarioFile);
  if (!value) throw faulty(path, faults, bytes);
  return value.suppose.flatMap(({ on, who, act }, i) =>
    (typeof who === 'string' ? [who] : who).map(id => ({
      who: id,
      act,
      on,
      at: tree.placeOf(['suppose', i]),
    })),
  );
}

const faulty = (path: string, findings: readonly Diagnostic[], bytes: Uint8Array): Error =>
  cannotRun(
    'faulty-scenario',
    `${findings.length === 1 ? 'a fault' : `${findings.length} faults`} in ${path}`,
    {
      findings,
      read: () => bytes,
    },
  );
