import { byPlace, type Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What is wrong, why it is wrong, and what to do; one sentence each. */
export interface DiagnosticText {
  readonly what: string;
  readonly why?: string;
  readonly fix?: string;
}

/** A fault in what a user wrote, as a value with a place. */
export interface Diagnostic {
  /** Names the fault: `unknown-participant`. */
  readonly code: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly words: DiagnosticText;
  /** The key, id or value that the fault is about, as written. */
  readonly about?: string;
  readonly related?: readonly { readonly at: Place; readonly what: string }[];
}

/** An error diagnostic. */
export const faultAt = (at: Place, code: string, words: DiagnosticText): Diagnostic => ({
  code,
  severity: 'error',
  at,
  words,
});

/** In file order, without repetitions. */
export function inFileOrder(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return [...found].sort(byPlace).filter(d => {
    const key = `${d.at.file}:${d.at.line}:${d.at.column}:${d.code}:${d.words.what}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
