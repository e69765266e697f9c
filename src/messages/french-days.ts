import type { Messages } from './compiled/messages.d.ts';

/** A day after an article: "le 2005-02-16", "jusqu'au 2025-11-19". */
const DAY = /\b(le|au|du) (\d{4})-(\d{2})-(\d{2})\b/gi;

/**
 * French messages in which a day after an article is written out: a date in figures takes none.
 *
 * @example withFrenchDays(fr).status.since({ day: '2005-02-16' }) // "depuis le 16 février 2005"
 */
export function withFrenchDays(messages: Messages): Messages {
  const written = (text: string): string =>
    text.replace(DAY, (_, article: string, year: string, month: string, day: string) => {
      const ordinal = day === '01' ? '1er' : `${Number(day)}`;
      return `${article} ${ordinal} ${messages.date.month({ month, year })}`;
    });
  const wrapped = (value: unknown): unknown => {
    if (typeof value === 'function') return (values: unknown) => written(value(values));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wrapped(inner)]));
  };
  return wrapped(messages) as Messages;
}
