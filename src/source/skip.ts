/** The position in a text past blanks, line ends and comments, and past any of some marks. `skip('a # b\n c', 1)` is 7. */
export function skip(text: string, from: number, marks = ''): number {
  for (let at = from; ; at++) {
    const c = text[at];
    if (c === '#') while (at < text.length && text[at] !== '\n') at++;
    else if (c === undefined || !(/\s/.test(c) || marks.includes(c))) return at;
  }
}

/** The position past blanks of the same line. */
export function pastBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}
