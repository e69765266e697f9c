import { rule } from '../rule.ts';

export default rule<{ who: string; other: string; as: string }>({
  id: 'succession-not-mirrored',
  severity: 'warning',
  summary: 'a predecessor that does not name its successor, or the reverse',
  what: f =>
    `${f.who} names ${f.other} as its ${f.as}, but ${f.other} does not name ${f.who} as its ${f.as === 'predecessor' ? 'successor' : 'predecessor'}`,
  why: 'a name on a date is looked up from both sides',
  fix: f => `add ${f.who} to the ${f.as === 'predecessor' ? 'successors' : 'predecessors'} of ${f.other}`,
  *registry(registry, file) {
    let index = -1;
    for (const p of registry.participants.values()) {
      index++;
      for (const [key, back] of [
        ['predecessors', 'successors'],
        ['successors', 'predecessors'],
      ] as const)
        for (const [j, other] of p[key].entries()) {
          const known = registry.participants.get(other);
          if (known && !known[back].includes(p.id))
            yield {
              at: { file, path: ['participants', index, key, j] },
              facts: { who: p.id, other, as: key.slice(0, -1) },
            };
        }
    }
  },
});
