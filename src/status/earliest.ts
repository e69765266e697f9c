import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { Instrument } from '../law/facts.ts';
import { lawOn } from '../ledger/law-on.ts';
import { namedBy } from '../ledger/references.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type AsOf, isBeyondRecord, unrecordedFrom } from './as-of.ts';
import type { Scenario, Scenarios } from './scenario.ts';
import { mayJoinOn, supposedInstrument } from './supposed.ts';
import { hasConsented } from './ties.ts';

/** The day a treaty was opened for signature; null where the record does not say. */
export function openingOf(treaty: Treaty, on: PlainDate): PlainDate | null {
  const opens = lawOn(treaty, on).signature?.opens;
  const event =
    treaty.events.find(e => e.act === 'opening-for-signature') ??
    treaty.events.find(e => e.act === 'adoption');
  return opens ?? event?.on.earliest ?? null;
}

/** A day, or that of the opening where it is later: before it nothing is deposited. */
export function notBeforeOpening(treaty: Treaty, day: PlainDate, { on }: AsOf): PlainDate {
  const opening = openingOf(treaty, on);
  return opening ? laterOf(day, opening) : day;
}

/**
 * The day on which all that lacks is supposed to be deposited when the earliest entry into force is told: the day asked about, and
 * beyond the record today where that is later; not before the treaty is open.
 */
export function supposedDay(treaty: Treaty, asked: AsOf): PlainDate {
  const { on, today } = asked;
  return notBeforeOpening(treaty, isBeyondRecord(treaty, on) ? laterOf(on, today) : on, asked);
}

/**
 * The earliest day on which a treaty could enter into force if all that lacks were deposited on one day, with it or with the treaties
 * that it waits for; what is only reported counts too. Null where even that is not enough, or no clause says. Hanoi Convention,
 * deposited on 2026-11-21: `'2027-02-19'`.
 */
export function earliestEntryIntoForce(
  scenarios: Scenarios,
  treaty: Treaty,
  asked: AsOf,
  deposited: PlainDate,
): PlainDate | null {
  return new Earliest(scenarios, asked, deposited).of(treaty, deposited);
}

/** The earliest that a treaty could be in force by acts that the record may lack; what is recorded where it lacks none. */
export function earliestUnrecorded(scenarios: Scenarios, treaty: Treaty, asked: AsOf): PlainDate | null {
  return new Earliest(scenarios, asked, null).unrecorded(treaty);
}

/** The earliest days of treaties that may wait for each other. */
class Earliest {
  readonly #scenarios: Scenarios;
  readonly #asked: AsOf;
  /** The day on which all that lacks is supposed to be deposited, whatever the records may lack; null where nothing is supposed. */
  readonly #supposed: PlainDate | null;
  readonly #found = new Map<string, PlainDate | null>();

  constructor(scenarios: Scenarios, asked: AsOf, supposed: PlainDate | null) {
    this.#scenarios = scenarios;
    this.#asked = asked;
    this.#supposed = supposed;
  }

  unrecorded(treaty: Treaty): PlainDate | null {
    // Counts are those recorded: where all that lacks is supposed on one day, the record of another treaty lacks nothing before it.
    const asked: AsOf = this.#supposed === null ? this.#asked : { ...this.#asked, rule: 'as-recorded' };
    const day = unrecordedFrom(treaty, asked).gaining ?? this.#supposed;
    return this.of(treaty, day && notBeforeOpening(treaty, day, this.#asked));
  }

  of(treaty: Treaty, deposited: PlainDate | null): PlainDate | null {
    const known = this.#found.get(treaty.id);
    if (known !== undefined) return known;
    // Treaties that wait for each other ask for this day while it is being computed: they find none.
    this.#found.set(treaty.id, null);
    const day = this.#compute(treaty, deposited);
    this.#found.set(treaty.id, day);
    return day;
  }

  #compute(treaty: Treaty, deposited: PlainDate | null): PlainDate | null {
    const [scenarios, asked] = [this.#scenarios, this.#asked];
    const { earliest } = scenarios.pairOf(treaty.id, asked.on);
    if (isSettled(earliest, deposited)) return earliest.entryIntoForce;
    const law = lawOn(treaty, asked.on);
    if (!law.entryIntoForce || (deposited === null && namedBy(treaty).treaties.size === 0))
      return earliest.entryIntoForce;
    const on = deposited ?? asked.on;
    const instruments: Instrument[] = [];
    for (const id of deposited === null ? [] : mayJoinOn(scenarios, earliest, asked, on))
      if (!hasConsented(earliest, id, on)) instruments.push(supposedInstrument(law, id, on));
    const closes = law.signature?.closes;
    const alsoSign =
      law.signature !== undefined && (closes === undefined || closes === 'entry-into-force' || on <= closes);
    const othersAtBest = (id: string): PlainDate | null => {
      const other = scenarios.ledger.treaties.get(id);
      return other ? this.unrecorded(other) : null;
    };
    const supposed = { on, instruments, alsoSign, othersAtBest };
    const waits = [...namedBy(treaty).treaties.keys()].flatMap(id => othersAtBest(id) ?? []);
    const through = [on, asked.on, ...waits].reduce(laterOf);
    return scenarios.supposing(earliest, supposed, through).computed;
  }
}

/** Whether the recorded day stands whatever is deposited: it is published, or the threshold was reached before. */
function isSettled(scenario: Scenario, deposited: PlainDate | null): boolean {
  if (scenario.entryIntoForce === null) return false;
  if (scenario.treaty.published?.entryIntoForce || deposited === null) return true;
  return scenario.threshold === null || scenario.threshold.on <= deposited;
}
