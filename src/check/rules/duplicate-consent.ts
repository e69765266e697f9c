import type { LedgerEvent } from '../../ledger/events.ts';
import { actFacts, actPhrase, actText, repeatedActs } from '../acts.ts';
import { rule } from '../rule.ts';

/**
 * A second instrument of consent while the first stands. With several depositaries, each may have one. A notification is exempt:
 * after an instrument it says that procedures are completed, or that the entry into force is agreed.
 */
export default rule<{ who: string; act: string; on: string; before: string; since: string }>({
  id: 'duplicate-consent',
  severity: 'error',
  summary: 'a second instrument of consent while the first still stands',
  what: f => `${actText(f)}, but its ${f.before} of ${f.since} still stands`,
  why: 'consent is expressed once; a second instrument is possible only after a withdrawal or denunciation',
  fix: 'remove the one that the depositary does not list, or record the act that ended the first',
  *treaty(treaty) {
    const ends = ['denunciation', 'exclusion', 'withdrawal-of-instrument'] as const;
    const isSame = (a: LedgerEvent, b: LedgerEvent) => a.on.written === b.on.written && a.act === b.act;
    for (const { who, event, first } of repeatedActs(treaty, 'consent', ends, isSame))
      yield {
        at: { event, key: 'act' },
        facts: { ...actFacts(event), who, before: actPhrase(first), since: first.on.written },
        related: [{ at: { event: first }, what: 'the first instrument' }],
      };
  },
});
