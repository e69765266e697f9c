import type { Treaty } from '../../ledger/treaty.ts';
import { fold } from '../../source/nearest.ts';
import type { HeadingIn } from '../rule.ts';
import { rule } from '../rule.ts';

/** The names that must be unique. A resolution can adopt several treaties, so `reference: { adoption: … }` is left out. */
function namesOf({ id, aliases }: HeadingIn, treaty: Treaty | undefined): readonly string[] {
  const references = Object.entries(treaty?.reference ?? {}).filter(([key]) => key !== 'adoption');
  return [...new Set([id, ...aliases, ...references.map(([, r]) => r)].map(fold))];
}

export default rule<{ name: string; other: string }>({
  id: 'treaty-name-collides',
  severity: 'error',
  summary: 'an id, alias or reference of two treaties',
  what: f => `"${f.name}" also names the treaty "${f.other}"`,
  why: 'a name must identify one treaty',
  fix: 'remove it from one of them',
  *ledger({ headings, ledger, read }) {
    const owner = new Map<string, HeadingIn>();
    for (const h of headings) {
      for (const name of namesOf(h, ledger.treaties.get(h.id))) {
        const other = owner.get(name);
        if (!other) owner.set(name, h);
        else if (read(h.file))
          yield {
            at: { file: h.file, path: fold(h.id) === name ? ['id'] : ['aliases'] },
            facts: { name, other: other.id },
          };
      }
    }
  },
});
