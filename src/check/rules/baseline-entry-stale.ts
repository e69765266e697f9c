import { rule } from '../rule.ts';

/** An entry of a baseline that nothing meets any more. Raised where the baseline is read. */
export default rule<{ key: string }>({
  id: 'baseline-entry-stale',
  severity: 'warning',
  tier: 'always',
  summary: 'an entry of the baseline that no finding meets any more',
  message: f => ({
    what: `nothing meets "${f.key}" any more`,
    why: 'the entry would hide the same fault if it came back',
    fix: 'remove the line (--prune does)',
  }),
});
