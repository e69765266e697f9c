import { ACTS } from '../law/acts.ts';
import { readDate, readSource } from '../registry/source.ts';
import { type Diagnostic, faultAt } from '../source/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import type { Path, Tree } from '../source/tree.ts';
import { publishedBy } from './read-events.ts';
import type { EventText, TreatyFile } from './treaty.shape.ts';

const many = (v: string | readonly string[] | undefined): readonly string[] => (v === undefined ? [] : typeof v === 'string' ? [v] : v);

/**
 * What a file can be wrong in although each part has its shape: sources that are not declared or lacking, ids given twice,
 * statements on events that are not there, dates that leave no bound. One pass, so that it costs little on a large file.
 */
export function checkFile(file: TreatyFile, tree: Tree): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const declared = new Set(Object.keys(file.sources ?? {}));
  const cite = (id: string, path: Path) => {
    if (!declared.has(id)) found.push(unknown('source', id, declared, tree, path));
  };
  many(file.record?.source).forEach(id => {
    cite(id, ['record', 'source']);
  });
  const events = new Map<string, number>();
  (file.events ?? []).forEach((e, i) => {
    const cited = e.source ?? file.record?.source;
    if (cited === undefined) found.push(withoutSource(tree, i));
    if (e.source !== undefined) for (const id of many(e.source)) cite(id, ['events', i, 'source']);
    if (e.id !== undefined) found.push(...repeatedId(e.id, events, tree, ['events', i, 'id'], 'events'));
    found.push(...eventFaults(e, i, many(cited), file, tree));
  });
  (file.events ?? []).forEach((e, i) => {
    if (e.on_event !== undefined && !events.has(e.on_event)) found.push(unknown('event', e.on_event, events.keys(), tree, ['events', i, 'on_event']));
  });
  const claims = new Map<string, number>();
  (file.claims ?? []).forEach((c, i) => {
    for (const id of many(c.source)) cite(id, ['claims', i, 'source']);
    found.push(...repeatedId(c.id, claims, tree, ['claims', i, 'id'], 'claims'));
    if ('event' in c.claim && !events.has(c.claim.event)) found.push(unknown('event', c.claim.event, events.keys(), tree, ['claims', i, 'claim', 'event']));
    if ('text' in c.claim && c.claim.contradicted_by) cite(c.claim.contradicted_by.source, ['claims', i, 'claim', 'contradicted_by', 'source']);
  });
  (file.observed ?? []).forEach((o, i) => {
    for (const id of many(o.source)) cite(id, ['observed', i, 'source']);
  });
  for (const [id, w] of Object.entries(file.weights ?? {})) cite(w.source, ['weights', id, 'source']);
  if (file.published) cite(file.published.entry_into_force.source, ['published', 'entry_into_force', 'source']);
  return found;
}

function eventFaults(e: EventText, i: number, cited: readonly string[], file: TreatyFile, tree: Tree): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { effect } = ACTS[e.act];
  if (effect !== 'none' && e.who === undefined) {
    const words = { what: `this ${e.act} does not say whose act it is`, fix: 'add "who: ID"' };
    found.push(faultAt(tree.placeOf(['events', i]), 'event-without-participant', words));
  }
  const lasting = e.on.includes('/');
  if (lasting && effect !== 'none') {
    const words = { what: `a ${e.act} is done on one day and does not last`, why: '"/" is for what goes on through several days', fix: `write "[${e.on.replace('/', '..')}]" for one day of these` };
    found.push(faultAt(tree.placeOf(['events', i, 'on']), 'act-that-lasts', words));
  }
  if (e.deposit !== undefined && effect !== 'consent') {
    const words = { what: `a ${e.act} is not deposited`, why: '"deposit" is said of instruments of consent', fix: 'remove the key' };
    found.push(faultAt(tree.placeOf(['events', i, 'deposit'], 'key'), 'deposit-of-no-instrument', words));
  }
  if (e.on.endsWith('..]') && readDate(e.on).open) {
    const read = Object.fromEntries(
      cited.flatMap(id => {
        const declared = file.sources?.[id];
        return declared ? [[id, readSource(id, declared)] as const] : [];
      }),
    );
    const latest = publishedBy(cited, read);
    const words = { what: 'this date has no last day', why: 'it is bounded by the day its source was published, and no source here says when that was', fix: 'add "published:" to the source' };
    if (!latest) found.push(faultAt(tree.placeOf(['events', i, 'on']), 'open-date-without-bound', words));
    else if (latest < readDate(e.on).earliest) found.push(faultAt(tree.placeOf(['events', i, 'on']), 'act-after-its-source', { what: `the sources of this act were published by ${latest}, before it began` }));
  }
  return found;
}

function withoutSource(tree: Tree, i: number): Diagnostic {
  const words = { what: 'this event has no source', why: 'a record that cannot be checked proves nothing', fix: 'add "source: ID", or a default under "record: { source: ID }"' };
  return faultAt(tree.placeOf(['events', i]), 'event-without-source', words);
}

function unknown(what: 'source' | 'event', id: string, among: Iterable<string>, tree: Tree, path: Path): Diagnostic {
  const [near] = nearest(id, among, 1);
  const fix = near ? `did you mean "${near}"?` : what === 'source' ? `declare it under "sources:"` : `give an event "id: ${id}"`;
  return faultAt(tree.placeOf(path), `unknown-${what}`, { what: `unknown ${what} "${id}"`, why: `no ${what} of this file has that id`, fix });
}

function repeatedId(id: string, seen: Map<string, number>, tree: Tree, path: Path, list: string): Diagnostic[] {
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, Number(path[1]));
    return [];
  }
  const related = [{ at: tree.placeOf([list, first, 'id']), what: 'first given here' }];
  return [{ ...faultAt(tree.placeOf(path), 'id-given-twice', { what: `the id "${id}" stands here twice`, fix: 'give one of them another id' }), related }];
}
