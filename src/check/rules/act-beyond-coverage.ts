import { statedCoverage } from '../../ledger/record-end.ts';
import { actFacts, actText } from '../acts.ts';
import { inEvents } from '../look.ts';
import { rule } from '../rule.ts';

/** An act after `complete_until`. The act itself is fine; other acts of the same days may be missing. */
export default rule<{ who: string; act: string; on: string; until: string }>({
  id: 'act-beyond-coverage',
  severity: 'info',
  tier: 'on-demand',
  summary: 'an act after the day up to which the record is believed complete',
  what: f => `${actText(f)}, after the day up to which the record is complete (${f.until})`,
  why: 'other acts of the same days may be missing',
  fix: 'read the official table again and update "complete_until"',
  treaty: inEvents('on', (event, _, treaty) => {
    const until = statedCoverage(treaty);
    return until !== null && event.on.earliest > until ? { ...actFacts(event), until } : null;
  }),
});
