import { explainCondition } from '../law/conditions/explain.ts';
import { confirmsAct } from '../ledger/certainty.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { lawOn } from '../ledger/law-on.ts';
import { sidesNamedBy } from '../ledger/sides.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Source } from '../registry/source.ts';
import { unrecordedFrom } from './as-of.ts';
import { supposedDay } from './earliest.ts';
import { reason, type StatusReason } from './reasons.ts';
import type { StatusReport } from './status-report.ts';

/** Why a treaty is or is not in force, and what else the status says of it, down to the lines it is drawn from. */
export function explainTreaty(report: StatusReport): StatusReason {
  const { treaty, asked, force, signature, signatories } = report;
  const because = [
    ...forceReasons(report),
    reason(
      { code: 'window', ...signature },
      { cites: report.pair.latest.law.signature?.article, from: placed(report.pair.latest.law.signature) },
    ),
    reason({ code: 'signatories', count: signatories, states: signatories.states }),
    reason({ code: 'record-ends', completeUntil: treaty.completeUntil, beyond: report.beyondRecord }),
    ...notes(report),
  ];
  const inForce = force.answer === 'yes';
  const since = inForce ? report.entryIntoForce : null;
  const will =
    !inForce && report.entryIntoForce !== null && report.entryIntoForce > asked.on
      ? report.entryIntoForce
      : null;
  return reason({ code: 'in-force', answer: force.answer, on: asked.on, since, will }, { because });
}

/** Where a clause stands. */
export const placed = (
  clause: { readonly at: StatusReason['from'][number] } | undefined,
): StatusReason['from'] => (clause ? [clause.at] : []);

/** The Convention that governs a treaty: that of 1986 where an organisation takes part. */
export const conventionOf = ({ participants, pair }: StatusReport): 'VCLT' | 'VCLTIO' =>
  participants.some(p => pair.latest.facts.isOrganisation(p.id)) ? 'VCLTIO' : 'VCLT';

/** Why a treaty is or is not in force. */
export function forceReasons(report: StatusReport): readonly StatusReason[] {
  const { treaty, asked } = report;
  const { latest, earliest } = report.pair;
  const clause = latest.law.entryIntoForce;
  const found: StatusReason[] = [];
  const published = treaty.published?.entryIntoForce;
  if (published) {
    const says = {
      code: 'published',
      date: published.date,
      computed: report.entryIntoForceComputed,
      taken: true,
      publisher: treaty.sources[published.source]?.publisher ?? published.source,
      tier: treaty.sources[published.source]?.tier ?? 'secondary',
      because: published.because ?? null,
    } as const;
    found.push(reason(says, { from: [published.at] }));
  }
  if (!clause) {
    if (!published)
      found.push(
        reason(
          { code: 'no-clause' },
          { cites: `${conventionOf(report)} arts 12, 24(2)`, from: [latest.law.at] },
        ),
      );
    return [...found, ...endReasons(report)];
  }
  const confirmed =
    latest.why && latest.threshold
      ? latest.why
      : explainCondition(clause.when, latest.facts, asked.on, clause, cited(clause));
  found.push(reason({ code: 'by-what-is-confirmed' }, { because: [confirmed] }));
  if (report.counted.possible !== report.counted.confirmed || latest.computed !== earliest.computed) {
    const said =
      earliest.why && earliest.threshold
        ? earliest.why
        : explainCondition(clause.when, earliest.facts, asked.on, clause, cited(clause));
    if (JSON.stringify(said) !== JSON.stringify(confirmed))
      found.push(reason({ code: 'by-all-that-is-said' }, { because: [said] }));
  }
  return [...found, ...endReasons(report), ...disputedReasons(report), ...toCome(report)];
}

/** The disputed acts that concern the treaty as a whole. */
const disputedReasons = ({ treaty, asked }: StatusReport): readonly StatusReason[] =>
  treaty.events
    .filter(e => e.disputed && e.who.length === 0 && e.on.earliest <= asked.on)
    .map(e => explainAct(e, treaty));

/** Why the treaty is no longer in force, or from when it will not be. */
function endReasons({ force, asked, pair: { latest } }: StatusReport): readonly StatusReason[] {
  const end = force.lapse ?? force.end;
  if (!end) return [];
  const clause = { term: latest.law.term, clause: latest.law.entryIntoForce }[end.by as string];
  const says = {
    code: 'ceased',
    on: end.on,
    by: end.by,
    past: end.on <= asked.on,
    atLatest: end.atLatest === true,
  } as const;
  const from = [...placed(clause), ...placed(end.event)];
  return [reason(says, { cites: clause?.article, from })];
}

const cited = (c: { readonly article?: string; readonly at: StatusReason['from'][number] }) => ({
  article: c.article,
  at: c.at,
});

/** What unrecorded acts could still change. */
function toCome(report: StatusReport): readonly StatusReason[] {
  const { treaty, asked, earliestEntryIntoForce: date } = report;
  const { earliest } = report.pair;
  const { gaining, ending } = unrecordedFrom(treaty, asked);
  const from = gaining ?? ending;
  const open: StatusReason[] = from === null ? [] : [reason({ code: 'acts-to-come', from })];
  if (earliest.entryIntoForce !== null) return open;
  if (date === null) return [...open, reason({ code: 'never-reached' })];
  const clause = earliest.law.entryIntoForce;
  const says = {
    code: 'earliest',
    date,
    supposed: supposedDay(treaty, asked),
  } as const;
  return [...open, reason(says, { cites: clause?.article, from: placed(clause) })];
}

function notes(report: StatusReport): readonly StatusReason[] {
  const { law } = report.pair.latest;
  const clauses = [
    law,
    law.signature,
    law.consent,
    law.entryIntoForce,
    law.laterParticipants,
    law.denunciation,
    law.term,
    law.tiedTo,
  ];
  return clauses.flatMap(c => {
    if (!c?.note) return [];
    const article = 'article' in c ? c.article : undefined;
    return [reason({ code: 'note', text: c.note }, { cites: article, from: [c.at] })];
  });
}

/** How an act is known: the sources that confirm it, and those that only report it. */
export function explainAct(event: LedgerEvent, treaty: Treaty): StatusReason {
  const sources = event.sources.map(id => treaty.sources[id]).filter(s => s !== undefined);
  const sides = sidesNamedBy(lawOn(treaty, event.on.earliest));
  const confirms = (s: Source): boolean => confirmsAct(s, event, sides);
  const confirmedBy = event.certainty === 'confirmed' ? sources.filter(confirms) : [];
  const saidBy = sources.filter(s => !confirmedBy.includes(s));
  return reason({ code: 'act', event, confirmedBy, saidBy }, { from: [event.at] });
}
