import type { PlainDate } from '../calendar/plain-date.ts';
import type { Answer } from '../status/asked.ts';
import type { Bounds } from '../status/counts.ts';
import type { Standing } from '../status/standing.ts';
import { participantIn, type StatusReport } from '../status/status-report.ts';

/** Where a participant stands by what is confirmed, and what else is possible. */
export interface StandingBounds {
  readonly standing: Standing;
  readonly possible: readonly Standing[];
}

/** What a change of the record changes in law: a number, an answer, a day, or where somebody stands. */
export type Consequence =
  | {
      readonly kind: 'count';
      readonly of: 'signatories' | 'consents' | 'counted' | 'parties';
      readonly before: Bounds;
      readonly after: Bounds;
    }
  | { readonly kind: 'remaining'; readonly before: Lacking; readonly after: Lacking }
  | { readonly kind: 'in-force'; readonly before: Answer; readonly after: Answer }
  | {
      readonly kind: 'entry-into-force' | 'earliest-entry-into-force';
      readonly before: PlainDate | null;
      readonly after: PlainDate | null;
    }
  | {
      readonly kind: 'in-force-for';
      readonly who: string;
      readonly before: PlainDate | null;
      readonly after: PlainDate | null;
    }
  | {
      readonly kind: 'standing';
      readonly who: string;
      readonly before: StandingBounds;
      readonly after: StandingBounds;
    };

/** How many instruments are lacking; null where the condition is no single count. */
export interface Lacking {
  readonly confirmed: number | null;
  readonly possible: number | null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const bounds = ({ confirmed, possible }: Bounds): Bounds => ({ confirmed, possible });

/**
 * What is otherwise in one report than in another of the same treaty on the same day: counts first, then the treaty's entry into
 * force, then where participants stand, by id.
 */
export function consequences(before: StatusReport, after: StatusReport): readonly Consequence[] {
  const counts = (['signatories', 'consents', 'counted', 'parties'] as const).map(
    (of): Consequence => ({ kind: 'count', of, before: bounds(before[of]), after: bounds(after[of]) }),
  );
  const all: readonly Consequence[] = [
    ...counts,
    { kind: 'remaining', before: before.remaining, after: after.remaining },
    { kind: 'in-force', before: before.inForce, after: after.inForce },
    { kind: 'entry-into-force', before: before.entryIntoForce, after: after.entryIntoForce },
    {
      kind: 'earliest-entry-into-force',
      before: before.earliestEntryIntoForce,
      after: after.earliestEntryIntoForce,
    },
    ...standings(before, after),
  ];
  return all.filter(c => !same(c.before, c.after));
}

function standings(before: StatusReport, after: StatusReport): readonly Consequence[] {
  const everyone = new Set([...before.participants, ...after.participants].map(p => p.id));
  const of = (report: StatusReport, id: string): StandingBounds => {
    const { standing, standingPossible } = participantIn(report, id);
    return { standing, possible: standingPossible };
  };
  const dayFor = (report: StatusReport, id: string) => participantIn(report, id).inForceFor;
  return [...everyone].sort().flatMap((who): Consequence[] => [
    { kind: 'standing', who, before: of(before, who), after: of(after, who) },
    { kind: 'in-force-for', who, before: dayFor(before, who), after: dayFor(after, who) },
  ]);
}
