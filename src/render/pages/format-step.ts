import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { Delay, Floor } from '../../law/clause.ts';
import type { StatusSays } from '../../status/reasons.ts';
import { dateIn, givenBy, type Locale, nameOf, namesInOrder, windowText } from '../phrases.ts';

/** The day of an act as it is recorded: one course of events takes a day of an imprecise date, the record does not. */
const recorded = (fact: { readonly on: string; readonly recorded?: DateRange }, locale: Locale): string =>
  fact.recorded ? dateIn(locale, fact.recorded) : fact.on;

/** What a step of reasoning fact, in words. Every code has its sentence: the compiler holds this to the list. */
export function formatStep(fact: StatusSays, locale: Locale, untilForce = false): string {
  const { messages } = locale;
  const name = (id: string): string => nameOf(locale, id);
  switch (fact.code) {
    case 'condition':
      return `${condition(fact, locale)}${messages.comma}${messages.met[fact.met ? 'yes' : 'no'](fact.on)}`;
    case 'counted': {
      const text = messages.counted(name(fact.participant), messages.act[fact.act], recorded(fact, locale));
      return fact.weight === 1 ? text : `${text}${messages.comma}${messages.weighing(fact.weight)}`;
    }
    case 'not-counted':
      return messages.notCounted(
        name(fact.participant),
        messages.act[fact.act],
        recorded(fact, locale),
        messages.whyNotCounted[fact.why],
      );
    case 'lacking':
      return `${messages.label.remaining}${messages.colon}${namesInOrder(locale, fact.participants).join(messages.comma)}`;
    case 'threshold-reached':
      return messages.thresholdReached(fact.on, fact.by.map(name).join(messages.comma));
    case 'threshold-not-reached':
      return messages.thresholdNotReached;
    case 'delay':
      return messages.delay(delayRule(fact.delay, locale), fact.from, fact.to);
    case 'floor':
      return fact.day === null
        ? messages.floorUnknown(floorText(fact.floor, locale))
        : messages.floor(floorText(fact.floor, locale), fact.day, fact.applied);
    case 'later-participant':
      return messages.laterParticipant(name(fact.participant), fact.deposited, fact.threshold);
    case 'original-participant':
      return messages.originalParticipant(name(fact.participant), fact.deposited, fact.threshold);
    case 'succession-effective':
      return messages.successionEffective(name(fact.participant), fact.day);
    case 'organisation-rule':
      return messages.organisationRule[fact.rule];
    case 'no-day-known':
      return messages.noDayKnown(messages.runsFrom[fact.needs]);
    case 'fixed-day-missed':
      return messages.fixedDayMissed(fact.day, fact.ifMetBy, fact.met);
    case 'withdrawn-before-effect':
      return messages.withdrawnBeforeEffect(name(fact.participant), fact.until, fact.effect);
    case 'no-denunciation-clause':
      return messages.noDenunciationClause;
    case 'suspended-by':
      return messages.suspendedBy;
    case 'admitted-acts':
      return messages.admitted(fact.acts.map(a => messages.act[a]).join(messages.comma));
    default:
      return formatStatusFact(fact, locale, untilForce);
  }
}

type StatusOnly = Exclude<StatusSays, import('../../law/explanation.ts').Says>;

function formatStatusFact(fact: StatusOnly, locale: Locale, untilForce: boolean): string {
  const { messages } = locale;
  const name = (id: string): string => nameOf(locale, id);
  switch (fact.code) {
    case 'in-force':
      if (fact.answer === 'undetermined') return messages.inForceStep.undetermined(fact.on);
      if (fact.answer === 'yes')
        return messages.inForceStep.yes(
          fact.on,
          fact.since ? `${messages.comma}${messages.since(fact.since)}` : '',
        );
      return messages.inForceStep.no(
        fact.on,
        fact.will ? `${messages.semicolon}${messages.willBe(fact.will)}` : '',
      );
    case 'ceased':
      return messages.ceasedOn(fact.on);
    case 'published':
      return messages[fact.taken ? 'publishedStep' : 'publishedBeside'](
        givenBy(fact.publisher, fact.tier, messages),
        fact.date,
        fact.computed && fact.computed !== fact.date ? fact.computed : '',
        fact.because ?? '',
      );
    case 'no-clause':
      return messages.noClause;
    case 'by-what-is-confirmed':
      return messages.byWhatIsConfirmed;
    case 'by-all-that-is-said':
      return messages.byAllThatIsSaid;
    case 'earliest':
      return messages.earliestStep(fact.date, fact.supposed);
    case 'never-reached':
      return messages.neverReached;
    case 'window':
      return `${messages.label.signature}${messages.colon}${windowText(messages, fact, untilForce)}`;
    case 'signatories':
      return messages.signatoriesStep(
        fact.count.confirmed,
        fact.count.possible,
        messages.is.range(fact.states.confirmed, fact.states.possible),
      );
    case 'record-ends':
      return messages.recordStep(fact.completeUntil ?? messages.unknownDay, fact.beyond);
    case 'acts-to-come':
      return messages.actsToCome(fact.from);
    case 'standing': {
      const also =
        fact.possible.length > 0
          ? `${messages.semicolon}${messages.possiblyStep(fact.possible.map(s => messages.standing[s]).join(messages.comma))}`
          : '';
      return `${messages.standingStep(name(fact.participant), messages.standing[fact.standing], fact.on)}${also}`;
    }
    case 'act':
      return act(fact, locale);
    case 'no-act':
      return fact.beyond
        ? messages.noActRecorded(name(fact.participant), fact.completeUntil ?? '')
        : messages.noActStep(name(fact.participant));
    case 'no-consent':
      return messages.noConsentStep(name(fact.participant));
    case 'bound':
      return messages.boundStep(fact.from, fact.to ?? '');
    case 'leaves':
      return messages.leavesStep(fact.on);
    case 'note':
      return messages.noteStep(fact.text);
    case 'day-open':
      return dateIn(locale, fact.on);
  }
}

