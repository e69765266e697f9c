/** What a treaty is called, enough to find its file without reading all of it. */
export interface Heading {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly references: readonly string[];
}

const SCALAR = String.raw`(?:"([^"\\\n]*)"|([^\s"'#\[\]{},&*!|>%@][^"'#\[\]{},\n]*?))`;
const ID = new RegExp(String.raw`^id: +${SCALAR} *(?:#.*)?\r?$`, 'm');
const ALIASES = /^aliases: +\[([^\]\n]*)\] *(?:#.*)?\r?$/m;
const REFERENCE = /^reference: +\{([^}\n]*)\} *(?:#.*)?\r?$/m;

const unquote = (text: string): string => text.trim().replace(/^"(.*)"$/, '$1');

/**
 * Finds the heading of a treaty file by its top lines alone; null where they are not written the plain way, and the file must be
 * read to know. `id: hanoi`, `aliases: [XVIII-16]`, `reference: { mtdsg: XVIII-16 }`.
 */
export function scanHeading(text: string): Heading | null {
  const top = text.slice(0, 16_384);
  const id = ID.exec(top);
  if (!id) return null;
  const aliases = ALIASES.exec(top);
  if (!aliases && /^aliases:/m.test(top)) return null;
  const reference = REFERENCE.exec(top);
  return {
    id: (id[1] ?? id[2] ?? '').trim(),
    aliases: (aliases?.[1] ?? '')
      .split(',')
      .map(unquote)
      .filter(a => a !== ''),
    references: (reference?.[1] ?? '')
      .split(',')
      .map(r => unquote(r.slice(r.indexOf(':') + 1)))
      .filter(r => r !== ''),
  };
}
