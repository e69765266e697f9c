import { rule } from '../rule.ts';

/** A comment that ignores a finding that is no more. Raised where the comments of a file are read. */
export default rule<{ rule: string }>({
  id: 'ignore-without-effect',
  severity: 'warning',
  tier: 'always',
  summary: 'a comment that ignores a rule that finds nothing there',
  message: f => ({
    what: `"${f.rule}" is ignored here, and finds nothing`,
    why: 'it would hide the next fault of that kind',
    fix: 'remove the comment',
  }),
});
