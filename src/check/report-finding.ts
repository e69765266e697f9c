import type { CheckedFile } from './check-input.ts';
import type { Finding } from './finding.ts';
import { fileOf, type Location, placeFinder, stableName } from './location.ts';
import type { FindingFacts, Rule, RuleFinding } from './rule.ts';

/** Completes what a rule reports: exact place, message and baseline key. */
export type FindingReporter = (rule: Rule, reported: RuleFinding<FindingFacts>) => Finding;

/** For a file that was not read. */
const nowhere = placeFinder({ tree: () => null, treaty: null });

/** A reporter for findings in these files. Only treaty files without faults get fixes. */
export function findingReporter(files: readonly CheckedFile[]): FindingReporter {
  const places = new Map(files.map(f => [f.path, placeFinder(f)]));
  const treaties = new Map(files.flatMap(f => (f.treaty ? [[f.path, f.treaty.id] as const] : [])));
  const placeOf = (location: Location) => (places.get(fileOf(location)) ?? nowhere)(location);
  return (rule, { at, facts, related, fix }) => {
    const words = rule.message(facts);
    const id = treaties.get(fileOf(at));
    return {
      code: rule.id,
      severity: rule.severity,
      at: placeOf(at),
      words,
      facts,
      key: `${id ?? fileOf(at)} ${rule.id} ${stableName(at) || words.what}`,
      ...(related ? { related: related.map(r => ({ at: placeOf(r.at), what: r.what })) } : {}),
      ...(fix && id !== undefined ? { fix } : {}),
    };
  };
}
