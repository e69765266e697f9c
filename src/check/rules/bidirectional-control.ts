import { type CharacterFacts, characters } from '../look.ts';
import { rule } from '../rule.ts';

/** Characters that reverse the display order of the text after them. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A character that makes a line look different from what it says. */
export default rule<CharacterFacts>({
  id: 'bidirectional-control',
  severity: 'error',
  summary: 'a character that changes the direction of the text',
  what: f => `the character U+${f.code} changes the direction of the text here`,
  why: 'a reviewer sees a different line from the one that is read; names in Arabic need no such character',
  fix: f => (f.by === 'escape' ? 'remove the escape' : 'remove it (--fix does)'),
  text: characters(CONTROLS, () => ''),
});
