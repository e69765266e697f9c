import { inSources } from '../look.ts';
import { rule } from '../rule.ts';

/** A source without `url` or `note`. */
export default rule<{ id: string }>({
  id: 'source-without-address',
  severity: 'info',
  tier: 'strict',
  summary: 'a source without an address',
  what: f => `the source "${f.id}" has no "url"`,
  why: 'a source that cannot be found cannot be checked',
  fix: 'add "url: …", or say in a note where to find it',
  treaty: inSources([], s => s.url === undefined && s.note === undefined && { id: s.id }),
});
