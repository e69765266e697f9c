import type { DateRange } from '../calendar/imprecise-date.ts';
import { ACTS } from '../law/acts.ts';
import { type Diagnostic, faultAt } from '../source/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import type { Path, Tree } from '../source/tree.ts';
import { actFaults } from './act-faults.ts';
import { publishedBy } from './read-events.ts';
import type { EventRead, TreatyFile } from './treaty.shape.ts';

/** The parts of a file that are checked for what they refer to; of a faulty file, those that have their shape. */
export interface PartsToCheck {
  readonly record?: TreatyFile['record'];
  /** Declared ids, including those of faulty entries; null if unknown. */
  readonly declared: ReadonlySet<string> | null;
  readonly sources: NonNullable<TreatyFile['sources']>;
  readonly events: readonly { readonly [K in keyof EventRead]?: EventRead[K] }[];
  readonly claims: readonly { readonly [K in keyof ClaimRead]?: ClaimRead[K] }[];
  readonly observed: readonly { readonly source?: ClaimRead['source'] }[];
  readonly weights: Readonly<Record<string, { readonly source?: string }>>;
  readonly published?: TreatyFile['published'];
  readonly laws: readonly { readonly from?: string }[];
}

type ClaimRead = NonNullable<TreatyFile['claims']>[number];

export const allOf = (file: TreatyFile): PartsToCheck => ({
  record: file.record,
  declared: new Set(Object.keys(file.sources ?? {})),
  sources: file.sources ?? {},
  events: file.events ?? [],
  claims: file.claims ?? [],
  observed: file.observed ?? [],
  weights: file.weights ?? {},
  published: file.published,
  laws: [file.law ?? []].flat(),
});

/**
 * What a file can be wrong in although each part has its shape: sources that are not declared or lacking, ids given twice,
 * statements on events that are not there, dates that leave no bound. One pass, so that it costs little on a large file.
 */
export function checkFile(file: PartsToCheck, tree: Tree): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const { declared } = file;
  const cite = (ids: readonly string[] | undefined, path: Path) => {
    ids?.forEach((id, j) => {
      if (declared && !declared.has(id))
        found.push(unknown('source', id, declared, tree, [...path, j], found.length));
    });
  };
  cite(file.record?.source, ['record', 'source']);
  const events = new Map<string, number>();
  file.events.forEach((e, i) => {
    const cited = e.source ?? file.record?.source;
    if (cited === undefined) found.push(withoutSource(tree, i));
    cite(e.source, ['events', i, 'source']);
    if (e.id !== undefined) found.push(...repeatedId(e.id, events, tree, ['events', i, 'id'], 'events'));
    found.push(...eventFaults(e, i, cited ?? [], file, tree));
  });
  file.events.forEach((e, i) => {
    if (e.on_event !== undefined && !events.has(e.on_event))
      found.push(unknown('event', e.on_event, events.keys(), tree, ['events', i, 'on_event'], found.length));
  });
  const claims = new Map<string, number>();
  file.claims.forEach((c, i) => {
    cite(c.source, ['claims', i, 'source']);
    if (c.id !== undefined) found.push(...repeatedId(c.id, claims, tree, ['claims', i, 'id'], 'claims'));
    if (!c.claim) return;
    if ('event' in c.claim && !events.has(c.claim.event))
      found.push(
        unknown('event', c.claim.event, events.keys(), tree, ['claims', i, 'claim', 'event'], found.length),
      );
    if ('text' in c.claim)
      cite(listOf(c.claim.contradicted_by?.source), ['claims', i, 'claim', 'contradicted_by', 'source']);
  });
  file.observed.forEach((o, i) => {
    cite(o.source, ['observed', i, 'source']);
  });
  for (const [id, w] of Object.entries(file.weights)) cite(listOf(w.source), ['weights', id, 'source']);
  const versions = new Set<string>();
  file.laws.forEach(({ from = '' }, i) => {
    if (versions.has(from)) found.push(repeatedLaw(from, i, tree));
    versions.add(from);
  });
  const { entry_into_force: force, participants } = file.published ?? {};
  cite(listOf(force?.source), ['published', 'entry_into_force', 'source']);
  cite(listOf(participants?.source), ['published', 'participants', 'source']);
  for (const id of Object.keys(participants?.because ?? {}))
    if (!Object.hasOwn(participants?.dates ?? {}, id)) found.push(reasonOfNoDate(id, tree));
  return found;
}

