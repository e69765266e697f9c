import { YAMLException } from 'js-yaml';
import { type Diagnostic, faultAt } from './diagnostic.ts';
import { EventReader } from './event-reader.ts';
import { forbiddenIn, hasForbidden } from './forbidden.ts';
import { TooMuch } from './limits.ts';
import { lineStarts } from './line-starts.ts';
import { mergeConflictsIn } from './merge-conflicts.ts';
import type { SourceFile } from './source-file.ts';
import type { Path, Tree } from './tree.ts';
import { type YamlFault, yamlFaultText } from './yaml-fault-text.ts';

/*
 * js-yaml decides what a ledger says: from its events come the values, as written, and the place of each. A text that it refuses is
 * shown to the `yaml` package (`syntax-faults.ts`), which only finds words for what is wrong.
 */

/** No line of a ledger is longer. */
const LONGEST_LINE = 1024 * 1024;
/** The first so many control characters of a file are listed. */
const MOST_CONTROLS = 100;

/** What to do where js-yaml alone refuses a text. */
const FIX =
  'indent every line of a value more than its key, also a closing bracket; put quotes around a text with ": ", " #" or a bracket';

/** What was read of a file: its tree unless it is no YAML, and the faults found on the way. */
export interface ReadDocument {
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Words what is wrong with a text that js-yaml refuses at an offset; empty where it finds nothing wrong. */
export type FindSyntaxFaults = (file: SourceFile, at: number) => readonly Diagnostic[];

/**
 * Reads a text as one YAML 1.2 document under the failsafe schema: `NO`, `1966` and `~` stay as written. Every fault is a
 * diagnostic at its place; nothing is thrown on what a user wrote. Without `findSyntaxFaults` a text that is no YAML has one
 * fault, in the words of js-yaml.
 */
export function readDocument(file: SourceFile, findSyntaxFaults?: FindSyntaxFaults): ReadDocument {
  const { text } = file;
  const { place } = lineStarts(text);
  const fault = (f: YamlFault): Diagnostic => {
    const found = faultAt(place(file.path, f.start, f.end), f.code, yamlFaultText(f));
    return f.first === undefined
      ? found
      : { ...found, related: [{ at: place(file.path, f.first, f.first + 1), what: 'first given here' }] };
  };
  if (hasForbidden(text)) {
    const controls = [...forbiddenIn(text, MOST_CONTROLS)].map(({ index, code }) =>
      fault({ code: 'control-character', start: index, end: index + 1, character: code }),
    );
    return { tree: null, diagnostics: controls };
  }
  const refused = (
    code: 'yaml-syntax' | 'line-too-long',
    at: number,
    reason = '',
    fix = FIX,
  ): ReadDocument => {
    const conflicts = mergeConflictsIn(file);
    if (conflicts.length > 0) return { tree: null, diagnostics: conflicts };
    const worded = findSyntaxFaults?.(file, at) ?? [];
    return {
      tree: null,
      diagnostics: worded.length > 0 ? worded : [fault({ code, start: at, end: at + 1, reason, fix })],
    };
  };
  const long = longLineAt(text);
  if (long !== null) return refused('line-too-long', long);
  const lone = text.search(/\r(?!\n)/);
  // The `yaml` package takes it for a part of a text, and would word what follows from that.
  if (lone >= 0) {
    const [reason, fix] = ['a carriage return alone does not end a line', 'end lines with a line feed'];
    // The return itself cannot be shown: the finding points at the character before it.
    const start = Math.max(0, lone - 1);
    const found = fault({ code: 'yaml-syntax', start, end: start + 1, reason, fix });
    return { tree: null, diagnostics: [found] };
  }
  // js-yaml takes it for the beginning of a document, YAML for a text.
  if (/^[ \t]+---(?:\s|$)/.test(text))
    return refused('yaml-syntax', 0, 'spaces stand before ---', 'write --- at the start of its line');
  try {
    const reader = new EventReader(text);
    const diagnostics = reader.faults.map(fault);
    if (reader.documents === 0) return { tree: null, diagnostics };
    const placeOf = (path: Path, of: 'value' | 'key' = 'value') =>
      place(file.path, ...reader.spanAt(path, of));
    return { tree: { file: file.path, value: reader.value, placeOf }, diagnostics };
  } catch (error) {
    if (error instanceof TooMuch) return { tree: null, diagnostics: [fault(error.fault)] };
    if (!(error instanceof YAMLException)) throw error;
    return refused('yaml-syntax', error.mark?.position ?? 0, error.reason);
  }
}

/** Where the first line begins that is too long to be read. */
export function longLineAt(text: string): number | null {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > LONGEST_LINE) return start;
    if (end < 0) return null;
    start = end + 1;
  }
  return null;
}
