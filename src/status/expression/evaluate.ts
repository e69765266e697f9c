import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { type Answer, type AsOf, type Basis, basisOf, type RecordRule, unrecordedFrom } from '../as-of.ts';
import { type Counts, countsOn } from '../counts.ts';
import type { EndedBy } from '../ends/ends.ts';
import { lazily } from '../lazily.ts';
import { narrowedByTotals } from '../official-totals.ts';
import type { Omission } from '../omitted.ts';
import { hasStanding } from '../participant-standing.ts';
import { asksBeyondRecords, continuationsOf } from '../possible-continuations.ts';
import type { Scenarios } from '../scenario.ts';
import type { Standing } from '../standing.ts';
import { participantIn, type StatusReport, statusReport } from '../status-report.ts';
import type { WindowState } from '../window.ts';
import { and, type Between, compare, not, or } from './answers.ts';
import type { CountName, Expression, Leaf } from './expression.ts';
import { reachOf } from './reach.ts';

export type LeafMeasure =
  /**
   * A total as recorded; null where the treaty's clause is no count. `orMore` and `orFewer`: acts that the record may lack could raise
   * or lower it.
   */
  | {
      readonly kind: 'count';
      readonly of: CountName;
      readonly between: Between | null;
      readonly orMore: boolean;
      readonly orFewer: boolean;
    }
  | {
      readonly kind: 'in-force';
      readonly since: PlainDate | null;
      /** The days between which it entered or enters into force, where the record leaves open which; null where it tells, or neither. */
      readonly between: { readonly from: PlainDate; readonly to: PlainDate | null } | null;
      /** The last end or suspension before the day asked about. */
      readonly end: { readonly on: PlainDate; readonly by: EndedBy; readonly atLatest?: true } | null;
      readonly earliest: PlainDate | null;
      readonly earliestBeyondRecord: PlainDate | null;
    }
  | {
      readonly kind: 'window';
      readonly state: WindowState;
      readonly opens: PlainDate | null;
      readonly closes: PlainDate | null;
    }
  | {
      readonly kind: 'standing';
      readonly who: string;
      readonly standing: Standing;
      readonly possible: readonly Standing[];
      readonly recordedPossible: readonly Standing[];
      readonly omitted: Omission | null;
    };

const openDays = ({ entryIntoForce, force }: StatusReport): InForceMeasure['between'] =>
  entryIntoForce === null && force.earliest !== null ? { from: force.earliest, to: force.latest } : null;

type InForceMeasure = Extract<LeafMeasure, { readonly kind: 'in-force' }>;

/** An expression with its answer, and that of each of its parts. */
export interface Evaluated {
  readonly expression: Expression;
  readonly answer: Answer;
  /** What the answer rests on. */
  readonly basis: Basis;
  /** Null for what only joins its parts. */
  readonly measured: LeafMeasure | null;
  readonly parts: readonly Evaluated[];
}

/** What an expression is asked of. */
export interface EvaluationContext {
  readonly scenarios: Scenarios;
  readonly treaty: Treaty;
  readonly asked: AsOf;
}

/** Bounds of a total, from counts that include what could be. */
export function betweenOf(counts: Counts, of: CountName): Between | null {
  const { confirmed, possible } = of === 'states_signed' ? counts.signatories.states : counts[of];
  if (confirmed === null || possible === null) return null;
  return { lo: Math.min(confirmed, possible), hi: Math.max(confirmed, possible) };
}

/** Between which numbers a total lies, with acts that the record may lack and within the official totals of later days. */
function reachOfCount(
  of: CountName,
  { treaty, asked }: StatusReport,
  counts: readonly Counts[],
): Between | null {
  const each = counts.map(c => betweenOf(c, of)).filter(b => b !== null);
  const reach =
    each.length < counts.length
      ? null
      : { lo: Math.min(...each.map(b => b.lo)), hi: Math.max(...each.map(b => b.hi)) };
  const isTotal = of === 'signatories' || of === 'consents' || of === 'parties';
  return reach && isTotal ? narrowedByTotals(treaty, asked, of, reach) : reach;
}

/** `open for signature` in three values: a window that closes on entry into force may close by acts to come. */
function windowAnswer({ signature, asked, force, treaty, pair }: StatusReport): Answer {
  if (signature.state === 'undetermined') return 'undetermined';
  if (signature.state !== 'open') return 'no';
  const mayClose =
    pair.latest.law.signature?.closes === 'entry-into-force' &&
    unrecordedFrom(treaty, asked).gaining !== null;
  return mayClose && force.earliestPossible !== null && force.earliestPossible <= asked.on
    ? 'undetermined'
    : 'yes';
}

