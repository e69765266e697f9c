import { lawOn } from '../../ledger/law-on.ts';
import { eventsWith, isInverted, participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

/** A signature after the last day for it. */
export default rule<{ who: string; on: string; closes: string; atForce: string }>({
  id: 'signature-after-closing',
  severity: 'error',
  summary: 'a signature after the treaty was closed for signature',
  what: f =>
    `${f.who} signed on ${f.on}, after the treaty was closed for signature ${f.atForce === 'yes' ? `by its entry into force on ${f.closes}` : `at the end of ${f.closes}`}`,
  why: 'after that day a State accedes',
  fix: 'correct the day, or change it to an accession if the depositary lists one',
  *treaty(treaty, { scenarios, today }) {
    for (const event of eventsWith(treaty, 'signature')) {
      if (event.act !== 'signature') continue;
      const clause = lawOn(treaty, event.on.earliest).signature;
      const atForce = clause?.closes === 'entry-into-force';
      const force = atForce ? scenarios.of(treaty.id, 'earliest', today)?.entryIntoForce : null;
      const closes = clause?.closes === 'entry-into-force' ? force : clause?.closes;
      const late = closes && (atForce ? event.on.earliest >= closes : event.on.earliest > closes);
      if (!clause || !closes || !late || isInverted(clause)) continue;
      const facts = {
        who: participantsText(event),
        on: event.on.written,
        closes,
        atForce: atForce ? 'yes' : 'no',
      };
      yield { at: { event, key: 'on' }, facts, related: [{ at: { place: clause.at }, what: 'closed here' }] };
    }
  },
});
