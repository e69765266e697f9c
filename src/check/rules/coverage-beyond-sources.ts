import { statedCoverage } from '../../ledger/record-end.ts';
import { isOfficial } from '../../registry/source.ts';
import { inTreaty } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ until: string; read: string }>({
  id: 'coverage-beyond-sources',
  severity: 'warning',
  summary: 'a "complete_until" later than the last reading of the official sources',
  what: f => `"complete_until" is ${f.until}, but the official sources were last read on ${f.read}`,
  why: 'a source says nothing about the days after it was read',
  fix: 'read the source again and update "read", or set "complete_until" to an earlier day',
  treaty: inTreaty(['complete_until'], treaty => {
    const until = statedCoverage(treaty);
    const official = Object.values(treaty.sources).filter(isOfficial);
    const read = official.map(s => (s.read ?? s.published)?.latest);
    if (until === null || read.length === 0 || read.includes(undefined)) return null;
    const last = read.filter(d => d !== undefined).reduce((a, b) => (a > b ? a : b));
    return until > last && { until, read: last };
  }),
});
