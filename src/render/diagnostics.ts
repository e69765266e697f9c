import type { Diagnostic } from '../source/diagnostic.ts';
import { placeText } from '../source/place.ts';
import { harmless } from './harmless.ts';
import type { Paint } from './style.ts';

/** The lines of a file, for excerpts; null where it cannot be read. */
export type LinesOf = (file: string) => readonly string[] | null;

const WIDEST = 100;

/** The line of a finding with a caret under the part that is meant, cut to what a terminal shows. */
function excerpt(d: Diagnostic, lines: readonly string[] | null): string[] {
  const text = lines?.[d.at.line - 1];
  if (text === undefined || text.trim() === '') return [];
  const start = Math.max(0, Math.min(d.at.column - 1, text.length) - 50);
  const shown = harmless(text.slice(start, start + WIDEST));
  const before = harmless(text.slice(start, d.at.column - 1)).length;
  const end = d.at.endLine === d.at.line ? d.at.endColumn : text.length + 1;
  const wide = Math.max(1, Math.min(end - d.at.column, WIDEST - before));
  const number = String(d.at.line);
  const margin = ' '.repeat(number.length);
  return [
    `${margin} |`,
    `${number} | ${start > 0 ? '…' : ''}${shown}`,
    `${margin} | ${' '.repeat(before + (start > 0 ? 1 : 0))}${'^'.repeat(wide)}`,
  ];
}

/** Findings as text: place first so that editors jump, then what, excerpt, why and what to do. */
export function diagnosticsText(found: readonly Diagnostic[], linesOf: LinesOf, paint: Paint): string {
  const blocks = found.map(d => {
    const tone = d.severity === 'error' ? 'no' : d.severity === 'warning' ? 'open' : 'dim';
    const head = `${paint(harmless(placeText(d.at)), 'strong')} ${paint(d.severity, tone)}  ${harmless(d.words.what)}  ${paint(`[${d.code}]`, 'dim')}`;
    const tail = [
      ...(d.words.why ? [`  why: ${harmless(d.words.why)}`] : []),
      ...(d.words.fix ? [`  fix: ${harmless(d.words.fix)}`] : []),
      ...(d.related ?? []).map(r => `  see: ${harmless(placeText(r.at))} ${r.what}`),
    ];
    return [head, ...excerpt(d, linesOf(d.at.file)), ...tail].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
