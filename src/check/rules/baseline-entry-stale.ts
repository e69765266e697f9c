import { rule } from '../rule.ts';

/** An entry of a baseline that no finding matches any more. Reported by `applyBaseline`. */
export default rule<{ key: string }>({
  id: 'baseline-entry-stale',
  severity: 'warning',
  summary: 'an entry of the baseline that no finding matches any more',
  what: f => `no finding matches "${f.key}" any more`,
  why: 'the entry would hide the same fault if it returned',
  fix: 'remove the line (--prune does)',
});
