import { MODEL } from './assumptions.ts';
import type { Fit } from './fit.ts';
import { addToPace, featuresOf, landmarkAge, nothingYet, type PaceSoFar } from './landmark.ts';
import { livesOf } from './lives.ts';
import { type News, staysOutUntil } from './news.ts';
import { atRisk, type Person, signedBy, type TreatyRecord, visibleAt, YEAR } from './record.ts';
import { MONTH, type Way, waysOf } from './ways.ts';

/** A participant that may still join. */
export interface Candidate {
  readonly who: string;
  readonly signed: boolean;
  readonly habit: number;
  /** Times the pace that its region keeps in this treaty against the others. */
  readonly region: number;
  readonly news: News | null;
}

/** What is known of the treaty asked about beyond its bare record. */
export interface Beside {
  /** The day up to which its own pace can be judged. */
  readonly judgedUntil: number;
  readonly news: ReadonlyMap<string, News>;
  /** Those that the text admits on the day, where that is known better than by the record; null where it is not. */
  readonly admitted: ReadonlySet<string> | null;
  /** Whether whoever has not signed can still join. */
  readonly othersMayJoin: boolean;
}

/** What the model expects of a treaty from a day on. */
export interface Outlook {
  readonly origin: number;
  readonly age: number;
  readonly candidates: readonly Candidate[];
  readonly ways: readonly Way[];
  readonly sofar: PaceSoFar;
}

/** What to expect of a treaty, seen at an origin, by what its reference treaties teach. */
export function outlookOf(
  record: TreatyRecord,
  origin: number,
  fit: Fit,
  people: ReadonlyMap<string, Person>,
  beside: Beside | null = null,
): Outlook {
  const visible = visibleAt(record, origin);
  const seen = beside ? { ...visible, completeUntil: Math.min(origin, beside.judgedUntil) } : visible;
  const age = Math.max(0, (origin - seen.opened) / YEAR);
  const landmark = fit.landmark(landmarkAge(age));
  const { sofar, regions } = paceSoFar(seen, fit, people, beside);
  const x = featuresOf(sofar, seen, signedBy(seen, origin));
  x[2] = (x[2] ?? 0) - landmark.meanShare;
  return {
    origin,
    age,
    candidates: candidatesOf(seen, origin, fit, people, { sofar, regions }, beside),
    ways: waysOf(landmark, x, { age, origin, season: fit.season, seenUntil: fit.seenUntil }),
    sofar,
  };
}

/** Instruments in a region of the treaty against those to be expected there. */
type Regions = ReadonlyMap<string, PaceSoFar>;

/** The pace so far of the treaty and of its regions, as far as its record is complete. */
function paceSoFar(seen: TreatyRecord, fit: Fit, people: ReadonlyMap<string, Person>, beside: Beside | null) {
  const sofar = nothingYet();
  const regions = new Map<string, PaceSoFar>();
  const complete = (seen.completeUntil - seen.opened) / YEAR;
  for (const life of livesOf(seen, 0, people)) {
    const region = people.get(life.who)?.region ?? '';
    const own = regions.get(region) ?? nothingYet();
    addToPace(own, life, complete, fit.habits);
    // What is only reported is part of the pace in proportion to its weight.
    const reported = beside?.news.get(life.who)?.already ?? 0;
    own.joined += reported;
    own.joinedLately += reported;
    regions.set(region, own);
  }
  for (const own of regions.values()) {
    sofar.joined += own.joined;
    sofar.expected += own.expected;
    sofar.joinedLately += own.joinedLately;
    sofar.expectedLately += own.expectedLately;
  }
  return { sofar, regions };
}

/** A region's pace against the treaty's, drawn to it. */
function regionalPace(regions: Regions, region: string, sofar: PaceSoFar): number {
  const own = regions.get(region) ?? nothingYet();
  const all = (MODEL.frailtyPrior + sofar.joined) / (MODEL.frailtyPrior + sofar.expected);
  return (MODEL.regionPrior + own.joined) / (MODEL.regionPrior + own.expected * all);
}

function candidatesOf(
  seen: TreatyRecord,
  origin: number,
  fit: Fit,
  people: ReadonlyMap<string, Person>,
  { sofar, regions }: { readonly sofar: PaceSoFar; readonly regions: Regions },
  beside: Beside | null,
): readonly Candidate[] {
  const regional = new Map([...regions.keys()].map(r => [r, regionalPace(regions, r, sofar)]));
  return atRisk(seen).flatMap((who): Candidate[] => {
    const person = people.get(who);
    const conduct = seen.conduct.get(who);
    if (!person || person.from > origin || person.until < origin) return [];
    if (conduct && conduct.consented !== null) return [];
    const habit = fit.habits.habit.get(who);
    // Whom no reference treaty has ever seen at risk is no candidate: it joins no treaty of this kind.
    if (habit === undefined) return [];
    const signed = conduct !== undefined && conduct.signed !== null;
    const news = beside?.news.get(who) ?? null;
    if (beside?.admitted && !beside.admitted.has(who) && !signed) return [];
    if (beside && !beside.othersMayJoin && !signed && news === null) return [];
    return [{ who, signed, habit, region: regional.get(person.region) ?? 1, news }];
  });
}

/** The probability that a candidate has joined within so many months of an origin, the treaty going one way. */
export function joinsWithin(candidate: Candidate, way: Way, months: number, origin: number): number {
  const { news } = candidate;
  const byHabit = -Math.expm1(-hazardOf(candidate, way, months));
  return news === null ? byHabit : 1 - (1 - byHabit) * staysOutUntil(news, origin, origin + months * MONTH);
}

/** Its own hazard cumulated over so many months; of one whose day is supposed there is none beside. */
function hazardOf(candidate: Candidate, way: Way, months: number): number {
  if (candidate.news?.supposed) return 0;
  return ((candidate.signed ? way.signed : way.unsigned)[months] ?? 0) * candidate.habit * candidate.region;
}
