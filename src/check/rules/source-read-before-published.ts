import { inSources } from '../look.ts';
import { rule } from '../rule.ts';

export default rule<{ id: string; read: string; published: string }>({
  id: 'source-read-before-published',
  severity: 'error',
  summary: 'a source with a "read" day before its "published" day',
  what: f => `the source "${f.id}" was read on ${f.read}, before it was published on ${f.published}`,
  why: 'one of the two days is wrong',
  fix: 'check both days',
  treaty: inSources(['read'], ({ id, read, published }) =>
    read && published && read.latest < published.earliest
      ? { id, read: read.written, published: published.written }
      : null,
  ),
});
