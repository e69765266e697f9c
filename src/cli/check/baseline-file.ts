import {
  applyBaseline,
  type BaselineResult,
  baselineText,
  type CheckedScope,
  withoutEntries,
} from '../../check/baseline.ts';
import type { Finding } from '../../check/finding.ts';
import { type Host, isIoFault } from '../../host/host.ts';
import { readText } from '../../source/read-text.ts';
import { cannotRun, usage } from '../../store/failure.ts';
import { absolute, refuseInstalled } from '../../store/writable-ledger.ts';
import type { RawOptions } from '../request.ts';

const NOTHING = { aside: 0, stale: [] };

/** Sets aside what the baseline file of the command line names, or writes that file anew. */
export function throughBaseline(
  host: Host,
  options: RawOptions,
  found: readonly Finding[],
  scope: CheckedScope,
): BaselineResult {
  const path = options['baseline'];
  const [writes, prunes] = [options['writeBaseline'] === true, options['prune'] === true];
  if (typeof path !== 'string') {
    if (!writes && !prunes) return { ...NOTHING, kept: found };
    const name = writes ? '--write-baseline' : '--prune';
    throw usage('no-baseline', `${name}: no baseline file is named`, {
      hint: 'name it with --baseline FILE',
    });
  }
  const isNew = host.kind(absolute(host, path)) === 'absent';
  const text = writes && isNew ? null : textIn(host, path);
  const against = text === null ? null : applyBaseline(found, path, text, scope);
  if (text !== null && !against)
    throw cannotRun('no-baseline', `${path} is no baseline of treaty check`, {
      hint: 'its first line begins "# treaty check baseline 1"; --write-baseline writes one to a new file',
    });
  if (writes) {
    write(host, path, baselineText(found, text, scope));
    return { ...NOTHING, kept: [], aside: found.length };
  }
  if (!against || !prunes || against.stale.length === 0) return against ?? { ...NOTHING, kept: found };
  write(host, path, withoutEntries(text ?? '', against.stale));
  return { ...against, stale: [] };
}

function textIn(host: Host, path: string): string {
  const bytes = host.read(absolute(host, path));
  if (isIoFault(bytes))
    throw cannotRun('unreadable', `cannot read ${path}: ${bytes.message}`, {
      hint: '--write-baseline makes one of what is found now',
    });
  const source = readText(path, bytes);
  if (!('text' in source)) throw cannotRun('unreadable', `${path} is no text`);
  return source.text;
}

function write(host: Host, path: string, text: string): void {
  const whole = absolute(host, path);
  // What is not there yet leads nowhere: its folder says where it will lie.
  for (const at of [whole, whole.slice(0, whole.lastIndexOf('/'))])
    refuseInstalled(host, { path: at, shown: path });
  const fault = host.replace(whole, new TextEncoder().encode(text));
  if (fault) throw cannotRun(fault.io, `cannot write ${path}: ${fault.message}`);
}