const listOf = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);

function eventFaults(
  e: PartsToCheck['events'][number],
  i: number,
  cited: readonly string[],
  file: PartsToCheck,
  tree: Tree,
): Diagnostic[] {
  const found = actFaults(e, i, tree);
  const effect = e.act === undefined ? null : ACTS[e.act].effect;
  if (e.on === undefined) return found;
  if (e.on.lasts && effect !== null && effect !== 'none') {
    const words = {
      what: `a ${e.act} is done on one day and does not last`,
      why: '"/" is for what goes on through several days',
      fix: `write "[${e.on.written.replace('/', '..')}]" for one day of these`,
    };
    found.push(faultAt(tree.placeOf(['events', i, 'on']), 'act-that-lasts', words));
  }
  if (e.on.open) found.push(...openDateFaults(e.on, i, cited, file, tree));
  return found;
}

/** An open range is bounded by its sources; where one of them is unknown or faulty, that is fault enough. */
function openDateFaults(
  on: DateRange,
  i: number,
  cited: readonly string[],
  { sources }: PartsToCheck,
  tree: Tree,
): Diagnostic[] {
  const at = tree.placeOf(['events', i, 'on']);
  const read = Object.fromEntries(
    cited.flatMap(id => {
      const declared = Object.hasOwn(sources, id) ? sources[id] : undefined;
      return declared ? [[id, { id, ...declared }] as const] : [];
    }),
  );
  if (cited.length === 0 || cited.some(id => !Object.hasOwn(read, id))) return [];
  const latest = publishedBy(cited, read);
  if (!latest) {
    const words = {
      what: 'this date has no last day',
      why: 'it is bounded by the day its source was published, and no source here says when that was',
      fix: 'add "published:" to the source',
    };
    return [faultAt(at, 'open-date-without-bound', words)];
  }
  if (latest >= on.earliest) return [];
  return [
    faultAt(at, 'act-after-its-source', {
      what: `the sources of this act were published by ${latest}, before it began`,
    }),
  ];
}

function withoutSource(tree: Tree, i: number): Diagnostic {
  const words = {
    what: 'this event has no source',
    why: 'a record that cannot be checked proves nothing',
    fix: 'add "source: ID", or a default under "record: { source: ID }"',
  };
  return faultAt(tree.placeOf(['events', i]), 'event-without-source', words);
}

function reasonOfNoDate(id: string, tree: Tree): Diagnostic {
  return faultAt(tree.placeOf(['published', 'participants', 'because', id], 'key'), 'reason-of-no-date', {
    what: `no published day of "${id}" is given that this could explain`,
    fix: `add "${id}" to "dates:", or remove the reason`,
  });
}

function repeatedLaw(from: string, i: number, tree: Tree): Diagnostic {
  return faultAt(tree.placeOf(['law', i, 'from']), 'duplicate-law', {
    what: `a second version of the law ${from ? `from ${from}` : 'without "from"'}`,
    why: 'on each day one version of the final clauses is in force',
    fix: 'give its "from" day, or merge the two',
  });
}

function unknown(
  what: 'source' | 'event',
  id: string,
  among: Iterable<string>,
  tree: Tree,
  path: Path,
  before: number,
): Diagnostic {
  // Looking for what was meant costs time: the first so many findings get a suggestion.
  const [near] = before < 200 ? nearest(id, among, 1) : [];
  const fix = near
    ? `did you mean "${near}"?`
    : what === 'source'
      ? `declare it under "sources:"`
      : `give an event "id: ${id}"`;
  return faultAt(tree.placeOf(path), `unknown-${what}`, {
    what: `unknown ${what} "${id}"`,
    why: `no ${what} of this file has that id`,
    fix,
  });
}

function repeatedId(
  id: string,
  seen: Map<string, number>,
  tree: Tree,
  path: Path,
  list: string,
): Diagnostic[] {
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, Number(path[1]));
    return [];
  }
  const related = [{ at: tree.placeOf([list, first, 'id']), what: 'first given here' }];
  return [
    {
      ...faultAt(tree.placeOf(path), 'id-given-twice', {
        what: `the id "${id}" stands here twice`,
        fix: 'give one of them another id',
      }),
      related,
    },
  ];
}
