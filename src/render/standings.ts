import type { Standing } from '../status/standing.ts';
import type { Locale } from './phrases.ts';

/**
 * A standing in words; of an organisation that has consented, "contracting organization" (VCLTIO art. 2(1)(f)).
 *
 * @example standingName('contracting', 'EU', locale) // "contracting organization"
 */
export function standingName(standing: Standing, id: string, { messages, registry }: Locale): string {
  return standing === 'contracting' && registry.participants.get(id)?.kind === 'organisation'
    ? messages.status.contractingOrganisation
    : messages.standing[standing];
}

/** Standings of a participant in words: "contracting State, party". */
export const standingsText = (standings: readonly Standing[], id: string, locale: Locale): string =>
  standings.map(s => standingName(s, id, locale)).join(locale.messages.separator.list);

/** A participant's standing, and what else it may be. */
export function standingText(
  standing: Standing,
  possible: readonly Standing[],
  id: string,
  locale: Locale,
): string {
  const { messages } = locale;
  const name = standingName(standing, id, locale);
  if (possible.length === 0) return name;
  const also = messages.explain.possibly({ standings: standingsText(possible, id, locale) });
  return `${name}${messages.separator.semicolon}${also}`;
}
