import type { Treaty } from '../ledger/treaty.ts';
import type { Locale } from './phrases.ts';

/** Who keeps a treaty, and the address of its page there; null where none is recorded and none follows from its number. */
export interface DepositaryAddress {
  readonly name: string | null;
  readonly url: string | null;
}

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** A chapter in Roman numerals as a number. `chapterOf('XVIII-16')` is 18. */
function chapterOf(mtdsg: string): number | null {
  const digits = [...(/^[IVXL]+(?=-)/.exec(mtdsg)?.[0] ?? '')].map(d => VALUES[d] ?? 0);
  if (digits.length === 0) return null;
  return digits.reduce((sum, d, i) => sum + (d < (digits[i + 1] ?? 0) ? -d : d), 0);
}

/** The depositary of a treaty by name, with the address of the treaty there: its page in the UN Treaty Collection, else the depositary's own source. */
export function depositaryOf(treaty: Treaty, { messages }: Locale): DepositaryAddress {
  const { depositary } = messages;
  const isKnown = (id: string): id is keyof typeof depositary => id in depositary;
  const names = treaty.depositaries.map(id => (isKnown(id) ? depositary[id] : id));
  const { mtdsg } = treaty.reference;
  const chapter = mtdsg === undefined ? null : chapterOf(mtdsg);
  const own = Object.values(treaty.sources).find(s => s.tier === 'depositary' && s.url !== undefined);
  const page =
    chapter !== null && treaty.depositaries.includes('UNSG')
      ? `https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=${mtdsg}&chapter=${chapter}&clang=_en`
      : null;
  return {
    name: names.length === 0 ? null : names.join(messages.separator.list),
    url: page ?? own?.url ?? null,
  };
}

/** The numbers by which collections cite a treaty: "MTDSG XVIII-16"; without the documents of its adoption. */
export const referenceText = ({ reference }: Treaty): string =>
  Object.entries(reference)
    .filter(([key]) => key !== 'adoption' && key !== 'opening')
    .map(([key, number]) => `${key.toUpperCase()} ${number}`)
    .join('; ');
