/** Characters that YAML 1.2 forbids in a text, a lone surrogate among them: none of them can be seen, and a terminal obeys some. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
const LONE_RETURN = /\r(?!\n)/;

/** A forbidden character of a text: where it stands, and its code as `001B`. */
export interface Forbidden {
  readonly index: number;
  readonly code: string;
}

/** Whether a text holds a character that no ledger may hold. */
export function hasForbidden(text: string): boolean {
  return text.search(FORBIDDEN) >= 0;
}

/** The characters of a text that no ledger may hold, in order; at most so many. */
export function* forbiddenIn(text: string, most: number): Generator<Forbidden> {
  let left = most;
  for (const { 0: found, index } of text.matchAll(FORBIDDEN)) {
    if (left-- <= 0) return;
    yield { index, code: codePointOf(found) };
  }
}

/**
 * The code of the first character that no decoded value may hold: an escape such as `"\u001b"` says what the text itself could not.
 * A return that ends no line is one, since a terminal writes over the line; null where there is none.
 */
export function forbiddenInValue(value: string): string | null {
  const found = LONE_RETURN.exec(value)?.[0] ?? value.match(FORBIDDEN)?.[0];
  return found === undefined ? null : codePointOf(found);
}

/** The code of a character as Unicode writes it, four digits or more. */
export const codePointOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
