import type { Finding } from './finding.ts';
import type { Facts, Raised, Rule } from './rule.ts';
import type { CheckedFile } from './run-checks.ts';
import { fileOf, placesIn, type Spot, subjectOf } from './spot.ts';

/** Makes findings of what rules raise: the very place, the words, the key of a baseline. */
export type Raise = (rule: Rule, raised: Raised<Facts>) => Finding;

/** Of a file that was not read. */
const nowhere = placesIn({ tree: () => null, treaty: null });

/** Findings about some files. Only treaty files are ever written to, and only what was soundly read has a fix. */
export function raiseIn(files: readonly CheckedFile[]): Raise {
  const places = new Map(files.map(f => [f.path, placesIn(f)]));
  const treaties = new Map(files.flatMap(f => (f.treaty ? [[f.path, f.treaty.id] as const] : [])));
  const placeOf = (spot: Spot) => (places.get(fileOf(spot)) ?? nowhere)(spot);
  return (rule, { at, facts, related, fix }) => {
    const words = rule.says(facts);
    const id = treaties.get(fileOf(at));
    return {
      code: rule.id,
      severity: rule.severity,
      at: placeOf(at),
      words,
      facts,
      key: `${id ?? fileOf(at)} ${rule.id} ${subjectOf(at) || words.what}`,
      ...(related ? { related: related.map(r => ({ at: placeOf(r.at), what: r.what })) } : {}),
      ...(fix && id !== undefined ? { fix } : {}),
    };
  };
}
