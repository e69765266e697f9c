import { Composer, Lexer, Parser, type YAMLParseError } from 'yaml';
import { type Diagnostic, faultAt } from './diagnostic.ts';
import { DEEPEST, LONGEST_TOKEN, TooMuch } from './limits.ts';
import { lineStarts } from './line-starts.ts';
import { longLineAt } from './read-document.ts';
import type { SourceFile } from './source-file.ts';
import { type YamlFault, yamlFaultText } from './yaml-fault-text.ts';

/*
 * The `yaml` package tells better than js-yaml what is wrong with a text, and finds several faults in one run. It takes longer to load
 * than a bare start of node, so this file is loaded only where a text is no YAML.
 */

/** Of a line that is too long, so much is read as shows whether a value is what makes it long (50 MB plain take 3 s). */
const ENOUGH_OF_LINE = 4 * LONGEST_TOKEN;

/** Of a longer text only the part up to the first fault is read, and some lines more: 1 MB takes the package two seconds. */
const LONGEST_TEXT = 256 * 1024;
const LINES_MORE = 20;

/** Lexemes that stand for nothing in the text: a document begins, a flow collection breaks off, a scalar follows. */
const BEFORE_SCALAR = '\u001f';
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', BEFORE_SCALAR]);

const FIXES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  MISSING_CHAR: 'close the bracket or the quote',
  BAD_INDENT: 'align this line with its neighbours',
  UNEXPECTED_TOKEN: 'put quotes around a text that holds ": ", " #" or a bracket',
  BLOCK_AS_IMPLICIT_KEY: 'put quotes around a text that holds ": "',
};

/** Lexer, parser and composer, driven a token at a time so that the limits act before any work is done on a token. */
function errorsIn(text: string): readonly YAMLParseError[] {
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
  return [...composer.compose(tokens(), true, text.length)].flatMap(d => d.errors);
}

function faultsIn(text: string, at: number): readonly YamlFault[] {
  try {
    const long = longLineAt(text);
    if (long !== null) {
      errorsIn(text.slice(0, long + ENOUGH_OF_LINE));
      throw new TooMuch('line-too-long', long);
    }
    const end = text.length > LONGEST_TEXT ? Math.min(endOfLines(text, at), LONGEST_TEXT) : text.length;
    const errors = errorsIn(text.slice(0, end));
    const sure = end < text.length ? errors.filter(({ pos }) => pos[0] < end).slice(0, 1) : errors;
    return sure.map(({ code, message, pos: [start, end] }) => ({
      code: 'yaml-syntax',
      start,
      end,
      reason: message.split('\n')[0] ?? code,
      fix: FIXES[code],
    }));
  } catch (error) {
    if (error instanceof TooMuch) return [error.fault];
    throw error;
  }
}

/** The offset of the end of some lines after an offset. */
function endOfLines(text: string, at: number): number {
  let end = at;
  for (let line = 0; line <= LINES_MORE && end < text.length; line++) {
    const next = text.indexOf('\n', end);
    end = next < 0 ? text.length : next + 1;
  }
  return end;
}

/** What is wrong with a text that is no YAML, as the `yaml` package says it; empty where that finds nothing wrong. */
export function findSyntaxFaults(file: SourceFile, at: number): readonly Diagnostic[] {
  const { place } = lineStarts(file.text);
  return faultsIn(file.text, at).map(f =>
    faultAt(place(file.path, f.start, f.end), f.code, yamlFaultText(f)),
  );
}
