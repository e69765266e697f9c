import { START_OF_TIME } from '../../calendar/plain-date.ts';
import { adoptionOf, eventsWith, isInverted, participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; on: string; opens: string }>({
  id: 'signature-before-opening',
  severity: 'error',
  summary: 'a signature before the treaty was open for signature',
  what: f => `${f.who} signed on ${f.on}, before the treaty was opened for signature on ${f.opens}`,
  why: 'the final clauses determine from which day the treaty can be signed',
  fix: 'correct the day of the signature, or "opens" in the clause',
  *treaty(treaty) {
    const clause = treaty.law.find(l => l.signature?.opens)?.signature;
    const opening = treaty.events.find(e => e.act === 'opening-for-signature');
    const opens = clause?.opens ?? opening?.on.earliest;
    // An inverted window and a day before the adoption are reported by other rules.
    const adopted = adoptionOf(treaty)?.on.earliest ?? START_OF_TIME;
    if (opens === undefined || isInverted(clause)) return;
    const place = clause ? { place: clause.at } : opening && { event: opening };
    for (const event of eventsWith(treaty, 'signature'))
      if (event.act === 'signature' && event.on.latest < opens && event.on.latest >= adopted)
        yield {
          at: { event, key: 'on' },
          facts: { who: participantsText(event), on: event.on.written, opens },
          ...(place ? { related: [{ at: place, what: 'opened here' }] } : {}),
        };
  },
});
