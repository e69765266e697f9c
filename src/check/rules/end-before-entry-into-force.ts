import { addDays } from '../../calendar/arithmetic.ts';
import { rule } from '../rule.ts';

/** A term or a termination that ends a treaty before it entered into force. */
export default rule<{ until: string; force: string; of: 'term' | 'termination' }>({
  id: 'end-before-entry-into-force',
  severity: 'error',
  summary: 'a treaty that ends before it enters into force',
  what: f => `the last day in force would be ${f.until}, but the treaty enters into force on ${f.force}`,
  why: 'nobody would ever be bound by it',
  fix: f => (f.of === 'term' ? 'correct the day, or record the extension' : 'correct the day of the act'),
  *treaty(treaty, { scenarios, today }) {
    const pair = scenarios.pairOf(treaty.id, today);
    const force = pair.earliest.entryIntoForce;
    const end = pair.earliest.ended;
    if (!force || !end || end.on > force) return;
    const { term } = pair.latest.law;
    const at = end.event ? ({ event: end.event, key: 'act' } as const) : term && { place: term.at };
    const until = term?.kind === 'until' && !end.event ? term.until.written : addDays(end.on, -1);
    if (at) yield { at, facts: { until, force, of: end.event ? 'termination' : 'term' } };
  },
});
