import { textsIn } from '../ledger/locate.ts';
import type { Place } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { offsetOf } from '../source/text-edit.ts';
import type { Tree } from '../source/tree.ts';

/** A character sequence of a decoded value or key that its source text does not contain, and the place of the value or key. */
interface Escaped {
  readonly found: string;
  readonly place: Place;
}

/**
 * What `look` finds in the decoded values and keys of a file but not in their source text: `"\u202e"` is harmless as source, but its
 * value is displayed. A file without a backslash has no escapes and is not parsed for this.
 */
export function* foundInEscapes(
  file: SourceFile,
  tree: () => Tree | null,
  look: (text: string) => readonly string[],
): Generator<Escaped> {
  const read = file.text.includes('\\') ? tree() : null;
  if (!read) return;
  const textAt = textOf(file.text);
  for (const { text, path, of } of textsIn(read.value)) {
    const found = look(text);
    if (found.length === 0) continue;
    const place = read.placeOf(path, of);
    const plain = new Set(look(textAt(place)));
    for (const one of new Set(found)) if (!plain.has(one)) yield { found: one, place };
  }
}

function textOf(text: string): (at: Place) => string {
  return at => text.slice(offsetOf(text, at.line, at.column), offsetOf(text, at.endLine, at.endColumn));
}
