import { statedCoverage } from '../../ledger/record-end.ts';
import type { Registry } from '../../registry/registry.ts';
import { importCounts } from '../pages/import.ts';
import { countsOf, type TreatyUpdate, type UpdateReport } from '../pages/update.ts';
import { diffJson } from './diff.ts';
import { treatyJson } from './status.ts';
import { eventJson } from './tables.ts';

const named = (registry: Registry) => (id: string) => ({
  id,
  name: registry.participants.get(id)?.names.en ?? id,
});

/** What became of one treaty; also what an interrupted run keeps for the report of the next. */
export function treatyUpdateJson(t: TreatyUpdate, registry: Registry) {
  const who = named(registry);
  const { treaty, report } = t;
  const differing = report?.comparison.matches.filter(
    m => m.relation === 'date-differs' || m.relation === 'act-differs' || m.relation === 'more-exact',
  );
  return {
    ...(treaty ? treatyJson(treaty) : { id: t.id, title: t.id, reference: {} }),
    outcome: t.outcome,
    page: t.page,
    read: t.read,
    notModified: t.isNotModified,
    completeUntil: t.completeUntil,
    lag: (treaty && statedCoverage(treaty) !== null ? treaty.lag : null) ?? null,
    counts: report && importCounts(report),
    added: t.added.map(a => ({ ...who(a.who), act: a.act, on: a.on.written })),
    confirmed: report ? t.confirmed.map(e => eventJson(report.treaty, e)) : [],
    differences: (differing ?? []).map(({ relation, act, event }) => ({
      relation,
      ...who(act.who),
      act: act.act,
      on: act.on.written,
      ledger: event && report ? eventJson(report.treaty, event) : null,
    })),
    extra: report ? report.comparison.extra.map(e => eventJson(report.treaty, e)) : [],
    heldBack: t.heldBack.map(({ what, finding }) => ({
      ...who(what.who),
      act: 'act' in what ? what.act : null,
      on: typeof what.on === 'string' ? what.on : what.on.written,
      rule: finding.code,
      message: finding.words.what,
    })),
    since: t.since,
    became: {
      parties: t.became.parties.map(who),
      left: t.became.left.map(who),
      contracting: t.became.contracting.map(who),
      signatories: t.became.signatories.map(who),
    },
    file: t.file,
    fault: t.fault && { code: t.fault.code, message: t.fault.message },
  };
}

/** What `treaty update` did: `treaty/update/1`. */
export const updateJson = (report: UpdateReport, registry: Registry) => ({
  format: 'treaty/update/1',
  today: report.today,
  from: report.from,
  ledger: report.ledger,
  dryRun: report.isDryRun,
  counts: countsOf(report),
  stopped: report.stopped,
  resumed: report.resumed,
  treaties: report.treaties.map(t => treatyUpdateJson(t, registry)),
  diff: report.diff && diffJson(report.diff, registry),
});
