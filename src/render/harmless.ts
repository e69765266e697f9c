/*
 * Texts come from ledgers that anyone may write. Control characters could rewrite the terminal, bidirectional overrides could make a
 * line read as another, and invisible characters could hide text in a name: all are shown instead of sent.
 */

/** Controls, and every character that Unicode asks programs not to display (bidirectional marks, zero widths, tags, fillers). */
const HARMFUL = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** Letters of scripts that need a joiner or non-joiner (U+200C, U+200D) between them to be spelled right. */
const JOINING = String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}]`;
/** Whether one of them stands there. Not a pattern of the module: V8 takes a seventh of a bare start of Node to build it. */
const spells = (text: string): boolean =>
  new RegExp(`(?<=${JOINING})[\\u200c\\u200d](?=${JOINING})`, 'u').test(text);

/** What stands between printable ASCII is harmless: most texts are nothing else. */
const PRINTABLE = /^[ -~]*$/;

/** A text with what could harm a terminal or its reader made visible. `harmless('a\u001b[2J')` is `'a\\u001b[2J'`. */
export function harmless(text: string): string {
  if (PRINTABLE.test(text)) return text;
  return text
    .replace(/[\t\n]+/g, ' ')
    .replace(HARMFUL, (c, at: number, whole: string) =>
      /[\u200c\u200d]/.test(c) && spells(whole.slice(Math.max(0, at - 2), at + 3)) ? c : shownAs(c),
    );
}

/** `\u200b`, or `\u{e0041}` beyond four digits. */
function shownAs(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex}`;
}

/** JSON whose characters no terminal obeys and no reader overlooks: escaped, so that it reads back as it was. */
export const harmlessJson = (json: string): string =>
  json.replace(HARMFUL, c => (c === '\n' ? c : [...c.split('')].map(escaped).join('')));

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
