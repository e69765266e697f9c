import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { canonicalText } from './canonical.ts';
import { type ChangeClass, classOfAdded, recordEnd } from './change.ts';
import { type Correction, pairEvents } from './pair-events.ts';
import { type RecordPart, type RecordPartKind, recordParts } from './record-parts.ts';

/** An act that one side has and the other has not. */
export interface EventChange {
  readonly event: LedgerEvent;
  readonly class: ChangeClass;
}

/** An act that both sides have and tell otherwise: in these fields, as the ledger's reader names them. */
export interface EventCorrection extends Correction {
  readonly fields: readonly (keyof LedgerEvent)[];
  readonly class: ChangeClass;
}

/** What a record says besides its events, on both sides; undefined where a side says nothing of it. */
export interface RecordChange {
  readonly part: RecordPartKind;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly class: ChangeClass;
  /** A source that is there, or gone, only with acts and claims that are themselves among the changes. */
  readonly supports: boolean;
}

/** One treaty on two sides; null where a side has it not. */
export interface TreatyDiff {
  readonly id: string;
  readonly before: Treaty | null;
  readonly after: Treaty | null;
  readonly added: readonly EventChange[];
  readonly removed: readonly EventChange[];
  readonly corrected: readonly EventCorrection[];
  readonly record: readonly RecordChange[];
}

/** What the ledger says of a treaty on two sides, at least one of which has it. */
export function diffTreaties(before: Treaty | null, after: Treaty | null): TreatyDiff {
  const events = pairEvents(before?.events ?? [], after?.events ?? []);
  const changes = recordChanges(before, after);
  return {
    id: (after ?? before)?.id ?? '',
    before,
    after,
    added: events.added.map(event => ({ event, class: classOfAdded(event, before) })),
    removed: events.removed.map(event => ({ event, class: 'knowledge' })),
    corrected: events.corrected.map(c => ({ ...c, fields: fieldsOf(c), class: 'knowledge' })),
    record: changes.map(c => ({ ...c, supports: supports(c, before, after) })),
  };
}

/** Whether the two sides say the same: at most order, spacing and comments differ. */
export const isUnchanged = (d: TreatyDiff): boolean =>
  d.added.length + d.removed.length + d.corrected.length + d.record.length === 0 &&
  (d.before === null) === (d.after === null);

/** The fields in which two tellings of an act differ, as they stand in an event. */
function fieldsOf({ before, after }: Correction): readonly (keyof LedgerEvent)[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof LedgerEvent)[];
  return names.filter(
    name =>
      name !== 'at' &&
      before[name] !== after[name] &&
      canonicalText({ [name]: before[name] }) !== canonicalText({ [name]: after[name] }),
  );
}

type Change = Omit<RecordChange, 'supports'>;

function recordChanges(before: Treaty | null, after: Treaty | null): readonly Change[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(name => {
    const [a, b] = [was.get(name), is.get(name)];
    const part = b ?? a;
    if (!part || (a && b && canonicalText({ value: a.value }) === canonicalText({ value: b.value })))
      return [];
    return [
      { part: part.part, key: part.key, before: a?.value, after: b?.value, class: classOf(part, a, before) },
    ];
  });
}

const partsOf = (treaty: Treaty | null): ReadonlyMap<string, RecordPart> =>
  new Map((treaty ? recordParts(treaty) : []).map(p => [`${p.part} ${p.key}`, p]));

/** A clause that applies, or a day that was published for, only after the older record's end is new law; all else is knowledge. */
function classOf(
  { part, key, value }: RecordPart,
  was: RecordPart | undefined,
  older: Treaty | null,
): ChangeClass {
  const end = older && recordEnd(older);
  if (was || !older || end === null) return 'knowledge';
  const day = part === 'law' ? key.split(' ')[0] : part === 'published' ? dateOf(value) : undefined;
  return day !== undefined && /^\d/.test(day) && day > end ? 'legal' : 'knowledge';
}

const dateOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'date' in value ? String(value.date) : undefined;

/** Whether a source came or went with what cites it: nothing that is the same on both sides can cite what one side has not. */
function supports({ part, key, before, after }: Change, older: Treaty | null, newer: Treaty | null): boolean {
  if (part !== 'source' || (before !== undefined && after !== undefined)) return false;
  const treaty = before === undefined ? newer : older;
  const cites = (by: { readonly sources: readonly string[] }): boolean => by.sources.includes(key);
  const { entryIntoForce, participants } = treaty?.published ?? {};
  const alone = [entryIntoForce, participants, ...Object.values(treaty?.weights ?? {})];
  return (
    [...(treaty?.events ?? []), ...(treaty?.claims ?? []), ...(treaty?.observed ?? [])].some(cites) ||
    alone.some(by => by?.source === key)
  );
}
