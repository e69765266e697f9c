import { statedCoverage } from '../../ledger/record-end.ts';
import { inTreaty } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ until: string; today: string }>({
  id: 'coverage-in-the-future',
  severity: 'error',
  summary: 'a "complete_until" after today',
  what: f => `"complete_until" is ${f.until}, but today is ${f.today}`,
  why: 'future acts are unknown',
  fix: 'write the day on which the official table was read',
  treaty: inTreaty(['complete_until'], (treaty, { today }) => {
    const until = statedCoverage(treaty);
    return until !== null && until > today ? { until, today } : null;
  }),
});
