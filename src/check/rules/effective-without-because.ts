import { actPhrase, participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

/** A day of effect that is not what the clauses give, without a word why. */
export default rule<{ who: string; act: string; effective: string }>({
  id: 'effective-without-because',
  severity: 'warning',
  tier: 'always',
  summary: 'a day of effect of its own, without a reason',
  message: f => ({
    what: `${f.act} by ${f.who} takes effect on ${f.effective}, and nothing says why`,
    why: '"effective" replaces what the clauses give; a reader must see on what ground',
    fix: 'add "because: …"',
  }),
  *treaty(treaty) {
    for (const event of treaty.events)
      if (event.effective && event.because === undefined)
        yield {
          at: { event, key: 'effective' },
          facts: { who: participantsText(event), act: actPhrase(event), effective: event.effective.written },
        };
  },
});
