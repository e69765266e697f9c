import { argument, type CommandSpec } from '../command.ts';
import { COLOR } from '../options.ts';

export const schemaCommand: CommandSpec = {
  name: 'schema',
  group: 'Other',
  summary: 'print a JSON Schema: of the ledger format, or of a JSON output',
  args: [argument('[name]', 'the schema; without it, the names of all')],
  options: [COLOR],
  formats: ['text', 'json'],
  examples: ['treaty schema', 'treaty schema treaty', 'treaty schema status'],
  load: async () => (await import('./schema.ts')).runSchema,
};
