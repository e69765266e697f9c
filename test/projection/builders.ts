import { uniform } from '../../src/projection/model/random.ts';
import type { Conduct, State, TreatyRecord } from '../../src/projection/model/record.ts';
import { YEAR } from '../../src/projection/model/record.ts';

const SINCE_EVER = -1e6;
const FOR_EVER = 1e6;
const REGIONS = ['north', 'south', 'east', 'west', ''];

/** So many invented States, `S0`, `S1`, …, spread over regions. */
export function inventedPeople(count: number): ReadonlyMap<string, State> {
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const id = `S${i}`;
      return [id, { id, from: SINCE_EVER, until: FOR_EVER, region: REGIONS[i % REGIONS.length] ?? '' }];
    }),
  );
}

/** An invented treaty: half of the States sign within a year, and States deposit at a constant pace of their own. */
export function inventedTreaty(
  id: string,
  opened: number,
  states: ReadonlyMap<string, State>,
  pace: number,
  seed: number,
  completeUntil = opened + 20 * YEAR,
): TreatyRecord {
  const draw = uniform(seed);
  const conduct = new Map<string, Conduct>();
  let first = true;
  for (const person of states.values()) {
    const signs = draw() < 0.5;
    const signed = signs ? opened + (first ? 0 : Math.floor(draw() * YEAR)) : null;
    first = first && !signs;
    const waits = Math.floor((-Math.log(1 - draw()) / (pace * (signs ? 2 : 1))) * YEAR) + 1;
    const day = (signed ?? opened) + waits;
    const consented = day <= completeUntil ? day : null;
    if (signed !== null || consented !== null) conduct.set(person.id, { signed, consented, counts: true });
  }
  return {
    id,
    references: [],
    opened,
    completeUntil,
    inClass: true,
    restricted: false,
    eligible: states.size,
    mayJoin: [...states.keys()],
    conduct,
  };
}

/** A record of ten treaties, one every two years from 1990, of various pace. */
export function inventedRecord(seed = 1): {
  readonly records: readonly TreatyRecord[];
  readonly states: ReadonlyMap<string, State>;
} {
  const states = inventedPeople(100);
  const records = Array.from({ length: 10 }, (_, i) =>
    inventedTreaty(`t${i}`, 7305 + i * 2 * 365, states, 0.04 + 0.02 * (i % 4), seed * 100 + i, 16_000),
  );
  return { records, states };
}

/** A State that always exists, in no region, unless said otherwise. */
export const stateOf = (id: string, more: Partial<State> = {}): State => ({
  id,
  from: SINCE_EVER,
  until: FOR_EVER,
  region: '',
  ...more,
});

/** So many States of such names. */
export const statesNamed = (...ids: readonly string[]): ReadonlyMap<string, State> =>
  new Map(ids.map(id => [id, stateOf(id)]));

/** A treaty opened on day 10,000 with a record of 20 years, in which only the acts given were done. Acts count unless said otherwise. */
export function treatyOf({
  conduct = {},
  ...more
}: Partial<Omit<TreatyRecord, 'conduct'>> & {
  readonly conduct?: Readonly<Record<string, Partial<Conduct>>>;
}): TreatyRecord {
  const opened = more.opened ?? 10_000;
  return {
    id: 'x',
    references: [],
    opened,
    completeUntil: opened + 20 * YEAR,
    inClass: true,
    restricted: false,
    eligible: 100,
    mayJoin: [],
    ...more,
    conduct: new Map(
      Object.entries(conduct).map(([id, own]) => [
        id,
        { signed: null, consented: null, counts: true, ...own },
      ]),
    ),
  };
}
