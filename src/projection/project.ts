import { dayNumber } from '../calendar/arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Condition } from '../law/clause.ts';
import { lawOn } from '../ledger/law-on.ts';
import { countsOn } from '../status/counts.ts';
import { lapseOn } from '../status/ends/lapse.ts';
import type { Scenario } from '../status/scenario.ts';
import { announcementsOf, knownOnDay, recordOnDay } from './known-on-day.ts';
import { type Outlook, outlookOf } from './model/outlook.ts';
import type { ProjectionQuestion } from './question.ts';
import { type ProjectionReport, reportOf } from './report.ts';
import { type Requirement, requirementOf } from './requirement.ts';

/** Why no projection can be made. */
export type NoProjection =
  | { readonly kind: 'in-force'; readonly since: PlainDate }
  | { readonly kind: 'suspended'; readonly since: PlainDate }
  | { readonly kind: 'ceased'; readonly on: PlainDate; readonly deserted: boolean }
  | { readonly kind: 'threshold-reached'; readonly on: PlainDate; readonly force: PlainDate | null }
  | { readonly kind: 'target-reached'; readonly counted: number }
  | { readonly kind: 'undetermined' }
  | { readonly kind: 'no-clause' }
  | { readonly kind: 'uncountable'; readonly condition: Condition }
  | { readonly kind: 'not-signed' }
  | { readonly kind: 'too-few'; readonly need: number; readonly candidates: number }
  | { readonly kind: 'no-references' };

export type Projection =
  | { readonly kind: 'projected'; readonly report: ProjectionReport }
  | { readonly kind: 'none'; readonly why: NoProjection };

const none = (why: NoProjection): Projection => ({ kind: 'none', why });

/** Projects when a treaty meets its conditions, or a number of instruments, from what is known on a day. */
export function project(question: ProjectionQuestion): Projection {
  const { scenarios, treaty, on, target, record, fit } = question;
  const { latest, earliest } = scenarios.pairOf(treaty.id, on);
  const settled = target === null ? settledAlready(latest, earliest, on) : null;
  if (settled) return none(settled);
  const clause = lawOn(treaty, on).entryIntoForce;
  if (target === null && !clause) return none({ kind: 'no-clause' });
  if (!record) return none({ kind: 'not-signed' });
  if (!fit) return none({ kind: 'no-references' });
  const counts = countsOn({ latest, earliest }, { on, today: on, rule: 'as-recorded' });
  const counted = target === null ? counts.counted : counts.consents.states;
  const lacks: Requirement =
    target !== null || !clause
      ? { kind: 'count', need: (target ?? 0) - counted.confirmed, of: null }
      : requirementOf(clause, latest.facts, on);
  if (target !== null && target <= counted.confirmed)
    return none({ kind: 'target-reached', counted: counted.confirmed });
  if (lacks.kind === 'uncountable') return none({ kind: 'uncountable', condition: lacks.condition });
  const announcements = announcementsOf(treaty, question.supposed, latest, on);
  const known = knownOnDay(treaty, announcements, latest, on);
  const standing = recordOnDay(record, latest, question.supposed, on);
  const outlook = outlookOf(standing, dayNumber(on), fit, question.states, known);
  const able = lacks.kind === 'count' ? candidatesFor(outlook, lacks.of) : outlook.candidates.length;
  const need = lacks.kind === 'count' ? lacks.need : 1;
  if (able < need) return none({ kind: 'too-few', need, candidates: able });
  return {
    kind: 'projected',
    report: reportOf({ question, counts, latest, lacks, outlook, announcements, counted, known }),
  };
}

/** The answer where nothing is left to project: in force, ceased, conditions met, or dependent on an unconfirmed act. */
function settledAlready(latest: Scenario, earliest: Scenario, on: PlainDate): NoProjection | null {
  const { entryIntoForce: since, threshold } = latest;
  const lapse = since !== null && since <= on ? lapseOn(earliest, on) : null;
  if (lapse && lapse.by !== 'suspension')
    return { kind: 'ceased', on: lapse.on, deserted: lapse.by === 'nobody-left' };
  if (lapse) return { kind: 'suspended', since: lapse.on };
  if (since !== null && since <= on) {
    // An end or a suspension that is disputed or only reported leaves open whether it is in force.
    const perhaps = lapseOn(latest, on);
    const isOpen = perhaps !== null && perhaps.by !== 'nobody-left';
    return isOpen ? { kind: 'undetermined' } : { kind: 'in-force', since };
  }
  if (threshold !== null) return { kind: 'threshold-reached', on: threshold.on, force: since };
  const couldBe = earliest.entryIntoForce !== null && earliest.entryIntoForce <= on;
  return couldBe ? { kind: 'undetermined' } : null;
}

const candidatesFor = (outlook: Outlook, of: ReadonlySet<string> | null): number =>
  outlook.candidates.filter(c => of === null || of.has(c.who)).length;
