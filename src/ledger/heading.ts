import type { Treaty } from './treaty.ts';

/** What a treaty is called, enough to find its file without reading all of it. */
export interface Heading {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly references: readonly string[];
}

export const headingOfTreaty = ({ id, aliases, reference }: Treaty): Heading => ({
  id,
  aliases,
  references: Object.values(reference),
});

const PLAIN = String.raw`[A-Za-z0-9][^\s"'#\[\]{},&*!|>%@:]*`;
const ITEM = String.raw`(?:"[^"\\,]*"|${PLAIN})`;
const END = ' *(?:#.*)?';
const ID = new RegExp(`^id: +(${ITEM})${END}$`);
const ALIASES = new RegExp(String.raw`^aliases: +\[ *((?:${ITEM}(?: *, *${ITEM})*)?) *\]${END}$`);
const REFERENCE = new RegExp(
  String.raw`^reference: +\{ *((?:[a-z0-9-]+: +${ITEM}(?: *, *[a-z0-9-]+: +${ITEM})*)?) *\}${END}$`,
);

const unquote = (text: string): string => text.trim().replace(/^"(.*)"$/, '$1');
const items = (text: string): readonly string[] =>
  text
    .split(',')
    .map(unquote)
    .filter(t => t !== '');

/**
 * Finds the heading of a treaty file by its top-level lines alone; null where they are not surely written the plain way, and the
 * file must be read to know. `id: hanoi`, `aliases: [XVIII-16]`, `reference: { mtdsg: XVIII-16 }`.
 */
export function scanHeading(text: string): Heading | null {
  let heading: Heading = { id: '', aliases: [], references: [] };
  const seen = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    const key = /^["']?(id|aliases|reference)["']? *:/.exec(line)?.[1];
    if (key === undefined) continue;
    const found = (key === 'id' ? ID : key === 'aliases' ? ALIASES : REFERENCE).exec(line);
    if (!found || seen.has(key)) return null;
    seen.add(key);
    const written = found[1] ?? '';
    if (key === 'id') heading = { ...heading, id: unquote(written) };
    else if (key === 'aliases') heading = { ...heading, aliases: items(written) };
    else heading = { ...heading, references: items(written).map(r => unquote(r.slice(r.indexOf(':') + 1))) };
  }
  return heading.id === '' ? null : heading;
}
