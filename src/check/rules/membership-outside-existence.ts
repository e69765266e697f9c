import { rule } from '../rule.ts';

/** A membership of a participant that did not exist at that time. */
export default rule<{ group: string; who: string; tenure: string; bound: string; day: string }>({
  id: 'membership-outside-existence',
  severity: 'warning',
  tier: 'strict',
  summary: 'a group membership before the member existed or after it ceased to exist',
  what: f =>
    `${f.who} is a member of ${f.group} ${f.bound === 'from' ? `from ${f.tenure}, but exists since ${f.day}` : `until ${f.tenure}, but existed until ${f.day}`}`,
  why: 'a clause that counts the members on a day would count a State that did not exist',
  fix: 'give the membership to the participant that existed then, or correct the days',
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
