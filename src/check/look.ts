import type { Effect } from '../law/acts.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Source } from '../registry/source.ts';
import { codePointOf } from '../source/forbidden.ts';
import { lineStarts } from '../source/line-starts.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Path } from '../source/tree.ts';
import { adoptionOf, certainlyBefore, eventsWith } from './acts.ts';
import { foundInEscapes } from './escapes.ts';
import type { EventKey } from './location.ts';
import type { FindingFacts, RuleContext, RuleFinding, TextContext } from './rule.ts';

/*
 * Ways to look for faults that several rules share. Each takes a function that returns the facts of a fault, or nothing where there is
 * none.
 */

type Facts<F> = F | false | null | undefined;
type TreatyCheck<F extends FindingFacts> = (treaty: Treaty, context: RuleContext) => Iterable<RuleFinding<F>>;

/** Looks at each event; a finding is placed at a key of the event. */
export const inEvents = <F extends FindingFacts>(
  key: EventKey,
  look: (event: LedgerEvent, context: RuleContext, treaty: Treaty) => Facts<F>,
): TreatyCheck<F> =>
  function* (treaty, context) {
    for (const event of treaty.events) {
      const facts = look(event, context, treaty);
      if (facts) yield { at: { event, key }, facts };
    }
  };

/** Looks at each source; a finding is placed at a key of the source, or at the whole source. */
export const inSources = <F extends FindingFacts>(
  key: readonly (keyof Source)[],
  look: (source: Source) => Facts<F>,
): TreatyCheck<F> =>
  function* ({ file, sources }) {
    for (const source of Object.values(sources)) {
      const facts = look(source);
      if (facts) yield { at: { file, path: ['sources', source.id, ...key] }, facts };
    }
  };

/** Looks at the whole treaty once; a finding is placed at a path of the file. */
export const inTreaty = <F extends FindingFacts>(
  path: Path,
  look: (treaty: Treaty, context: RuleContext) => Facts<F>,
): TreatyCheck<F> =>
  function* (treaty, context) {
    const facts = look(treaty, context);
    if (facts) yield { at: { file: treaty.file, path }, facts };
  };

/** Finds the acts of an effect that are certainly before the adoption of the treaty. */
export const beforeAdoption = <F extends FindingFacts>(
  effect: Effect,
  factsOf: (event: LedgerEvent, adopted: string) => F,
): TreatyCheck<F> =>
  function* (treaty) {
    const adoption = adoptionOf(treaty);
    if (!adoption) return;
    const related = [{ at: { event: adoption, key: 'on' }, what: 'adopted here' }] as const;
    for (const event of eventsWith(treaty, effect))
      if (certainlyBefore(event.on, adoption.on))
        yield { at: { event, key: 'on' }, facts: factsOf(event, adoption.on.written), related };
  };

/** The facts of a character that should not be there: its code, and whether the file has it as a character or as an escape. */
export type CharacterFacts = { code: string; by: 'character' | 'escape' };

/** Finds characters in the text of a file and in its escapes. `--fix` replaces those in the text. */
export const characters = (pattern: RegExp, replacement: (found: string) => string) =>
  function* (file: SourceFile, { tree }: TextContext): Generator<RuleFinding<CharacterFacts>> {
    const lines = lineStarts(file.text);
    for (const { 0: found, index } of file.text.matchAll(pattern)) {
      const place = lines.place(file.path, index, index + found.length);
      yield {
        at: { place: { ...place, endColumn: place.column + 1 } },
        facts: { code: codePointOf(found), by: 'character' },
        fix: [{ at: index, remove: found.length, insert: replacement(found) }],
      };
    }
    for (const { found, place } of foundInEscapes(file, tree, text => text.match(pattern) ?? []))
      yield { at: { place }, facts: { code: codePointOf(found), by: 'escape' } };
  };
