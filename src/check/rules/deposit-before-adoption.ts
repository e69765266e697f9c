import { actFacts, actText } from '../acts.ts';
import { beforeAdoption } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; act: string; on: string; adopted: string }>({
  id: 'deposit-before-adoption',
  severity: 'error',
  summary: 'an instrument of consent that was deposited before the treaty was adopted',
  what: f => `${actText(f)}, before the adoption on ${f.adopted}`,
  why: 'consent requires an adopted text (VCLT art. 9)',
  fix: 'check the two days; for an act of consent, "on" is the day of deposit',
  treaty: beforeAdoption('consent', (event, adopted) => ({ ...actFacts(event), adopted })),
});
