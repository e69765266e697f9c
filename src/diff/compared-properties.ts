import type { JudgedClaim, Verdict } from '../status/claims/judged.ts';
import type { Bounds } from '../status/counts.ts';
import { ceasedDay } from '../status/in-force.ts';
import type { Scenario } from '../status/scenario.ts';
import { spellsOf } from '../status/spells.ts';
import type { Standing } from '../status/standing.ts';
import type { StatusReport } from '../status/status-report.ts';
import type { WindowState } from '../status/window.ts';

/** The status of a treaty on one side, and its judged claims. */
export interface SideStatus {
  readonly report: StatusReport;
  readonly judged: readonly JudgedClaim[];
}

/** Bounds that are null where the clause is not a count. */
type Open = { readonly confirmed: number | null; readonly possible: number | null };

/** A day, or the two days between which it lies. */
export interface DayBounds {
  readonly earliest: string;
  readonly latest: string;
}

/** The median of a projected entry into force; null if it lies beyond the horizon. */
export interface ProjectedMedian {
  readonly median: string | null;
  readonly horizon: string;
}

/** The type of value of each compared property. */
export interface PropertyValues {
  readonly signatories: Bounds;
  readonly consents: Bounds;
  readonly counted: Bounds;
  readonly parties: Bounds;
  readonly required: number | null;
  readonly remaining: Open;
  readonly 'in-force': 'yes' | 'no' | 'undetermined';
  readonly threshold: string | null;
  readonly 'entry-into-force': string | null;
  readonly 'earliest-entry-into-force': string | null;
  readonly 'ceased-on': string | null;
  readonly 'ends-on': string | null;
  readonly 'suspended-since': string | null;
  readonly 'signature-window': WindowState;
  readonly provision: string | null;
  readonly standing: { readonly standing: Standing; readonly possible: readonly Standing[] };
  readonly 'in-force-for': DayBounds | null;
  readonly leaves: string | null;
  readonly claim: Verdict;
  readonly projection: ProjectedMedian;
}

export type PropertyKind = keyof PropertyValues;

/** A property of a treaty on one side; `of` is a participant, claim or article, or null for the treaty itself. */
export type Property = {
  readonly [K in PropertyKind]: {
    readonly kind: K;
    readonly of: string | null;
    readonly value: PropertyValues[K];
  };
}[PropertyKind];

/** The days of the two sides: one day (`stands`), two days (`moves`), or two of which the second is after today (`ahead`). */
export type SideDays = 'stands' | 'moves' | 'ahead';

/** All compared properties of a treaty, in the order in which they are printed. */
export function propertiesOf({ report: r, judged }: SideStatus, clock: SideDays): readonly Property[] {
  const bounds = ({ confirmed, possible }: Bounds): Bounds => ({ confirmed, possible });
  const { earliestEntryIntoForce: earliest } = r;
  return [
    { kind: 'signatories', of: null, value: bounds(r.signatories) },
    { kind: 'consents', of: null, value: bounds(r.consents) },
    { kind: 'counted', of: null, value: bounds(r.counted) },
    { kind: 'required', of: null, value: r.required },
    { kind: 'remaining', of: null, value: r.remaining },
    { kind: 'parties', of: null, value: bounds(r.parties) },
    { kind: 'in-force', of: null, value: r.inForce },
    { kind: 'threshold', of: null, value: thresholdOf(r) },
    { kind: 'entry-into-force', of: null, value: entryOf(r, clock) },
    ...(clock !== 'stands' || r.entryIntoForce !== null
      ? []
      : [{ kind: 'earliest-entry-into-force', of: null, value: earliest } as const]),
    { kind: 'ceased-on', of: null, value: ceasedDay(r.force) },
    ...(clock === 'stands' ? [{ kind: 'ends-on', of: null, value: endsOn(r) } as const] : []),
    {
      kind: 'suspended-since',
      of: null,
      value: r.force.lapse?.by === 'suspension' ? r.force.lapse.on : null,
    },
    { kind: 'signature-window', of: null, value: r.signature.state },
    ...r.provisions.map(p => ({ kind: 'provision', of: p.article, value: p.entryIntoForce }) as const),
    ...r.participants.map(
      p =>
        ({
          kind: 'standing',
          of: p.id,
          // For a day after today, the possible standings depend on the clock, not on the record.
          value: { standing: p.standing, possible: clock === 'ahead' ? [] : p.recordedPossible },
        }) as const,
    ),
    ...[...r.pair.latest.acts.keys()].map(
      id => ({ kind: 'in-force-for', of: id, value: inForceFor(r, id) }) as const,
    ),
    ...r.participants.map(p => ({ kind: 'leaves', of: p.id, value: p.leavesOn }) as const),
    ...judged.map(j => ({ kind: 'claim', of: j.claim.id, value: j.verdict }) as const),
  ];
}

/** The day on which the conditions were met, or the days between which they were; null while nothing says that they are. */
function thresholdOf({
  thresholdReached,
  partlyMeasured,
  pair: { earliest, latest },
}: StatusReport): string | null {
  if (thresholdReached) return thresholdReached.on;
  return partlyMeasured
    ? null
    : between({ earliest: earliest.threshold?.on ?? null, latest: latest.threshold?.on ?? null });
}

/** The day of entry into force. Between days, it is null on a day on which the conditions were not yet met, even if it was published later. */
function entryOf(r: StatusReport, clock: SideDays): string | null {
  const { entryIntoForce: day, thresholdReached, asked, force } = r;
  if (day === null) return between(force);
  return clock !== 'stands' && thresholdReached === null && day > asked.on ? null : day;
}

/** The day to come from which it is no longer in force; not compared between days, since it comes by itself. */
const endsOn = ({ force: { end }, asked }: StatusReport): string | null =>
  end && end.on > asked.on ? end.on : null;

/** What happened between two days: `[a..b]`, or `[a..]` if it may not have happened. */
function between({ earliest, latest }: Pick<StatusReport['force'], 'earliest' | 'latest'>): string | null {
  if (earliest === null) return null;
  return `[${earliest}..${latest ?? ''}]`;
}

/** The bounds of the day from which a participant is bound by confirmed acts; null if there is none or it is no longer bound. */
function inForceFor({ pair, asked }: StatusReport, id: string): DayBounds | null {
  const last = (scenario: Scenario) =>
    spellsOf(scenario, id)
      .filter(s => s.to === null || s.to > asked.on)
      .at(-1)?.from;
  const latest = last(pair.latest);
  if (latest === undefined) return null;
  const early = last(pair.earliest);
  return { earliest: early !== undefined && early < latest ? early : latest, latest };
}
