/** Columns a text takes on a terminal. */
export type TextWidth = (text: string) => number;

/** Whether each character is surely one column wide: Latin, Greek, Cyrillic, punctuation, arrows, box drawing, blocks and a dot. */
const NARROW =
  /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u058f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u259f\u25cf]*$/;

/** Columns of a text whose characters are narrow. */
export const asciiWidth: TextWidth = text => text.length;

/** Whether a text needs the full measure of grapheme widths (a package that takes 40 % of a bare start to load). */
export const isNarrow = (text: string): boolean => NARROW.test(text);
