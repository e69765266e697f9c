/*
 * Texts come from ledgers that anyone may write. Control characters could rewrite the terminal, and bidirectional overrides could
 * make a line read as another; both are shown instead of sent.
 */

const HARMFUL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\u061c\ufeff]/g;

/** A text with what could harm a terminal or its reader made visible. `harmless('a\u001b[2J')` is `'a\\u001b[2J'`. */
export function harmless(text: string): string {
  return text
    .replace(HARMFUL, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[\t\n]+/g, ' ');
}

/** JSON whose characters no terminal obeys: C1 controls and bidirectional marks escaped too. */
export function harmlessJson(json: string): string {
  return json.replace(HARMFUL, c => (c === '\n' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
