import { inSources } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ id: string }>({
  id: 'source-without-date',
  severity: 'warning',
  tier: 'strict',
  summary: 'a source without the day on which it was read or published',
  what: f => `the source "${f.id}" has neither "read" nor "published"`,
  why: 'pages of depositaries change; a citation needs the day on which the page was read',
  fix: 'add "read: YYYY-MM-DD"',
  treaty: inSources([], s => !s.read && !s.published && { id: s.id }),
});