/** The end of a treaty that is past; also of one of which it is open whether it ever entered into force. */
function endBefore({ force: { lapse, earliest, end }, asked: { on } }: StatusReport) {
  return lapse ?? (earliest !== null && end !== null && end.on <= on ? end : null);
}

function leaf(
  expression: Leaf,
  report: StatusReport,
  counts: () => readonly Counts[],
): readonly [Answer, LeafMeasure] {
  switch (expression.kind) {
    case 'count': {
      const { of, is, number } = expression;
      const between = betweenOf(report, of);
      const reach = reachOfCount(of, report, counts());
      const answer = reach ? compare(reach, is, number) : 'undetermined';
      const orMore = between !== null && reach !== null && reach.hi > between.hi;
      const orFewer = between !== null && reach !== null && reach.lo < between.lo;
      return [answer, { kind: 'count', of, between, orMore, orFewer }];
    }
    case 'in-force':
      return [
        report.inForce,
        {
          kind: 'in-force',
          since: report.entryIntoForce,
          between: openDays(report),
          end: endBefore(report),
          earliest: report.earliestEntryIntoForce,
          earliestBeyondRecord: report.earliestBeyondRecord,
        },
      ];
    case 'open-for-signature': {
      const { state, opens, closes } = report.signature;
      return [windowAnswer(report), { kind: 'window', state, opens, closes }];
    }
    case 'standing': {
      const p = participantIn(report, expression.who);
      return [
        hasStanding(p, expression.is),
        {
          kind: 'standing',
          who: p.id,
          standing: p.standing,
          possible: p.standingPossible,
          recordedPossible: p.recordedPossible,
          omitted: p.omitted,
        },
      ];
    }
  }
}

/**
 * The answer to an expression about a treaty on a day, with that of every part. An answer that acts to come could change, or
 * acts that the record may lack, is undetermined. Hanoi Convention, today 2026-11-21: `parties >= 1` is no on 2027-02-18.
 */
export function evaluate(expression: Expression, context: EvaluationContext): Evaluated {
  const { scenarios, treaty, asked } = context;
  const under = (rule: RecordRule): Unfounded =>
    rule === asked.rule ? answered : evaluateUnder(expression, { ...context, asked: { ...asked, rule } });
  const answered = evaluateUnder(expression, context);
  const other = { strict: lazily(() => under('strict')), recorded: lazily(() => under('as-recorded')) };
  const beyond = asksBeyondRecords(scenarios.ledger, treaty, asked);
  /** The part of an expression at the same place, as another rule answers it. */
  const withBasis = (e: Unfounded, at: (of: Unfounded) => Unfounded | undefined): Evaluated => ({
    ...e,
    basis: basisOf(treaty, asked, beyond, e.answer, rule => {
      const of = rule === 'strict' ? other.strict() : other.recorded();
      return (at(of) ?? e).answer;
    }),
    parts: e.parts.map((part, i) => withBasis(part, of => at(of)?.parts[i])),
  });
  return withBasis(answered, of => of);
}

/** An evaluated expression before it is known what the answers rest on. */
interface Unfounded extends Omit<Evaluated, 'basis' | 'parts'> {
  readonly parts: readonly Unfounded[];
}

/** The answer under the rule of the question alone. */
function evaluateUnder(expression: Expression, { scenarios, treaty, asked }: EvaluationContext): Unfounded {
  const report = statusReport(scenarios, treaty, asked);
  // Widened by what acts to come, and acts that the record may lack, could change.
  const counts = lazily(() =>
    [scenarios, ...continuationsOf(scenarios, treaty, asked)].map(w =>
      countsOn(reachOf(w, w === scenarios ? report : statusReport(w, treaty, asked)), asked),
    ),
  );
  const answered = (e: Expression): Unfounded => {
    if (e.kind === 'and' || e.kind === 'or') {
      const parts = e.of.map(answered);
      const answer = (e.kind === 'and' ? and : or)(parts.map(p => p.answer));
      return { expression: e, answer, measured: null, parts };
    }
    if (e.kind === 'not') {
      const part = answered(e.of);
      return { expression: e, answer: not(part.answer), measured: null, parts: [part] };
    }
    const [answer, measured] = leaf(e, report, counts);
    return { expression: e, answer, measured, parts: [] };
  };
  return answered(expression);
}
