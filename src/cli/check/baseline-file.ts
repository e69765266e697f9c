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
import { whileHeld, writeBytes } from '../../store/edit-file.ts';
import { cannotRun, usage } from '../../store/failure.ts';
import { absolute, refuseInstalled } from '../../store/writable-ledger.ts';
import { type RawOptions, secondsOption } from '../request.ts';

const NOTHING = { aside: 0, stale: [] };

/** Sets aside what the baseline file of the command line names. On request it is written anew, while no other command may write to it. */
export async function throughBaseline(
  host: Host,
  options: RawOptions,
  found: readonly Finding[],
  scope: CheckedScope,
): Promise<BaselineResult> {
  const path = options['baseline'];
  const [writes, prunes] = [options['writeBaseline'] === true, options['prune'] === true];
  if (typeof path !== 'string') {
    if (!writes && !prunes) return { ...NOTHING, kept: found };
    const name = writes ? '--write-baseline' : '--prune';
    throw usage('no-baseline', `${name}: no baseline file is named`, {
      hint: 'name it with --baseline FILE',
    });
  }
  const whole = absolute(host, path);
  const compare = (): BaselineResult => {
    const bytes = writes && host.kind(whole) === 'absent' ? null : bytesIn(host, path);
    const text = bytes && textIn(path, bytes);
    const against = text === null ? null : applyBaseline(found, path, text, scope);
    if (text !== null && !against)
      throw cannotRun('no-baseline', `${path} is no baseline of treaty check`, {
        hint: 'its first line begins "# treaty check baseline 1"; --write-baseline writes one to a new file',
      });
    const write = (now: string) =>
      writeBytes(host, { path: whole, shown: path }, new TextEncoder().encode(now), bytes);
    if (writes) {
      write(baselineText(found, text, scope));
      return { ...NOTHING, kept: [], aside: found.length };
    }
    if (!against || !prunes || against.stale.length === 0) return against ?? { ...NOTHING, kept: found };
    write(withoutEntries(text ?? '', against.stale));
    return { ...against, stale: [] };
  };
  if (!writes && !prunes) return compare();
  // A file that is not there yet leads nowhere: its folder says where it will be.
  for (const at of [whole, whole.slice(0, whole.lastIndexOf('/'))])
    refuseInstalled(host, { path: at, shown: path });
  const timeout = secondsOption(options, 'lock-timeout') * 1000;
  return whileHeld(host, { path: whole, shown: path }, timeout, compare);
}

function bytesIn(host: Host, path: string): Uint8Array {
  const bytes = host.read(absolute(host, path));
  if (!isIoFault(bytes)) return bytes;
  throw cannotRun('unreadable', `cannot read ${path}: ${bytes.message}`, {
    hint: '--write-baseline makes one of what is found now',
  });
}

function textIn(path: string, bytes: Uint8Array): string {
  const source = readText(path, bytes);
  if (!('text' in source)) throw cannotRun('unreadable', `${path} is no text`);
  return source.text;
}
