import type { Treaty } from '../../ledger/treaty.ts';
import { isOfficial, type Tier } from '../../registry/source.ts';
import { participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

const strong = (treaty: Treaty, ids: readonly string[], tiers: readonly Tier[]): boolean =>
  ids.some(id => isOfficial(treaty.sources[id]) || tiers.includes(treaty.sources[id]?.tier ?? 'press'));

/** A statement that decides answers and cites only sources that cannot confirm it. */
export default rule<{ what: string; needs: string; sources: readonly string[] }>({
  id: 'source-too-weak',
  severity: 'warning',
  summary: 'a statement that needs an official source but cites none',
  what: f => `${f.what} rests only on ${f.sources.join(', ')}`,
  why: f => `it needs ${f.needs}: other sources call even a vote in parliament a ratification`,
  fix: 'cite such a source, or remove the statement',
  *treaty(treaty) {
    for (const event of treaty.events)
      if (event.deposit === 'stated' && !strong(treaty, event.sources, ['government', 'organisation']))
        yield {
          at: { event, key: 'deposit' },
          facts: {
            what: `that ${participantsText(event)} deposited`,
            needs: 'the depositary, a treaty database or the government itself',
            sources: event.sources,
          },
        };
    const day = treaty.published?.entryIntoForce;
    // The source is shown beside the day, so a work of reference may be cited; a newspaper may not.
    if (day && !strong(treaty, [day.source], ['government', 'organisation', 'secondary']))
      yield {
        at: { file: treaty.file, path: ['published', 'entry_into_force', 'source'] },
        facts: {
          what: 'the published day of entry into force',
          needs: 'the depositary, another official publisher or a work of reference',
          sources: [day.source],
        },
      };
  },
});
