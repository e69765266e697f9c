import { actFacts, actText } from '../acts.ts';
import { inEvents } from '../look.ts';
import { rule } from '../rule.ts';

/** An act dated after today. A ledger records past acts only. */
export default rule<{ who: string; act: string; on: string; today: string }>({
  id: 'act-in-the-future',
  severity: 'error',
  summary: 'an act that is dated after today',
  what: f => `${actText(f)}, and today is ${f.today}`,
  why: 'a ledger records past acts; a plan is an "intention", dated on the day it was announced',
  fix: 'correct the day, or record an intention',
  treaty: inEvents('on', (event, { today }) => event.on.earliest > today && { ...actFacts(event), today }),
});
