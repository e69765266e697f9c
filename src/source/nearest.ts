/** The form in which names are compared: no case, diacritics or punctuation. `fold("Côte d'Ivoire")` is `'cote d ivoire'`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u0671\u0649]/gu, c => (c === '\u0649' ? '\u064a' : '\u0627'))
    .replace(/\u0629/gu, '\u0647')
    .toLowerCase()
    .replace(/ı/gu, 'i')
    .replace(/ß/gu, 'ss')
    .replace(/ø/gu, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Edits that turn one text into another: insertion, removal, substitution, swap of neighbours (Damerau-Levenshtein). */
function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const d = new Int32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => d[i * width + j] ?? 0;
  for (let i = 0; i <= a.length; i++) d[i * width] = i;
  for (let j = 0; j <= b.length; j++) d[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      d[i * width + j] = least;
    }
  }
  return at(a.length, b.length);
}

/** A folded text, and its letters as bits. */
interface Folded {
  readonly text: string;
  readonly letters: number;
}

const folds = new Map<string, Folded>();

/** The folded form, kept: the same few candidates are compared with every slip of a file. */
function foldedOnce(text: string): Folded {
  const known = folds.get(text);
  if (known !== undefined) return known;
  const folded = fold(text);
  const found = { text: folded, letters: lettersOf(folded) };
  if (folds.size < 20_000) folds.set(text, found);
  return found;
}

/** Which letters a text has, each as one of 32 bits. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

/** Whether two texts differ in more letters than so many edits can change: an edit takes one away, and adds one. */
function differMore(a: number, b: number, edits: number): boolean {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count++;
  return count > 2 * edits;
}

/**
 * What the user may have meant: candidates whose folded form is near, nearest first, at most `most`; `edits` away at the most.
 * `nearest('ratificaton', ['ratification', 'signature'])` is `['ratification']`.
 */
export function nearest(
  wrote: string,
  candidates: Iterable<string>,
  most = 3,
  edits = Number.POSITIVE_INFINITY,
): readonly string[] {
  const wanted = fold(wrote.slice(0, 80));
  if (wanted === '') return [];
  const allowed = Math.min(edits, Math.max(1, Math.floor(wanted.length / 3)));
  const letters = lettersOf(wanted);
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const { text: folded, letters: own } = foldedOnce(candidate);
    const isFar = Math.abs(folded.length - wanted.length) > allowed || differMore(letters, own, allowed);
    if (isFar && !folded.startsWith(wanted)) continue;
    const distance = folded.startsWith(wanted) && wanted.length > 2 ? 0.5 : editDistance(wanted, folded);
    if (distance <= allowed) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length);
  return [...new Set(near.map(n => n.candidate))].slice(0, most);
}
