import type { PlainDate } from '../calendar/plain-date.ts';
import type { Condition, ParticipantSet } from '../law/clause.ts';
import { measure } from '../law/conditions/measure.ts';
import type { Measured } from '../law/conditions/measured.ts';
import type { Facts } from '../law/facts.ts';
import type { Conditional } from '../law/threshold.ts';

/**
 * What a clause still requires. A `count` is projected exactly: so many more instruments, of certain participants or of any. A
 * `composed` requirement (minima inside a count, weights, several conditions) is simulated. What deposits do not decide is `uncountable`.
 */
export type Requirement =
  | { readonly kind: 'met' }
  | { readonly kind: 'count'; readonly need: number; readonly of: ReadonlySet<string> | null }
  | { readonly kind: 'composed' }
  | { readonly kind: 'uncountable'; readonly condition: Condition };

export function requirementOf(clause: Conditional, facts: Facts, day: PlainDate): Requirement {
  return requirement(measure(clause.when, facts, day, clause), facts, day);
}

function requirement(m: Measured, facts: Facts, day: PlainDate): Requirement {
  if (m.met) return { kind: 'met' };
  const { condition } = m;
  switch (condition.kind) {
    case 'instruments':
      if (condition.among) return { kind: 'composed' };
      return lacking(m, condition.of, facts, day);
    case 'every':
    case 'some':
      return lacking(m, condition.of, facts, day);
    case 'fraction':
      return condition.counting === 'any-party' && condition.measured === 'at-adoption'
        ? lacking(m, condition.of, facts, day)
        : lackingOf(m, denominator(condition, facts, day));
    case 'share':
      return { kind: 'composed' };
    case 'all-of': {
      const left = m.parts.map(p => requirement(p, facts, day)).filter(r => r.kind !== 'met');
      return left.find(r => r.kind === 'uncountable') ?? (left.length === 1 ? (left[0] ?? MET) : COMPOSED);
    }
    case 'any-of': {
      const left = m.parts.map(p => requirement(p, facts, day)).filter(r => r.kind !== 'uncountable');
      return left.length === 0
        ? { kind: 'uncountable', condition }
        : left.length === 1
          ? (left[0] ?? MET)
          : COMPOSED;
    }
    default:
      return { kind: 'uncountable', condition };
  }
}

const MET: Requirement = { kind: 'met' };
const COMPOSED: Requirement = { kind: 'composed' };

const lacking = (m: Measured, of: ParticipantSet | undefined, facts: Facts, day: PlainDate): Requirement =>
  lackingOf(m, of ? facts.idsIn(of, day) : null);

/** The number of instruments that a condition still lacks. */
const lackingOf = (m: Measured, of: ReadonlySet<string> | null): Requirement => ({
  kind: 'count',
  need: (m.need ?? 0) - (m.have ?? 0),
  of,
});

/** The participants in the denominator of a fraction: at adoption, or on the day if the membership is current. */
function denominator(
  { of, measured }: Extract<Condition, { readonly kind: 'fraction' }>,
  facts: Facts,
  day: PlainDate,
): ReadonlySet<string> {
  const since = measured === 'current' ? day : facts.adopted;
  return since === null ? new Set() : facts.idsIn(of, since);
}
