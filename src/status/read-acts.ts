import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { type Effect, effectOf } from '../law/acts.ts';
import { isSettled } from '../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { ActsOf, ScenarioRules } from './acts-of.ts';
import { ActsReader } from './acts-reader.ts';
import { datedIn } from './days-of-acts.ts';

const isOneDay = (range: DateRange | undefined): boolean => !range || range.earliest === range.latest;

/**
 * Whether events amount to the same in every scenario: each is settled and has one day, and none is a denunciation, which waits for
 * a clause. Such acts are worked out once for all scenarios of a treaty.
 */
const isCertain = (events: readonly LedgerEvent[]): boolean =>
  events.every(
    e =>
      isSettled(e) && e.act !== 'denunciation' && [e.on, e.received, e.notified, e.effective].every(isOneDay),
  );

/** Certain acts, with the day of the participant's end that they were worked out with: another registry may know another. */
const certain = new WeakMap<
  readonly LedgerEvent[],
  { readonly acts: ActsOf | null; readonly endsOn: PlainDate | null }
>();

/** What a participant's events amount to in one scenario; `endsOnOneDay`: the participant exists, or ceased on one known day. */
export function actsOf(events: readonly LedgerEvent[], rules: ScenarioRules, endsOnOneDay: boolean): ActsOf {
  const { endsOn } = rules;
  const known = certain.get(events);
  if (known?.acts && known.endsOn === endsOn) return known.acts;
  const acts = readActsOf(events, rules);
  if (!known) certain.set(events, { acts: endsOnOneDay && isCertain(events) ? acts : null, endsOn });
  return acts;
}

/** On one day, what ends something concerns what was done before, if anything: it comes before what is done. */
const FIRST: readonly Effect[] = [
  'withdrawal-of-denunciation',
  'denunciation',
  'exclusion',
  'withdrawal-of-instrument',
  'withdrawal-of-signature',
];

const place = (e: LedgerEvent): number => {
  const at = FIRST.indexOf(effectOf(e.act));
  return at < 0 ? FIRST.length : at;
};

/**
 * What a participant's events amount to in one scenario. Each consent is an instrument of its own (several depositaries,
 * re-accessions). A withdrawal ends the latest that stand; denunciations and exclusions end all, and of several the first to take
 * effect ends.
 */
function readActsOf(events: readonly LedgerEvent[], rules: ScenarioRules): ActsOf {
  const reader = new ActsReader(rules);
  const dated = datedIn(rules.kind, events);
  for (let i = 0; i < dated.length; ) {
    const day = dated[i]?.[1] as PlainDate;
    let end = i + 1;
    while (dated[end]?.[1] === day) end++;
    const acts = dated.slice(i, end).map(([event]) => event);
    if (acts.length > 1) acts.sort((a, b) => place(a) - place(b));
    // What finds nothing done before is about an act of the same day.
    const left = acts.filter(event => !reader.take(event, day)).reverse();
    for (const event of left) if (!reader.take(event, day)) reader.keep(event);
    i = end;
  }
  return reader.acts();
}
