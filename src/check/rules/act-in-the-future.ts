import { actPhrase, participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

/** An act dated after today. A ledger records past acts only. */
export default rule<{ who: string; act: string; on: string; today: string }>({
  id: 'act-in-the-future',
  severity: 'error',
  tier: 'always',
  summary: 'an act that is dated after today',
  message: f => ({
    what: `${f.act}${f.who === '' ? '' : ` by ${f.who}`} on ${f.on}, and today is ${f.today}`,
    why: 'a ledger records past acts; a plan is an "intention", dated on the day it was announced',
    fix: 'correct the day, or record an intention',
  }),
  *treaty(treaty, { today }) {
    for (const event of treaty.events)
      if (event.on.earliest > today)
        yield {
          at: { event, key: 'on' },
          facts: { who: participantsText(event), act: actPhrase(event), on: event.on.written, today },
        };
  },
});
