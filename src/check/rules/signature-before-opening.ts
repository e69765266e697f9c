import { START_OF_TIME } from '../../calendar/plain-date.ts';
import { adoptionOf, eventsWith, isInverted, participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

/** A signature before the day on which the treaty was opened for it. */
export default rule<{ who: string; on: string; opens: string }>({
  id: 'signature-before-opening',
  severity: 'error',
  tier: 'always',
  summary: 'a signature before the treaty was open for signature',
  message: f => ({
    what: `${f.who} signed on ${f.on}, before the treaty was opened for signature on ${f.opens}`,
    why: 'the final clauses say from which day it can be signed',
    fix: 'correct the day of the signature, or "opens:" of the clause',
  }),
  *treaty(treaty) {
    const clause = treaty.law.find(l => l.signature?.opens)?.signature;
    const opening = treaty.events.find(e => e.act === 'opening-for-signature');
    const opens = clause?.opens ?? opening?.on.earliest;
    // A window that is turned round, and a day before the adoption, are faults of their own.
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
