import { findParticipant, nearOnes } from '../../registry/find.ts';
import { MOST_LISTED } from '../../source/diagnostic.ts';
import { rule } from '../rule.ts';

/** A territory that the ledger does not know by that name. */
export default rule<{ territory: string; near: readonly string[] }>({
  id: 'territory-unknown',
  severity: 'info',
  summary: 'a territory that participants.yaml does not know by that name',
  what: f => `no participant is called "${f.territory}"; it is kept as text`,
  why: 'acts about one territory are found together only under one name',
  fix: f =>
    f.near.length > 0
      ? `did you mean ${f.near.map(n => `"${n}"`).join(' or ')}?`
      : 'declare it in participants.yaml with "kind: territory", or leave it as it is',
  *treaty(treaty, { ledger: { registry } }) {
    const told = new Set<string>();
    const places = new Map([...registry.participants].filter(([, p]) => p.kind !== 'organisation'));
    let found = 0;
    for (const event of treaty.events) {
      const { territory } = event;
      if (territory === undefined || told.has(territory)) continue;
      told.add(territory);
      if (findParticipant(registry, territory).kind !== 'none') continue;
      const suggests = found++ < MOST_LISTED;
      const near = suggests ? nearOnes(territory, places).slice(0, 2) : [];
      yield { at: { event, key: 'territory' }, facts: { territory, near } };
    }
  },
});
