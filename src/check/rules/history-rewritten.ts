import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { actPhrase } from '../acts.ts';
import { rule } from '../rule.ts';

/** One act of one participant. */
interface Own {
  readonly who: string;
  readonly event: LedgerEvent;
}

const ownOf = (treaty: Treaty): readonly Own[] =>
  treaty.events.flatMap(event => (event.who.length > 0 ? event.who : ['']).map(who => ({ who, event })));
const kindOf = ({ who, event }: Own): string =>
  [who, event.act, event.by ?? '', event.territory ?? ''].join('|');

/** Whether the later event is confirmed and its date is the same or more precise. */
const holds = (was: LedgerEvent, is: LedgerEvent): boolean =>
  is.on.earliest >= was.on.earliest && is.on.latest <= was.on.latest && is.certainty === 'confirmed';

/** Whether a change is documented: by a note with the earlier day, or by a new `correction` event. */
function tellerOf(before: Treaty, after: Treaty): (was: Own, is: LedgerEvent | undefined) => boolean {
  const corrections = (t: Treaty) => t.events.filter(e => e.act === 'correction');
  const known = new Set(corrections(before).map(e => `${e.on.written} ${e.note}`));
  const added = corrections(after).filter(e => !known.has(`${e.on.written} ${e.note}`));
  return ({ who, event }, is) => {
    const { written } = event.on;
    if (is?.note?.includes(written) && is.note !== event.note) return true;
    return added.some(e => e.who.includes(who) || e.note?.includes(written) === true);
  };
}

export default rule<{ who: string; act: string; was: string; is: string | null }>({
  id: 'history-rewritten',
  severity: 'error',
  tier: 'base',
  summary: 'a confirmed act that was changed or removed without a note of the correction',
  what: f =>
    `${f.act}${f.who === '' ? '' : ` by ${f.who}`} of ${f.was} was confirmed, and is ${f.is === null ? 'no longer recorded' : `now ${f.is}`}`,
  why: 'a confirmed act changes only by a correction, and readers who relied on it need the reason',
  fix: 'keep the earlier day in a "note", or record the depositary’s correction as an event',
  *change(before, after) {
    const now = new Map<string, Own[]>();
    for (const own of ownOf(after)) {
      const same = now.get(kindOf(own));
      if (same) same.push(own);
      else now.set(kindOf(own), [own]);
    }
    const earlier = ownOf(before).filter(o => o.event.certainty === 'confirmed');
    const gone: Own[] = [];
    for (const own of earlier) {
      const same = now.get(kindOf(own)) ?? [];
      const at = same.findIndex(o => holds(own.event, o.event));
      if (at >= 0) same.splice(at, 1);
      else gone.push(own);
    }
    const isTold = gone.length > 0 ? tellerOf(before, after) : () => true;
    for (const own of gone) {
      const instead = now.get(kindOf(own))?.shift();
      if (isTold(own, instead?.event)) continue;
      const is = instead
        ? `${instead.event.on.written}${instead.event.certainty === 'confirmed' ? '' : `, only ${instead.event.certainty}`}`
        : null;
      yield {
        at: instead ? { event: instead.event, key: 'on' } : { file: after.file, path: ['events'], of: 'key' },
        facts: { who: own.who, act: actPhrase(own.event), was: own.event.on.written, is },
      };
    }
  },
});
