import type { Condition, Delay, Law, ParticipantSet } from '../law/clause.ts';
import type { Registry } from '../registry/registry.ts';
import { type Diagnostic, faultAt } from '../source/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import type { Place } from '../source/place.ts';
import type { Treaty } from './treaty.ts';

/** What the clauses of a treaty name outside its own file. */
export interface Named {
  readonly treaties: ReadonlyMap<string, Place>;
  /** The clauses that name the treaty itself as if it were another. */
  readonly itself: ReadonlySet<Place>;
  readonly groups: ReadonlyMap<string, Place>;
  readonly participants: ReadonlyMap<string, Place>;
  readonly tables: ReadonlyMap<string, Place>;
  readonly events: ReadonlyMap<string, Place>;
}

/** Collects the treaties, groups, participants and weight tables that a treaty's law refers to. */
export function namedBy(treaty: Treaty): Named {
  const known = byTreaty.get(treaty);
  if (known) return known;
  const named = computeNamed(treaty);
  byTreaty.set(treaty, named);
  return named;
}
const byTreaty = new WeakMap<Treaty, Named>();

function computeNamed(treaty: Treaty): Named {
  const named = {
    treaties: new Map<string, Place>(),
    itself: new Set<Place>(),
    groups: new Map<string, Place>(),
    participants: new Map<string, Place>(),
    tables: new Map<string, Place>(),
    events: new Map<string, Place>(),
  };
  const other = (id: string, at: Place): void => {
    if (id === treaty.id || id === 'self' || treaty.aliases.includes(id)) named.itself.add(at);
    else if (!named.treaties.has(id)) named.treaties.set(id, at);
  };
  if (treaty.amends) other(treaty.amends, headingOf(treaty));
  if (treaty.protocolTo === treaty.id) named.itself.add(headingOf(treaty));
  const those = (t: ParticipantSet, at: Place): void => {
    if (t.kind === 'group') named.groups.set(t.group, at);
    if (t.kind === 'listed') for (const id of t.ids) named.participants.set(id, at);
    if (t.kind === 'parties-of' || t.kind === 'signatories-of' || t.kind === 'consented-to')
      other(t.treaty, at);
    if (t.kind === 'any-of') for (const part of t.of) those(part, at);
  };
  const condition = (c: Condition, at: Place): void => {
    if (c.kind === 'all-of' || c.kind === 'any-of') for (const part of c.of) condition(part, at);
    if (c.kind === 'in-force' || c.kind === 'under') other(c.treaty, at);
    if (c.kind === 'under') condition(c.when, at);
    if (c.kind === 'share') named.tables.set(c.of, at);
    if (c.kind === 'unmeasured' && c.found !== undefined) named.events.set(c.found, at);
    if ((c.kind === 'every' || c.kind === 'some' || c.kind === 'fraction') && c.of) those(c.of, at);
    if (c.kind === 'instruments') {
      if (c.of) those(c.of, at);
      for (const a of c.among ?? []) those(a.of, at);
    }
  };
  const delay = (d: Delay, at: Place): void => {
    for (const f of d.notBefore ?? []) if (f.kind === 'entry-into-force-of') other(f.treaty, at);
    if (d.kind === 'fixed' && d.else) delay(d.else, at);
  };
  for (const law of treaty.law) {
    clauses(law, those, condition, delay);
    if (law.tiedTo) other(law.tiedTo.treaty, law.tiedTo.at);
    const { entryIntoForce, openTo } = law;
    if (entryIntoForce && waitsForItself(entryIntoForce.date)) named.itself.add(entryIntoForce.at);
    // Without a treaty that it amends, the parties are its own.
    if (openTo && !treaty.amends && isOpenToParties(openTo)) named.itself.add(law.at);
  }
  for (const e of treaty.events) if (e.byTreaty) other(e.byTreaty, e.at);
  return named;
}

/** Whether the delay of an entry into force has a floor that is counted from that entry into force. */
const waitsForItself = (d: Delay): boolean =>
  (d.notBefore ?? []).some(
    f =>
      (f.kind === 'after' ? f.of : f.kind).startsWith('entry-into-force') && f.kind !== 'entry-into-force-of',
  ) ||
  (d.kind === 'fixed' && d.else !== undefined && waitsForItself(d.else));

const isOpenToParties = (t: ParticipantSet): boolean =>
  t.kind === 'parties' || (t.kind === 'any-of' && t.of.every(isOpenToParties));

/** Where a fault of the heading is shown: at the first clause or event, for want of a place of its own. */
const headingOf = ({ law, events, file }: Treaty): Place =>
  law[0]?.at ?? events[0]?.at ?? { file, line: 1, column: 1, endLine: 1, endColumn: 1 };

