import type { LedgerEvent } from '../ledger/events.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { TreatyDiff } from './diff-ledgers.ts';

const named = (e: LedgerEvent, who: string): string => `${e.at.line}:${e.at.column} ${who}`;

/** A treaty without the legal changes since the older side. */
function withoutLegal(treaty: Treaty, { added, record }: TreatyDiff): Treaty {
  const done = new Set(
    added.filter(c => c.class === 'legal').map(({ event }) => named(event, event.who[0] ?? '')),
  );
  const legal = record.filter(c => c.class === 'legal');
  const events = treaty.events.flatMap(e => {
    if (e.who.length === 0) return done.has(named(e, '')) ? [] : [e];
    const who = e.who.filter(id => !done.has(named(e, id)));
    if (who.length === e.who.length) return [e];
    return who.length === 0 ? [] : [{ ...e, who }];
  });
  const versions = new Set(legal.filter(c => c.part === 'law').map(c => c.key.split(' ')[0]));
  const law = treaty.law.filter(l => l.from === undefined || !versions.has(l.from));
  return { ...treaty, events, law: law.length > 0 ? law : treaty.law, ...publishedWithout(treaty, legal) };
}

function publishedWithout({ published }: Treaty, legal: TreatyDiff['record']): Pick<Treaty, 'published'> {
  const keys = new Set(legal.filter(c => c.part === 'published').map(c => c.key));
  if (!published || keys.size === 0) return {};
  const { entryIntoForce, participants } = published;
  const dates = Object.entries(participants?.dates ?? {}).filter(([id]) => !keys.has(`participants.${id}`));
  return {
    published: {
      ...(entryIntoForce && !keys.has('entry_into_force') ? { entryIntoForce } : {}),
      ...(participants ? { participants: { ...participants, dates: Object.fromEntries(dates) } } : {}),
    },
  };
}

/** The newer ledger without legal changes; the same object if there are none. */
export function onlyCorrected(newer: Ledger, diffs: readonly TreatyDiff[]): Ledger {
  const treaties = new Map(newer.treaties);
  let same = true;
  for (const diff of diffs) {
    const treaty = newer.treaties.get(diff.id);
    if (!treaty || !diff.before || ![...diff.added, ...diff.record].some(c => c.class === 'legal')) continue;
    same = false;
    treaties.set(diff.id, withoutLegal(treaty, diff));
  }
  return same ? newer : { ...newer, treaties };
}

/** Whether all changes are legal ones. */
export const isOnlyLegal = (d: TreatyDiff): boolean =>
  d.before !== null &&
  d.after !== null &&
  d.removed.length + d.corrected.length === 0 &&
  [...d.added, ...d.record.filter(c => !c.supports)].every(c => c.class === 'legal');
