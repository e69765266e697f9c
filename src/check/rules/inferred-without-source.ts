import { isMapping, itemsOf } from '../../source/sound-fields.ts';
import { rule } from '../rule.ts';

/** An act that is marked as inferred and names no source of its own: it would be printed in the name of the table's publisher. */
export default rule<{ act: string; source: string }>({
  id: 'inferred-without-source',
  severity: 'error',
  summary: 'an inferred act without a source of its own',
  what: f => `the ${f.act} is inferred, and its source is only the default one of the record (${f.source})`,
  why: 'the default source does not state the act, but answers would name it as the source',
  fix: 'add "source:", the source from which the act is inferred, or one for general knowledge with tier secondary',
  *treaty({ file, events: read }, context) {
    if (!read.some(e => e.certainty === 'inferred')) return;
    const tree = context.read(file)?.tree;
    const whole = isMapping(tree?.value) ? tree.value : {};
    const record = isMapping(whole['record']) ? whole['record']['source'] : undefined;
    for (const [i, event] of itemsOf(whole['events']).entries())
      if (isMapping(event) && event['inferred'] !== undefined && event['source'] === undefined)
        yield {
          at: { file, path: ['events', i, 'inferred'] },
          facts: { act: String(event['act']).replaceAll('-', ' '), source: [record ?? ''].flat().join(', ') },
        };
  },
});
