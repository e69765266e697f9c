const ROMAN = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
]);

/** `XVIII` is 18; null for what is no Roman number below 40. */
function fromRoman(text: string): number | null {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(text) || text === '') return null;
  const values = [...text].map(c => ROMAN.get(c) ?? 0);
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0);
}

/** A chapter of the UN list in comparable form: `XVIII`, `xviii` and `18` are `18`, `XI-A` is `11-a`; null if it is none. */
export function chapterKey(wrote: string): string | null {
  const [, chapter = '', part] =
    /^\s*([ivx]+|\d{1,2})(?:[\s.-]*([a-z]))?\s*$/.exec(wrote.toLowerCase()) ?? [];
  const number = /^\d/.test(chapter) ? Number(chapter) : fromRoman(chapter);
  return number === null || number < 1 ? null : part === undefined ? `${number}` : `${number}-${part}`;
}

/** Whether a treaty of this reference (`XI-A-15`) stands in a chapter, whose parts are in it too. */
export function isInChapter(reference: string, chapter: string): boolean {
  const [, main = '', part] = /^([ivx]+|\d+)(?:-([a-z])(?=-\d))?-/.exec(`${reference.toLowerCase()}-`) ?? [];
  const keys = [chapterKey(main), part === undefined ? null : chapterKey(`${main}-${part}`)];
  return keys.includes(chapter);
}
