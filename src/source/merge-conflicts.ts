import { type Diagnostic, faultAt } from './diagnostic.ts';
import { lineStarts } from './line-starts.ts';
import type { SourceFile } from './source-file.ts';

const BEGIN = /^<{7}(?: .*)?\r?$/gm;
const END = /^>{7}(?: .*)?\r?$/gm;

/** The merge conflicts that git left in a text, one fault each: from the line that begins with `<<<<<<<` to that with `>>>>>>>`. */
export function mergeConflictsIn({ path, text }: SourceFile): readonly Diagnostic[] {
  if (!/<{7}|={7}|>{7}/.test(text)) return [];
  const { place } = lineStarts(text);
  if (!text.match(BEGIN)) return strayMarkers(path, text);
  const ends = [...text.matchAll(END)];
  return [...text.matchAll(BEGIN)].flatMap(({ index, 0: marker }) => {
    const end = ends.find(e => e.index > index);
    if (!end) return [];
    const [first, last] = [
      place(path, index, index + marker.trimEnd().length),
      place(path, end.index, end.index + 1),
    ];
    return [
      faultAt(first, 'merge-conflict', {
        what: `an unresolved merge conflict, lines ${first.line} to ${last.line}`,
        why: 'two branches changed these lines, and git kept both',
        fix: 'keep the events of both sides in date order, choose where the sides contradict each other, and remove the marker lines',
      }),
    ];
  });
}

/** A marker line that was left of a conflict whose beginning was removed. */
function strayMarkers(path: string, text: string): readonly Diagnostic[] {
  const { place } = lineStarts(text);
  return [...text.matchAll(/^(?:={7}|>{7}(?: .*)?)\r?$/gm)].map(({ index, 0: marker }) =>
    faultAt(place(path, index, index + marker.trimEnd().length), 'merge-conflict', {
      what: 'a line that an unresolved merge conflict left',
      why: 'git writes such lines between what two branches changed',
      fix: 'compare the lines around it with both branches, and remove this one',
    }),
  );
}
