import { effectOf } from '../../law/acts.ts';
import { predecessorsOn } from '../../registry/resolve.ts';
import { actFacts, actText } from '../acts.ts';
import { rule } from '../rule.ts';

export default rule<{
  who: string;
  act: string;
  on: string;
  bound: string;
  day: string;
  then: string;
}>({
  id: 'act-outside-existence',
  severity: 'error',
  summary: 'an act of a participant before it existed or after it ceased to exist',
  what: f =>
    `${actText(f)}, ${f.bound === 'from' ? `which exists since ${f.day}` : `which existed until ${f.day}`}`,
  why: 'an instrument of a predecessor does not become an instrument of its successors',
  fix: f =>
    f.then === ''
      ? 'name the participant that existed then, or record a succession on the day it was notified'
      : `write ${f.then}, or record a succession on the day it was notified`,
  *treaty(treaty, { ledger: { registry } }) {
    for (const event of treaty.events) {
      if (effectOf(event.act) === 'none') continue;
      for (const who of event.who) {
        const p = registry.participants.get(who);
        const early = p?.from && event.on.latest < p.from.earliest;
        const late = p?.until && event.on.earliest > p.until.latest;
        if (!p || (!early && !late)) continue;
        const before = early ? predecessorsOn(registry, p, event.on.latest) : [];
        if (before.includes(p) || before.length > 1) continue;
        const [bound, day] = early ? ['from', p?.from?.written] : ['until', p?.until?.written];
        yield {
          at: { event, key: 'who' },
          facts: { ...actFacts(event), who, bound, day: day ?? '', then: before[0]?.id ?? '' },
        };
      }
    }
  },
});
