import { placeText } from '../../source/place.ts';
import type { StatusReason } from '../../status/reasons.ts';
import { type Page, type Span, span, type Tone, type TreeNode } from '../page.ts';
import { articleText, type Locale, namesInOrder, type WindowRules } from '../phrases.ts';
import { formatStep, whyNotCountedText } from './format-step.ts';

/** How much of a tree is shown: `window`: what the clauses say of signature; `full`: nothing is folded. */
export interface Shown {
  readonly window: WindowRules;
  readonly full: boolean;
}

/** Reasons as a tree: each step in words, with its article and the lines it is drawn from. */
export function explainPage(root: StatusReason, locale: Locale, shown: Shown): Page {
  return [{ kind: 'tree', root: node(root, locale, shown) }];
}

/** At most so many places stand behind one step: those below it name the rest. */
const MOST_PLACES = 3;

function node(r: StatusReason, locale: Locale, how: Shown): TreeNode {
  const spans: Span[] = [span(formatStep(r.says, locale, how.window), toneOf(r))];
  if (r.cites) spans.push(span(` [${citationText(r.cites, locale)}]`, 'id'));
  const places =
    r.because.length === 0 || r.says.code === 'threshold-reached'
      ? r.from.slice(0, MOST_PLACES)
      : r.from.slice(0, 1);
  if (places.length > 0) spans.push(span(` ${places.map(placeText).join(' ')}`, 'dim'));
  return { spans, children: childrenOf(r, locale, how) };
}

function childrenOf(r: StatusReason, locale: Locale, how: Shown): readonly TreeNode[] {
  if (how.full || r.says.code !== 'condition') return r.because.map(b => node(b, locale, how));
  const { shown, later, others } = foldedUnder(r, locale);
  const first = shown.filter(b => b.says.code !== 'not-counted');
  const last = shown.filter(b => b.says.code === 'not-counted');
  const said = (text: string | null): TreeNode[] =>
    text === null ? [] : [{ spans: [span(text, 'dim')], children: [] }];
  const nodes = (of: readonly StatusReason[]) => of.map(b => node(b, locale, how));
  return [...nodes(first), ...said(later), ...nodes(last), ...said(others)];
}

/** Articles of the treaty itself get the word for "article"; those of the Vienna Conventions bring their own. */
const citationText = (cites: string, locale: Locale): string =>
  /^VC[A-Z]+ |^practice/.test(cites) ? cites : articleText(cites, locale);

function toneOf(r: StatusReason): Tone {
  switch (r.says.code) {
    case 'in-force':
      return r.says.answer === 'undetermined' ? 'open' : r.says.answer;
    case 'standing':
      return 'strong';
    case 'act':
      return r.says.event.certainty === 'confirmed' ? 'plain' : 'open';
    case 'by-what-is-confirmed':
    case 'by-all-that-is-said':
      return 'strong';
    case 'note':
      return 'dim';
    default:
      return 'plain';
  }
}

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

const isEnded = ({ says }: StatusReason): boolean => says.code === 'not-counted' && says.why === 'ended';

/** Leaves out instruments after those that met the condition, and all but a dozen that do not count. Never folds a single line. */
function foldedUnder(r: StatusReason, locale: Locale): Folded {
  const counted = r.because.filter(isCode('counted'));
  const enough = reaching(r, counted);
  const all = r.because.filter(isCode('not-counted'));
  // What was withdrawn is shown first: that it no longer counts is news.
  const notCounted = [...all.filter(isEnded), ...all.filter(b => !isEnded(b))];
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

/** How many instruments, in the order of their days, met the condition; all instruments of the last day are included. */
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
      const why = whyNotCountedText(says.why, null, messages);
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
