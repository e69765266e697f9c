import { heldOn } from '../calendar/interval.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { continuing, type NameMatch, nearOnes } from './find.ts';
import { bareKey, nameKey, nameWithoutMarks, qualified } from './name-keys.ts';
import { everyName, type Participant } from './participant.ts';
import { existsOn, type Registry } from './registry.ts';

type Bearers = ReadonlyMap<string, readonly Participant[]>;

/** Participants by name: by the whole key, and by the key without the style of the State ("Republic of"). */
interface Index {
  readonly whole: Bearers;
  readonly bare: Bearers;
  readonly former: Bearers;
}

const indexes = new WeakMap<Registry, Index>();

/**
 * The participant that a name in a table stands for, on the day of the act in its row. The rule, in order:
 *
 * 1. A name is matched whole, never partly: by id, by any name or alias, footnote marks, case, diacritics, particles and the
 *    place of a qualifier aside (`Korea, Republic of`); else by what remains without the style of the State (`Kingdom of Norway`).
 *    A name that two had in turn (`Yugoslavia`) means the one that had it on the day.
 * 2. A State that continues the person of another is one participant with it: what the USSR did stands in the row of the
 *    Russian Federation and is the Russian Federation's.
 * 3. An act older than the State of the row is its predecessor's, where it had one that day: "Serbia" in 1965 is the SFRY.
 *    Where it had two (Viet Nam) or none (Namibia) the table keeps the act in its own row, and so does the ledger.
 *
 * A succession (`how: 'succeeding'`) is an act of the State with the row's name on the day, even if it takes effect retroactively.
 * `several` where a name leaves it open (`Korea`), `none` with what was perhaps meant. Without a day rules 1 and 2 apply alone.
 */
export function resolveOn(
  registry: Registry,
  wrote: string,
  day?: PlainDate,
  how: 'acting' | 'succeeding' = 'acting',
  near: (name: string) => readonly string[] = missed => nearOnes(missed, registry.participants),
): NameMatch<Participant> {
  const name = nameWithoutMarks(wrote);
  const exact = registry.participants.get(wrote.trim()) ?? registry.participants.get(name);
  const bearers = exact ? [exact] : bearersOf(registry, name, day);
  const actor = (p: Participant): Participant =>
    how === 'acting' ? actorOn(registry, p, day) : continuing(registry, p);
  const found = [...new Set(bearers.map(actor))];
  const [only] = found;
  if (only && found.length === 1) return { kind: 'one', value: only };
  if (found.length > 1) return { kind: 'several', candidates: found };
  return { kind: 'none', near: near(name) };
}

function bearersOf(registry: Registry, name: string, day: PlainDate | undefined): readonly Participant[] {
  const { whole, bare, former } = indexOf(registry);
  const parts = qualified(name);
  const orders = [name, ...(parts ? [`${parts.qualifier} ${parts.base}`] : [])].map(nameKey);
  for (const key of orders) {
    const then = former.get(key)?.filter(p => day && bore(p, key, day)) ?? [];
    const found = then.length > 0 ? then : whole.get(key);
    if (found) return found;
  }
  const both = parts ? sameTwice(registry, parts.base, parts.qualifier) : null;
  return both ? [both] : (bare.get(bareKey(name)) ?? []);
}

/** Whom two names side by side stand for, where it is the same: `Burma (Myanmar)`. */
function sameTwice(registry: Registry, base: string, qualifier: string): Participant | null {
  const { whole } = indexOf(registry);
  const also = qualifier.replace(/^(?:formerly|former|ex|now|anciennement)\b[\s-]*/iu, '');
  const [first, second] = [base, also].map(name => whole.get(nameKey(name)) ?? []);
  return first?.find(p => second?.includes(p)) ?? null;
}

const bore = (p: Participant, key: string, day: PlainDate): boolean =>
  (p.formerNames ?? []).some(f => nameKey(f.name) === key && heldOn(f.during, day) !== 'no');

/** Who acted on a day in the row of a participant. */
function actorOn(registry: Registry, row: Participant, day: PlainDate | undefined): Participant {
  const person = continuing(registry, row);
  if (!day || !person.from || person.from.earliest <= day) return person;
  const [before, ...others] = predecessorsOn(registry, person, day);
  return before && others.length === 0 ? before : person;
}

/** The nearest predecessors of a State that existed on a day, each as the participant that continues it. */
export function predecessorsOn(
  registry: Registry,
  person: Participant,
  day: PlainDate,
  seen: Set<Participant> = new Set(),
): readonly Participant[] {
  if (seen.has(person)) return [];
  seen.add(person);
  const found = person.predecessors.flatMap(id => {
    const p = registry.participants.get(id);
    if (!p) return [];
    return existsOn(p, day) ? [continuing(registry, p)] : predecessorsOn(registry, p, day, seen);
  });
  return [...new Set(found)];
}

/** Made once for a registry: a table asks hundreds of times. */
function indexOf(registry: Registry): Index {
  const known = indexes.get(registry);
  if (known) return known;
  const index = { whole: new Map(), bare: new Map(), former: new Map() } as {
    [K in keyof Index]: Map<string, Participant[]>;
  };
  const add = (to: Map<string, Participant[]>, key: string, p: Participant): void => {
    const there = to.get(key) ?? [];
    if (key !== '' && !there.includes(p)) to.set(key, [...there, p]);
  };
  for (const p of registry.participants.values()) {
    for (const name of [p.id, ...everyName(p.names), ...p.aliases]) {
      add(index.whole, nameKey(name), p);
      if (p.kind !== 'organisation') add(index.bare, bareKey(name), p);
    }
    for (const { name } of p.formerNames ?? []) add(index.former, nameKey(name), p);
  }
  indexes.set(registry, index);
  return index;
}
