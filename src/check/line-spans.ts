/** Where a line begins and ends in a text, its line end included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The lines of a text (from 1) as spans; null for a line that is not there. */
export function lineSpans(text: string): (line: number) => Span | null {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return line => {
    const from = starts[line - 1];
    return from === undefined ? null : { from, to: starts[line] ?? text.length };
  };
}
