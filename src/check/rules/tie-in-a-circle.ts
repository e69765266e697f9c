import type { Treaty } from '../../ledger/treaty.ts';
import { rule } from '../rule.ts';

/** The treaties that a treaty is tied to, in all versions of its law. */
const tiedTo = (treaty: Treaty | undefined): readonly string[] =>
  treaty?.law.flatMap(l => (l.tiedTo ? [l.tiedTo.treaty] : [])) ?? [];

/** The way from a treaty back to itself along ties; null if there is none. */
function circle(from: Treaty, treaties: ReadonlyMap<string, Treaty>): readonly string[] | null {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = tiedTo(from).map(id => [from.id, id]);
  for (let way = ways.pop(); way; way = ways.pop()) {
    const last = way.at(-1) ?? '';
    if (last === from.id) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of tiedTo(treaties.get(last))) ways.push([...way, next]);
  }
  return null;
}

/** Treaties that are tied to each other in a circle. */
export default rule<{ way: readonly string[] }>({
  id: 'tie-in-a-circle',
  severity: 'error',
  summary: 'treaties that are tied to each other in a circle',
  what: f => `"tied_to" leads back to this treaty: ${f.way.join(' → ')}`,
  why: 'who leaves the one leaves the other: a protocol follows its parent, and a parent never its protocol',
  fix: 'remove "tied_to" from the parent',
  *treaty(treaty, { ledger }) {
    const way = circle(treaty, ledger.treaties);
    const tie = treaty.law.find(l => l.tiedTo)?.tiedTo;
    if (way && tie && way.length > 2) yield { at: { place: tie.at }, facts: { way } };
  },
});
