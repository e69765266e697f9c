import { ACTS, isOfTheTreaty, mayBeOfAll } from '../law/acts.ts';
import { type Diagnostic, type DiagnosticText, faultAt } from '../source/diagnostic.ts';
import type { Tree } from '../source/tree.ts';
import type { EventRead } from './treaty.shape.ts';

/** An event, or the sound part of a faulty one. */
type EventParts = { readonly [K in keyof EventRead]?: EventRead[K] };

/** The keys that only one act has, and why; the act needs its key. */
const KEYS_OF_ACTS = {
  until: { act: 'extension', says: 'the last day in force after the extension', write: 'until: DATE' },
  by_treaty: { act: 'replacement', says: 'the treaty that replaces this one', write: 'by_treaty: ID' },
} as const;

/** What the act of an event does not allow, or lacks: who did it, its day, another treaty. */
export function actFaults(e: EventParts, i: number, tree: Tree): Diagnostic[] {
  if (e.act === undefined) return [];
  const found: Diagnostic[] = [];
  const { effect } = ACTS[e.act];
  const fault = (code: string, words: DiagnosticText, key?: string) => {
    found.push(
      faultAt(key ? tree.placeOf(['events', i, key], 'key') : tree.placeOf(['events', i]), code, words),
    );
  };
  if (effect !== 'none' && e.who === undefined && !mayBeOfAll(effect))
    fault('event-without-participant', {
      what: `this ${e.act} does not say whose act it is`,
      fix: 'add "who: ID"',
    });
  if (isOfTheTreaty(effect) && e.who !== undefined)
    fault('act-of-the-whole-treaty', REMEDY[e.act] ?? { what: `a ${e.act} concerns all parties` }, 'who');
  if (e.deposit !== undefined && effect !== 'consent')
    fault(
      'deposit-of-no-instrument',
      {
        what: `a ${e.act} is not deposited`,
        why: '"deposit" is said of instruments of consent',
        fix: 'remove the key',
      },
      'deposit',
    );
  for (const [key, { act, says, write }] of Object.entries(KEYS_OF_ACTS)) {
    const has = e[key as keyof typeof KEYS_OF_ACTS] !== undefined;
    if (e.act === act && !has)
      fault(`${act}-without-${key.replace('_', '-')}`, {
        what: `this ${act} lacks "${key}"`,
        why: `${key} is ${says}`,
        fix: `add "${write}"`,
      });
    if (e.act !== act && has)
      fault(
        'key-of-another-act',
        {
          what: `a ${e.act} has no "${key}"`,
          why: `"${key}" is ${says}`,
          fix: key === 'until' ? UNTIL_INSTEAD : `remove the key, or write "act: ${act}"`,
        },
        key,
      );
  }
  return found;
}

const UNTIL_INSTEAD =
  'write "effective: DATE", the first day on which it no longer holds; what was suspended ends with a resumption';

const REMEDY: { readonly [act: string]: DiagnosticText } = {
  termination: {
    what: 'a termination ends the treaty for all parties and has no "who"',
    why: 'one party leaves by a denunciation, and is removed by an exclusion',
    fix: 'remove "who" ("by:" says who decided), or write "act: denunciation" or "act: exclusion"',
  },
  extension: {
    what: 'an extension prolongs the treaty for all parties and has no "who"',
    why: 'the term of a treaty is one for all',
    fix: 'remove "who"; "by:" says who decided',
  },
};
