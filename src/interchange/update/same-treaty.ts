import type { Treaty } from '../../ledger/treaty.ts';
import { fold } from '../../source/nearest.ts';
import type { TableComparison } from '../import/compare.ts';

/** So many acts on both sides decide whether a page is of the treaty. */
const ENOUGH_ACTS = 5;
/** Of the acts that both could share, at least this share must be on the same day. */
const LEAST_SHARE = 0.5;
/** Of the words of both titles together, at least this share must be in both. */
const LEAST_WORDS = 0.5;

/** Words that titles of treaties share. */
const COMMON = /^(the|of|on|and|to|for|in|a|an|de|la|le|les|du|des|et|a|au|aux|en|sur|relative?)$/;

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(
    fold(title)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '' && !COMMON.test(word)),
  );

/** How much two titles share, from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter(word => b.has(word)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

/**
 * Whether a page is of another treaty than the one it was asked for. The acts decide: States join each treaty on days of its own. Where
 * ledger or page have only a few, the title decides; where the page has none, it is taken as asked for.
 */
export function isOfAnotherTreaty(
  treaty: Treaty,
  { matches, extra }: TableComparison,
  title: string | null,
): boolean {
  const paired = matches.filter(m => m.event !== null).length;
  const shared = matches.filter(isOnOneDay).length;
  const possible = Math.min(matches.length, paired + extra.length);
  if (possible >= ENOUGH_ACTS) return shared / possible < LEAST_SHARE;
  if (title === null) return possible > 0 && shared === 0;
  return !isTitleOf(treaty, title);
}

/** Whether a title is about one of those of a treaty, in any language. */
export function isTitleOf(treaty: Treaty, title: string): boolean {
  const own = [...Object.values(treaty.title), ...Object.values(treaty.short ?? {})];
  return own.some(name => likeness(wordsOf(name ?? ''), wordsOf(title)) >= LEAST_WORDS);
}

/** Whether page and ledger have an act on the same day, of whatever kind. */
const isOnOneDay = ({ act, event }: TableComparison['matches'][number]): boolean =>
  event !== null && act.on.earliest <= event.on.latest && event.on.earliest <= act.on.latest;
