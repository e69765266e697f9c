import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Scenario } from '../../status/scenario.ts';
import { tenureOf } from '../../status/spells.ts';
import { rule } from '../rule.ts';

/** The day on which a participant left a treaty, if it is no party to it on a day. */
function leftOn(scenario: Scenario, id: string, on: PlainDate): PlainDate | null {
  const last = tenureOf(scenario, id).at(-1);
  return last?.to && last.to <= on ? last.to : null;
}

/** A party to a protocol that has left the treaty to which it is a protocol. */
export default rule<{ who: string; parent: string; left: string }>({
  id: 'party-left-parent',
  severity: 'warning',
  summary: 'a party to a protocol that has left the treaty to which it is a protocol',
  what: f => `${f.who} is a party here, but left "${f.parent}" on ${f.left}`,
  why: 'most protocols end for who leaves their parent, on the same day (UNFCCC art. 25(3))',
  fix: 'add "law: { tied_to: { treaty: …, article } }", or record the denunciation of the protocol',
  *treaty(treaty, { scenarios, today }) {
    const { protocolTo: parent } = treaty;
    if (!parent || treaty.law.some(l => l.tiedTo)) return;
    const of = scenarios.of(parent, 'latest', today);
    const own = scenarios.of(treaty.id, 'latest', today);
    if (!of || !own?.entryIntoForce) return;
    for (const [id, acts] of own.acts) {
      const left = leftOn(of, id, today);
      const still = tenureOf(own, id).at(-1);
      const event = acts.instruments.at(-1)?.event;
      if (left && event && still?.to === null && still.from < left)
        yield { at: { event, key: 'who' }, facts: { who: id, parent, left } };
    }
  },
});
