import { dayNumber } from '../calendar/arithmetic.ts';
import type { DateRange } from '../calendar/imprecise-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { isConsent } from '../law/acts.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { lawOn } from '../ledger/law-on.ts';
import type { Treaty } from '../ledger/treaty.ts';
import type { Scenario } from '../status/scenario.ts';
import { hasConsented, hasSigned } from '../status/ties.ts';
import { type Announced, REPORTED_IS_MADE, type StepTowardsDeposit } from './model/announcements.ts';
import type { KnownOnDay } from './model/outlook.ts';
import type { Conduct, TreatyRecord } from './model/record.ts';

/** Something announced or supposed that brings a deposit nearer; the answer names it. */
export interface Announcement {
  readonly kind: 'reported' | 'domestic-approval' | 'intention' | 'supposed';
  readonly on: DateRange;
  readonly event: LedgerEvent;
}

/** Announcements by participant, for participants without a confirmed deposit on the day. */
export function announcementsOf(
  treaty: Treaty,
  supposed: readonly LedgerEvent[],
  latest: Scenario,
  on: PlainDate,
): ReadonlyMap<string, readonly Announcement[]> {
  const facts = new Map<string, Announcement[]>();
  const add = (who: string, fact: Announcement): void => {
    if (hasConsented(latest, who, on)) return;
    facts.set(who, [...(facts.get(who) ?? []), fact]);
  };
  for (const event of treaty.events) {
    const kind = isConsent(event.act) && event.certainty !== 'confirmed' ? 'reported' : stepOf(event);
    // The intention of a State that has not signed may be only to sign.
    const mayMeanLess = (who: string): boolean =>
      kind === 'intention' && !hasSigned(latest, who, event.on.latest);
    if (kind) for (const who of event.who) if (!mayMeanLess(who)) add(who, { kind, on: event.on, event });
  }
  for (const event of supposed) {
    const kind = isConsent(event.act) ? 'supposed' : stepOf(event);
    if (kind) for (const who of event.who) add(who, { kind, on: event.on, event });
  }
  return facts;
}

const stepOf = (event: LedgerEvent): StepTowardsDeposit['kind'] | null =>
  event.act === 'domestic-approval' || event.act === 'intention' ? event.act : null;

/** The announcements of one participant as the model uses them. If a reported deposit was not made, it counts as an approval. */
function announcedBy(facts: readonly Announcement[]): Announced {
  const supposed = facts.find(f => f.kind === 'supposed')?.on;
  const steps = facts.flatMap((f): StepTowardsDeposit[] =>
    f.kind === 'supposed'
      ? []
      : [{ kind: f.kind === 'intention' ? 'intention' : 'domestic-approval', on: dayNumber(f.on.latest) }],
  );
  // Several stages of an approval count as one: the latest shows how recent it is.
  const approval = steps.filter(s => s.kind === 'domestic-approval').sort((a, b) => b.on - a.on)[0];
  const intention = steps.filter(s => s.kind === 'intention').sort((a, b) => b.on - a.on)[0];
  const step = approval ?? intention;
  return {
    already: facts.some(f => f.kind === 'reported') ? REPORTED_IS_MADE : 0,
    steps: step ? [step] : [],
    supposed: supposed ? { from: dayNumber(supposed.earliest), until: dayNumber(supposed.latest) } : null,
  };
}

/** What is known about the treaty on a day beyond its record of deposits. */
export function knownOnDay(
  treaty: Treaty,
  facts: ReadonlyMap<string, readonly Announcement[]>,
  latest: Scenario,
  on: PlainDate,
): KnownOnDay {
  const law = lawOn(treaty, on);
  const stated = treaty.observed.filter(o => o.consents !== undefined && o.on.latest <= on);
  const judged = [treaty.completeUntil ?? on, ...stated.map(o => o.on.latest)].sort();
  const closes = law.signature?.closes;
  const open = closes === undefined || closes === 'entry-into-force' || closes >= on;
  const accession = law.consent === undefined || law.consent.by.includes('accession');
  return {
    judgedUntil: dayNumber(judged.at(-1) ?? on),
    announced: new Map([...facts].map(([who, own]) => [who, announcedBy(own)])),
    admitted: law.openTo ? latest.facts.idsIn(law.openTo, on) : null,
    othersMayJoin: accession || open,
  };
}

/** The record as it stands on a day: without withdrawn acts, and with the supposed signatures. */
export function recordOnDay(
  record: TreatyRecord,
  latest: Scenario,
  supposed: readonly LedgerEvent[],
  on: PlainDate,
): TreatyRecord {
  const signs = new Set(supposed.filter(e => e.act === 'signature').flatMap(e => e.who));
  const conduct = new Map<string, Conduct>();
  for (const [id, c] of record.conduct) {
    const signed = hasSigned(latest, id, on) || hasConsented(latest, id, on) ? c.signed : null;
    conduct.set(id, { ...c, signed, consented: hasConsented(latest, id, on) ? c.consented : null });
  }
  for (const id of signs) {
    const had = conduct.get(id);
    if ((had?.signed ?? null) === null)
      conduct.set(id, { consented: null, counts: true, ...had, signed: dayNumber(on) });
  }
  return { ...record, conduct };
}
