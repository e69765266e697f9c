import { inTreaty } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ treaty: string }>({
  id: 'related-treaty-absent',
  severity: 'warning',
  summary: 'a protocol to a treaty that the ledger does not hold',
  what: f => `the ledger holds no treaty "${f.treaty}", to which this is a protocol`,
  why: 'readers look for that treaty',
  fix: 'add its file under treaties/, or correct the id',
  treaty: inTreaty(['protocol_to'], ({ protocolTo: other }, { headings, elsewhere }) =>
    other !== undefined && !elsewhere.has(other) && !headings.some(h => h.id === other)
      ? { treaty: other }
      : null,
  ),
});
