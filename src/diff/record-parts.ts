import type { Law } from '../law/clause.ts';
import type { Treaty } from '../ledger/treaty.ts';

/** The kinds of statements of a record besides its events. */
export type RecordPartKind =
  | 'title'
  | 'short'
  | 'alias'
  | 'depositary'
  | 'reference'
  | 'relation'
  | 'complete-until'
  | 'law'
  | 'published'
  | 'weights'
  | 'observed'
  | 'claim'
  | 'source';

/** One statement of a record, with a key that stays the same when it is corrected. */
export interface RecordPart {
  readonly part: RecordPartKind;
  /** The id of a claim or source, a participant, a language or a clause; empty if the kind has one statement only. */
  readonly key: string;
  readonly value: unknown;
}

type Named = readonly [key: string, value: unknown];

const clausesOf = (law: Law): readonly Named[] => {
  const { from, at: _at, ...clauses } = law;
  const version = from === undefined ? '' : `${from} `;
  return Object.entries(clauses)
    .filter(([, clause]) => !Array.isArray(clause) || clause.length > 0)
    .map(([name, clause]) => [`${version}${name.replace(/[A-Z]/g, c => `_${c.toLowerCase()}`)}`, clause]);
};

/** Adds numbers to equal keys. */
function numbered(items: readonly Named[]): readonly Named[] {
  const seen = new Map<string, number>();
  return items.map(([key, value]) => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return [n === 1 ? key : `${key} (${n})`, value];
  });
}

function publishedDays({ published }: Treaty): readonly Named[] {
  const days = published?.participants;
  if (!days) return [];
  return Object.entries(days.dates).map(([id, date]) => [
    `participants.${id}`,
    { date, source: days.source, ...(Object.hasOwn(days.because, id) ? { because: days.because[id] } : {}) },
  ]);
}

/** Everything that a record says besides its events, one statement at a time. */
export function recordParts(t: Treaty): readonly RecordPart[] {
  const one = (part: RecordPartKind, items: readonly Named[]): readonly RecordPart[] =>
    items.map(([key, value]) => ({ part, key, value }));
  const relations: readonly Named[] = [
    ...(t.amends === undefined ? [] : [['amends', t.amends] as const]),
    ...(t.protocolTo === undefined ? [] : [['protocol_to', t.protocolTo] as const]),
  ];
  const entry = t.published?.entryIntoForce;
  return [
    ...one('title', Object.entries(t.title)),
    ...one('short', Object.entries(t.short ?? {})),
    ...one(
      'alias',
      t.aliases.map(a => [a, a]),
    ),
    ...one(
      'depositary',
      t.depositaries.map(d => [d, d]),
    ),
    ...one('reference', Object.entries(t.reference)),
    ...one('relation', relations),
    ...one('complete-until', t.completeUntil === null ? [] : [['', t.completeUntil]]),
    ...one('law', numbered(t.law.flatMap(clausesOf))),
    ...one('published', [...(entry ? [['entry_into_force', entry] as const] : []), ...publishedDays(t)]),
    ...one('weights', Object.entries(t.weights)),
    ...one('observed', numbered(t.observed.map(o => [`${o.on.written} ${o.sources.join(',')}`, o]))),
    ...one(
      'claim',
      t.claims.map(c => [c.id, c]),
    ),
    ...one('source', Object.entries(t.sources)),
  ];
}
