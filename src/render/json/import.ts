import type { ImportReport } from '../../interchange/import/report.ts';
import { isStatement } from '../../interchange/import/statements.ts';
import type { Registry } from '../../registry/registry.ts';
import { type HeldBack, type ImportOutcome, importCounts } from '../pages/import.ts';
import { findingJson } from './failure.ts';
import { treatyJson } from './status.ts';
import { eventJson } from './tables.ts';

/** A table against the ledger: `treaty/import/1`. */
export function importJson(report: ImportReport, outcome: ImportOutcome | null, registry: Registry) {
  const { treaty, comparison, inForceFor, leaving, findings } = report;
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
      kindTold: act.chosen !== true,
      under: act.under ?? [],
      note: isStatement(act.act) ? act.note : null,
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
    leaving: leaving.map(({ relation, leaving: { who, name, on, at }, computed }) => ({
      relation,
      id: who,
      name: nameOf(who),
      nameInTable: name,
      date: on.written,
      line: at.line,
      column: at.column,
      computed,
    })),
    findings: findings.map(findingJson),
    written:
      outcome?.kind === 'written'
        ? { file: outcome.file, events: outcome.events, days: outcome.days, isNew: outcome.isNew }
        : null,
    heldBack:
      outcome?.kind === 'written' ? outcome.heldBack.map(h => heldBackJson(h, nameOf(h.what.who))) : [],
  };
}

const heldBackJson = ({ what, finding }: HeldBack, name: string) => ({
  id: what.who,
  name,
  act: 'act' in what ? what.act : null,
  on: typeof what.on === 'string' ? what.on : what.on.written,
  line: what.at.line,
  column: what.at.column,
  rule: finding.code,
  message: finding.words.what,
});
