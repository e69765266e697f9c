import type { Place } from '../../source/place.ts';
import type { CellShapes } from './cell-shapes.ts';
import { cleanText } from './clean.ts';
import { type ActColumn, type Column, effectOfItem, type KnownItem } from './column.ts';
import type { LegendItem } from './legend.ts';
import type { TableCell } from './table.ts';

/** A column of days whose acts another column tells. */
export const anyAct = (cell: TableCell): ActColumn => ({
  kind: 'acts',
  effect: 'any',
  title: cleanText(cell.text),
  at: cell.at,
  unmarked: [],
  marked: new Map(),
});

/** A column of days of acts by the legend of its title; null where its cells are names. */
export function actColumn(
  title: string,
  at: Place,
  legend: readonly LegendItem[],
  shapes: CellShapes,
): ActColumn | null {
  const known = legend.filter((i): i is KnownItem => i.act !== null);
  // Names below "Signatory": a column of words, not of days.
  if (shapes.filled > 0 && shapes.days === 0 && shapes.names > 0) return null;
  const definitive = known.some(i => i.act === 'definitive-signature');
  const items = known.map(
    (i): KnownItem =>
      i.act === 'confirmed' ? { ...i, act: definitive ? 'definitive-signature' : 'unrecorded' } : i,
  );
  const effects = new Set(items.map(i => effectOfItem(i.act)));
  const plain = items.filter(i => i.code === null);
  const oneAct = new Set(items.map(i => i.act)).size === 1;
  // "Signature, Ratification" without marks does not even say whether the participant is bound.
  const oneEffect = new Set(plain.map(i => effectOfItem(i.act))).size === 1;
  return {
    kind: 'acts',
    effect: effects.has('consent') ? 'consent' : effects.has('signature') ? 'signature' : 'other',
    title,
    at,
    unmarked: oneEffect ? plain : oneAct ? items.slice(0, 1) : [],
    marked: new Map(items.flatMap(i => (i.code === null ? [] : [[i.code, i] as const]))),
  };
}

/** Whether the days of a column take their kind from a column of kinds. */
export const takesKind = (c: ActColumn): boolean =>
  c.effect === 'any' || (c.effect === 'consent' && c.unmarked.some(i => i.act === 'untold'));

/** Beside a column of consents, a column of notifications is not read: they are not consent. */
export function withoutNotices(columns: readonly Column[]): readonly Column[] {
  const isNotice = (c: Column) =>
    c.kind === 'acts' &&
    c.marked.size === 0 &&
    c.unmarked.length > 0 &&
    c.unmarked.every(i => /^notification/i.test(i.name));
  const others = columns.some(c => c.kind === 'acts' && c.effect === 'consent' && !isNotice(c));
  return others ? columns.map(c => (isNotice(c) ? { kind: 'unread' } : c)) : columns;
}
