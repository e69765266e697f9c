import { judgeClaims } from '../../status/claims/judge.ts';
import { rule } from '../rule.ts';

export default rule<{ claim: string; treaty: string }>({
  id: 'claim-contradicted',
  severity: 'info',
  summary: 'a claim that the record contradicts',
  what: f => `the claim "${f.claim}" is contradicted by the record`,
  why: 'either the claim is wrong, or an act is missing from the record',
  fix: f => `see "treaty claims ${f.treaty}" for the reason and the nearest true statement`,
  *treaty(treaty, { scenarios, today }) {
    if (treaty.claims.length === 0) return;
    for (const { claim, verdict } of judgeClaims(scenarios, treaty, { today, rule: 'presumed' }))
      if (verdict === 'contradicted')
        yield { at: { place: claim.at }, facts: { claim: claim.id, treaty: treaty.id } };
  },
});
