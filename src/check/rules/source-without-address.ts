import { rule } from '../rule.ts';

/** A source that nobody can look up. */
export default rule<{ id: string }>({
  id: 'source-without-address',
  severity: 'info',
  tier: 'strict',
  summary: 'a source without an address',
  message: f => ({
    what: `the source "${f.id}" has no "url"`,
    why: 'a record that cannot be looked up cannot be checked',
    fix: 'add "url: …", or say in a note where it is found',
  }),
  *treaty(treaty) {
    for (const s of Object.values(treaty.sources))
      if (s.url === undefined && s.note === undefined)
        yield { at: { file: treaty.file, path: ['sources', s.id] }, facts: { id: s.id } };
  },
});
