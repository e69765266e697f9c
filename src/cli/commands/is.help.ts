import { argument, type CommandSpec } from '../command.ts';
import { ANSWERING, ON, STRICT, TREATY, TREATY_OPTION } from '../options.ts';

export const isCommand: CommandSpec = {
  name: 'is',
  group: 'Ask',
  summary: 'a question for scripts: exit code 0 yes, 1 no, 4 undetermined',
  about:
    'An expression compares a count with a number (COUNT >= 40; also > <= < =), or is "in force", "open for signature" or "ID is STANDING"; and, or, not and parentheses combine them. COUNT is signatories, states_signed, consents, counted, parties or remaining. STANDING is none, signatory, contracting, party or former-party.',
  args: [argument('<expression>', 'the question, as one argument in quotes'), TREATY],
  options: [ON, STRICT, TREATY_OPTION, ...ANSWERING],
  formats: ['text', 'json', 'ndjson'],
  examples: [
    'treaty is "signatories >= 70"',
    'treaty is "EGY is signatory"',
    'treaty is "in force or consents >= 2" hanoi \\\n  --on 2026-11-21',
  ],
  load: async () => (await import('./is.ts')).runIs,
};
