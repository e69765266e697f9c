import { publishedComparisons } from '../../status/published-comparisons.ts';
import { rule } from '../rule.ts';

/** A reason for a difference that is no more. */
export default rule<{ who: string | null; published: string }>({
  id: 'reason-without-difference',
  severity: 'warning',
  tier: 'always',
  summary: 'a reason for a published day that does not differ from the computed one',
  message: f => ({
    what: `the published day${f.who === null ? '' : ` for ${f.who}`}, ${f.published}, is the computed one, and yet a difference is explained`,
    why: 'the record has come right since, and the reason misleads',
    fix: 'remove "because"',
  }),
  *treaty(treaty, { scenarios, today }) {
    const { entryIntoForce, participants } = treaty.published ?? {};
    if (!entryIntoForce?.because && Object.keys(participants?.because ?? {}).length === 0) return;
    for (const c of publishedComparisons(scenarios, treaty, today)) {
      if (!c.agrees || c.because === null) continue;
      const path =
        c.participant === null
          ? ['published', 'entry_into_force', 'because']
          : ['published', 'participants', 'because', c.participant];
      yield { at: { file: treaty.file, path }, facts: { who: c.participant, published: c.published } };
    }
  },
});
