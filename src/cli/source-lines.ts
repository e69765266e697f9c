import { isIoFault } from '../host/host.ts';
import type { LinesOf } from '../render/diagnostics.ts';
import type { Failure } from '../store/failure.ts';

export function linesOfFiles(read: Failure['read']): LinesOf {
  const known = new Map<string, readonly string[] | null>();
  return file => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const bytes = read?.(file) ?? null;
    const none = bytes === null || isIoFault(bytes) || bytes.length > 4_000_000;
    const lines = none ? null : new TextDecoder().decode(bytes).split(/\r?\n/);
    known.set(file, lines);
    return lines;
  };
}
