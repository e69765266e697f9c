import { effectOf } from '../law/acts.ts';
import { eventsByParticipant } from '../ledger/by-participant.ts';
import { sidesNamedBy } from '../ledger/sides.ts';
import { isOfficial } from '../registry/source.ts';
import { actsWithoutEffect, mayLackEffect } from './acts/acts-without-effect.ts';
import { conventionOf, explainAct, explainTreaty, forceReasons, placed } from './explain-treaty.ts';
import type { ParticipantStanding } from './participant-standing.ts';
import { isAbout, publishedFor } from './published-for.ts';
import { reason, type StatusReason } from './reasons.ts';
import { statementsOf } from './statements-of.ts';
import { participantIn, type StatusReport } from './status-report.ts';
import { isParty, retroactiveInstrument } from './ties.ts';

/** Why a participant stands where it does. */
export function explainParticipant(report: StatusReport, id: string): StatusReason {
  const { treaty, asked } = report;
  const { latest, earliest } = report.pair;
  const p = participantIn(report, id);
  const back = [latest, earliest].map(scenario => retroactiveInstrument(scenario, id, asked.on)?.event);
  const events = (eventsByParticipant(treaty).get(id) ?? []).filter(
    e => e.on.earliest <= asked.on || back.includes(e),
  );
  const also = treaty.events.filter(
    e => e.who.includes(id) && effectOf(e.act) === 'none' && e.on.earliest <= asked.on,
  );
  const statements = statementsOf(treaty, id, asked.on).filter(e => !events.some(o => o.at === e.at));
  const acts = [...events, ...also.filter(e => !statements.includes(e)), ...statements].map(e =>
    explainAct(e, treaty),
  );
  const idle = idleActs(report, id);
  const published = publishedReason(report, id);
  const bound = p.spells.map(s => reason({ code: 'bound', from: s.from, to: s.to }));
  const steps = (latest.acts.get(id)?.instruments ?? [])
    .filter(r => r.instrument.on <= asked.on || isParty(latest, r, asked.on))
    .map(r => latest.inForceFor(r).why);
  const consent = events.some(e => effectOf(e.act) === 'consent');
  const nothing =
    events.length === 0
      ? [
          reason({
            code: 'no-act',
            participant: id,
            completeUntil: treaty.completeUntil,
            beyond: report.beyondRecord,
            omitted: p.omitted,
          }),
        ]
      : consent
        ? []
        : [
            reason(
              { code: 'no-consent', participant: id },
              { cites: `${sidesNamedBy(latest.law) ? conventionOf(report) : 'VCLT'} art. 11` },
            ),
          ];
  const leaves = leavesReasons(report, p);
  const treatyItself = explainTreaty(report);
  const because = [
    ...acts,
    ...idle,
    ...nothing,
    ...steps,
    ...published,
    ...bound,
    ...leaves,
    { ...treatyItself, because: forceReasons(report).slice(0, 1) },
  ];
  return reason(
    {
      code: 'standing',
      participant: id,
      standing: p.standing,
      possible: p.standingPossible,
      omitted: p.omitted,
      on: asked.on,
    },
    { because },
  );
}

/** By what a participant leaves: a notice, an exclusion, another treaty. The end of the treaty is told with the treaty. */
function leavesReasons(
  { pair: { latest } }: StatusReport,
  { id, leavesOn: on, leavesBy: by }: ParticipantStanding,
): readonly StatusReason[] {
  if (on === null || by === null || by === 'end-of-treaty') return [];
  const treaty = latest.acts.get(id)?.instruments.at(-1)?.endedElsewhere?.treaty ?? null;
  const clause = by === 'tie' ? latest.law.tiedTo : undefined;
  return [reason({ code: 'leaves', on, by, treaty }, { cites: clause?.article, from: placed(clause) })];
}

/** The acts of a participant that have no effect. */
function idleActs({ treaty, asked, pair: { latest } }: StatusReport, id: string): readonly StatusReason[] {
  if (!mayLackEffect(treaty)) return [];
  return actsWithoutEffect(latest)
    .filter(w => w.event.who.includes(id) && w.event.on.earliest <= asked.on)
    .map(({ event, why, day }) => reason({ code: 'without-effect', event, why, day }, { from: [event.at] }));
}

/** The day that somebody published for a participant: taken, or standing beside the computed one. */
function publishedReason(
  { treaty, asked, pair: { latest } }: StatusReport,
  id: string,
): readonly StatusReason[] {
  const published = publishedFor(treaty, id);
  if (!published) return [];
  const { date, source, because, at } = published;
  const deposited = (latest.acts.get(id)?.instruments ?? []).filter(r => r.instrument.on <= asked.on);
  const about = deposited.find(r => isAbout(date, r.instrument, deposited));
  const computed = about ? latest.computedFor(about).value : null;
  const taken = about !== undefined && isOfficial(source) && latest.dayFor(about) === date;
  const { publisher, tier } = source;
  const says = { code: 'published', date, computed, taken, publisher, tier, because } as const;
  return [reason(says, { from: [at] })];
}
