import { publishedComparisons } from '../../status/published-comparisons.ts';
import { rule } from '../rule.ts';

/** A reason for a difference that no longer exists. */
export default rule<{ who: string | null; published: string }>({
  id: 'reason-without-difference',
  severity: 'warning',
  summary: 'a "because" for a published day that equals the computed day',
  what: f =>
    `the published day${f.who === null ? '' : ` for ${f.who}`}, ${f.published}, equals the computed day, but "because" explains a difference`,
  why: 'the record was corrected since, and the reason is misleading',
  fix: 'remove "because"',
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
