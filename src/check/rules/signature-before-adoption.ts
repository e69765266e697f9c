import { adoptionOf, certainlyBefore, eventsWith, participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

/** A signature before the adoption of the treaty. */
export default rule<{ who: string; on: string; adopted: string }>({
  id: 'signature-before-adoption',
  severity: 'error',
  summary: 'a signature before the treaty was adopted',
  what: f => `${f.who} signed on ${f.on}, before the adoption on ${f.adopted}`,
  why: 'a text is signed when it is adopted or later (VCLT arts 9, 10)',
  fix: 'check the two days',
  *treaty(treaty) {
    const adoption = adoptionOf(treaty);
    if (!adoption) return;
    for (const event of eventsWith(treaty, 'signature'))
      if (certainlyBefore(event.on, adoption.on))
        yield {
          at: { event, key: 'on' },
          facts: { who: participantsText(event), on: event.on.written, adopted: adoption.on.written },
          related: [{ at: { event: adoption, key: 'on' }, what: 'adopted here' }],
        };
  },
});
