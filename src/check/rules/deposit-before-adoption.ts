import { actPhrase, adoptionOf, certainlyBefore, eventsWith, participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

/** An instrument of consent deposited before there was a treaty. */
export default rule<{ who: string; act: string; on: string; adopted: string }>({
  id: 'deposit-before-adoption',
  severity: 'error',
  tier: 'always',
  summary: 'an instrument of consent that was deposited before the treaty was adopted',
  message: f => ({
    what: `${f.act} by ${f.who} on ${f.on}, before the adoption on ${f.adopted}`,
    why: 'nobody can consent to a text that is not adopted (VCLT art. 9)',
    fix: 'look the two days up again; for an act of consent "on" is the day of deposit',
  }),
  *treaty(treaty) {
    const adoption = adoptionOf(treaty);
    if (!adoption) return;
    for (const event of eventsWith(treaty, 'consent'))
      if (certainlyBefore(event.on, adoption.on))
        yield {
          at: { event, key: 'on' },
          facts: {
            who: participantsText(event),
            act: actPhrase(event),
            on: event.on.written,
            adopted: adoption.on.written,
          },
          related: [{ at: { event: adoption, key: 'on' }, what: 'adopted here' }],
        };
  },
});
