import { actFacts, actText, eventsWith } from '../acts.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; act: string; on: string; certainty: string }>({
  id: 'act-only-reported',
  severity: 'info',
  tier: 'on-demand',
  summary: 'a signature or consent that no source confirms',
  what: f => `${actText(f)} is only ${f.certainty}`,
  why: 'an unconfirmed act counts as possible only',
  fix: 'look for the act in the records of the depositary',
  *treaty(treaty) {
    for (const event of eventsWith(treaty, 'signature', 'consent', 'denunciation'))
      if (event.certainty !== 'confirmed')
        yield {
          at: { event },
          facts: { ...actFacts(event), certainty: event.certainty },
        };
  },
});
