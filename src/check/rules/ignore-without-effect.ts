import { rule } from '../rule.ts';

/** An ignore comment without a finding to ignore. Reported by `runChecks`. */
export default rule<{ rule: string }>({
  id: 'ignore-without-effect',
  severity: 'warning',
  summary: 'an ignore comment whose rule finds nothing there',
  what: f => `"${f.rule}" is ignored here, but finds nothing`,
  why: 'the comment would hide the next fault of that kind',
  fix: 'remove the comment',
});
