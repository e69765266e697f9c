import type { DiagnosticText } from './diagnostic.ts';

/** What is wrong with a stretch of a YAML text, by offsets, and the facts that its sentence needs. */
export interface YamlFault {
  code: keyof typeof TEXTS | 'control-character' | 'duplicate-key' | 'yaml-syntax';
  start: number;
  end: number;
  /** Of a repeated key: its text, and where it stands first. */
  key?: string;
  first?: number;
  /** Of a control character: its code. `escaped` where it is written as an escape. */
  character?: string;
  escaped?: true;
  /** Of a syntax fault: the sentence of the YAML reader, and what to do. */
  reason?: string;
  fix?: string | undefined;
}

const TEXTS = {
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
  'yaml-alias': {
    what: 'anchors (&) and aliases (*) are not read',
    why: 'each line of a ledger must say all it says, so that it can be reviewed alone',
    fix: 'write the value out',
  },
  'yaml-tag': { what: 'tags (!) are not read', fix: 'write the value without a tag' },
  'reserved-key': {
    what: 'the key "__proto__" is not read',
    why: 'it means something else to programs',
    fix: 'use another key',
  },
  'yaml-key': { what: 'a key must be a text', fix: 'write it as "key: value"' },
} as const satisfies Record<string, DiagnosticText>;

export function yamlFaultText(fault: YamlFault): DiagnosticText {
  switch (fault.code) {
    case 'control-character':
      return fault.escaped
        ? {
            what: `an escape stands here for the control character U+${fault.character}`,
            why: 'what no text may hold no value may hold: nobody sees it, and a terminal obeys it',
            fix: 'remove the escape',
          }
        : {
            what: `the control character U+${fault.character} stands here`,
            why: 'it cannot be seen, and YAML has no such character outside escapes',
            fix: 'remove it, or save the file as plain text',
          };
    case 'duplicate-key':
      return { what: `the key "${fault.key}" stands here twice`, fix: 'keep one of them' };
    case 'yaml-syntax':
      return { what: `not valid YAML: ${fault.reason}`, ...(fault.fix && { fix: fault.fix }) };
    default:
      return TEXTS[fault.code];
  }
}
