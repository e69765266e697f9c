import type { Finding } from '../../check/finding.ts';
import type { Severity } from '../../source/diagnostic.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Findings of at least this severity. */
export const atLeastAsSevere = (found: readonly Finding[], least: Severity): readonly Finding[] =>
  found.filter(f => GRAVITY[f.severity] >= GRAVITY[least]);

/** Findings on lines that the change touched come first; both parts are in file order. */
export function touchedFirst(
  found: readonly Finding[],
  touched: ReadonlyMap<string, ReadonlySet<number> | null>,
): readonly Finding[] {
  if ([...touched.values()].every(lines => lines === null)) return found;
  const marked = found.map(f => ({ ...f, touched: touched.get(f.at.file)?.has(f.at.line) ?? false }));
  return [...marked.filter(f => f.touched), ...marked.filter(f => !f.touched)];
}
