import { rule } from '../rule.ts';

/** A finding that is set aside without a word why. Raised where the comments of a file are read. */
export default rule<{ rule: string }>({
  id: 'ignore-without-reason',
  severity: 'error',
  tier: 'always',
  summary: 'a comment that ignores a rule without giving a reason',
  message: f => ({
    what: `"${f.rule}" is ignored here without a reason`,
    why: 'the next reader must see why this is no fault',
    fix: `write "# check-ignore ${f.rule}: the reason"`,
  }),
});
