import { sourceShape } from '../registry/source.shape.ts';
import { entriesOf, isMapping, itemsOf, type Mapping, soundFields } from '../source/sound-fields.ts';
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
  };
}
