import { type Announced, probabilityNotDeposited } from './announcements.ts';
import { MODEL } from './assumptions.ts';
import { exposuresOf } from './exposure.ts';
import type { Fit } from './fit.ts';
import { addToPace, featuresOf, landmarkAge, nothingYet, type PaceSoFar } from './landmark.ts';
import { MONTH, type PacePath, pacePathsOf } from './pace-paths.ts';
import { atRisk, type State, signedBy, type TreatyRecord, visibleAt, YEAR } from './record.ts';

/** A participant that may still join. */
export interface Candidate {
  readonly who: string;
  readonly signed: boolean;
  readonly stateEffect: number;
  /** Times the pace that its region keeps in this treaty against the others. */
  readonly regionEffect: number;
  readonly announced: Announced | null;
}

/** What is known of the treaty asked about beyond its bare record. */
export interface KnownOnDay {
  /** The day up to which its own pace can be judged. */
  readonly judgedUntil: number;
  readonly announced: ReadonlyMap<string, Announced>;
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
  readonly paths: readonly PacePath[];
  readonly soFar: PaceSoFar;
}

/** What to expect of a treaty, seen at an origin, by what its reference treaties teach. */
export function outlookOf(
  record: TreatyRecord,
  origin: number,
  fit: Fit,
  states: ReadonlyMap<string, State>,
  known: KnownOnDay | null = null,
): Outlook {
  const visible = visibleAt(record, origin);
  const seen = known ? { ...visible, completeUntil: Math.min(origin, known.judgedUntil) } : visible;
  const age = Math.max(0, (origin - seen.opened) / YEAR);
  const landmark = fit.landmark(landmarkAge(age));
  const { soFar, regions } = paceSoFar(seen, fit, states, known);
  const x = featuresOf(soFar, seen, signedBy(seen, origin));
  x[2] = (x[2] ?? 0) - landmark.meanShare;
  return {
    origin,
    age,
    candidates: candidatesOf(seen, origin, fit, states, { soFar, regions }, known),
    paths: pacePathsOf(landmark, x, { age, origin, season: fit.season, seenUntil: fit.seenUntil }),
    soFar,
  };
}

/** Instruments in a region of the treaty against those to be expected there. */
type Regions = ReadonlyMap<string, PaceSoFar>;

/** The pace so far of the treaty and of its regions, as far as its record is complete. */
function paceSoFar(
  seen: TreatyRecord,
  fit: Fit,
  states: ReadonlyMap<string, State>,
  known: KnownOnDay | null,
) {
  const soFar = nothingYet();
  const regions = new Map<string, PaceSoFar>();
  const complete = (seen.completeUntil - seen.opened) / YEAR;
  for (const exposure of exposuresOf(seen, 0, states)) {
    const region = states.get(exposure.who)?.region ?? '';
    const own = regions.get(region) ?? nothingYet();
    addToPace(own, exposure, complete, fit.effects);
    // What is only reported is part of the pace in proportion to its weight.
    const reported = known?.announced.get(exposure.who)?.already ?? 0;
    own.joined += reported;
    own.joinedLately += reported;
    regions.set(region, own);
  }
  for (const own of regions.values()) {
    soFar.joined += own.joined;
    soFar.expected += own.expected;
    soFar.joinedLately += own.joinedLately;
    soFar.expectedLately += own.expectedLately;
  }
  return { soFar, regions };
}

/** A region's pace against the treaty's, drawn to it. */
function regionalPace(regions: Regions, region: string, soFar: PaceSoFar): number {
  const own = regions.get(region) ?? nothingYet();
  const all = (MODEL.frailtyPrior + soFar.joined) / (MODEL.frailtyPrior + soFar.expected);
  return (MODEL.regionPrior + own.joined) / (MODEL.regionPrior + own.expected * all);
}

function candidatesOf(
  seen: TreatyRecord,
  origin: number,
  fit: Fit,
  states: ReadonlyMap<string, State>,
  { soFar, regions }: { readonly soFar: PaceSoFar; readonly regions: Regions },
  known: KnownOnDay | null,
): readonly Candidate[] {
  const regional = new Map([...regions.keys()].map(r => [r, regionalPace(regions, r, soFar)]));
  return atRisk(seen).flatMap((who): Candidate[] => {
    const person = states.get(who);
    const conduct = seen.conduct.get(who);
    if (!person || person.from > origin || person.until < origin) return [];
    if (conduct && conduct.consented !== null) return [];
    const stateEffect = fit.effects.byState.get(who);
    // Whom no reference treaty has ever seen at risk is no candidate: it joins no treaty of this kind.
    if (stateEffect === undefined) return [];
    const signed = conduct !== undefined && conduct.signed !== null;
    const announced = known?.announced.get(who) ?? null;
    if (known?.admitted && !known.admitted.has(who) && !signed) return [];
    if (known && !known.othersMayJoin && !signed && announced === null) return [];
    return [{ who, signed, stateEffect, regionEffect: regional.get(person.region) ?? 1, announced }];
  });
}

/** The probability that a candidate has joined within so many months of an origin, the treaty going one way. */
export function joinsWithin(candidate: Candidate, path: PacePath, months: number, origin: number): number {
  const { announced } = candidate;
  const byHabit = -Math.expm1(-hazardOf(candidate, path, months));
  return announced === null
    ? byHabit
    : 1 - (1 - byHabit) * probabilityNotDeposited(announced, origin, origin + months * MONTH);
}

/** Its own hazard cumulated over so many months; of one whose day is supposed there is none beside. */
function hazardOf(candidate: Candidate, path: PacePath, months: number): number {
  if (candidate.announced?.supposed) return 0;
  return (
    ((candidate.signed ? path.signed : path.unsigned)[months] ?? 0) *
    candidate.stateEffect *
    candidate.regionEffect
  );
}