function act(fact: Extract<StatusSays, { code: 'act' }>, locale: Locale): string {
  const { messages } = locale;
  const { event, confirmedBy, saidBy } = fact;
  const who =
    event.who.length > 0
      ? `${event.who.map(id => nameOf(locale, id)).join(messages.comma)}${messages.colon}`
      : '';
  const list = (sources: typeof confirmedBy): string =>
    [...new Set(sources.map(s => `${s.publisher} (${messages.tier[s.tier]})`))].join(messages.semicolon);
  const parts = [
    `${who}${messages.actStep(messages.act[event.act], dateIn(locale, event.on), messages.certainty[event.certainty])}`,
  ];
  if (event.certainty === 'inferred') parts.push(messages.saidByNobody);
  else if (confirmedBy.length > 0) parts.push(messages.confirmedBy(list(confirmedBy)));
  else if (saidBy.length > 0) parts.push(messages.saidBy(list(saidBy)));
  if (event.note) parts.push(event.note);
  return parts.join(messages.semicolon);
}

const number = (n: number | null | undefined): string => (n === null || n === undefined ? '' : `${n}`);

function condition(fact: Extract<StatusSays, { code: 'condition' }>, locale: Locale): string {
  const { messages } = locale;
  const [have, need, outOf] = [number(fact.have), number(fact.need), number(fact.outOf)];
  const c = fact.condition;
  switch (c.kind) {
    case 'instruments':
    case 'every':
      return messages.condition[c.kind](have, need);
    case 'share':
      return messages.condition.share(have, need, c.of);
    case 'some':
    case 'fraction':
      return messages.condition[c.kind](have, need, outOf);
    case 'in-force':
    case 'under':
      return messages.condition[c.kind](c.treaty);
    case 'unmeasured':
      return messages.condition.unmeasured(c.what[locale.lang] ?? c.what['en'] ?? '');
    case 'all-of':
    case 'any-of':
      return messages.condition[c.kind];
  }
}

/** A delay as the clause puts it. */
export function delayRule(d: Delay, { messages }: Locale): string {
  const { delayRule: rule } = messages;
  switch (d.kind) {
    case 'nth-day-after':
    case 'on-expiry-of-days':
      return rule[d.kind](`${d.days}`);
    case 'months-after':
    case 'first-of-nth-month-after':
      return rule[d.kind](`${d.months}`);
    case 'years-after':
      return rule[d.kind](`${d.years}`);
    case 'first-of-month-after':
      return rule[d.kind](
        d.months === undefined ? messages.periodDays(d.days ?? 0) : messages.periodMonths(d.months),
      );
    case 'fixed':
      return rule.fixed(d.day);
    case 'calendar-day':
      return rule[d.kind](d.noticeBy === undefined ? d.day : `${d.day} (≤ ${d.noticeBy})`);
    case 'end-of-period':
      return rule[d.kind](messages.periodYears(d.first), messages.periodYears(d.years));
    case 'same-day':
    case 'first-of-year-after':
      return rule[d.kind]();
  }
}

function floorText(f: Floor, { messages }: Locale): string {
  switch (f.kind) {
    case 'day':
      return messages.floorOf.day;
    case 'entry-into-force':
      return messages.floorOf['entry-into-force'];
    case 'entry-into-force-of':
      return messages.floorOf['entry-into-force-of'](f.treaty);
    case 'after': {
      const period =
        f.years !== undefined
          ? messages.periodYears(f.years)
          : f.months !== undefined
            ? messages.periodMonths(f.months)
            : messages.periodDays(f.days ?? 0);
      return messages.floorOf.after(period, messages.milestone[f.of]);
    }
  }
}
