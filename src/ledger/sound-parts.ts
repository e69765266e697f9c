import { sourceShape } from '../registry/source.shape.ts';
import type { Raw } from '../source/tree.ts';
import type { PartsToCheck } from './check-file.ts';
import { claim, event, observed, type TreatyFile, treatyFile, weights } from './treaty.shape.ts';

interface Shape {
  safeParse(value: unknown): { readonly success: boolean };
}
type Shapes = Readonly<Record<string, Shape>>;
type Mapping = { readonly [key: string]: Raw };

const isMapping = (value: Raw | undefined): value is Mapping =>
  typeof value === 'object' && !Array.isArray(value);
const fits = (shape: Shape | undefined, value: Raw): boolean => shape?.safeParse(value).success === true;

/**
 * The parts of a faulty file that have their shape, so that one run shows also what is wrong with what they refer to. A part
 * that is there but faulty has been reported, and must not be reported as missing: it is given as an empty one.
 */
export function soundParts(whole: Mapping): PartsToCheck {
  const sources = isMapping(whole['sources']) ? whole['sources'] : {};
  const declared =
    whole['sources'] === undefined || isMapping(whole['sources']) ? new Set(Object.keys(sources)) : null;
  const sound = Object.fromEntries(Object.entries(sources).filter(([, s]) => fits(sourceShape, s)));
  return {
    record: part(whole['record'], treatyFile.shape.record, { source: [] }) as TreatyFile['record'],
    declared,
    sources: sound as PartsToCheck['sources'],
    events: each(whole['events'], event.shape, { source: [], who: [] }) as PartsToCheck['events'],
    claims: each(whole['claims'], claim.shape, {}) as PartsToCheck['claims'],
    observed: each(whole['observed'], observed.shape, {}) as PartsToCheck['observed'],
    weights: Object.fromEntries(
      entriesOf(whole['weights']).map(([id, w]) => [id, fields(w, weights.shape, {})]),
    ),
    published: part(whole['published'], treatyFile.shape.published, undefined) as TreatyFile['published'],
  };
}

const entriesOf = (value: Raw | undefined) => (isMapping(value) ? Object.entries(value) : []);

function part(value: Raw | undefined, shape: Shape, otherwise: unknown): unknown {
  return value === undefined || fits(shape, value) ? value : otherwise;
}

function each(list: Raw | undefined, shapes: Shapes, otherwise: Mapping): readonly Mapping[] {
  return Array.isArray(list) ? (list as readonly Raw[]).map(item => fields(item, shapes, otherwise)) : [];
}

/** The fields that have their shape; for faulty ones, what stands in for them. What is no mapping has none, and lacks none. */
function fields(value: Raw, shapes: Shapes, otherwise: Mapping): Mapping {
  if (!isMapping(value)) return otherwise;
  const kept: Record<string, Raw> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (!Object.hasOwn(shapes, key)) continue;
    if (fits(shapes[key], inner)) kept[key] = inner;
    else if (otherwise[key] !== undefined) kept[key] = otherwise[key];
  }
  return kept;
}
