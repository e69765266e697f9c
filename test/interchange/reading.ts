import type { PlainDate } from '../../src/calendar/plain-date.ts';
import { type ReadActs, type ReadingHelp, readActs } from '../../src/interchange/import/read-acts.ts';
import { readTable } from '../../src/interchange/import/read-table.ts';
import { bundledRegistry } from './registry.ts';

export const registry = bundledRegistry();
/** What days a table may have. */
export const bounds = { adopted: null, today: '2026-11-21' as PlainDate };

/** A table as its lines, read without a treaty, or with what is known of one. */
export function csv(lines: readonly string[], help: Partial<ReadingHelp> = {}): ReadActs {
  const { published, fault } = readTable('csv', 't', new TextEncoder().encode(`${lines.join('\n')}\n`), null);
  const [table] = published?.tables ?? [];
  if (!table) throw new Error(`${fault?.code}: ${fault?.words.what}`);
  return readActs(table, registry, bounds, {
    names: [],
    legend: new Map(),
    admits: () => null,
    hasSigned: () => false,
    isOrganisation: who => registry.participants.get(who)?.kind === 'organisation',
    ...help,
  });
}

export const acts = (found: ReadActs): string[] =>
  found.acts.map(a => `${a.who} ${a.act} ${a.on.written}${a.withdrawn ? ' withdrawn' : ''}`);
export const codes = ({ findings }: ReadActs): string[] =>
  findings.map(f => `${f.at.line}:${f.at.column} ${f.severity} ${f.code}`);
export const errors = ({ findings }: ReadActs): string[] =>
  findings.filter(f => f.severity === 'error').map(f => f.code);
