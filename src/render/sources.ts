import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Messages } from '../messages/index.ts';
import { isOfficial, isOfficialTier, type Source, type Tier } from '../registry/source.ts';

/** Who says what a source says: its publisher, or that it stands from general knowledge. */
export const publisherText = (publisher: string, messages: Messages): string =>
  /\bfrom general knowledge$/.test(publisher) ? messages.status.generalKnowledge : publisher;

/** Who states a day: an official source publishes it; from any other it is only as given there, and which kind it is stands beside. */
export function givenBy(publisher: string, tier: Tier, messages: Messages): string {
  const text = publisherText(publisher, messages);
  if (isOfficialTier(tier)) return messages.status.publishedBy({ publisher });
  return text === publisher ? messages.status.givenBy({ publisher, tier: messages.tier[tier] }) : text;
}

/** The total that a source stated, where it named nobody; null for any other source. */
function totalOf(id: string, { observed }: Treaty): number | null {
  const stated = observed.find(o => o.sources.includes(id));
  return stated?.signatories ?? stated?.consents ?? stated?.parties ?? null;
}

/**
 * The sources of an event or a claim, by publisher. An inferred act is never said in the name of an official source, and a name that
 * is confirmed only by a total says so.
 *
 * @example publishers(signatureOfUruguay, hanoi, en) // "M24 (Uruguay); EFE; by the depositary’s total of 72"
 */
export function publishers(
  { sources, certainty }: Pick<LedgerEvent, 'sources'> & Partial<Pick<LedgerEvent, 'certainty'>>,
  treaty: Treaty,
  messages: Messages,
): string {
  const own = certainty === 'inferred' ? sources.filter(id => !isOfficial(treaty.sources[id])) : sources;
  if (own.length === 0 && sources.length > 0) return messages.status.generalKnowledge;
  const said = own.map(id => {
    const source = treaty.sources[id];
    const total = certainty !== undefined && isOfficial(source) ? totalOf(id, treaty) : null;
    if (source && total !== null) return byTotal(source, total, messages);
    return publisherText(source?.publisher ?? id, messages);
  });
  return [...new Set(said)].join(messages.separator.semicolon);
}

const byTotal = ({ tier, publisher }: Source, n: number, { status }: Messages): string =>
  tier === 'depositary' ? status.byDepositaryTotal({ n }) : status.byTotal({ publisher, n });
