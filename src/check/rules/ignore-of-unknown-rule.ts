import { nearest } from '../../source/nearest.ts';
import { rule } from '../rule.ts';

/** An ignore comment that names an unknown rule. Reported by `runChecks`. */
export default rule<{ rule: string; known: readonly string[] }>({
  id: 'ignore-of-unknown-rule',
  severity: 'error',
  summary: 'an ignore comment that names an unknown rule',
  what: f => `there is no rule "${f.rule}"`,
  why: 'the comment has no effect',
  fix: f => {
    const [near] = nearest(f.rule, f.known, 1);
    return near ? `did you mean "${near}"?` : 'see "treaty check --rules"';
  },
});
