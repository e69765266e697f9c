import { publishedComparisons } from '../../status/published-comparisons.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string | null; published: string; computed: readonly string[] }>({
  id: 'published-date-differs',
  severity: 'error',
  summary: 'a published day of entry into force that differs from the computed day, without a reason',
  what: f =>
    `published${f.who === null ? '' : ` for ${f.who}`}: ${f.published}; computed from events and clauses: ${f.computed.length > 0 ? f.computed.join(' or ') : 'no day'}`,
  why: 'an event, a clause or the publication is wrong, or there is a reason that readers need',
  fix: 'correct what is wrong, or give the reason under "because"',
  *treaty(treaty, { scenarios, today }) {
    for (const c of publishedComparisons(scenarios, treaty, today)) {
      if (c.agrees || c.because !== null) continue;
      const path =
        c.participant === null
          ? ['published', 'entry_into_force', 'date']
          : ['published', 'participants', 'dates', c.participant];
      yield {
        at: { file: treaty.file, path },
        facts: { who: c.participant, published: c.published, computed: c.computed },
      };
    }
  },
});
