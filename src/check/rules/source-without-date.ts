import { rule } from '../rule.ts';

/** A source of which nobody says when it was read or published. */
export default rule<{ id: string }>({
  id: 'source-without-date',
  severity: 'warning',
  tier: 'strict',
  summary: 'a source without the day it was read or published',
  message: f => ({
    what: `the source "${f.id}" has neither "read" nor "published"`,
    why: 'pages of depositaries change; what a page said is known only with the day it was read',
    fix: 'add "read: YYYY-MM-DD"',
  }),
  *treaty(treaty) {
    for (const s of Object.values(treaty.sources))
      if (!s.read && !s.published)
        yield { at: { file: treaty.file, path: ['sources', s.id] }, facts: { id: s.id } };
  },
});
