import { type DateRange, isDateFault, parseDateRange } from '../../calendar/imprecise-date.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Rule } from '../../check/rule.ts';
import consentNotAdmitted from '../../check/rules/consent-not-admitted.ts';
import duplicateConsent from '../../check/rules/duplicate-consent.ts';
import duplicateSignature from '../../check/rules/duplicate-signature.ts';
import participantMayNotJoin from '../../check/rules/participant-may-not-join.ts';
import ratificationWithoutSignature from '../../check/rules/ratification-without-signature.ts';
import signatureAfterClosing from '../../check/rules/signature-after-closing.ts';
import signatureAfterConsent from '../../check/rules/signature-after-consent.ts';
import { ACT_NAMES, type Act, isConsent } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { findParticipant } from '../../registry/find.ts';
import { nameIn } from '../../registry/participant.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Diagnostic, faultAt } from '../../source/diagnostic.ts';
import { nearest } from '../../source/nearest.ts';
import type { Place } from '../../source/place.ts';
import { scenariosOf } from '../../status/scenarios.ts';

/** An act supposed in words, with the place it was written at. */
export interface SupposedAct {
  readonly who: string;
  readonly act: string;
  readonly on: string;
  readonly at: Place;
}

/** What was supposed, as events to come, or everything that is wrong with it. */
export interface AssumedActs {
  readonly events: readonly LedgerEvent[];
  readonly faults: readonly Diagnostic[];
}

/** The rules of `treaty check` that an act to come has to satisfy as well. */
const ORDER: readonly Rule[] = [
  consentNotAdmitted,
  duplicateConsent,
  duplicateSignature,
  participantMayNotJoin,
  ratificationWithoutSignature,
  signatureAfterClosing,
  signatureAfterConsent,
];

/** `--suppose "FRA ratification 2027-01"`: the participant may be of several words. */
export function parseSupposedAct(text: string, index: number): SupposedAct {
  const words = text.trim().split(/\s+/);
  const place = {
    file: `--suppose ${index + 1}`,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: text.length + 1,
  };
  return { who: words.slice(0, -2).join(' '), act: words.at(-2) ?? '', on: words.at(-1) ?? '', at: place };
}

/** Reads what is supposed of a treaty after a day; every fault at its place, judged by the rules that a record has to satisfy. */
export function suppose(
  wishes: readonly SupposedAct[],
  ledger: Ledger,
  treaty: Treaty,
  on: PlainDate,
): AssumedActs {
  const faults: Diagnostic[] = [];
  const events: LedgerEvent[] = [];
  for (const wish of wishes) {
    const read = eventOf(wish, ledger.registry, on);
    if ('code' in read) faults.push(read);
    else events.push(read);
  }
  return { events, faults: [...faults, ...outOfOrder(events, ledger, treaty)] };
}

function eventOf(wish: SupposedAct, registry: Registry, today: PlainDate): LedgerEvent | Diagnostic {
  const { at } = wish;
  const found = findParticipant(registry, wish.who);
  if (found.kind !== 'one') {
    const near =
      found.kind === 'several' ? found.candidates.map(p => `${p.id} (${nameIn(p.names, 'en')})`) : found.near;
    return faultAt(at, 'unknown-participant', {
      what: `"${wish.who}" ${found.kind === 'several' ? 'may be several participants' : 'is no participant of the ledger'}`,
      why: 'a supposed act is "PARTICIPANT ACT DATE": FRA ratification 2027-01',
      ...(near.length > 0 ? { fix: `did you mean ${near.join(' or ')}?` } : {}),
    });
  }
  if (!isSupposable(wish.act)) {
    const [near] = nearest(wish.act, SUPPOSABLE, 1);
    return faultAt(at, 'unknown-act', {
      what: `"${wish.act}" is no act that can be supposed`,
      why: `these can: ${SUPPOSABLE.join(', ')}`,
      ...(near ? { fix: `did you mean "${near}"?` } : {}),
    });
  }
  const date = parseDateRange(wish.on);
  if (isDateFault(date))
    return faultAt(at, 'bad-date', {
      what: `"${wish.on}" is no date`,
      why: 'days, months and years are written 2027-01-15, 2027-01, 2027',
      ...(date.hint ? { fix: `did you mean "${date.hint}"?` } : {}),
    });
  return date.latest <= today
    ? past(at, date, today)
    : supposedEvent(wish.act, found.value.id, date, today, at);
}

const past = (at: Place, date: DateRange, today: PlainDate): Diagnostic =>
  faultAt(at, 'supposed-in-the-past', {
    what: `${date.written} is past on ${today}`,
    why: 'what was done is recorded in the ledger; only what is to come can be supposed',
    fix: 'suppose a later day, or ask from an earlier one with --on',
  });

const isSupposable = (act: string): act is Act => (SUPPOSABLE as readonly string[]).includes(act);
const SUPPOSABLE = ACT_NAMES.filter(
  a =>
    (isConsent(a) && a !== 'succession') ||
    a === 'signature' ||
    a === 'domestic-approval' ||
    a === 'intention',
);

function supposedEvent(act: Act, who: string, date: DateRange, today: PlainDate, at: Place): LedgerEvent {
  const on = date.earliest > today ? date : { ...date, earliest: today };
  return { act, who: [who], on, sources: [], certainty: 'confirmed', at };
}

/** The faults that `treaty check` would find if the supposed acts were recorded. */
function outOfOrder(events: readonly LedgerEvent[], ledger: Ledger, treaty: Treaty): readonly Diagnostic[] {
  if (events.length === 0) return [];
  const all = [...treaty.events, ...events].sort((a, b) => (a.on.earliest < b.on.earliest ? -1 : 1));
  const with_: Treaty = { ...treaty, events: all };
  const supposed: Ledger = { ...ledger, treaties: new Map([...ledger.treaties, [treaty.id, with_]]) };
  const last = events
    .map(e => e.on.latest)
    .sort()
    .at(-1) as PlainDate;
  const context = {
    ledger: supposed,
    scenarios: scenariosOf(supposed),
    today: last,
    headings: [],
    elsewhere: new Set<string>(),
    read: () => null,
  };
  return ORDER.flatMap(rule =>
    [...(rule.treaty?.(with_, context) ?? [])].flatMap(raised => {
      const event = 'event' in raised.at ? raised.at.event : null;
      return event && events.includes(event as LedgerEvent)
        ? [faultAt((event as LedgerEvent).at, rule.id, rule.message(raised.facts))]
        : [];
    }),
  );
}
