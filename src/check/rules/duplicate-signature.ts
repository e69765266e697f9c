import type { LedgerEvent } from '../../ledger/events.ts';
import { repeatedActs } from '../acts.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; on: string; since: string }>({
  id: 'duplicate-signature',
  severity: 'error',
  summary: 'a second signature while the first still stands',
  what: f => `${f.who} signs on ${f.on}, but its signature of ${f.since} still stands`,
  why: 'a treaty is signed once, unless the signature was withdrawn',
  fix: 'remove the one that the depositary does not list, or record the withdrawal',
  *treaty(treaty) {
    const isSame = (a: LedgerEvent, b: LedgerEvent) => a.on.written === b.on.written;
    for (const { who, event, first } of repeatedActs(
      treaty,
      'signature',
      ['withdrawal-of-signature'],
      isSame,
    ))
      yield {
        at: { event, key: 'act' },
        facts: { who, on: event.on.written, since: first.on.written },
        related: [{ at: { event: first }, what: 'the first signature' }],
      };
  },
});
