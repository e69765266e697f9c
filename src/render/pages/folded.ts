import type { StatusReason } from '../../status/reasons.ts';
import { type Locale, namesInOrder } from '../phrases.ts';

/** The instruments under a condition as a reader wants them: those that matter, and the rest as a number. */
export interface Folded {
  readonly shown: readonly StatusReason[];
  /** Sentences in place of what is left out, each after the list it ends. */
  readonly later: string | null;
  readonly others: string | null;
}

/** So many instruments that do not count are shown; of more, the reasons are counted. */
const MOST_NOT_COUNTED = 12;

const isCode = (code: StatusReason['says']['code']) => (r: StatusReason) => r.says.code === code;

/**
 * Leaves out what does not bear on the answer: instruments after those that met a condition, and all but a dozen of those that do
 * not count, which are only named, by reason. One line is never folded into one line.
 */
export function foldedUnder(r: StatusReason, locale: Locale): Folded {
  const counted = r.because.filter(isCode('counted'));
  const enough = reaching(r, counted);
  const notCounted = r.because.filter(isCode('not-counted'));
  const later = counted.length - enough > 1 ? counted.slice(enough) : [];
  const others = notCounted.length - MOST_NOT_COUNTED > 1 ? notCounted.slice(MOST_NOT_COUNTED) : [];
  const left = new Set([...later, ...others]);
  return {
    shown: r.because.filter(b => !left.has(b)),
    later: later.length === 0 ? null : locale.messages.explain.countedLater({ n: later.length }),
    others:
      others.length === 0
        ? null
        : locale.messages.explain.notCountedOthers({ n: others.length, why: whyOf(others, locale) }),
  };
}

/** How many instruments, in the order of their days, it took to meet the condition; those of the same day belong to them. */
function reaching({ says }: StatusReason, counted: readonly StatusReason[]): number {
  if (says.code !== 'condition' || !says.met || says.need === null) return counted.length;
  let sum = 0;
  let day: string | null = null;
  for (const [i, { says: c }] of counted.entries()) {
    if (c.code !== 'counted') continue;
    if (day !== null && c.on !== day) return i;
    sum += c.weight;
    if (sum >= says.need) day = c.on;
  }
  return counted.length;
}

/** The reasons of many, each with all whom it concerns, the most frequent first. */
function whyOf(reasons: readonly StatusReason[], locale: Locale): string {
  const { messages } = locale;
  const whom = new Map<string, string[]>();
  for (const { says } of reasons)
    if (says.code === 'not-counted') {
      const why = messages.explain.whyNotCounted[says.why];
      whom.set(why, [...(whom.get(why) ?? []), says.participant]);
    }
  return [...whom]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(
      ([why, ids]) =>
        `${why}${messages.separator.colon}${namesInOrder(locale, ids).join(messages.separator.comma)}`,
    )
    .join(messages.separator.semicolon);
}
