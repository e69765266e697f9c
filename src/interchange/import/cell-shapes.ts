import { type Act, effectOf } from '../../law/acts.ts';
import { alpha3Of } from '../../registry/country-codes.ts';
import type { Participant } from '../../registry/participant.ts';
import type { Registry } from '../../registry/registry.ts';
import { resolveOn } from '../../registry/resolve.ts';
import { cleanName, cleanText, isNothing } from './clean.ts';
import { kindOfCell } from './kinds.ts';
import { readCell } from './read-cell.ts';
import type { OfficialTable } from './table.ts';

/** How many cells of a column are what. Empty cells are not counted. */
export interface CellShapes {
  readonly filled: number;
  /** Cells that are a date, perhaps with a mark. */
  readonly days: number;
  readonly names: number;
  /** Codes of countries, in letters or as numbers. */
  readonly codes: number;
  readonly numbers: number;
  /** Kinds of acts in words; of these, the ones that begin a signature or consent. */
  readonly kindWords: number;
  readonly beginnings: number;
  /** One or two letters. */
  readonly marks: number;
}

/** The first rows show what a column is. */
const ROWS_LOOKED_AT = 400;

/** Counts what the cells of a column look like. */
export function shapesOf(table: OfficialTable, index: number, registry: Registry): CellShapes {
  const shapes = {
    filled: 0,
    days: 0,
    names: 0,
    codes: 0,
    numbers: 0,
    kindWords: 0,
    beginnings: 0,
    marks: 0,
  };
  for (const row of table.rows.slice(0, ROWS_LOOKED_AT)) {
    const text = cleanText(row.cells[index]?.text ?? '');
    if (isNothing(text)) continue;
    shapes.filled++;
    if (isDay(text)) shapes.days++;
    else {
      if (/^\d{1,3}$/.test(text)) shapes.numbers++;
      if (codeIn(registry, text)) shapes.codes++;
      else if (namedIn(registry, text)) shapes.names++;
      const kind = kindOfCell(text);
      if (kind?.kind === 'mark') shapes.marks++;
      else if (kind) shapes.kindWords++;
      if (kind?.kind === 'act' && isBeginning(kind.act)) shapes.beginnings++;
    }
  }
  return shapes;
}

const isBeginning = (act: Act | 'untold'): boolean =>
  act === 'untold' || ['signature', 'consent'].includes(effectOf(act));

const isDay = (text: string): boolean =>
  /\d{4}/.test(text) && readCell(text).kind === 'acts' && !/^\d{4}$/.test(text);

/** The participant of a country code or id; null if there is none. */
export function codeIn(registry: Registry, text: string): Participant | null {
  const code = cleanText(text);
  if (!/^(?:[A-Za-z]{2,9}|\d{1,3})$/.test(code)) return null;
  return (
    registry.participants.get(code) ?? registry.participants.get(alpha3Of(code) ?? code.toUpperCase()) ?? null
  );
}

/** Whether a name stands for a participant, or for several. */
export const isKnownName = (registry: Registry, name: string): boolean =>
  resolveOn(registry, name, undefined, 'acting', () => []).kind !== 'none';

/** The participant that a name stands for, whenever it acted; null if there is none or more than one. */
export function namedIn(registry: Registry, text: string): Participant | null {
  const { name } = cleanName(text, of => isKnownName(registry, of));
  const found = resolveOn(registry, name, undefined, 'acting', () => []);
  return found.kind === 'one' ? found.value : null;
}
