import { isOfficial } from '../../registry/source.ts';
import { rule } from '../rule.ts';

/** A record that is said to be complete up to a day on which none of its official sources had been read. */
export default rule<{ until: string; read: string }>({
  id: 'coverage-beyond-sources',
  severity: 'warning',
  tier: 'always',
  summary: 'a record said to be complete up to a day after its official sources were last read',
  message: f => ({
    what: `the record is said to be complete until ${f.until}, and its official sources were last read on ${f.read}`,
    why: 'a source cannot vouch for days after it was read',
    fix: 'read the source again and write that day under "read:", or take "complete_until" back',
  }),
  *treaty(treaty) {
    const until = treaty.completeUntil;
    const official = Object.values(treaty.sources).filter(isOfficial);
    const read = official.map(s => (s.read ?? s.published)?.latest);
    if (until === null || read.length === 0 || read.includes(undefined)) return;
    const last = read.filter(d => d !== undefined).reduce((a, b) => (a > b ? a : b));
    if (until > last)
      yield { at: { file: treaty.file, path: ['complete_until'] }, facts: { until, read: last } };
  },
});
