import type { PlainDate } from '../calendar/plain-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { ScenarioKind } from './acts/days-of-acts.ts';
import { buildScenario, supposing } from './build-scenario.ts';
import { isExact } from './is-exact.ts';
import type { Scenario, Scenarios } from './scenario.ts';

/** Scenarios that others go on from, with the day of the first act that these add. */
export interface GoesOn {
  readonly from: Scenarios;
  readonly since: PlainDate;
}

/**
 * The scenarios of a ledger, computed on demand and kept. Treaties that depend on each other in a circle see the other as not in
 * force.
 *
 * ```ts
 * scenariosOf(ledger).pairOf('hanoi', day).earliest.entryIntoForce; // the earliest day that the record allows, or null
 * ```
 */
export function scenariosOf(ledger: Ledger, goesOn?: GoesOn): Scenarios {
  const known = new Map<string, Scenario>();
  const exact = new Map<string, boolean>();
  const underWay = new Set<string>();
  /** The scenarios under way that the one being computed has asked for. */
  let provisional = new Set<string>();
  /** Scenarios that rest on one still under way: kept while it is, or a ring of ten treaties would be computed without end. */
  const tentative = new Map<string, { readonly scenario: Scenario; readonly restsOn: readonly string[] }>();

  const computed = (treaty: Treaty, kind: ScenarioKind, through: PlainDate): Scenario => {
    const { registry } = ledger;
    const shared =
      kind === 'earliest' && isExact(treaty, ledger, exact) ? of(treaty.id, 'latest', through) : null;
    if (shared) return shared;
    const other = (id: string) => of(id, kind, through);
    const contrary = (id: string) => of(id, kind === 'latest' ? 'earliest' : 'latest', through);
    const before = () => {
      const from = goesOn?.from.of(treaty.id, kind, through);
      return goesOn && from ? { from, since: goesOn.since } : null;
    };
    const scenario = buildScenario({ treaty, kind, through, registry, other, contrary, goesOn: before });
    if (waitsForItself(treaty, ledger)) settle(scenario, provisional);
    return scenario;
  };

  const of: Scenarios['of'] = (id, kind, through) => {
    const key = `${id} ${kind} ${through}`;
    if (underWay.has(key)) {
      provisional.add(key);
      return null;
    }
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const held = tentative.get(key);
    const open = held?.restsOn.filter(other => underWay.has(other)) ?? [];
    if (held && open.length > 0) {
      for (const other of open) provisional.add(other);
      return held.scenario;
    }
    const treaty = ledger.treaties.get(id);
    if (!treaty) return null;
    const above = provisional;
    provisional = new Set();
    underWay.add(key);
    const scenario = computed(treaty, kind, through);
    underWay.delete(key);
    provisional.delete(key);
    // A scenario that rests on one still under way is computed again once that one is known.
    if (provisional.size === 0) known.set(key, scenario);
    else tentative.set(key, { scenario, restsOn: [...provisional] });
    for (const other of provisional) above.add(other);
    provisional = above;
    return scenario;
  };

  return {
    ledger,
    of,
    pairOf(id, through) {
      const [latest, earliest] = [of(id, 'latest', through), of(id, 'earliest', through)];
      if (!latest || !earliest) throw new Error(`${id} is not in the ledger it was taken from`);
      return { latest, earliest };
    },
    supposing: (scenario, supposed, through) =>
      supposing(scenario, supposed, through, {
        registry: ledger.registry,
        other: id => of(id, scenario.kind, through),
      }),
  };
}

/** Whether a treaty is one of a circle: the treaties that its clauses name lead back to it. */
function waitsForItself(treaty: Treaty, { treaties }: Ledger): boolean {
  const seen = new Set<string>();
  const open = [...namedBy(treaty).treaties.keys()];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === treaty.id) return true;
    const other = treaties.get(id);
    if (!other || seen.has(id)) continue;
    seen.add(id);
    open.push(...namedBy(other).treaties.keys());
  }
  return namedBy(treaty).itself.size > 0;
}

/**
 * Computes at once what depends on the other treaties of a circle. Asked later, a treaty would find the others known, and answer
 * differently from what it told them.
 */
function settle(scenario: Scenario, provisional: ReadonlySet<string>): void {
  void scenario.facts.instruments;
  void scenario.computed;
  void scenario.ceasedOn;
  if (provisional.size > 0) void scenario.why;
}
