import { actFacts, actText } from '../acts.ts';
import { rule } from '../rule.ts';

/** A participant that stands twice in the list of those that did one act. */
export default rule<{ who: string; act: string; on: string; twice: string }>({
  id: 'participant-named-twice',
  severity: 'error',
  summary: 'an event that names one participant twice',
  what: f => `${f.twice} stands twice in the ${actText(f)}`,
  why: 'it acts once; perhaps another participant was meant',
  fix: 'remove one of the two, or name the participant that was meant',
  *treaty(treaty) {
    for (const event of treaty.events) {
      if (event.who.length < 2) continue;
      const twice = event.who.find((id, i) => event.who.indexOf(id) !== i);
      if (twice !== undefined) yield { at: { event, key: 'who' }, facts: { ...actFacts(event), twice } };
    }
  },
});
