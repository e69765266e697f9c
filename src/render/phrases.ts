import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Law } from '../law/clause.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Messages } from '../messages/index.ts';
import { earlierNamesOn } from '../registry/names-on.ts';
import { type Language, type Names, nameIn } from '../registry/participant.ts';
import type { Registry } from '../registry/registry.ts';
import type { Bounds } from '../status/counts.ts';
import type { WindowState } from '../status/window.ts';
import type { Tone } from './page.ts';

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

/**
 * A participant's name on a day, with the present one beside it where that is another: "Zaire (now Democratic Republic of the Congo)".
 * The present name alone where the earlier one is not recorded in the language.
 */
export function nameOnDay(locale: Locale, id: string, day: PlainDate): string {
  const p = locale.registry.participants.get(id);
  const now = nameOf(locale, id);
  const then = (p && earlierNamesOn(locale.registry, p, day)?.[locale.lang]) ?? now;
  return then === now ? now : locale.messages.status.nowCalled({ then, now });
}

/** Names in the order of the language; Arabic ones as in lists of the United Nations, without regard to the article. */
export function inNameOrder(locale: Locale, names: readonly string[]): readonly string[] {
  const { compare } = new Intl.Collator(locale.lang);
  const key = (name: string): string => (locale.lang === 'ar' ? name.replace(/^ال/u, '') : name);
  return [...names].sort((a, b) => compare(key(a), key(b)));
}

/** Names of participants in the order of the language. */
export const namesInOrder = (locale: Locale, ids: readonly string[]): readonly string[] =>
  inNameOrder(
    locale,
    ids.map(id => nameOf(locale, id)),
  );

/** Names of participants, in the order given. */
export const namesOf = (locale: Locale, ids: readonly string[]): string =>
  ids.map(id => nameOf(locale, id)).join(locale.messages.separator.list);

/** Who did an act: participants by name, or a body. */
export const doneBy = (e: LedgerEvent, locale: Locale): string =>
  e.who.length > 0 ? namesOf(locale, e.who) : (e.by ?? '');

export const certaintyTone = (e: LedgerEvent): Tone => (e.certainty === 'confirmed' ? 'plain' : 'open');

/** Where a clause stands: "art. 65(1)", "section 32"; a section is written as one in the ledger. */
export function articleText(written: string, { messages }: Locale): string {
  const section = /^section (.+)$/.exec(written)?.[1];
  return section ? messages.status.section({ section }) : messages.status.article({ article: written });
}

/** The tone of an answer. */
export const ANSWER_TONE = { yes: 'yes', no: 'no', undetermined: 'open' } as const;

/** What a treaty is called: by a short name and by its title, each in the languages there are. */
export interface Called {
  readonly short?: Names;
  readonly title: Names;
}

/** What to call a treaty in a language: its short name or its title, whichever is in that language; else the short name in English. */
export const shortIn = ({ short, title }: Called, lang: Language): string =>
  short?.[lang] ?? title[lang] ?? (short ?? title).en;

export const shortOf = (locale: Locale, treaty: Called): string => shortIn(treaty, locale.lang);

/** A date in words: an exact day as it is, a month by name, a range by its bounds. */
export function dateIn({ messages }: Locale, date: DateRange): string {
  const { earliest, latest, written } = date;
  if (earliest === latest) return earliest;
  const [, year = '', month] = /^(\d{4})-(\d{2})$/.exec(written) ?? [];
  if (month) return messages.date.month({ month, year });
  if (/^\d{4}$/.test(written)) return written;
  if (written.endsWith('~')) return messages.date.about({ date: written.slice(0, -1) });
  return messages.date[date.lasts ? 'lasting' : 'between']({ from: earliest, to: latest });
}

/** A date with its preposition: "on 2025-10-25", "in February 2026", "between … and …". */
export function whenText(on: DateRange, locale: Locale): string {
  const { date } = locale.messages;
  const { earliest, latest, written } = on;
  if (earliest === latest) return date.onDay({ day: earliest });
  const [, year = '', month] = /^(\d{4})(?:-(\d{2}))?$/.exec(written) ?? [];
  if (month) return date.inMonth({ month, year });
  if (year !== '') return date.inYear({ year });
  return on.lasts && !written.endsWith('~')
    ? date.overDays({ from: earliest, to: latest })
    : dateIn(locale, on);
}

/** Beyond so many names the others are counted. */
const MOST_NAMES = 4;

/** "Egypt", "Egypt and Qatar", "Egypt, Qatar, India and 3 others". */
export function namesText(names: readonly string[], { list }: Messages): string {
  const all = names.length <= MOST_NAMES;
  const [first = '', ...more] = all ? names : names.slice(0, MOST_NAMES - 1);
  const joined = more.reduce((text, next, i) => {
    const join = names.length === 2 ? list.pair : all && i === more.length - 1 ? list.last : list.next;
    return join({ list: text, next, begins: beginning(next) });
  }, first);
  return all ? joined : list.others({ list: joined, n: names.length - more.length - 1 });
}

/** What a conjunction before a name depends on: in Spanish the sound i (not as part of a diphthong), in Arabic the script. */
const beginning = (name: string): string =>
  /^h?[ií](?![aeo])/i.test(name) ? 'i' : /^\p{Script=Arabic}/u.test(name) ? 'arabic' : 'other';

/** A number of events, of more where others are left out. */
export const eventsText = (n: number, of: number, { status }: Messages): string =>
  n === of ? status.events({ n }) : status.eventsOf({ n, of });

/** Bounds as a number or a range: `72`, `72–73`. */
export const boundsText = (b: Bounds): string =>
  b.confirmed === b.possible ? `${b.confirmed}` : `${b.confirmed}–${b.possible}`;

/** Bounds by certainty: `73`, or `0 confirmed · 49 named by any source`. */
export const boundsWords = (b: Bounds, { status }: Messages): string =>
  b.confirmed === b.possible
    ? `${b.confirmed}`
    : `${status.confirmed({ n: b.confirmed })} · ${status.named({ n: b.possible })}`;

/** Bounds in words: `72`, `72 to 73`. */
export const rangeText = (lo: number, hi: number, messages: Messages): string =>
  lo === hi ? `${lo}` : messages.is.range({ lo, hi });

/** What the words for a signature window depend on: whether it closes on entry into force, and whether accession is open beside it. */
export interface WindowRules {
  readonly untilForce: boolean;
  readonly accession: boolean;
}

/** What the final clauses say of a signature window. */
export const windowRules = (law: Law | undefined): WindowRules => ({
  untilForce: law?.signature?.closes === 'entry-into-force',
  accession: law?.consent?.by.includes('accession') ?? false,
});

/** The signature window in words; one that closes on entry into force is closed on that day already. */
export function windowText(
  messages: Messages,
  window: {
    readonly state: WindowState;
    readonly opens: PlainDate | null;
    readonly closes: PlainDate | null;
    readonly daysLeft: number | null;
  },
  { untilForce, accession }: WindowRules,
): string {
  const { state, opens, closes, daysLeft } = window;
  if (untilForce && state === 'open') return messages.window.openUntilForce;
  if (untilForce && state === 'closed' && closes !== null)
    return messages.window.closedAtForce({ day: closes, joins: accession });
  switch (state) {
    case 'not-yet':
      return messages.window[state]({ opens: opens ?? '', days: daysLeft });
    case 'open':
      return messages.window[state]({ closes, days: daysLeft });
    case 'closed':
      return messages.window[state]({ closes, joins: accession });
    default:
      return messages.window[state];
  }
}
