import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { PartyCount } from '../law/ceasing.ts';
import { earlierEnd } from './acts/days-of-acts.ts';
import type { ParticipantActs, RecordedInstrument } from './acts/participant-acts.ts';
import { type Suspensions, unsuspended } from './ends/suspensions.ts';

/** A stretch of days for which a participant was bound; `to` is the day it no longer was, null while it is. */
export interface Spell {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** A spell with the participant it is about. */
export interface PartySpell extends Spell {
  readonly who: string;
}

/** What spells follow from, in one scenario: acts, the days on which they take effect, and when the treaty itself was in force. */
export interface ForceInScenario {
  readonly acts: ReadonlyMap<string, ParticipantActs>;
  readonly entryIntoForce: PlainDate | null;
  /** The day from which the treaty is no longer in force. */
  readonly ceasedOn: PlainDate | null;
  readonly suspensions: Suspensions;
  /** The spells of participants that the treaty binds without their consent. */
  readonly withoutConsent: ReadonlyMap<string, readonly Spell[]>;
  /** The day on which the treaty enters into force for the participant of an instrument. */
  dayFor(recorded: RecordedInstrument): PlainDate | null;
}

type DayFor = ForceInScenario['dayFor'];

/** The stretches for which a participant is bound in one scenario, by the days given; instruments that overlap make one. */
export const spellsOf = (
  scenario: ForceInScenario,
  id: string,
  dayFor: DayFor = scenario.dayFor,
): readonly Spell[] => unsuspended(tenureOf(scenario, id, dayFor), scenario.suspensions.for(id));

/** The stretches from when a participant became bound until it left or the treaty ended, suspended or not. */
export function tenureOf(
  scenario: Omit<ForceInScenario, 'suspensions'>,
  id: string,
  dayFor: DayFor = scenario.dayFor,
): readonly Spell[] {
  const spells: Spell[] = [...(scenario.withoutConsent.get(id) ?? [])];
  for (const r of scenario.acts.get(id)?.instruments ?? []) {
    const from = dayFor(r);
    const to = earlierEnd(r.instrument.until ?? null, scenario.ceasedOn);
    if (from !== null && (to === null || to > from)) spells.push({ from, to });
  }
  if (spells.length < 2) return spells;
  spells.sort((a, b) => (a.from < b.from ? -1 : 1));
  const joined: Spell[] = [];
  for (const spell of spells) {
    const last = joined.at(-1);
    if (!last || (last.to !== null && last.to < spell.from)) joined.push(spell);
    else if (last.to !== null && (spell.to === null || spell.to > last.to))
      joined[joined.length - 1] = { from: last.from, to: spell.to };
  }
  return joined;
}

/** For which participants a treaty is in force in one scenario, from which day until before which; one spell an instrument. */
export function partySpells(scenario: ForceInScenario): readonly PartySpell[] {
  const found: PartySpell[] = [];
  const { acts, entryIntoForce, ceasedOn } = scenario;
  if (entryIntoForce !== null)
    for (const [who, own] of acts)
      for (const r of own.instruments) {
        const day = scenario.dayFor(r);
        if (day === null) continue;
        const from = laterOf(day, entryIntoForce);
        const to = earlierEnd(r.instrument.until ?? null, ceasedOn);
        if (to === null || from < to) found.push({ who, from, to });
      }
  for (const [who, spells] of scenario.withoutConsent) for (const s of spells) found.push({ who, ...s });
  return found.flatMap(s => unsuspended([s], scenario.suspensions.for(s.who)));
}

/** How many parties there were from each day on which that changed, sorted by day. */
export function partyHistory(scenario: ForceInScenario): readonly PartyCount[] {
  const changes = new Map<PlainDate, number>();
  const change = (day: PlainDate, by: number): void => {
    changes.set(day, (changes.get(day) ?? 0) + by);
  };
  for (const id of new Set([...scenario.acts.keys(), ...scenario.withoutConsent.keys()])) {
    for (const { from, to } of spellsOf(scenario, id)) {
      change(from, 1);
      if (to !== null) change(to, -1);
    }
  }
  let parties = 0;
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, by]) => {
      parties += by;
      return { day, parties };
    });
}
