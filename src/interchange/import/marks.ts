import { cleanText } from './clean.ts';
import type { ActColumn, KnownItem } from './column.ts';
import { kindOfCell } from './kinds.ts';
import { actsOfMark, type LegendMeaning } from './meaning.ts';

/** Marks that a legend beside the table explains: `A` is accession. */
export type Legend = ReadonlyMap<string, LegendMeaning>;

/**
 * What a mark means in a column; null if nothing says. In this order: the title explains it (`Accession(a)`); a legend beside the table
 * does; or the title names, without a mark, exactly one act for which it may stand: `A` in a column "Ratification or Accession" is
 * accession. Usage alone decides nothing, since it differs between depositaries. Only `R` is ratification everywhere.
 */
export function itemOfMark(column: ActColumn, code: string, legend: Legend): KnownItem | null {
  const told = column.marked.get(code);
  if (told) return told;
  const explained = legend.get(code);
  if (explained) return { name: '', code, act: explained };
  const possible = actsOfMark(code);
  const named = column.unmarked.filter(i => possible.includes(i.act));
  const [only, ...others] = new Set(named.map(i => i.act));
  if (only !== undefined) return others.length === 0 ? { name: '', code, act: only } : null;
  const tellsNone = column.effect === 'any' || column.unmarked.some(i => i.act === 'untold');
  return tellsNone && code === 'R' ? { name: '', code, act: 'ratification' } : null;
}

/** The marks explained in a text beside the table: `R = ratification; A: accession`, `a - accession`, `Accession (a)`. */
export function legendIn(text: string): Legend {
  const found = new Map<string, LegendMeaning>();
  const add = (code = '', words = '') => {
    const meaning = kindOfCell(words);
    if (meaning?.kind === 'act') found.set(code, meaning.act);
  };
  const clean = cleanText(text);
  for (const [, code, words] of clean.matchAll(
    /(?<![\p{L}\p{N}])["“(]?([A-Za-z]{1,2})["”)]?\s*(?:[=:–—-]|means|stands for)\s*([\p{L} ]{4,40}?)(?=\s*(?:[,;.|()/]|$|["“(]?[A-Za-z]{1,2}["”)]?\s*[=:–—-]))/gu,
  ))
    add(code, words);
  for (const [, words, code] of clean.matchAll(
    /(?:^|[,;|:]\s*)([\p{L} ]{6,40}?)\s*[([]([A-Za-z]{1,2})[)\]]/gu,
  ))
    add(code, words);
  return found;
}
