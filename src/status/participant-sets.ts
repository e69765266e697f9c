import type { PlainDate } from '../calendar/plain-date.ts';
import type { ParticipantSet } from '../law/clause.ts';
import type { Facts } from '../law/facts.ts';
import type { Participant } from '../registry/participant.ts';
import { existsOn, membersOn } from '../registry/registry.ts';
import { type ParticipantActs, stands } from './acts/participant-acts.ts';
import type { FactsInput } from './facts-input.ts';
import type { PartySpell } from './spells.ts';

/** The participants that a clause names, on a day, in one scenario; a set that was asked for is kept. */
export function participantSets(input: FactsInput): Facts['idsIn'] {
  const known = new WeakMap<ParticipantSet, Map<PlainDate, ReadonlySet<string>>>();
  return (of, day) => {
    const days = known.get(of) ?? new Map<PlainDate, ReadonlySet<string>>();
    known.set(of, days);
    const found = days.get(day) ?? idsIn(input, of, day);
    days.set(day, found);
    return found;
  };
}

function idsIn(input: FactsInput, of: ParticipantSet, day: PlainDate): ReadonlySet<string> {
  const { treaty, registry } = input;
  switch (of.kind) {
    case 'all':
      return existing(input, day, p => p.kind !== 'territory');
    case 'states':
      return existing(input, day, p => p.kind === 'state');
    case 'group':
      return new Set(membersOn(registry, of.group, day));
    case 'listed':
      return new Set(of.ids);
    case 'signatories':
      return signatories(input, day);
    case 'parties':
      return treaty.amends ? partiesOf(input, treaty.amends, day) : withInstrument(input, day);
    case 'parties-of':
      return partiesOf(input, of.treaty, day);
    case 'signatories-of':
      return actedUnder(input, of.treaty, own => own.signatures.some(s => stands(s, day)));
    case 'consented-to':
      return actedUnder(input, of.treaty, own => own.instruments.some(r => stands(r.instrument, day)));
    case 'any-of':
      return new Set(of.of.flatMap(part => [...idsIn(input, part, day)]));
  }
}

function existing({ registry }: FactsInput, day: PlainDate, is: (p: Participant) => boolean): Set<string> {
  const found = new Set<string>();
  for (const p of registry.participants.values()) if (is(p) && existsOn(p, day)) found.add(p.id);
  return found;
}

function signatories({ acts, supposed }: FactsInput, day: PlainDate): Set<string> {
  const found = new Set<string>();
  for (const [id, own] of acts) if (own.signatures.some(s => stands(s, day))) found.add(id);
  if (supposed?.alsoSign && supposed.on <= day)
    for (const i of supposed.instruments) found.add(i.participant);
  return found;
}

function withInstrument({ acts }: FactsInput, day: PlainDate): Set<string> {
  const found = new Set<string>();
  for (const [id, own] of acts) if (own.instruments.some(r => stands(r.instrument, day))) found.add(id);
  return found;
}

/** The parties of another treaty. Its amendments ask for the same days: a set is kept beside the spells that it follows from. */
function partiesOf({ other }: FactsInput, treaty: string, day: PlainDate): ReadonlySet<string> {
  const spells = other(treaty)?.parties ?? NO_SPELLS;
  const days = partiesByDay.get(spells) ?? new Map<PlainDate, ReadonlySet<string>>();
  partiesByDay.set(spells, days);
  const known = days.get(day);
  if (known) return known;
  const found = new Set<string>();
  for (const { who, from, to } of spells) if (from <= day && (to === null || day < to)) found.add(who);
  days.set(day, found);
  return found;
}

/** Those whose acts under another treaty stand on a day: its signatories, or those that consented to it. */
function actedUnder(
  { other }: FactsInput,
  treaty: string,
  stood: (own: ParticipantActs) => boolean,
): Set<string> {
  const found = new Set<string>();
  for (const [id, own] of other(treaty)?.acts ?? []) if (stood(own)) found.add(id);
  return found;
}
const NO_SPELLS: readonly PartySpell[] = [];
const partiesByDay = new WeakMap<readonly PartySpell[], Map<PlainDate, ReadonlySet<string>>>();
