import { actFacts, actText } from '../acts.ts';
import { inEvents } from '../look.ts';
import { rule } from '../rule.ts';

/** An extension of a treaty whose clauses give no term. */
export default rule<{ who: string; act: string; on: string }>({
  id: 'extension-without-term',
  severity: 'error',
  summary: 'an extension of a treaty whose clauses give no term',
  what: f => `${actText(f)}, but "law" gives no term that it could prolong`,
  why: 'without a term the treaty does not end by itself, and the extension changes nothing',
  fix: 'add "law: { term: { article, years_after: N, of: entry-into-force } }" or "{ article, until: DATE }"',
  treaty: inEvents('act', (event, _, treaty) =>
    event.act === 'extension' && treaty.law.every(l => !l.term) ? actFacts(event) : null,
  ),
});
