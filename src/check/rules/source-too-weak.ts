import type { Treaty } from '../../ledger/treaty.ts';
import { isOfficial, type Tier } from '../../registry/source.ts';
import { participantsText } from '../acts.ts';
import { rule } from '../rule.ts';

const strong = (treaty: Treaty, ids: readonly string[], tiers: readonly Tier[]): boolean =>
  ids.some(id => isOfficial(treaty.sources[id]) || tiers.includes(treaty.sources[id]?.tier ?? 'press'));

/** Something that drives answers and rests only on sources that report. */
export default rule<{ what: string; needs: string; sources: readonly string[] }>({
  id: 'source-too-weak',
  severity: 'warning',
  tier: 'always',
  summary: 'a statement that needs an official source and cites none',
  message: f => ({
    what: `${f.what} rests on ${f.sources.join(', ')} alone`,
    why: `it needs ${f.needs}: others say such things of a vote in parliament, too`,
    fix: 'cite a source that can know it, or leave the statement out',
  }),
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
    // Whose word it is stands beside the day wherever it is shown: a reference work may be cited for it, a newspaper may not.
    if (day && !strong(treaty, [day.source], ['government', 'organisation', 'secondary']))
      yield {
        at: { file: treaty.file, path: ['published', 'entry_into_force', 'source'] },
        facts: {
          what: 'the published day of entry into force, which drives the answer,',
          needs: 'the depositary, another official publisher or a work of reference',
          sources: [day.source],
        },
      };
  },
});
