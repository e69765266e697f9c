import { laterOf, type PlainDate } from '../calendar/plain-date.ts';
import type { PartyCount } from '../law/ceasing.ts';
import type { RecordedInstrument } from './acts-of.ts';
import { boundWithoutConsent } from './bound-without-consent.ts';
import type { Scenario } from './scenario.ts';

/** A stretch of days for which a participant was bound; `to` is the day it no longer was, null while it is. */
export interface Spell {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

const earlierEnd = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null || (b !== null && b < a) ? b : a;

/** The stretches for which a participant is bound in one course, by the days given; instruments that overlap make one. */
export function spellsOf(
  scenario: Scenario,
  id: string,
  dayFor: (recorded: RecordedInstrument) => PlainDate | null = scenario.dayFor,
): readonly Spell[] {
  const spells: Spell[] = [...(boundWithoutConsent(scenario).get(id) ?? [])];
  for (const r of scenario.acts.get(id)?.instruments ?? []) {
    const from = dayFor(r);
    const to = earlierEnd(r.instrument.until ?? null, scenario.ceasedOn);
    if (from !== null && (to === null || to > from)) spells.push({ from, to });
  }
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

/** For whom a treaty is in force in one course, from which day until before which; an instrument each, kept with the course. */
export function partySpells(scenario: Scenario): readonly (Spell & { readonly who: string })[] {
  const known = bonds.get(scenario);
  if (known) return known;
  const found: (Spell & { readonly who: string })[] = [];
  for (const [who, own] of scenario.entryIntoForce === null ? [] : scenario.acts) {
    for (const r of own.instruments) {
      const day = scenario.dayFor(r);
      if (day === null || scenario.entryIntoForce === null) continue;
      const from = laterOf(day, scenario.entryIntoForce);
      const to = earlierEnd(r.instrument.until ?? null, scenario.ceasedOn);
      if (to === null || from < to) found.push({ who, from, to });
    }
  }
  for (const [who, spells] of boundWithoutConsent(scenario))
    for (const s of spells) found.push({ who, ...s });
  bonds.set(scenario, found);
  return found;
}
const bonds = new WeakMap<Scenario, readonly (Spell & { readonly who: string })[]>();

/** How many parties there were from each day on which that changed, sorted by day. */
export function partyHistory(scenario: Scenario): readonly PartyCount[] {
  const changes = new Map<PlainDate, number>();
  const change = (day: PlainDate, by: number): void => {
    changes.set(day, (changes.get(day) ?? 0) + by);
  };
  for (const id of new Set([...scenario.acts.keys(), ...boundWithoutConsent(scenario).keys()])) {
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
