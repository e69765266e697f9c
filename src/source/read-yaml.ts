import { Composer, type Document, Lexer, Parser, type YAMLParseError } from 'yaml';
import { type Diagnostic, faultAt } from './diagnostic.ts';
import { forbiddenIn, hasForbidden } from './forbidden.ts';
import { type LineStarts, lineStarts } from './line-starts.ts';
import type { SourceFile } from './source-file.ts';
import type { Path, Tree } from './tree.ts';
import { controlWords, documentWords, nodeWords, syntaxWords } from './wording.ts';
import { type NodeFault, offsetsAt, toRaw } from './yaml-node.ts';

/** No scalar of a ledger is longer (a 50 MB one takes the composer eight seconds), and nothing is nested deeper. */
const LONGEST_TOKEN = 64 * 1024;
const DEEPEST = 64;
/** No line is longer; of one that is, so much is read as shows whether a value is what makes it long (50 MB plain take 3 s). */
const LONGEST_LINE = 1024 * 1024;
const ENOUGH_OF_LINE = 4 * LONGEST_TOKEN;
/** A file with more is no text; the rest of them is not listed. */
const MOST_CONTROLS = 100;

/** Lexemes that stand for nothing in the text: a document begins, a flow collection breaks off, a scalar follows. */
const BEFORE_SCALAR = '\u001f';
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', BEFORE_SCALAR]);

/** What was read of a file: a tree, unless it is unreadable, and the faults found on the way. */
export interface ReadYaml {
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

class TooMuch extends Error {
  readonly what: 'yaml-token-too-long' | 'yaml-too-deep' | 'line-too-long';
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
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  let offset = 0;
  let beforeScalar = false;
  function* tokens() {
    for (const lexeme of new Lexer().lex(text)) {
      if (lexeme.length > LONGEST_TOKEN) throw new TooMuch('yaml-token-too-long', offset);
      yield* parser.next(lexeme);
      const isMark = !beforeScalar && MARKS.has(lexeme);
      beforeScalar = isMark && lexeme === BEFORE_SCALAR;
      if (parser.stack.length > DEEPEST) throw new TooMuch('yaml-too-deep', offset);
      if (!isMark) offset += lexeme.length;
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
  const forbidden = hasForbidden(file.text) ? forbiddenAt(file, lines) : [];
  if (forbidden.length > 0) return { tree: null, diagnostics: forbidden };
  try {
    const long = longLineAt(file.text);
    if (long === null) return read(file, compose(file.text), lines);
    compose(file.text.slice(0, long + ENOUGH_OF_LINE));
    throw new TooMuch('line-too-long', long);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    const at = lines.place(file.path, error.offset, error.offset + 1);
    return { tree: null, diagnostics: [faultAt(at, error.what, documentWords[error.what])] };
  }
}

/** Where the first line begins that is too long to be read. */
function longLineAt(text: string): number | null {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > LONGEST_LINE) return start;
    if (end < 0) return null;
    start = end + 1;
  }
  return null;
}

function forbiddenAt(file: SourceFile, lines: LineStarts): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { index, code } of forbiddenIn(file.text)) {
    const at = lines.place(file.path, index, index + 1);
    found.push(faultAt(at, 'control-character', controlWords(code)));
    if (found.length === MOST_CONTROLS) break;
  }
  return found;
}

function read(file: SourceFile, documents: readonly Document.Parsed[], lines: LineStarts): ReadYaml {
  const [first, second] = documents;
  if (!first?.contents) {
    const at = lines.place(file.path, 0, 0);
    return {
      tree: null,
      diagnostics: [
        ...syntax(file, documents, lines),
        faultAt(at, 'empty-file', documentWords['empty-file']),
      ],
    };
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
  return errors.map(e =>
    faultAt(lines.place(file.path, e.pos[0], e.pos[1]), 'yaml-syntax', syntaxWords(e.code, e.message)),
  );
}

function nodeDiagnostic(fault: NodeFault, file: SourceFile, lines: LineStarts): Diagnostic {
  const found = faultAt(lines.place(file.path, fault.start, fault.end), fault.code, nodeWords(fault));
  if (fault.facts.first === undefined) return found;
  const related = [
    { at: lines.place(file.path, fault.facts.first, fault.facts.first + 1), what: 'first given here' },
  ];
  return { ...found, related };
}
