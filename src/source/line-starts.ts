import type { Place } from './place.ts';

/** Where the lines of a text begin, to turn offsets into places. */
export interface LineStarts {
  place(file: string, start: number, end: number): Place;
}

/** Finds the line starts of a text when the first place is asked for; a sound file never pays for them. */
export function lineStarts(text: string): LineStarts {
  let starts: readonly number[] | null = null;
  const locate = (offset: number): readonly [line: number, column: number] => {
    starts ??= findStarts(text);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - (starts[low] ?? 0) + 1];
  };
  return {
    place(file, start, end) {
      const [line, column] = locate(start);
      const [endLine, endColumn] = locate(trimmedEnd(text, start, end));
      return { file, line, column, endLine, endColumn };
    },
  };
}

/** A node's range may run on over the white space that follows it: end it where its text ends. */
function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}

/** The offsets at which the lines of a text begin. */
export function findStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
