import type { PlainDate } from '../../calendar/plain-date.ts';
import { recordEnd } from '../../ledger/record-end.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { earlierNamesOn } from '../../registry/names-on.ts';
import type { Participant } from '../../registry/participant.ts';
import type { Registry } from '../../registry/registry.ts';
import type { StandingIn } from '../../status/across.ts';
import type { Bound } from '../../status/bound.ts';
import { ceasedDay } from '../../status/in-force.ts';
import { actsAbout } from '../../status/omitted.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import { STANDINGS } from '../../status/standing.ts';
import { statementsOf } from '../../status/statements-of.ts';
import type { StatusReport } from '../../status/status-report.ts';

/*
 * JSON is a contract (design section 7): keys are added under a new version only, names are English, and neither language,
 * colour nor configuration changes a byte. Schemas: data/schema/output/.
 */

const englishName = (registry: Registry, id: string): string => registry.participants.get(id)?.names.en ?? id;

/** The English name on a day: "Zaire" in 1980. */
function englishNameOn(registry: Registry, id: string, on: PlainDate): string {
  const p = registry.participants.get(id);
  return (p && earlierNamesOn(registry, p, on)?.en) ?? englishName(registry, id);
}

/** The former participants that were named and are answered through those that continue them: `SUN` through `RUS`. */
export const continuedJson = (former: readonly (Participant | null)[]) =>
  former.flatMap(p => (p === null ? [] : [{ id: p.id, name: p.names.en, by: p.continuedBy ?? null }]));

/** A treaty by id, title and reference. */
export const treatyJson = (t: Treaty) => ({ id: t.id, title: t.title.en, reference: t.reference });

/** How far the record of a treaty goes for a question about a day. */
export const ledgerJson = (t: Treaty, beyondRecord: boolean, revision: string | null) => ({
  completeUntil: t.completeUntil,
  recordEnd: recordEnd(t),
  beyondRecord,
  revision,
  updates: t.updatedOn ?? null,
});

/** One participant of a treaty. */
export function participantJson(p: ParticipantStanding, on: PlainDate, registry: Registry) {
  return {
    id: p.id,
    name: englishName(registry, p.id),
    nameOn: englishNameOn(registry, p.id, on),
    standing: p.standing,
    standingPossible: p.standingPossible,
    signed: p.signed?.on.written ?? null,
    signedCertainty: p.signed?.certainty ?? null,
    consented: p.consented?.on.written ?? null,
    consentedCertainty: p.consented?.certainty ?? null,
    consentAct: p.consented?.act ?? null,
    inForceFor: p.inForceFor,
    inForceForRange: p.inForceForRange,
    leavesOn: p.leavesOn,
    leavesBy: p.leavesBy,
    provisional: p.provisional,
    spells: p.spells,
    omitted: p.omitted,
  };
}

export function statusElement(r: StatusReport) {
  return {
    treaty: treatyJson(r.treaty),
    on: r.asked.on,
    today: r.asked.today,
    strict: r.asked.rule === 'strict',
    rule: r.asked.rule,
    ledger: ledgerJson(r.treaty, r.beyondRecord, r.revision),
    signatories: r.signatories,
    consents: r.consents,
    counted: r.counted,
    parties: r.parties,
    remaining: r.remaining,
    required: r.required,
    inForce: r.inForce,
    basis: { inForce: r.basis },
    asRecorded: r.asRecorded,
    entryIntoForce: r.entryIntoForce,
    entryIntoForceComputed: r.entryIntoForceComputed,
    entryIntoForceRange: { earliest: r.force.earliest, latest: r.force.latest },
    ceasedOn: ceasedDay(r.force),
    endsOn: r.force.end && r.force.end.on > r.asked.on ? r.force.end.on : null,
    endedBy: (r.force.lapse ?? r.force.end)?.by ?? null,
    suspendedSince: r.force.lapse?.by === 'suspension' ? r.force.lapse.on : null,
    earliestEntryIntoForce: r.earliestEntryIntoForce,
    earliestBeyondRecord: r.earliestBeyondRecord,
    thresholdReached: r.thresholdReached,
    signature: r.signature,
    observed: r.observed.map(o => ({
      on: o.on.written,
      signatories: o.signatories ?? null,
      consents: o.consents ?? null,
      parties: o.parties ?? null,
      sources: o.sources,
    })),
    milestones: r.milestones.map(m => ({
      id: m.clause.id,
      article: m.clause.article ?? null,
      what: m.clause.what['en'] ?? m.clause.id,
      date: m.date,
      parties: m.parties,
    })),
    provisions: r.provisions,
  };
}

/** Status of one treaty: `treaty/status/1`. */
export const statusJson = (r: StatusReport, registry: Registry) => ({
  format: 'treaty/status/1',
  ...statusElement(r),
  participants: r.participants.map(p => participantJson(p, r.asked.on, registry)),
});

/** What an element of a list says. */
export type StatusElement = ReturnType<typeof statusElement>;

/** Status of every treaty: `treaty/status-all/1`. */
export const allJson = (treaties: readonly StatusElement[]) => ({ format: 'treaty/status-all/1', treaties });

/** The acts of others about a territory, which is no participant of its own. */
function aboutJson(
  { treaty, asked }: StatusReport,
  { id, omitted }: ParticipantStanding,
  registry: Registry,
) {
  const territory = omitted === 'territory' ? registry.participants.get(id) : undefined;
  const acts = territory ? actsAbout(treaty, territory, asked.on) : [];
  return acts.map(e => ({
    on: e.on.written,
    act: e.act,
    who: e.who,
    note: e.note ?? null,
    sources: e.sources,
  }));
}

/** One participant of one treaty: `treaty/participant-status/1`. */
export const boundJson = (r: StatusReport, p: ParticipantStanding, bound: Bound, registry: Registry) => ({
  format: 'treaty/participant-status/1',
  treaty: treatyJson(r.treaty),
  on: r.asked.on,
  ledger: ledgerJson(r.treaty, r.beyondRecord, r.revision),
  inForce: r.inForce,
  bound: bound.answer,
  basis: { inForce: r.basis, bound: bound.basis },
  asRecorded: { ...r.asRecorded, standing: p.standing, bound: bound.asRecorded },
  participant: participantJson(p, r.asked.on, registry),
  actsAbout: aboutJson(r, p, registry),
  statements: statementsOf(r.treaty, p.id, r.asked.on).map(e => ({
    on: e.on.written,
    act: e.act,
    under: e.under ?? [],
    territory: e.territory ?? null,
    note: e.note ?? null,
    certainty: e.certainty,
    sources: e.sources,
  })),
});

/** One participant across the ledger: `treaty/participant/1`. */
export const acrossJson = (id: string, on: string, treaties: readonly StandingIn[], registry: Registry) => ({
  format: 'treaty/participant/1',
  participant: { id, name: englishName(registry, id) },
  on,
  counts: Object.fromEntries(STANDINGS.map(s => [s, treaties.filter(t => t.standing.standing === s).length])),
  treaties: treaties.map(t => acrossElement(t, registry)),
});

export const acrossElement = ({ report: r, standing }: StandingIn, registry: Registry) => ({
  treaty: treatyJson(r.treaty),
  ledger: ledgerJson(r.treaty, r.beyondRecord, r.revision),
  inForce: r.inForce,
  participant: participantJson(standing, r.asked.on, registry),
});
