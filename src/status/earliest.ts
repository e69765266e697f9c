import { earlierOf, laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Instrument } from '../law/facts.ts';
import { lawOn } from '../ledger/law-on.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { stands } from './acts-of.ts';
import { type AsOf, unknownFrom } from './as-of.ts';
import type { SupposedActs } from './facts-input.ts';
import type { Scenario, Scenarios } from './scenario.ts';
import { eligibleOn, supposedInstrument } from './supposed.ts';

/** The day a treaty was opened for signature; null where the record does not say. */
export function openingOf(treaty: Treaty, on: PlainDate): PlainDate | null {
  const opens = lawOn(treaty, on).signature?.opens;
  const event =
    treaty.events.find(e => e.act === 'opening-for-signature') ??
    treaty.events.find(e => e.act === 'adoption');
  return opens ?? event?.on.earliest ?? null;
}

/**
 * The day on which all that lacks is supposed to be deposited: the day asked about, or today where that is earlier, or the first
 * day that the record does not vouch for under `strict`; not before the treaty is open.
 */
export function supposedDay(treaty: Treaty, asked: AsOf): PlainDate {
  const base = unknownFrom(treaty, asked) ?? asked.on;
  const opening = openingOf(treaty, asked.on);
  const day = earlierOf(base, asked.on);
  return opening ? laterOf(day, opening) : day;
}

/** Whether unknown acts cannot change the recorded day: it is published, or its threshold was reached before them. */
function settledBy(earliest: Scenario, treaty: Treaty, asked: AsOf): boolean {
  if (treaty.published?.entryIntoForce || earliest.threshold === null) return true;
  return earliest.threshold.on <= supposedDay(treaty, asked);
}

/**
 * The earliest day on which a treaty could enter into force: everyone who may join deposits on one day, what is only reported
 * counts too. Null where even that is not enough, or no clause says. Hanoi Convention, asked on 2026-11-21: `'2027-02-19'`.
 */
export function earliestEntryIntoForce(
  scenarios: Scenarios,
  treaty: Treaty,
  asked: AsOf,
  found = new Map<string, PlainDate | null>(),
): PlainDate | null {
  const known = found.get(treaty.id);
  if (known !== undefined) return known;
  // Treaties that wait for each other ask for this day while it is being computed: they find none.
  found.set(treaty.id, null);
  const day = computeEarliest(scenarios, treaty, asked, id => {
    const other = scenarios.ledger.treaties.get(id);
    return other ? earliestEntryIntoForce(scenarios, other, asked, found) : null;
  });
  found.set(treaty.id, day);
  return day;
}

function computeEarliest(
  scenarios: Scenarios,
  treaty: Treaty,
  asked: AsOf,
  othersAtBest: SupposedActs['othersAtBest'],
): PlainDate | null {
  const through = asked.on;
  const earliest = scenarios.of(treaty.id, 'earliest', through);
  if (earliest?.entryIntoForce && settledBy(earliest, treaty, asked)) return earliest.entryIntoForce;
  const law = lawOn(treaty, through);
  if (!earliest || !law.entryIntoForce) return null;
  const on = supposedDay(treaty, asked);
  const instruments: Instrument[] = [];
  for (const participant of eligibleOn(law, earliest.facts, on)) {
    const has = earliest.acts.get(participant)?.instruments.some(r => stands(r.instrument, on));
    if (!has) instruments.push(supposedInstrument(law, participant, on));
  }
  const closes = law.signature?.closes;
  const alsoSign =
    law.signature !== undefined && (closes === undefined || closes === 'entry-into-force' || on <= closes);
  const supposed = { on, instruments, alsoSign, othersAtBest };
  return scenarios.supposing(earliest, supposed, laterOf(on, through)).computed;
}
