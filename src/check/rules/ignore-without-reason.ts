import { rule } from '../rule.ts';

/** An ignore comment without a reason. Reported by `runChecks`. */
export default rule<{ rule: string }>({
  id: 'ignore-without-reason',
  severity: 'error',
  summary: 'an ignore comment without a reason',
  what: f => `"${f.rule}" is ignored here without a reason`,
  why: 'the next reader needs to know why this is not a fault',
  fix: f => `write "# check-ignore ${f.rule}: the reason"`,
});