function clauses(
  law: Law,
  those: (t: ParticipantSet, at: Place) => void,
  condition: (c: Condition, at: Place) => void,
  delay: (d: Delay, at: Place) => void,
): void {
  if (law.openTo) those(law.openTo, law.at);
  const { entryIntoForce } = law;
  if (entryIntoForce?.binds) those(entryIntoForce.binds, entryIntoForce.at);
  for (const clause of [law.entryIntoForce, ...law.provisions]) {
    if (!clause) continue;
    condition(clause.when, clause.at);
    delay(clause.date, clause.at);
  }
  for (const clause of [law.laterParticipants, law.denunciation, ...law.milestones])
    if (clause?.date) delay(clause.date, clause.at);
}

/** A reference that leads nowhere, with the id that was written. */
export interface Unresolved extends Diagnostic {
  readonly about: string;
  /** The key whose value it is, where an event names another treaty. */
  readonly key?: 'by_treaty';
}

/** Looking for what was meant costs time: the first so many findings get a suggestion. */
const MOST_SUGGESTIONS = 200;

/** Where what a reference leads to would stand, if not among the participants. */
const WHERE: Readonly<Record<string, string>> = {
  treaty: 'add its file under treaties/',
  event: 'give an event of this file that id',
  'table of weights': 'add it under "weights:"',
};

const ITSELF = {
  what: 'a clause of this treaty names the treaty itself',
  why: 'what it waits for would have to come before itself',
  fix: 'name the other treaty that is meant; of this one, write "parties", "entry-into-force" or "entry-into-force-for-participant"',
};

const BY_ITSELF = {
  what: 'this treaty is said to be replaced by itself',
  why: 'a treaty ends for those bound by another one that replaces it',
  fix: 'name the newer treaty under "by_treaty"; what prolongs this one is an extension or an amendment',
};

/** A reference to an id that is not there. Only the first of many get a suggestion: `before` counts those that were found earlier. */
function unresolved(
  what: string,
  id: string,
  among: Iterable<string>,
  at: Place,
  before: number,
): Unresolved {
  const [near] = before < MOST_SUGGESTIONS ? nearest(id, among, 1) : [];
  const where = WHERE[what] ?? 'declare it in participants.yaml';
  const words = {
    what: `unknown ${what} "${id}"`,
    why: `the ledger knows no ${what} of that id`,
    fix: near ? `did you mean "${near}"?` : where,
  };
  return { ...faultAt(at, `unknown-${what === 'table of weights' ? 'weights' : what}`, words), about: id };
}

/** A reference to a participant that the registry does not have. */
export const unresolvedParticipant = (
  id: string,
  { participants }: Registry,
  at: Place,
  before: number,
): Unresolved => unresolved('participant', id, participants.keys(), at, before);

/** References of a treaty to participants, groups, tables, events and treaties that the ledger does not know. */
export function checkReferences(
  treaty: Treaty,
  registry: Registry,
  knownTreaties: ReadonlySet<string>,
): readonly Unresolved[] {
  const found: Unresolved[] = [];
  const unknown = (what: string, id: string, among: Iterable<string>, at: Place) => {
    found.push(unresolved(what, id, among, at, found.length));
  };
  const participant = (id: string, at: Place) => {
    if (!registry.participants.has(id)) unknown('participant', id, registry.participants.keys(), at);
  };
  for (const e of treaty.events) {
    for (const id of e.who) participant(id, e.at);
    // Others than participants may dispute an act, and are named in words.
    for (const id of e.disputed?.by ?? []) if (/^[A-Z]{3}$/.test(id)) participant(id, e.at);
  }
  for (const c of treaty.claims) {
    const s = c.statement;
    if ('who' in s) for (const id of typeof s.who === 'string' ? [s.who] : s.who) participant(id, c.at);
  }
  for (const s of Object.values(treaty.sources)) if (s.of) participant(s.of, headingOf(treaty));
  const { participants: published } = treaty.published ?? {};
  if (published) for (const id of Object.keys(published.dates)) participant(id, published.at);
  const named = namedBy(treaty);
  for (const [id, at] of named.participants) participant(id, at);
  for (const [id, at] of named.groups)
    if (!registry.groups.has(id)) unknown('group', id, registry.groups.keys(), at);
  for (const [id, at] of named.tables)
    if (!Object.hasOwn(treaty.weights, id)) unknown('table of weights', id, Object.keys(treaty.weights), at);
  const events = new Set(treaty.events.flatMap(e => (e.id === undefined ? [] : [e.id])));
  for (const [id, at] of named.events) if (!events.has(id)) unknown('event', id, events, at);
  const replacing = new Map(treaty.events.flatMap(e => (e.byTreaty ? [[e.at, e.byTreaty] as const] : [])));
  for (const [id, at] of named.treaties) {
    if (knownTreaties.has(id)) continue;
    const one = unresolved('treaty', id, knownTreaties, at, found.length);
    found.push(replacing.has(at) ? { ...one, key: 'by_treaty' } : one);
  }
  for (const at of named.itself)
    found.push({
      ...faultAt(at, 'treaty-names-itself', replacing.has(at) ? BY_ITSELF : ITSELF),
      about: replacing.get(at) ?? treaty.id,
      ...(replacing.has(at) ? { key: 'by_treaty' as const } : {}),
    });
  return found;
}
