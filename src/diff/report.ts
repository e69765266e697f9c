import { addDays } from '../calendar/arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { recordEnd } from '../ledger/record-end.ts';
import { asKnownOn } from '../status/as-known-on.ts';
import { type AsOf, isBeyondRecord } from '../status/as-of.ts';
import { judgeClaims } from '../status/claims/judge.ts';
import { scenariosOf } from '../status/scenarios.ts';
import { statusReport } from '../status/status-report.ts';
import { diffDays } from './between-days.ts';
import type { SideStatus } from './compared-properties.ts';
import { type Consequence, consequencesOf } from './consequences.ts';
import { diffTreaties, isUnchanged, type TreatyDiff } from './diff-ledgers.ts';
import type { RegistryChange } from './diff-registries.ts';
import { isOnlyLegal, onlyCorrected } from './only-corrected.ts';

/** How a treaty differs: `affected` if only something that it depends on changed; `cosmetic` if only form or file name did. */
export type Difference = 'added' | 'removed' | 'changed' | 'affected' | 'cosmetic';

/** The changes of a treaty and their consequences. */
export interface TreatyReport extends TreatyDiff {
  readonly difference: Difference;
  readonly consequences: readonly Consequence[];
}

export interface SideName {
  readonly kind: 'day' | 'revision' | 'working-tree' | 'path';
  readonly name: string;
  /** The commit of a revision. */
  readonly commit: string | null;
}

/** All differences between two sides. */
export interface DiffReport {
  readonly from: SideName;
  readonly to: SideName;
  /** The day on which both statuses are computed; null if the sides are days. */
  readonly on: PlainDate | null;
  readonly today: PlainDate;
  /** The treaties that differ, sorted by id. */
  readonly treaties: readonly TreatyReport[];
  readonly registry: readonly RegistryChange[];
  /** Between days: from which day on the records of the treaties asked about or shown are silent, where that lies before the later day. */
  readonly silentFrom: readonly { readonly treaty: string; readonly from: PlainDate }[];
}

/** From which day on the records of some treaties are silent, where that is a day up to the one given. */
export const silentFrom = (
  { treaties }: Ledger,
  ids: readonly string[],
  by: PlainDate,
): DiffReport['silentFrom'] =>
  ids.flatMap(id => {
    const treaty = treaties.get(id);
    return treaty && isBeyondRecord(treaty, by) ? [{ treaty: id, from: addDays(recordEnd(treaty), 1) }] : [];
  });

/** Claims are judged by more than the record alone: acts that it may lack refute none. */
const claimsAsked = (asked: AsOf): AsOf =>
  asked.rule === 'as-recorded' ? { ...asked, rule: 'presumed' } : asked;

/** Computes statuses of treaties on a day; results are shared between treaties. */
function viewOf(ledger: Ledger, asked: AsOf): (id: string) => SideStatus | null {
  const known = asKnownOn(ledger, asked.today);
  const scenarios = scenariosOf(known);
  return id => {
    const treaty = known.treaties.get(id);
    return treaty
      ? {
          report: statusReport(scenarios, treaty, asked),
          judged: judgeClaims(scenarios, treaty, claimsAsked(asked)),
        }
      : null;
  };
}

/** Two ledgers, the ids of treaties that may differ, and the ids of those whose files differ. */
export interface LedgersToCompare {
  readonly older: Ledger;
  readonly newer: Ledger;
  readonly ids: readonly string[];
  readonly edited: ReadonlySet<string>;
}

/** The treaties that differ, and the newer ledger without legal changes. */
export interface LedgerComparison {
  readonly treaties: readonly TreatyReport[];
  readonly corrected: Ledger;
}

/** The treaties that differ between two ledgers, including those affected only through other treaties or the registry. */
export function compareLedgers(
  { older, newer, ids, edited }: LedgersToCompare,
  asked: AsOf,
): LedgerComparison {
  const diffs = ids.map(id => diffTreaties(older.treaties.get(id) ?? null, newer.treaties.get(id) ?? null));
  const sameRegistry = older.registry === newer.registry;
  const corrected = sameRegistry && diffs.every(isOnlyLegal) ? older : onlyCorrected(newer, diffs);
  const before = viewOf(older, asked);
  const after = viewOf(newer, asked);
  const between = corrected === older ? before : corrected === newer ? after : viewOf(corrected, asked);
  const treaties = diffs.flatMap((diff): readonly TreatyReport[] => {
    if (!diff.before || !diff.after)
      return diff.before || diff.after
        ? [{ ...diff, difference: diff.before ? 'removed' : 'added', consequences: [] }]
        : [];
    const sides = [before(diff.id), between(diff.id), after(diff.id)];
    const [a, m, b] = sides;
    const consequences =
      a && m && b ? consequencesOf({ before: a, corrected: m, after: b, clock: 'stands' }) : [];
    if (!isUnchanged(diff)) return [{ ...diff, difference: 'changed', consequences }];
    if (consequences.length > 0) return [{ ...diff, difference: 'affected', consequences }];
    return edited.has(diff.id) ? [{ ...diff, difference: 'cosmetic', consequences }] : [];
  });
  return { treaties, corrected };
}

/** The legal changes between two days. A claim is judged on each day by what was known then, if it was made by the first day. */
export function compareDays(
  ledger: Ledger,
  ids: readonly string[],
  from: PlainDate,
  to: AsOf,
): readonly TreatyReport[] {
  const known = asKnownOn(ledger, to.today);
  const clock = to.on > to.today ? 'ahead' : 'moves';
  const judged = (id: string, on: PlainDate): SideStatus['judged'] => {
    const then = asKnownOn(known, on);
    const treaty = then.treaties.get(id);
    const all = treaty ? judgeClaims(scenariosOf(then), treaty, claimsAsked({ ...to, today: on })) : [];
    return all.filter(j => j.claim.saidOn.latest <= from);
  };
  return ids.flatMap((id): readonly TreatyReport[] => {
    const treaty = known.treaties.get(id);
    if (!treaty) return [];
    // Scenarios of its own for each treaty: treaties share few, and keeping those of all on two days would fill the memory.
    const scenarios = scenariosOf(known);
    const view = (on: PlainDate): SideStatus => ({
      report: statusReport(scenarios, treaty, { ...to, on }),
      judged: treaty.claims.length === 0 ? [] : judged(id, on < to.today ? on : to.today),
    });
    const [before, after] = [view(from), view(to.on)];
    const diff = diffDays(treaty, from, to.on);
    const consequences = consequencesOf({ before, corrected: before, after, clock });
    if (diff.added.length + consequences.length === 0) return [];
    return [{ ...diff, difference: 'changed', consequences }];
  });
}

/** The number of changes of each class. Consequences, and sources added together with their acts, are not counted. */
export function tallyOf({ treaties, registry }: Pick<DiffReport, 'treaties' | 'registry'>) {
  const lines = treaties.flatMap(t => [
    ...(t.difference === 'added' || t.difference === 'removed'
      ? [{ class: 'knowledge' }]
      : [...t.added, ...t.removed, ...t.corrected, ...t.record.filter(r => !r.supports)]),
    ...(t.difference === 'cosmetic' ? [{ class: 'cosmetic' }] : []),
  ]);
  const of = (wanted: string): number => [...lines, ...registry].filter(c => c.class === wanted).length;
  return { legal: of('legal'), knowledge: of('knowledge'), cosmetic: of('cosmetic') };
}

/** Whether the sides differ in more than order, spacing and comments; decides `--exit-code`. */
export const differs = ({ treaties, registry }: DiffReport): boolean =>
  registry.length > 0 || treaties.some(t => t.difference !== 'cosmetic');
