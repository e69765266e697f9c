import type { ParticipantSet } from '../../law/clause.ts';
import { lawOn } from '../../ledger/law-on.ts';
import { actFacts, actText, eventsWith } from '../acts.ts';
import { rule } from '../rule.ts';

/** Whether a treaty says outright that it is open to a participant. */
const names = (open: ParticipantSet | undefined, id: string): boolean =>
  open?.kind === 'listed'
    ? open.ids.includes(id)
    : open?.kind === 'any-of' && open.of.some(o => names(o, id));

/** A territory as the actor of a signature or consent: it acts through a State. */
export default rule<{ who: string; act: string; on: string }>({
  id: 'territory-as-participant',
  severity: 'warning',
  summary: 'a signature or consent by a territory to which the treaty is not open by name',
  what: f => `${actText(f)}, but ${f.who} is a territory`,
  why: 'a territory is no participant: a State acts for it, and answers would count it as a party',
  fix: f =>
    `write the State under "who" and "territory: ${f.who}"; where the treaty admits it, name it in "open_to"`,
  *treaty(treaty, { ledger: { registry } }) {
    for (const event of eventsWith(treaty, 'signature', 'consent')) {
      if (event.act === 'notification') continue;
      for (const who of event.who)
        if (registry.participants.get(who)?.kind === 'territory') {
          const { openTo } = lawOn(treaty, event.on.earliest);
          if (!names(openTo, who)) yield { at: { event, key: 'who' }, facts: { ...actFacts(event), who } };
        }
    }
  },
});
