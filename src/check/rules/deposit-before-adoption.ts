import { actFacts, actText, adoptionOf, certainlyBefore, eventsWith } from '../acts.ts';
import { rule } from '../rule.ts';

/** An instrument of consent deposited before the adoption of the treaty. */
export default rule<{ who: string; act: string; on: string; adopted: string }>({
  id: 'deposit-before-adoption',
  severity: 'error',
  summary: 'an instrument of consent that was deposited before the treaty was adopted',
  what: f => `${actText(f)}, before the adoption on ${f.adopted}`,
  why: 'consent requires an adopted text (VCLT art. 9)',
  fix: 'check the two days; for an act of consent, "on" is the day of deposit',
  *treaty(treaty) {
    const adoption = adoptionOf(treaty);
    if (!adoption) return;
    for (const event of eventsWith(treaty, 'consent'))
      if (certainlyBefore(event.on, adoption.on))
        yield {
          at: { event, key: 'on' },
          facts: {
            ...actFacts(event),
            adopted: adoption.on.written,
          },
          related: [{ at: { event: adoption, key: 'on' }, what: 'adopted here' }],
        };
  },
});
