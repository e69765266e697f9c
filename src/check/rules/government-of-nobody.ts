import { inSources } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ id: string }>({
  id: 'government-of-nobody',
  severity: 'warning',
  summary: 'a source of tier government that does not say whose government it is',
  what: f => `the source "${f.id}" has tier "government" but no "of"`,
  why: 'a government confirms only its own acts; without "of" the source confirms nothing',
  fix: 'add "of: ID"; an official database of treaties has tier "treaty-database"',
  treaty: inSources(['tier'], s => s.tier === 'government' && s.of === undefined && { id: s.id }),
});
