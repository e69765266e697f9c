import { Composer, type Document, Lexer, Parser, type YAMLParseError } from 'yaml';
import { type Diagnostic, faultAt } from './diagnostic.ts';
import { type LineStarts, lineStarts } from './line-starts.ts';
import type { SourceFile } from './source-file.ts';
import type { Path, Tree } from './tree.ts';
import { documentWords, nodeWords, syntaxWords } from './wording.ts';
import { type NodeFault, offsetsAt, toRaw } from './yaml-node.ts';

/** No scalar of a ledger is longer (a 50 MB one takes the composer eight seconds), and nothing is nested deeper. */
const LONGEST_TOKEN = 64 * 1024;
const DEEPEST = 64;

/** What was read of a file: a tree, unless it is unreadable, and the faults found on the way. */
export interface ReadYaml {
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

class TooMuch extends Error {
  readonly what: 'yaml-token-too-long' | 'yaml-too-deep';
  readonly offset: number;
  constructor(what: TooMuch['what'], offset: number) {
    super(what);
    this.what = what;
    this.offset = offset;
  }
}

/** Lexer, parser and composer, driven a token at a time so that the limits act before any work is done on a token. */
function compose(text: string): Document.Parsed[] {
  const parser = new Parser();
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  let offset = 0;
  function* tokens() {
    for (const lexeme of new Lexer().lex(text)) {
      if (lexeme.length > LONGEST_TOKEN) throw new TooMuch('yaml-token-too-long', offset);
      yield* parser.next(lexeme);
      offset += lexeme.length;
      if (parser.stack.length > DEEPEST) throw new TooMuch('yaml-too-deep', offset);
    }
    yield* parser.end();
  }
  return [...composer.compose(tokens(), true, text.length)] as Document.Parsed[];
}

/**
 * Reads a text as one YAML 1.2 document under the failsafe schema: `NO`, `1966` and `~` stay as written. Every fault is a
 * diagnostic at its place; nothing is thrown on what a user wrote.
 */
export function readYaml(file: SourceFile): ReadYaml {
  const lines = lineStarts(file.text);
  try {
    return read(file, compose(file.text), lines);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    const at = lines.place(file.path, error.offset, error.offset + 1);
    return { tree: null, diagnostics: [faultAt(at, error.what, documentWords[error.what])] };
  }
}

function read(file: SourceFile, documents: readonly Document.Parsed[], lines: LineStarts): ReadYaml {
  const [first, second] = documents;
  if (!first?.contents) {
    const at = lines.place(file.path, 0, 0);
    return { tree: null, diagnostics: [...syntax(file, documents, lines), faultAt(at, 'empty-file', documentWords['empty-file'])] };
  }
  const faults: NodeFault[] = [];
  const value = toRaw(first.contents, faults);
  const diagnostics = [...syntax(file, documents, lines), ...faults.map(f => nodeDiagnostic(f, file, lines))];
  if (second) {
    const at = lines.place(file.path, second.range[0], second.range[0] + 3);
    diagnostics.push(faultAt(at, 'yaml-several-documents', documentWords['yaml-several-documents']));
  }
  const placeOf = (path: Path, of: 'value' | 'key' = 'value') => {
    const [start, end] = offsetsAt(first.contents, path, of);
    return lines.place(file.path, start, end);
  };
  return { tree: { file: file.path, value, placeOf }, diagnostics };
}

function syntax(file: SourceFile, documents: readonly Document.Parsed[], lines: LineStarts): Diagnostic[] {
  const errors: YAMLParseError[] = documents.flatMap(d => d.errors);
  return errors.map(e => faultAt(lines.place(file.path, e.pos[0], e.pos[1]), 'yaml-syntax', syntaxWords(e.code, e.message)));
}

function nodeDiagnostic(fault: NodeFault, file: SourceFile, lines: LineStarts): Diagnostic {
  const found = faultAt(lines.place(file.path, fault.start, fault.end), fault.code, nodeWords(fault));
  if (fault.facts.first === undefined) return found;
  const related = [{ at: lines.place(file.path, fault.facts.first, fault.facts.first + 1), what: 'first given here' }];
  return { ...found, related };
}
