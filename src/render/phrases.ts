import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import { type Language, type Names, nameIn } from '../registry/participant.ts';
import type { Registry } from '../registry/registry.ts';
import { isOfficialTier, type Tier } from '../registry/source.ts';
import type { Bounds } from '../status/counts.ts';
import type { WindowState } from '../status/window.ts';
import type { Messages } from './words/index.ts';

/** What every page needs to put facts into words: the words, the language, and who is who. */
export interface Locale {
  readonly messages: Messages;
  readonly lang: Language;
  readonly registry: Registry;
}

/** A participant's name in the language, else its id. */
export function nameOf(locale: Locale, id: string): string {
  const names = locale.registry.participants.get(id)?.names;
  return names ? nameIn(names, locale.lang) : id;
}

/** Names of participants in the order of the language. */
export const namesInOrder = (locale: Locale, ids: readonly string[]): readonly string[] =>
  ids.map(id => nameOf(locale, id)).sort(new Intl.Collator(locale.lang).compare);

/** What a treaty is called: by a short name and by its title, each in the languages there are. */
export interface Called {
  readonly short?: Names;
  readonly title: Names;
}

/** What to call a treaty in a language: its short name or its title, whichever is in that language; else the short name in English. */
export const shortIn = ({ short, title }: Called, lang: Language): string =>
  short?.[lang] ?? title[lang] ?? (short ?? title).en;

/** What to call a treaty in the language of the reader. */
export const shortOf = (locale: Locale, treaty: Called): string => shortIn(treaty, locale.lang);

/** A date in words: an exact day as it is, a month by name, a range by its bounds. */
export function dateIn({ messages }: Locale, date: DateRange): string {
  const { earliest, latest, written } = date;
  if (earliest === latest) return earliest;
  const month = /^(\d{4})-(\d{2})$/.exec(written);
  if (month) return messages.monthOf(messages.months[Number(month[2]) - 1] ?? written, month[1] ?? '');
  if (/^\d{4}$/.test(written)) return written;
  if (written.endsWith('~')) return messages.about(written.slice(0, -1));
  return date.lasts ? `${earliest} – ${latest}` : messages.between(earliest, latest);
}

/** Bounds as a number or a range: `72`, `72–73`. */
export const boundsText = (b: Bounds): string =>
  b.confirmed === b.possible ? `${b.confirmed}` : `${b.confirmed}–${b.possible}`;

/** The sources of an event by publisher. */
export function publishers(event: LedgerEvent, treaty: Treaty): string {
  return [...new Set(event.sources.map(id => treaty.sources[id]?.publisher ?? id))].join('; ');
}

/** Who states a day: an official source publishes it; from any other it is only as given there, and which kind it is stands beside. */
export const givenBy = (publisher: string, tier: Tier, words: Messages): string =>
  isOfficialTier(tier) ? words.publishedBy(publisher) : words.givenBy(publisher, words.tier[tier]);

/** The signature window in words; one that closes on entry into force is closed on that day already. */
export function windowText(
  words: Messages,
  window: {
    readonly state: WindowState;
    readonly opens: PlainDate | null;
    readonly closes: PlainDate | null;
    readonly daysLeft: number | null;
  },
  untilForce: boolean,
): string {
  const { state, opens, closes, daysLeft } = window;
  if (untilForce && state === 'open') return words.openUntilForce;
  if (untilForce && state === 'closed' && closes !== null) return words.closedAtForce(closes);
  return words.window[state]((state === 'not-yet' ? opens : closes) ?? '', daysLeft);
}
