import { rule } from '../rule.ts';

/** A government source that does not say whose government. */
export default rule<{ id: string }>({
  id: 'government-of-nobody',
  severity: 'warning',
  tier: 'always',
  summary: 'a source of tier government that does not say whose government it is',
  message: f => ({
    what: `the source "${f.id}" is a government, and "of:" does not say whose`,
    why: 'a government confirms its own acts only; without "of" it confirms nothing',
    fix: 'add "of: ID", or tier: treaty-database for an official database of treaties',
  }),
  *treaty(treaty) {
    for (const s of Object.values(treaty.sources))
      if (s.tier === 'government' && s.of === undefined)
        yield { at: { file: treaty.file, path: ['sources', s.id, 'tier'] }, facts: { id: s.id } };
  },
});
