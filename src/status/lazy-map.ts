/** A map whose values are computed when they are first asked for: a question about one participant needs no others. */
export class LazyMap<V> implements ReadonlyMap<string, V> {
  readonly #keys: () => Iterable<string>;
  readonly #compute: (key: string) => V | undefined;
  readonly #known = new Map<string, V | undefined>();
  #whole: ReadonlyMap<string, V> | null = null;

  /** `keys` gives all keys that have a value, `compute` the value of a key; undefined where it has none. */
  constructor(keys: () => Iterable<string>, compute: (key: string) => V | undefined) {
    this.#keys = keys;
    this.#compute = compute;
  }

  get(key: string): V | undefined {
    const known = this.#known.get(key);
    if (known !== undefined || this.#known.has(key)) return known;
    const value = this.#compute(key);
    this.#known.set(key, value);
    return value;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  keys(): MapIterator<string> {
    return new Set(this.#keys()).keys();
  }

  entries(): MapIterator<[string, V]> {
    return this.#all().entries();
  }

  values(): MapIterator<V> {
    return this.#all().values();
  }

  forEach(each: (value: V, key: string, all: ReadonlyMap<string, V>) => void): void {
    this.#all().forEach(each);
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  /** Everything, in the order of the keys. */
  #all(): ReadonlyMap<string, V> {
    this.#whole ??= new Map([...this.#keys()].map(key => [key, this.get(key) as V]));
    return this.#whole;
  }
}
