import { actPhrase, participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

/** An act dated after today: the ledger records what was done. */
export default rule<{ who: string; act: string; on: string; today: string }>({
  id: 'act-in-the-future',
  severity: 'error',
  tier: 'always',
  summary: 'an act that is dated after today',
  message: f => ({
    what: `${f.act}${f.who === '' ? '' : ` by ${f.who}`} on ${f.on}, and today is ${f.today}`,
    why: 'a ledger records what was done; what is planned is an intention, dated when it was said',
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
