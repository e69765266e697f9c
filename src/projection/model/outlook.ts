import { monthOfNumber } from '../../calendar/day-number.ts';
import { MODEL } from './assumptions.ts';
import type { Fit } from './fit.ts';
import { addToPace, featuresOf, type Landmark, landmarkAge, nothingYet, type PaceSoFar } from './landmark.ts';
import { livesOf, periodOf } from './lives.ts';
import { joinedBy, type News } from './news.ts';
import { paceOf } from './paces.ts';
import { atRisk, type Person, signedBy, type TreatyRecord, visibleAt, YEAR } from './record.ts';
import { dot, solve } from './ridge.ts';

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

/** One way the treaty's own pace may go, with its probability: cumulated base hazards by month of those who signed or did not. */
export interface Way {
  readonly weight: number;
  readonly signed: Float64Array;
  readonly unsigned: Float64Array;
}

/** What the model expects of a treaty from a day on. */
export interface Outlook {
  readonly origin: number;
  readonly age: number;
  readonly candidates: readonly Candidate[];
  readonly ways: readonly Way[];
  readonly sofar: PaceSoFar;
}

/** Months of the horizon. */
export const MONTHS = 12 * MODEL.horizon;
/** A month, in days. */
export const MONTH = YEAR / 12;

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
    candidates: candidatesOf(seen, origin, fit, people, regions, beside),
    ways: waysOf(landmark, x, age, origin, fit),
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
    addToPace(sofar, life, complete, fit.habits);
    const region = people.get(life.who)?.region ?? '';
    const own = regions.get(region) ?? nothingYet();
    addToPace(own, life, complete, fit.habits);
    // What is only reported is part of the pace in proportion to its weight.
    const reported = beside?.news.get(life.who)?.already ?? 0;
    for (const pace of [sofar, own]) {
      pace.joined += reported;
      pace.joinedLately += reported;
    }
    regions.set(region, own);
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
  regions: Regions,
  beside: Beside | null,
): readonly Candidate[] {
  const total = nothingYet();
  for (const r of regions.values()) {
    total.joined += r.joined;
    total.expected += r.expected;
  }
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
    return [{ who, signed, habit, region: regionalPace(regions, person.region, total), news }];
  });
}

/** Standard normal ordinates of the quadrature: equally spaced, as smooth integrands want them. */
const REACH = 3.2;
const ORDINATES = Array.from({ length: MODEL.nodes }, (_, k) => -REACH + (2 * REACH * k) / (MODEL.nodes - 1));
const DENSITIES = ORDINATES.map(x => Math.exp((-x * x) / 2));
const TOTAL = DENSITIES.reduce((a, b) => a + b, 0);

/**
 * The ways the treaty's pace may go. Its logarithm is normal: the mean from the regression, less half the variance left open, so
 * that the pace itself is right on average; the spread from that variance, growing with time, and from the regression's own error.
 */
function waysOf(landmark: Landmark, x: readonly number[], age: number, origin: number, fit: Fit): Way[] {
  const open = Math.log(1 + landmark.variance);
  const centre = { unsigned: Math.exp(dot(landmark.unsigned.coefficients, x) - open / 2), signed: 0 };
  centre.signed = Math.exp(dot(landmark.signed.coefficients, x) - open / 2);
  const unseen = Math.max(0, origin - fit.seenUntil) / YEAR;
  const errors = [landmark.unsigned, landmark.signed].map(r => dot(x, solve(r.curvature, x)));
  const error = ((errors[0] ?? 0) + (errors[1] ?? 0)) / 2;
  const months = Array.from({ length: MONTHS }, (_, i) => (i + 0.5) / 12).map(years => ({
    years,
    period: periodOf(age + years),
    season: fit.season[monthOfNumber(origin + years * YEAR)] ?? 1,
  }));
  return ORDINATES.map((ordinate, k) => {
    const way = { signed: new Float64Array(MONTHS + 1), unsigned: new Float64Array(MONTHS + 1) };
    for (const [i, { years, period, season }] of months.entries()) {
      const m = i + 1;
      const drift = MODEL.varianceAtOnce + MODEL.varianceAYear * (years + unseen);
      const spread = Math.sqrt(error + open * drift);
      const pace = (season * Math.exp(spread * ordinate)) / 12;
      way.signed[m] = (way.signed[m - 1] ?? 0) + pace * centre.signed * paceOf(landmark.paces, period, true);
      way.unsigned[m] =
        (way.unsigned[m - 1] ?? 0) + pace * centre.unsigned * paceOf(landmark.paces, period, false);
    }
    return { weight: (DENSITIES[k] ?? 0) / TOTAL, ...way };
  });
}

/** The probability that a candidate has joined within so many months of an origin, the treaty going one way. */
export function joinsWithin(candidate: Candidate, way: Way, months: number, origin: number): number {
  const base = (candidate.signed ? way.signed : way.unsigned)[months] ?? 0;
  const hazard = base * candidate.habit * candidate.region;
  if (candidate.news === null) return -Math.expm1(-hazard);
  return joinedBy(candidate.news, origin, origin + months * MONTH, hazard);
}
