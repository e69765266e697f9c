import type { LedgerEvent } from '../ledger/events.ts';
import { recordEnd } from '../ledger/record-end.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { canonicalText } from './canonical.ts';
import { type ChangeClass, classOfAdded } from './change.ts';
import { type Correction, pairEvents } from './pair-events.ts';
import { type RecordPart, type RecordPartKind, recordParts } from './record-parts.ts';

/** An act that only one side has. */
export interface EventChange {
  readonly event: LedgerEvent;
  readonly class: ChangeClass;
}

/** An act that both sides have with different values in these fields. */
export interface EventCorrection extends Correction {
  readonly fields: readonly (keyof LedgerEvent)[];
  readonly class: ChangeClass;
}

/** A change in what a record says besides its events; `before` or `after` is undefined where a side lacks it. */
export interface RecordChange {
  readonly part: RecordPartKind;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly class: ChangeClass;
  /** Whether it is a source that was added or removed together with the acts and claims that cite it. */
  readonly supports: boolean;
}

/** One treaty on two sides; null where a side lacks it. */
export interface TreatyDiff {
  readonly id: string;
  readonly before: Treaty | null;
  readonly after: Treaty | null;
  readonly added: readonly EventChange[];
  readonly removed: readonly EventChange[];
  readonly corrected: readonly EventCorrection[];
  readonly record: readonly RecordChange[];
}

/** Compares a treaty on two sides, at least one of which has it. */
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

/** Whether the sides differ at most in order, spacing and comments. */
export const isUnchanged = (d: TreatyDiff): boolean =>
  d.added.length + d.removed.length + d.corrected.length + d.record.length === 0 &&
  (d.before === null) === (d.after === null);

/** The fields in which two versions of an act differ. */
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

/** A version of the clauses that applies, or a published day that lies, after the end of the older record is legal; all else is knowledge. */
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

/** Whether a source was added or removed together with its citations. An unchanged line cannot cite a source that one side lacks. */
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
