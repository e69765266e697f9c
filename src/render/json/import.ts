import type { ImportReport } from '../../interchange/import/report.ts';
import type { Registry } from '../../registry/registry.ts';
import { type ImportOutcome, importCounts } from '../pages/import.ts';
import { findingJson } from './failure.ts';
import { treatyJson } from './status.ts';
import { eventJson } from './tables.ts';

/** A table against the ledger: `treaty/import/1`. */
export function importJson(report: ImportReport, outcome: ImportOutcome | null, registry: Registry) {
  const { treaty, comparison, inForceFor, findings } = report;
  const nameOf = (id: string): string => registry.participants.get(id)?.names.en ?? id;
  return {
    format: 'treaty/import/1',
    treaty: treatyJson(treaty),
    table: { from: report.from, rows: report.rows },
    counts: importCounts(report),
    acts: comparison.matches.map(({ relation, act, event }) => ({
      relation,
      id: act.who,
      name: nameOf(act.who),
      nameInTable: act.name,
      act: act.act,
      on: act.on.written,
      withdrawn: act.withdrawn,
      line: act.at.line,
      column: act.at.column,
      ledger: event && eventJson(treaty, event),
    })),
    extra: comparison.extra.map(e => eventJson(treaty, e)),
    inForceFor: inForceFor.map(({ relation, force, ledger }) => ({
      relation,
      id: force.who,
      name: nameOf(force.who),
      nameInTable: force.name,
      date: force.on,
      line: force.at.line,
      column: force.at.column,
      ledger,
    })),
    findings: findings.map(findingJson),
    written:
      outcome?.kind === 'written' ? { file: outcome.file, events: outcome.events, days: outcome.days } : null,
  };
}
