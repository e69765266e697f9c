import { placeText } from '../../source/place.ts';
import type { StatusReason } from '../../status/reasons.ts';
import { type Page, type Span, span, type Tone, type TreeNode } from '../page.ts';
import { articleText, type Locale, type WindowRules } from '../phrases.ts';
import { foldedUnder } from './folded.ts';
import { formatStep } from './format-step.ts';

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
