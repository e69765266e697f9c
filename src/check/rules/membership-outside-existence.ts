import { rule } from '../rule.ts';

/** A membership of somebody who did not exist at that time. */
export default rule<{ group: string; who: string; tenure: string; bound: string; day: string }>({
  id: 'membership-outside-existence',
  severity: 'warning',
  tier: 'strict',
  summary: 'a membership that begins before its member existed or ends after it ceased to',
  message: f => ({
    what: `${f.who} is a member of ${f.group} ${f.bound === 'from' ? `from ${f.tenure}, and exists since ${f.day}` : `until ${f.tenure}, and existed until ${f.day}`}`,
    why: 'clauses that count the members of a day would count one that was not there',
    fix: 'give the membership to the participant of that time, or correct the days',
  }),
  *registry(registry, file) {
    let index = -1;
    for (const [group, { members }] of registry.groups) {
      index++;
      for (const [who, tenures] of members) {
        const p = registry.participants.get(who);
        for (const t of tenures) {
          const early = p?.from && t.from.written !== '..' && t.from.latest < p.from.earliest;
          const late = p?.until && t.through.written !== '..' && t.through.earliest > p.until.latest;
          if (!early && !late) continue;
          const [bound, tenure, day] = early
            ? ['from', t.from.written, p?.from?.written]
            : ['until', t.through.written, p?.until?.written];
          const path = ['groups', index, 'members', who];
          yield { at: { file, path, of: 'key' }, facts: { group, who, tenure, bound, day: day ?? '' } };
        }
      }
    }
  },
});
