import { actFacts, actText } from '../acts.ts';
import { rule } from '../rule.ts';

/** An act that is disputed by the participant that did it. */
export default rule<{ who: string; act: string; on: string; by: string }>({
  id: 'disputed-by-itself',
  severity: 'error',
  summary: 'an act disputed by the participant that did it',
  what: f => `${f.by} disputes its own act: ${actText(f)}`,
  why: 'others dispute an act; its author withdraws it',
  fix: 'name under "by" who disputes it, or record the withdrawal',
  *treaty(treaty) {
    for (const event of treaty.events) {
      const by = event.disputed?.by.find(id => event.who.includes(id));
      if (by !== undefined) yield { at: { event, key: 'who' }, facts: { ...actFacts(event), by } };
    }
  },
});
