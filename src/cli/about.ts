/** What the command is, in a sentence. */
export const ABOUT =
  'Treaty status from a sourced ledger: who signed, who is bound, is it in force, since when, and why.';

/** How treaties and participants are named. */
export const NAMING =
  'A treaty goes by id, alias or reference; a participant by id or by name in any UN language.';

export const EXIT_CODES = 'Exit codes: 0 fine or yes, 1 no, 2 usage, 3 could not run, 4 undetermined.';
