import type { LedgerEvent } from '../ledger/events.ts';
import type { ActsOf } from './acts-of.ts';

/** The acts by participant, read from the events when they are first asked for: a question about one participant needs no others. */
export class ActsByParticipant implements ReadonlyMap<string, ActsOf> {
  readonly #events: ReadonlyMap<string, readonly LedgerEvent[]>;
  readonly #read: (id: string, events: readonly LedgerEvent[]) => ActsOf;
  readonly #known = new Map<string, ActsOf>();
  #whole: ReadonlyMap<string, ActsOf> | null = null;

  constructor(
    events: ReadonlyMap<string, readonly LedgerEvent[]>,
    read: (id: string, events: readonly LedgerEvent[]) => ActsOf,
  ) {
    this.#events = events;
    this.#read = read;
  }

  get size(): number {
    return this.#events.size;
  }

  has(id: string): boolean {
    return this.#events.has(id);
  }

  get(id: string): ActsOf | undefined {
    const known = this.#known.get(id);
    if (known) return known;
    const events = this.#events.get(id);
    if (!events) return undefined;
    const acts = this.#read(id, events);
    this.#known.set(id, acts);
    return acts;
  }

  keys(): MapIterator<string> {
    return this.#events.keys();
  }

  entries(): MapIterator<[string, ActsOf]> {
    return this.#all().entries();
  }

  values(): MapIterator<ActsOf> {
    return this.#all().values();
  }

  forEach(each: (acts: ActsOf, id: string, all: ReadonlyMap<string, ActsOf>) => void): void {
    this.#all().forEach(each);
  }

  [Symbol.iterator](): MapIterator<[string, ActsOf]> {
    return this.entries();
  }

  /** Everything, in the order of the events. */
  #all(): ReadonlyMap<string, ActsOf> {
    this.#whole ??= new Map([...this.#events.keys()].map(id => [id, this.get(id) as ActsOf]));
    return this.#whole;
  }
}
