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
  /** Of a notice that others are not listed: how many. */
  readonly unlisted?: number;
}

export const faultAt = (at: Place, code: string, words: DiagnosticText): Diagnostic => ({
  code,
  severity: 'error',
  at,
  words,
});

/** In file order, without repetitions. */
export function inFileOrder<D extends Diagnostic>(found: readonly D[]): readonly D[] {
  const seen = new Set<string>();
  return [...found].sort(byPlace).filter(d => {
    const key = `${d.at.file}:${d.at.line}:${d.at.column}:${d.code}:${d.words.what}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The code of a fault that is counted and never listed: more than enough before it are. */
export const UNWORDED = 'unworded';

/** So many faults of a file are listed: the first show what is wrong with all. */
export const MOST_LISTED = 1000;

/**
 * The faults of one file in file order, without repetitions. Of more than 1,000 the first are listed, with the first of each kind that
 * comes later, and a last one says how many there are besides: 100,000 of them would take a minute to write and to read. `placed` gives
 * those that are listed their exact place. `part` says that only the beginning of the file was read.
 */
export function firstFaults<D extends Diagnostic>(
  found: readonly D[],
  placed: (d: D) => Diagnostic = d => d,
  part: 'whole' | 'beginning' = 'whole',
): readonly Diagnostic[] {
  if (found.length <= MOST_LISTED) return inFileOrder(found.map(placed));
  const sorted = [...found].sort(byPlace);
  const codes = new Set([UNWORDED, ...sorted.slice(0, MOST_LISTED).map(d => d.code)]);
  const ofOtherKinds = sorted.filter(d => codes.size < codes.add(d.code).size);
  const listed = new Set([...sorted.slice(0, MOST_LISTED - ofOtherKinds.length), ...ofOtherKinds]);
  const rest = sorted.filter(d => !listed.has(d));
  const shown = inFileOrder([...listed].map(placed));
  const last = [...shown.slice(-1), ...rest.slice(0, 1).map(placed)].sort(byPlace).at(-1);
  if (!last || rest.length === 0) return shown;
  const notice = faultAt(last.at, 'more-faults', {
    what: `${part === 'beginning' ? 'at least ' : ''}${rest.length} more ${rest.length === 1 ? 'fault of this file is' : 'faults of this file are'} not listed`,
    why:
      part === 'beginning'
        ? 'the beginning of this file has so many that the rest was not read'
        : `of a file the first ${MOST_LISTED} faults are listed, and the first of each kind`,
    fix: 'mend those above, then check again',
  });
  return [...shown, { ...notice, unlisted: rest.length }];
}
