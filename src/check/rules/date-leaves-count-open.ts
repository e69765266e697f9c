import { isImprecise } from '../../calendar/imprecise-date.ts';
import { actFacts, eventsWith } from '../acts.ts';
import { rule } from '../rule.ts';

export default rule<{ who: string; act: string; on: string; soonest: string; latest: string }>({
  id: 'date-leaves-count-open',
  severity: 'info',
  summary: 'an imprecise or unconfirmed instrument that leaves open when the conditions were met',
  what: f =>
    `${f.act} by ${f.who} (${f.on}) leaves open when the conditions were met: ${f.soonest} or ${f.latest}`,
  why: 'until its day is known, the entry into force is known only within these days',
  fix: 'look up the day of deposit, or record the published entry into force',
  *treaty(treaty, { scenarios, today }) {
    const open = eventsWith(treaty, 'consent').filter(e => isImprecise(e.on) || e.certainty !== 'confirmed');
    if (open.length === 0 || treaty.published?.entryIntoForce) return;
    const fast = scenarios.of(treaty.id, 'earliest', today)?.threshold ?? null;
    const slow = scenarios.of(treaty.id, 'latest', today)?.threshold ?? null;
    if (!fast || fast.on === slow?.on) return;
    for (const event of open) {
      if (event.on.earliest <= (slow?.on ?? today))
        yield {
          at: { event, key: 'on' },
          facts: { ...actFacts(event), soonest: fast.on, latest: slow?.on ?? 'not yet' },
        };
    }
  },
});
