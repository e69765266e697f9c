import { actFacts, actText } from '../acts.ts';
import { rule } from '../rule.ts';

/** An act that no source of it can report: each was read or published before the act. */
export default rule<{ who: string; act: string; on: string; read: string }>({
  id: 'act-later-than-its-sources',
  severity: 'error',
  summary: 'an act after all of its sources were read or published',
  what: f => `${actText(f)}, and its sources were last read on ${f.read}`,
  why: 'a source cannot report what happened after it was read',
  fix: 'correct the day, cite another source, or update the "read" day of the source',
  *treaty(treaty) {
    const lastOf = new Map(Object.values(treaty.sources).map(s => [s.id, (s.read ?? s.published)?.latest]));
    if ([...lastOf.values()].every(day => day === undefined)) return;
    for (const event of treaty.events) {
      if (event.act === 'intention') continue;
      const days = event.sources.map(id => lastOf.get(id));
      const last = days.reduce(
        (a, b) => (a === undefined || b === undefined ? undefined : a > b ? a : b),
        days[0],
      );
      if (last !== undefined && event.on.earliest > last)
        yield {
          at: { event, key: 'on' },
          facts: { ...actFacts(event), read: last },
        };
    }
  },
});
