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
  /** The pace of its region in this treaty, as a multiple of the treaty's pace. */
  readonly regionEffect: number;
  readonly announced: Announced | null;
}

/** What is known about the treaty on a day beyond its record of deposits. */
export interface KnownOnDay {
  /** The day up to which the treaty's own pace can be judged. */
  readonly judgedUntil: number;
  readonly announced: ReadonlyMap<string, Announced>;
  /** The participants that the text admits on the day; null if the record's own list is used. */
  readonly admitted: ReadonlySet<string> | null;
  /** Whether States that have not signed can still join. */
  readonly othersMayJoin: boolean;
}

/** The candidates of a treaty and the paths of its pace from a day on. */
export interface Outlook {
  readonly origin: number;
  readonly age: number;
  readonly candidates: readonly Candidate[];
  readonly paths: readonly PacePath[];
  readonly soFar: PaceSoFar;
}

/** Makes the outlook of a treaty as seen at an origin. */
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

/** Observed and expected instruments by region. */
type Regions = ReadonlyMap<string, PaceSoFar>;

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
    // A reported deposit counts with its probability.
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
    const state = states.get(who);
    const conduct = seen.conduct.get(who);
    if (!state || state.from > origin || state.until < origin) return [];
    if (conduct && conduct.consented !== null) return [];
    const stateEffect = fit.effects.byState.get(who);
    // A State that was never at risk in a reference treaty does not join treaties of this kind.
    if (stateEffect === undefined) return [];
    const signed = conduct !== undefined && conduct.signed !== null;
    const announced = known?.announced.get(who) ?? null;
    if (known?.admitted && !known.admitted.has(who) && !signed) return [];
    if (known && !known.othersMayJoin && !signed && announced === null) return [];
    return [{ who, signed, stateEffect, regionEffect: regional.get(state.region) ?? 1, announced }];
  });
}

export function joinsWithin(candidate: Candidate, path: PacePath, months: number, origin: number): number {
  const { announced } = candidate;
  const byHabit = -Math.expm1(-hazardOf(candidate, path, months));
  return announced === null
    ? byHabit
    : 1 - (1 - byHabit) * probabilityNotDeposited(announced, origin, origin + months * MONTH);
}

/** The candidate's own cumulated hazard; zero if the day of its deposit is supposed. */
function hazardOf(candidate: Candidate, path: PacePath, months: number): number {
  if (candidate.announced?.supposed) return 0;
  return (
    ((candidate.signed ? path.signed : path.unsigned)[months] ?? 0) *
    candidate.stateEffect *
    candidate.regionEffect
  );
}
