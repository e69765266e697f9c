import { law } from '../law/clause.shape.ts';
import { sourceShape } from '../registry/source.shape.ts';
import { type Diagnostic, faultAt } from '../source/diagnostic.ts';
import { entriesOf, isMapping, itemsOf, type Mapping, soundFields } from '../source/sound-fields.ts';
import type { Tree } from '../source/tree.ts';
import type { PartsToCheck } from './check-file.ts';
import { claim, event, observed, treatyFile, weights } from './treaty.shape.ts';

/**
 * The parts of a faulty file that have their shape, so that one run shows also what is wrong with what they refer to. A part
 * that is there but faulty has been reported, and must not be reported as missing: it is given as an empty one.
 */
export function soundParts(whole: Mapping): PartsToCheck {
  const { record, published } = soundFields(whole, treatyFile.shape, { record: { source: [] } });
  const { sources } = whole;
  const sound = entriesOf(sources).flatMap(([id, s]) => {
    const read = sourceShape.safeParse(s);
    return read.success ? [[id, read.data] as const] : [];
  });
  const standIn = { source: [], who: [] };
  return {
    record,
    declared:
      sources === undefined || isMapping(sources) ? new Set(entriesOf(sources).map(([id]) => id)) : null,
    sources: Object.fromEntries(sound),
    events: itemsOf(whole['events']).map(e => soundFields(e, event.shape, standIn)),
    claims: itemsOf(whole['claims']).map(c => soundFields(c, claim.shape)),
    observed: itemsOf(whole['observed']).map(o => soundFields(o, observed.shape)),
    weights: Object.fromEntries(
      entriesOf(whole['weights']).map(([id, w]) => [id, soundFields(w, weights.shape)]),
    ),
    published,
    laws: itemsOf(whole['law']).map(l => soundFields(l, law.shape)),
  };
}

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
