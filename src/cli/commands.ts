import type { CommandSpec } from './command.ts';
import { COMMON } from './options.ts';

/** The whole command surface: one line each, the code loaded when the command is asked for. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'status',
    args: '[treaty] [participant...]',
    summary: 'who signed, who is bound, is it in force, since when',
    help: 'Without arguments: the Hanoi Convention. A single name may be a participant: its treaties are shown.\n\n  treaty status\n  treaty status hanoi Egypt\n  treaty status مصر\n  treaty status hanoi --on 2025-10-25 --participants\n  treaty status hanoi --group african-union',
    options: ['on', 'strict', 'participants', 'group', 'all', 'cite', 'treaty', 'participant', ...COMMON],
    formats: ['text', 'json', 'ndjson', 'csv', 'markdown'],
    load: () => import('./commands/status.ts'),
  },
  {
    name: 'explain',
    args: '[treaty] [participant...]',
    summary: 'why: the reasons as a tree, with articles and file:line',
    help: '  treaty explain\n  treaty explain hanoi Qatar',
    options: ['on', 'strict', 'treaty', 'participant', ...COMMON],
    formats: ['text', 'json', 'markdown'],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'log',
    args: '[treaty]',
    summary: 'the events of the record, filtered',
    help: '  treaty log\n  treaty log hanoi --who AZE\n  treaty log --all --act ratification --certainty reported --format ndjson',
    options: ['all', 'who', 'act', 'from', 'to', 'certainty', 'treaty', ...COMMON],
    formats: ['text', 'json', 'ndjson', 'csv', 'markdown'],
    load: () => import('./commands/log.ts'),
  },
  {
    name: 'list',
    args: '',
    summary: 'the treaties of the ledger',
    help: '  treaty list',
    options: [...COMMON],
    formats: ['text', 'json', 'ndjson', 'csv', 'markdown'],
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'claims',
    args: '[treaty]',
    summary: 'what was said about a treaty, judged by the record',
    help: '  treaty claims\n  treaty claims hanoi --format json',
    options: ['strict', 'treaty', ...COMMON],
    formats: ['text', 'json', 'ndjson', 'csv', 'markdown'],
    load: () => import('./commands/claims.ts'),
  },
  {
    name: 'is',
    args: '<expression> [treaty]',
    summary: 'answers a script: exit 0 yes, 1 no, 4 undetermined',
    help: 'COUNT (>=|>|<=|<|=) N over signatories, states_signed, consents, counted, parties, remaining; "in force";\n"open for signature"; "ID is STANDING"; and, or, not, parentheses.\n\n  treaty is "signatories >= 70"\n  treaty is "in force or consents >= 2" hanoi --on 2026-11-21\n  treaty is "EGY is signatory"',
    options: ['on', 'strict', 'treaty', ...COMMON],
    formats: ['text', 'json', 'ndjson'],
    load: () => import('./commands/is.ts'),
  },
  {
    name: 'schema',
    args: '[name]',
    summary: 'the JSON Schemas of the ledger format and of every JSON output',
    help: 'Without a name: the names.\n\n  treaty schema treaty\n  treaty schema status',
    options: ['format', 'color'],
    formats: ['text', 'json'],
    load: () => import('./commands/schema.ts'),
  },
];
