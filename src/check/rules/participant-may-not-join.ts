import { lawOn } from '../../ledger/law-on.ts';
import { actFacts, actText, eventsWith } from '../acts.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; act: string; on: string }>({
  id: 'participant-may-not-join',
  severity: 'warning',
  tier: 'strict',
  summary: 'a signature or consent by a participant to which the treaty is not open',
  what: f => `${actText(f)}, but the treaty was not open to it on that day`,
  why: '"open_to" says who may join; forecasts depend on it',
  fix: 'complete "open_to", or correct the participant',
  *treaty(treaty, { scenarios, today }) {
    const scenario = scenarios.of(treaty.id, 'earliest', today);
    if (!scenario) return;
    for (const event of eventsWith(treaty, 'signature', 'consent')) {
      const { openTo, at } = lawOn(treaty, event.on.earliest);
      if (!openTo || openTo.kind === 'all' || event.act === 'succession') continue;
      const open = new Set([
        ...scenario.facts.idsIn(openTo, event.on.earliest),
        ...scenario.facts.idsIn(openTo, event.on.latest),
      ]);
      for (const who of event.who)
        if (!open.has(who))
          yield {
            at: { event, key: 'who' },
            facts: { ...actFacts(event), who },
            related: [{ at: { place: at }, what: 'the law that says to whom it is open' }],
          };
    }
  },
});
