import type { CommandSpec } from '../command.ts';
import { ANSWERING, STRICT, TREATY, TREATY_OPTION } from '../options.ts';

export const claimsCommand: CommandSpec = {
  name: 'claims',
  group: 'Ask',
  summary: 'what was said about a treaty in public, judged by the record',
  args: [TREATY],
  options: [STRICT, TREATY_OPTION, ...ANSWERING],
  formats: ['text', 'json', 'ndjson', 'csv', 'markdown'],
  examples: ['treaty claims', 'treaty claims hanoi --format json'],
  load: async () => (await import('./claims.ts')).runClaims,
};
