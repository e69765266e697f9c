import { byDay } from '../../calendar/compare.ts';
import type { DateRange } from '../../calendar/imprecise-date.ts';
import { earlierOf, type PlainDate } from '../../calendar/plain-date.ts';
import { endsSomething } from '../../law/acts.ts';
import { effectOnState, isSettled } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';

/**
 * One of the two scenarios between which the meaning of an imprecise record lies. `latest`: only settled acts were done, each as
 * late as it may have been, and all that ends something, each as early. `earliest`: all acts were done, each as early as it may have
 * been, and only settled ends, each as late. Settled acts are confirmed and not disputed.
 */
export type ScenarioKind = 'latest' | 'earliest';

/** Whether an act that ends something binds less: it is early in the latest scenario, and late in the earliest. */
const endsEarly = (kind: ScenarioKind, event: LedgerEvent): boolean =>
  endsSomething(effectOnState(event)) === (kind === 'latest');

/** The day of an act in a scenario; null where the act is not done in it. */
export function dayIn(kind: ScenarioKind, event: LedgerEvent): PlainDate | null {
  const early = endsEarly(kind, event);
  if (!early && !isSettled(event)) return null;
  return early ? event.on.earliest : event.on.latest;
}

/** The day from which an act has effect in a scenario: `effective`, else its own day; null where it is not done in it. */
export function effectiveDayIn(kind: ScenarioKind, event: LedgerEvent): PlainDate | null {
  const on = dayIn(kind, event);
  if (on === null || !event.effective) return on;
  return endsEarly(kind, event) ? event.effective.earliest : event.effective.latest;
}

/** A range as a scenario takes the last day of something: early in the latest, late in the earliest. */
export const lastDayIn = (kind: ScenarioKind, range: DateRange): PlainDate =>
  kind === 'latest' ? range.earliest : range.latest;

/** The acts that are done in a scenario, day by day. */
export function datedIn(
  kind: ScenarioKind,
  events: readonly LedgerEvent[],
): readonly (readonly [LedgerEvent, PlainDate])[] {
  const dated: (readonly [LedgerEvent, PlainDate])[] = [];
  let sorted = true;
  for (const e of events) {
    const on = dayIn(kind, e);
    if (on === null) continue;
    const last = dated.at(-1);
    if (last && on < last[1]) sorted = false;
    dated.push([e, on]);
  }
  return sorted ? dated : dated.sort(([, a], [, b]) => byDay(a, b));
}

/** The earlier of two days, where null is never. */
export const earlierEnd = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null ? a : earlierOf(a, b);
