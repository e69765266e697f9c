import { type Diagnostic, faultAt } from '../source/diagnostic.ts';
import type { Tree } from '../source/tree.ts';

/** The version of the ledger format that this tool reads. */
const LEDGER_FORMAT = '1';

/** A fault where a file is of another format version, or says none: readers refuse what they do not know. */
export function formatFault(tree: Tree): Diagnostic | null {
  const whole = tree.value;
  if (typeof whole === 'string' || Array.isArray(whole)) {
    const words = {
      what: 'this is no ledger file',
      why: 'a ledger file is a mapping that begins with "ledger: 1"',
      fix: 'see data/README.md',
    };
    return faultAt(tree.placeOf([]), 'not-a-ledger', words);
  }
  const version = (whole as { readonly [key: string]: unknown })['ledger'];
  if (version === undefined) {
    const words = {
      what: 'the file does not say which version of the format it has',
      fix: 'begin it with "ledger: 1"',
    };
    return faultAt(
      { ...tree.placeOf([]), endLine: tree.placeOf([]).line, endColumn: tree.placeOf([]).column },
      'missing-format-version',
      words,
    );
  }
  if (version === LEDGER_FORMAT) return null;
  const words = {
    what: `unknown version "${typeof version === 'string' ? version : '…'}" of the ledger format`,
    why: `this treaty-status reads version ${LEDGER_FORMAT} and refuses what it does not know`,
    fix: 'use the treaty-status that the ledger was written for, or "ledger: 1"',
  };
  return faultAt(tree.placeOf(['ledger']), 'unknown-format-version', words);
}
