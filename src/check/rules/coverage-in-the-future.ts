import { rule } from '../rule.ts';

/** A record that is said to be complete up to a day that has not come. */
export default rule<{ until: string; today: string }>({
  id: 'coverage-in-the-future',
  severity: 'error',
  tier: 'always',
  summary: 'a record said to be complete up to a day after today',
  message: f => ({
    what: `the record is said to be complete until ${f.until}, and today is ${f.today}`,
    why: 'nobody knows the acts of days to come',
    fix: 'write the day on which the official table was read',
  }),
  *treaty(treaty, { today }) {
    const until = treaty.completeUntil;
    if (until !== null && until > today)
      yield { at: { file: treaty.file, path: ['complete_until'] }, facts: { until, today } };
  },
});
