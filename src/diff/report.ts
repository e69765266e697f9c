import type { PlainDate } from '../calendar/plain-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { asKnownOn } from '../status/as-known-on.ts';
import type { AsOf } from '../status/as-of.ts';
import { judgeClaims } from '../status/claims/judge.ts';
import { scenariosOf } from '../status/scenarios.ts';
import { statusReport } from '../status/status-report.ts';
import { diffDays } from './between-days.ts';
import type { SideStatus } from './compared-properties.ts';
import { type Consequence, consequencesOf } from './consequences.ts';
import { diffTreaties, isUnchanged, type TreatyDiff } from './diff-ledgers.ts';
import type { RegistryChange } from './diff-registries.ts';
import { isOnlyLegal, onlyCorrected } from './only-corrected.ts';

/**
 * How a treaty differs: `affected` where nothing in its own record changed and something that it depends on did, `cosmetic` where
 * only order, spacing or comments changed, or the name of the file.
 */
export type Difference = 'added' | 'removed' | 'changed' | 'affected' | 'cosmetic';

/** What changed in a treaty, and what follows from it. */
export interface TreatyReport extends TreatyDiff {
  readonly difference: Difference;
  readonly consequences: readonly Consequence[];
}

/** A side as people named it, and what it was found to be. */
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
  /** The day whose status is compared; null where the sides are days. */
  readonly on: PlainDate | null;
  readonly today: PlainDate;
  /** Treaties that differ, by id. */
  readonly treaties: readonly TreatyReport[];
  readonly registry: readonly RegistryChange[];
}

/** Looks at treaties of a ledger on a day; what was computed for one serves the next. */
function viewOf(ledger: Ledger, asked: AsOf): (id: string) => SideStatus | null {
  const known = asKnownOn(ledger, asked.today);
  const scenarios = scenariosOf(known);
  return id => {
    const treaty = known.treaties.get(id);
    return treaty
      ? { report: statusReport(scenarios, treaty, asked), judged: judgeClaims(scenarios, treaty, asked) }
      : null;
  };
}

/** What was compared: two ledgers, the treaties that may differ, and those of them whose files do. */
export interface Compared {
  readonly older: Ledger;
  readonly newer: Ledger;
  readonly ids: readonly string[];
  readonly edited: ReadonlySet<string>;
}

/** The treaties that differ, and the newer ledger had it only been corrected. */
export interface LedgerComparison {
  readonly treaties: readonly TreatyReport[];
  readonly corrected: Ledger;
}

/** Treaties in two ledgers that differ, or stand otherwise on the day because something they depend on differs. */
export function compareLedgers({ older, newer, ids, edited }: Compared, asked: AsOf): LedgerComparison {
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

/**
 * What changed in law from the end of one day to the end of another, by one ledger. A claim is judged on either day by what was known
 * then; one that was made only between them flips nothing.
 */
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
    const all = treaty ? judgeClaims(scenariosOf(then), treaty, { ...to, today: on }) : [];
    return all.filter(j => j.claim.saidOn.latest <= from);
  };
  return ids.flatMap((id): readonly TreatyReport[] => {
    const treaty = known.treaties.get(id);
    if (!treaty) return [];
    // Its own: courses of all treaties on two days would fill the memory, and few share any.
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

/** How many differences there are of each class; sources that came with an act, and consequences, are not counted. */
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

/** Whether the sides differ in more than order, spacing and comments: what `--exit-code` tells. */
export const differs = ({ treaties, registry }: DiffReport): boolean =>
  registry.length > 0 || treaties.some(t => t.difference !== 'cosmetic');
