import { placeText } from '../../source/place.ts';
import type { Reason } from '../../status/reasons.ts';
import { type Page, type Span, span, type Tone, type TreeNode } from '../page.ts';
import type { Voice } from '../phrases.ts';
import { sayStep } from './say-step.ts';

/** Reasons as a tree: each step in words, with its article and the lines it is drawn from. `untilForce`: signature is open until then. */
export function explainPage(root: Reason, voice: Voice, untilForce: boolean): Page {
  return [{ kind: 'tree', root: node(root, voice, untilForce) }];
}

/** At most so many places stand behind one step: those below it name the rest. */
const MOST_PLACES = 3;

function node(r: Reason, voice: Voice, untilForce: boolean): TreeNode {
  const spans: Span[] = [span(sayStep(r.says, voice, untilForce), toneOf(r))];
  if (r.cites) spans.push(span(` [${articleText(r.cites, voice)}]`, 'id'));
  const places =
    r.because.length === 0 || r.says.code === 'threshold-reached'
      ? r.from.slice(0, MOST_PLACES)
      : r.from.slice(0, 1);
  if (places.length > 0) spans.push(span(` ${places.map(placeText).join(' ')}`, 'dim'));
  return { spans, children: r.because.map(b => node(b, voice, untilForce)) };
}

/** Articles of the treaty itself get the word for "article"; those of the Vienna Conventions bring their own. */
const articleText = (cites: string, { words }: Voice): string =>
  /^[A-Z]{3,}/.test(cites) ? cites : words.article(cites);

function toneOf(r: Reason): Tone {
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
