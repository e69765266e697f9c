/** Offsets of a line, including its line end. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Looks up lines of a text by number (from 1); null for a line that does not exist. */
export function lineSpans(text: string): (line: number) => Span | null {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return line => {
    const from = starts[line - 1];
    return from === undefined ? null : { from, to: starts[line] ?? text.length };
  };
}
