import type { PlainDate } from '../../calendar/plain-date.ts';
import { confirmsAct } from '../../ledger/certainty.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { lawOn } from '../../ledger/law-on.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import { sidesNamedBy } from '../../ledger/sides.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import type { Source } from '../../registry/source.ts';
import type { JudgedClaim } from './judged.ts';

/** What a verdict rests on: all that is recorded, a clause of the treaty, or single sources. */
export type RestsOn =
  | { readonly on: 'record'; readonly until: PlainDate }
  | { readonly on: 'clause'; readonly article: string | null }
  | { readonly on: 'sources'; readonly sources: readonly Source[] };

/** What the verdict on a claim rests on; null where no rule judges it. */
export function restsOn(
  { claim, reason }: Pick<JudgedClaim, 'claim' | 'reason'>,
  treaty: Treaty,
): RestsOn | null {
  const { statement, about } = claim;
  switch (statement.kind) {
    case 'required':
    case 'delay_days':
      return { on: 'clause', article: lawOn(treaty, about.latest).entryIntoForce?.article ?? null };
    case 'text':
      return 'source' in reason ? sourcesOf([reason.source], treaty) : null;
    case 'adopted':
    case 'resolution':
      return ofEvent(
        treaty.events.find(e => e.act === 'adoption'),
        treaty,
      );
    case 'on':
      return ofEvent(
        treaty.events.find(e => e.id === statement.event),
        treaty,
      );
    default:
      return { on: 'record', until: recordEnd(treaty) };
  }
}

const ofEvent = (event: LedgerEvent | undefined, treaty: Treaty): RestsOn | null =>
  event ? sourcesOf(event.sources, treaty, event) : null;

/** Sources; of an event those alone that confirm it, if any do. */
function sourcesOf(ids: readonly string[], treaty: Treaty, event?: LedgerEvent): RestsOn {
  const sources = ids.flatMap(id => treaty.sources[id] ?? []);
  const sides = event ? sidesNamedBy(lawOn(treaty, event.on.earliest)) : null;
  const confirming = event ? sources.filter(s => confirmsAct(s, event, sides)) : [];
  return { on: 'sources', sources: confirming.length > 0 ? confirming : sources };
}
