import type { DiagnosticText } from './diagnostic.ts';
import type { NodeFault } from './yaml-node.ts';

/** Faults of a whole document. */
export const documentWords = {
  'yaml-token-too-long': {
    what: 'a single value of more than 65,536 characters begins here',
    why: 'no value of a ledger is that long; a quote is probably not closed',
    fix: 'close the quote, or shorten the text and cite its source',
  },
  'yaml-too-deep': {
    what: 'values are nested more than 64 levels deep here',
    why: 'no ledger needs that; brackets are probably not closed',
    fix: 'close the brackets',
  },
  'line-too-long': {
    what: 'this line has more than 1,048,576 characters',
    why: 'a ledger has one event a line',
    fix: 'write each event on a line of its own',
  },
  'empty-file': {
    what: 'the file holds nothing',
    fix: 'a ledger file begins with "ledger: 1"; see data/README.md',
  },
  'yaml-several-documents': {
    what: 'a second YAML document begins here',
    why: 'a ledger file holds one treaty',
    fix: 'put each treaty into a file of its own under treaties/',
  },
} as const satisfies Record<string, DiagnosticText>;

/** A character that cannot be seen and has no place in a text, by its code. */
export const controlWords = (code: string): DiagnosticText => ({
  what: `the control character U+${code} stands here`,
  why: 'it cannot be seen, and YAML has no such character outside escapes',
  fix: 'remove it, or save the file as plain text',
});

/** Faults of a value, whatever it means. */
export function nodeWords(fault: NodeFault): DiagnosticText {
  switch (fault.code) {
    case 'control-character':
      return {
        what: `an escape stands here for the control character U+${fault.facts.character}`,
        why: 'what no text may hold no value may hold: nobody sees it, and a terminal obeys it',
        fix: 'remove the escape',
      };
    case 'duplicate-key':
      return { what: `the key "${fault.facts.key}" stands here twice`, fix: 'keep one of them' };
    case 'yaml-alias':
      return {
        what: 'anchors (&) and aliases (*) are not read',
        why: 'each line of a ledger must say all it says, so that it can be reviewed alone',
        fix: 'write the value out',
      };
    case 'yaml-tag':
      return { what: 'tags (!) are not read', fix: 'write the value without a tag' };
    case 'reserved-key':
      return {
        what: 'the key "__proto__" is not read',
        why: 'it means something else to programs',
        fix: 'use another key',
      };
    default:
      return { what: 'a key must be a text', fix: 'write it as "key: value"' };
  }
}

/** The YAML reader's own sentence, with a remedy for the commonest slips. */
export function syntaxWords(code: string, message: string): DiagnosticText {
  const what = message.split('\n')[0] ?? code;
  const fixes: Record<string, string> = {
    TAB_AS_INDENT: 'indent with spaces',
    MISSING_CHAR: 'close the bracket or the quote',
    BAD_INDENT: 'align this line with its neighbours',
    UNEXPECTED_TOKEN: 'put quotes around a text that holds ": ", " #" or a bracket',
    BLOCK_AS_IMPLICIT_KEY: 'put quotes around a text that holds ": "',
  };
  const fix = fixes[code];
  return { what: `not valid YAML: ${what}`, ...(fix ? { fix } : {}) };
}
