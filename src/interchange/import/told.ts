import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { type ActColumn, effectOfItem, type KnownItem } from './column.ts';
import type { CellKind } from './kinds.ts';
import { itemOfMark, type Legend } from './marks.ts';
import { unknownMark } from './wording-of-cells.ts';
import { otherKind, withoutKind } from './wording-of-rows.ts';

/**
 * Which act a date in a cell is: by its mark, else by the column of kinds, else by the title. A fault if none tells it, or if the column
 * of kinds contradicts the title.
 */
export function itemOf(
  column: ActColumn,
  mark: string | null,
  kind: CellKind | null,
  legend: Legend,
  at: Place,
): KnownItem | Diagnostic {
  const own = takesKinds(column) ? kind : null;
  const code = mark ?? (own?.kind === 'mark' ? own.code : null);
  if (code !== null) return itemOfMark(column, code, legend) ?? unknownMark(at, code, column);
  if (own?.kind === 'act') return byKind(column, own.act, at);
  if (column.effect === 'any') return withoutKind(at);
  return column.unmarked[0] ?? unknownMark(at, null, column);
}

/** Whether the column of kinds is about the dates of a column: those of signatures and denunciations have their kind. */
export const takesKinds = ({ effect }: ActColumn): boolean => effect === 'any' || effect === 'consent';

/** The act that the column of kinds tells, if it is one of the title's; any, if the title names none. */
function byKind(column: ActColumn, act: KnownItem['act'], at: Place): KnownItem | Diagnostic {
  if (column.effect === 'any') return { name: '', code: act === 'untold' ? null : '', act };
  const named = [...column.unmarked, ...column.marked.values()];
  const openTitle = named.some(i => i.act === 'untold');
  if (act === 'untold') return column.unmarked[0] ?? unknownMark(at, null, column);
  if (named.some(i => i.act === act) || (openTitle && effectOfItem(act) === 'consent'))
    return { name: '', code: '', act };
  return otherKind(at, act, column.title);
}
