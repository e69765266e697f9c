import { nearest } from '../../source/nearest.ts';
import { rule } from '../rule.ts';

/** A comment that ignores a rule that there is not. Raised where the comments of a file are read. */
export default rule<{ rule: string; known: readonly string[] }>({
  id: 'ignore-of-unknown-rule',
  severity: 'error',
  tier: 'always',
  summary: 'a comment that ignores a rule that there is not',
  message: f => {
    const [near] = nearest(f.rule, f.known, 1);
    return {
      what: `there is no rule "${f.rule}"`,
      why: 'the comment sets nothing aside',
      fix: near ? `did you mean "${near}"?` : 'see "treaty check --rules"',
    };
  },
});
