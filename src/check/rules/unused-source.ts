import type { Treaty } from '../../ledger/treaty.ts';
import { lineSpan, type TextEdit } from '../../source/text-edit.ts';
import { type RuleContext, rule } from '../rule.ts';

/** Every source that something in the file cites. */
function cited(treaty: Treaty): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const list of [treaty.events, treaty.claims, treaty.observed])
    for (const e of list) for (const id of e.sources) ids.add(id);
  for (const w of Object.values(treaty.weights)) ids.add(w.source);
  const { entryIntoForce, participants } = treaty.published ?? {};
  for (const id of [entryIntoForce?.source, participants?.source]) if (id !== undefined) ids.add(id);
  for (const { statement } of treaty.claims)
    if (statement.kind === 'text' && statement.contradictedBy) ids.add(statement.contradictedBy.source);
  return ids;
}

export default rule<{ id: string }>({
  id: 'unused-source',
  severity: 'warning',
  summary: 'a source that is declared but never cited',
  what: f => `nothing in this file cites the source "${f.id}"`,
  why: 'a reader would look for the facts that come from it',
  fix: 'cite it, or remove the line (--fix does)',
  *treaty(treaty, { read }) {
    const used = cited(treaty);
    const unused = Object.keys(treaty.sources).filter(id => !used.has(id));
    const file = unused.length > 0 ? read(treaty.file) : null;
    const whole = file?.tree.value as Whole | undefined;
    const byDefault = [whole?.record?.source ?? []].flat();
    const only = Object.keys(treaty.sources).length === 1;
    for (const id of unused) {
      if (byDefault.includes(id)) continue;
      const path = ['sources', id];
      const fix = file && !only ? lineOf(id, file) : null;
      yield { at: { file: treaty.file, path, of: 'key' }, facts: { id }, ...(fix ? { fix: [fix] } : {}) };
    }
  },
});

type Whole = { readonly record?: { readonly source?: string | readonly string[] } };

/** Removes the line of a source; null where the line holds more than the source. */
function lineOf(id: string, { source, tree }: NonNullable<ReturnType<RuleContext['read']>>): TextEdit | null {
  const { line } = tree.placeOf(['sources', id], 'key');
  const span = lineSpan(source.text, line);
  const text = span ? source.text.slice(span.from, span.to) : '';
  return span && new RegExp(`^ +["']?${id}["']?: *\\{.*\\}\\s*$`).test(text)
    ? { at: span.from, remove: span.to - span.from, insert: '' }
    : null;
}
