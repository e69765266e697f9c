import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { type Answer, type AsOf, unknownFrom } from '../as-of.ts';
import { type Counts, countsOn } from '../counts.ts';
import { lazily } from '../lazily.ts';
import type { Scenarios } from '../scenario.ts';
import { hasStanding, type Standing } from '../standing.ts';
import { participantIn, type StatusReport, statusReport } from '../status-report.ts';
import type { WindowState } from '../window.ts';
import { and, type Between, compare, not, or } from './answers.ts';
import type { CountName, Expression, Leaf } from './expression.ts';
import { reachOf } from './reach.ts';

export type LeafMeasure =
  /** A total; null where the treaty's clause is no count. */
  | { readonly kind: 'count'; readonly of: CountName; readonly between: Between | null }
  | { readonly kind: 'in-force'; readonly since: PlainDate | null; readonly earliest: PlainDate | null }
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
    };

/** An expression with its answer, and that of each of its parts. */
export interface Evaluated {
  readonly expression: Expression;
  readonly answer: Answer;
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

/** `open for signature` in three values: a window that closes on entry into force may close by acts to come. */
function windowAnswer({ signature, asked, force, treaty, pair }: StatusReport): Answer {
  if (signature.state === 'undetermined') return 'undetermined';
  if (signature.state !== 'open') return 'no';
  const mayClose =
    pair.latest.law.signature?.closes === 'entry-into-force' && unknownFrom(treaty, asked) !== null;
  return mayClose && force.earliestPossible !== null && force.earliestPossible <= asked.on
    ? 'undetermined'
    : 'yes';
}

function leaf(expression: Leaf, report: StatusReport, counts: () => Counts): readonly [Answer, LeafMeasure] {
  switch (expression.kind) {
    case 'count': {
      const between = betweenOf(counts(), expression.of);
      const answer = between ? compare(between, expression.is, expression.number) : 'undetermined';
      return [answer, { kind: 'count', of: expression.of, between }];
    }
    case 'in-force':
      return [
        report.inForce,
        { kind: 'in-force', since: report.entryIntoForce, earliest: report.force.earliestPossible },
      ];
    case 'open-for-signature': {
      const { state, opens, closes } = report.signature;
      return [windowAnswer(report), { kind: 'window', state, opens, closes }];
    }
    case 'standing': {
      const p = participantIn(report, expression.who);
      return [
        hasStanding(p, expression.is),
        { kind: 'standing', who: p.id, standing: p.standing, possible: p.standingPossible },
      ];
    }
  }
}

/**
 * The answer to an expression about a treaty on a day, with that of every part. An answer that acts to come could change (or,
 * under `strict`, unrecorded acts) is undetermined. Hanoi Convention, today 2026-11-21: `parties >= 1` is no on 2027-02-18.
 */
export function evaluate(expression: Expression, { scenarios, treaty, asked }: EvaluationContext): Evaluated {
  const report = statusReport(scenarios, treaty, asked);
  // Widened by what acts to come could change.
  const counts = lazily(() => countsOn(reachOf(scenarios, report), report.asked));
  const answered = (e: Expression): Evaluated => {
    if (e.kind === 'and' || e.kind === 'or') {
      const parts = e.of.map(answered);
      return {
        expression: e,
        answer: (e.kind === 'and' ? and : or)(parts.map(p => p.answer)),
        measured: null,
        parts,
      };
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
