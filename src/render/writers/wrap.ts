import { harmless } from '../harmless.ts';
import type { Span, Tone } from '../page.ts';
import type { TextWidth } from '../width.ts';

/** How text is put on a terminal, a file or a pipe. */
export interface TextStyle {
  readonly width: number;
  readonly measure: TextWidth;
  /** Puts a tone around text; the text itself where there is no colour. */
  paint(text: string, tone: Tone): string;
  /** On a terminal each piece of right-to-left text is isolated, so that numbers and ids beside it stay in place. */
  readonly isolate: boolean;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Days, options and articles read from left to right also within Arabic, where a terminal would turn their parts round: 19-11-2025. */
const LEFT_TO_RIGHT = /\d{4}-\d{2}(?:-\d{2})?|--[a-z-]+(?: [a-z]+)?|\d+(?:\([^()]*\))+/g;

export const isolated = (text: string, style: TextStyle): string =>
  style.isolate && RIGHT_TO_LEFT.test(text)
    ? `\u2068${text.replace(LEFT_TO_RIGHT, '\u2066$&\u2069')}\u2069`
    : text;
export const painted = (s: Span, style: TextStyle): string => style.paint(isolated(s.text, style), s.tone);

/** A word to be broken into lines. `glued` stays on its line; only parts of a word too long for any line are `mayBreak`. */
interface Word extends Span {
  readonly glued: boolean;
  readonly mayBreak?: true;
}

/** Spaces, a short parenthesis with what sticks to it ("(art. 65(1))" is not broken), or a word. */
const PARTS = / +|[([](?:[^()[\]]|\([^()]*\)){1,17}[)\]][^ ]*|[^ ]+/g;

/** After a hyphen, but inside no date; and between Chinese characters, but before no punctuation. */
const BREAKS =
  /(?<=[\p{L}\d]-)(?=\p{L})|(?<=\p{L}-)(?=\d)|(?<=[\u3001-\u9fff\uff01-\uffef])(?![\u3001\u3002\uff01-\uff0f\uff1a-\uff20])/u;

function wordsOf(spans: readonly Span[], fits: (text: string) => boolean): Word[] {
  const words: Word[] = [];
  let glued = true;
  for (const s of spans) {
    const parts = harmless(s.text).match(PARTS) ?? [];
    for (const part of parts.flatMap(p => (fits(p) ? [p] : p.split(/( +)/)))) {
      if (/^ *$/.test(part)) glued &&= part === '';
      else {
        const [first = part, ...rest] = fits(part) ? [part] : part.split(BREAKS);
        words.push({ text: first, tone: s.tone, glued });
        for (const text of rest) words.push({ text, tone: s.tone, glued: true, mayBreak: true });
        glued = true;
      }
    }
  }
  return words;
}

/** Spans as lines no wider than `width`; a word that is wider stands alone. */
export function wrap(spans: readonly Span[], width: number, style: TextStyle): string[] {
  const lines: Word[][] = [[]];
  let used = 0;
  const fits = (text: string): boolean => style.measure(text) <= width;
  for (const word of wordsOf(spans, fits)) {
    const [line] = lines.slice(-1);
    const wide = style.measure(word.text);
    const gap = line && line.length > 0 && !word.glued ? 1 : 0;
    const overflows = line !== undefined && line.length > 0 && used + gap + wide > width;
    const along = overflows && word.glued && !word.mayBreak ? lastUnit(line) : [];
    if (overflows && (along.length > 0 || !word.glued || word.mayBreak)) {
      const [first = word, ...rest] = [...along, word];
      lines.push([{ ...first, glued: true }, ...rest]);
      used = style.measure([...along, word].map(w => w.text).join(''));
    } else {
      line?.push(word);
      used += gap + wide;
    }
  }
  return lines.map(l => paintLine(l, style));
}

/** Takes the last word of a line, with what is glued to it, off the line; nothing where that is the whole line. */
function lastUnit(line: Word[]): Word[] {
  let from = line.length - 1;
  while (from > 0 && line[from]?.glued && !line[from]?.mayBreak) from--;
  return from > 0 ? line.splice(from) : [];
}

/** Neighbouring words of one tone are painted and isolated together; a dot between parts belongs to neither. */
function paintLine(words: readonly Word[], style: TextStyle): string {
  const runs: { text: string; tone: Tone; glued: boolean }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const apart = word.text === '·' || last?.text === '·';
    if (last && last.tone === word.tone && !apart) last.text += `${word.glued ? '' : ' '}${word.text}`;
    else runs.push({ ...word });
  }
  return runs.map((r, i) => `${i === 0 || r.glued ? '' : ' '}${painted(r, style)}`).join('');
}
