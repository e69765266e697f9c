import type { EventText } from '../../ledger/treaty.shape.ts';
import type { Comparison } from './compare.ts';

/** What the ledger lacks, as events in its own form; `source` is left out where the record's default is the same. */
export function missingEvents({ matches }: Comparison, source: string | null): readonly EventText[] {
  return matches
    .filter(m => m.relation === 'missing')
    .map(({ act }) => ({
      on: act.on.written,
      who: act.who,
      act: act.act,
      ...(source === null ? {} : { source }),
    }));
}
