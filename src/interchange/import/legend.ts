import { cleanText } from './clean.ts';
import { actsOfMark, givesReasons, type LegendMeaning, legendMeaning } from './meaning.ts';

/** A legend item: `Acceptance(A)` is acceptance, marked `A`. */
export interface LegendItem {
  readonly name: string;
  /** The mark after a date; null if unmarked dates have this meaning. */
  readonly code: string | null;
  readonly act: LegendMeaning | null;
}

/** Splits off the mark in brackets at the end of an item. A mark after a space or a number must be a usual mark of the act. */
function markOf(item: string): { readonly name: string; readonly code: string | null } {
  const found = /^(.*?)(\s*)[([]([A-Za-z]{1,2})[)\]]$/s.exec(item);
  if (!found) return { name: item, code: null };
  const [, name = '', gap = '', code = ''] = found;
  const act = legendMeaning(name);
  const usual = actsOfMark(code).some(a => a === act || act === 'untold');
  const attached = gap === '' && /\p{L}$/u.test(name);
  return attached || usual || act === 'unrecorded' || act === 'confirmed'
    ? { name: name.trim(), code }
    : { name: item, code: null };
}

/** Separators of items, kept by `split`: comma, slash, "and", "or". */
const BETWEEN = /(\s*[,;]\s+|\s*\/\s*|\s+(?:or|and|ou|et)\s+)/i;

/** Whether a piece of a title begins a new item. */
function begins(piece: string, between: string, before: string): boolean {
  const [word = ''] = piece.split(/\s/);
  if (/[,;]/.test(between) && /^\p{Lu}/u.test(piece)) return true;
  if (givesReasons(before)) return false;
  if (between.includes('/') && /^\p{Ll}/u.test(word)) return false;
  return legendMeaning(piece.split(/\s/).slice(0, 3).join(' ')) !== null;
}

/**
 * The items of a column title. Text after a comma or "or" is a new item if it names an act, unless the item before it already gives
 * reasons: `Provisional application by virtue of signature, adoption or accession` is one item.
 */
export function readLegend(title: string): readonly LegendItem[] {
  const items: string[] = [];
  const pieces = cleanText(title).split(BETWEEN);
  for (let i = 0; i < pieces.length; i += 2) {
    const [piece, between, before] = [pieces[i] ?? '', pieces[i - 1] ?? '', items.at(-1)];
    if (before === undefined || begins(piece, between, before)) items.push(piece);
    else items[items.length - 1] = before + between + piece;
  }
  return items
    .map(item => item.trim())
    .filter(item => item !== '')
    .map(item => {
      const { name, code } = markOf(item);
      const act = legendMeaning(name);
      return { name, code, act: act === 'untold' && code !== null ? 'notification' : act };
    });
}
