import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { StatusSays } from '../../status/reasons.ts';
import { dateIn, givenBy, type Locale, nameOf, namesInOrder, rangeText, windowText } from '../phrases.ts';
import { conditionText, delayRule, floorText } from './format-clause.ts';

/** The day of an act as it is recorded: one course of events takes a day of an imprecise date, the record does not. */
const recorded = (fact: { readonly on: string; readonly recorded?: DateRange }, locale: Locale): string =>
  fact.recorded ? dateIn(locale, fact.recorded) : fact.on;

/** A step of reasoning as a sentence; the compiler asks for one for every code. */
export function formatStep(fact: StatusSays, locale: Locale, untilForce = false): string {
  const { messages } = locale;
  const { explain, separator } = messages;
  const name = (id: string): string => nameOf(locale, id);
  switch (fact.code) {
    case 'condition':
      return `${conditionText(fact, locale)}${separator.comma}${explain[fact.met ? 'met' : 'notMet']({ on: fact.on })}`;
    case 'counted': {
      const text = explain.counted({
        who: name(fact.participant),
        act: messages.act[fact.act],
        on: recorded(fact, locale),
      });
      return fact.weight === 1
        ? text
        : `${text}${separator.comma}${explain.weighing({ weight: fact.weight })}`;
    }
    case 'not-counted':
      return explain.notCounted({
        who: name(fact.participant),
        act: messages.act[fact.act],
        on: recorded(fact, locale),
        why: explain.whyNotCounted[fact.why],
      });
    case 'lacking':
      return `${messages.label.remaining}${separator.colon}${namesInOrder(locale, fact.participants).join(separator.comma)}`;
    case 'threshold-reached':
      return explain.thresholdReached({
        on: fact.on,
        by: fact.by.map(name).join(separator.comma) || null,
      });
    case 'threshold-not-reached':
      return explain.thresholdNotReached;
    case 'delay':
      return explain.delay({ rule: delayRule(fact.delay, locale), from: fact.from, to: fact.to });
    case 'floor':
      return fact.day === null
        ? messages.floor.unknown({ what: floorText(fact.floor, locale) })
        : messages.floor.notBefore({
            what: floorText(fact.floor, locale),
            day: fact.day,
            applied: fact.applied,
          });
    case 'later-participant':
      return explain.laterParticipant({
        who: name(fact.participant),
        deposited: fact.deposited,
        threshold: fact.threshold,
      });
    case 'original-participant':
      return explain.originalParticipant({
        who: name(fact.participant),
        deposited: fact.deposited,
        threshold: fact.threshold,
      });
    case 'succession-effective':
      return explain.successionEffective({ who: name(fact.participant), day: fact.day });
    case 'organisation-rule':
      return explain.organisationRule[fact.rule];
    case 'no-day-known':
      return explain.noDayKnown({ what: messages.runsFrom[fact.needs] });
    case 'fixed-day-missed':
      return explain.fixedDayMissed({ day: fact.day, by: fact.ifMetBy, met: fact.met });
    case 'withdrawn-before-effect':
      return explain.withdrawnBeforeEffect({
        who: name(fact.participant),
        until: fact.until,
        effect: fact.effect,
      });
    case 'no-denunciation-clause':
      return explain.noDenunciationClause;
    case 'suspended-by':
      return explain.suspendedBy;
    case 'admitted-acts':
      return explain.admitted({
        acts: fact.acts.map(a => messages.act[a]).join(separator.comma),
      });
    default:
      return formatStatusFact(fact, locale, untilForce);
  }
}

type StatusOnly = Exclude<StatusSays, import('../../law/explanation.ts').Says>;

function formatStatusFact(fact: StatusOnly, locale: Locale, untilForce: boolean): string {
  const { messages } = locale;
  const { explain, separator } = messages;
  const name = (id: string): string => nameOf(locale, id);
  switch (fact.code) {
    case 'in-force':
      if (fact.answer === 'undetermined') return explain.inForceUndetermined({ on: fact.on });
      if (fact.answer === 'yes')
        return explain.inForce({
          on: fact.on,
          since: fact.since ? `${separator.comma}${messages.status.since({ day: fact.since })}` : '',
        });
      return explain.notInForce({
        on: fact.on,
        will: fact.will
          ? `${separator.semicolon}${messages.status.entersIntoForceOn({ day: fact.will })}`
          : '',
      });
    case 'ceased':
      return messages.status.ceasedOn({ day: fact.on });
    case 'published':
      return explain[fact.taken ? 'published' : 'publishedBeside']({
        given: givenBy(fact.publisher, fact.tier, messages),
        date: fact.date,
        computed: fact.computed === fact.date ? null : fact.computed,
        because: fact.because ?? null,
      });
    case 'no-clause':
      return explain.noClause;
    case 'by-what-is-confirmed':
      return explain.byWhatIsConfirmed;
    case 'by-all-that-is-said':
      return explain.byAllThatIsSaid;
    case 'earliest':
      return explain.earliest({ date: fact.date, supposed: fact.supposed });
    case 'never-reached':
      return explain.neverReached;
    case 'window':
      return `${messages.label.signature}${separator.colon}${windowText(messages, fact, untilForce)}`;
    case 'signatories':
      return explain.signatories({
        confirmed: fact.count.confirmed,
        possible: fact.count.possible,
        states: rangeText(fact.states.confirmed, fact.states.possible, messages),
      });
    case 'record-ends':
      return explain.recordEnds({
        until: fact.completeUntil ?? explain.unknownDay,
        beyond: fact.beyond,
      });
    case 'acts-to-come':
      return explain.actsToCome({ from: fact.from });
    case 'standing': {
      const also =
        fact.possible.length > 0
          ? `${separator.semicolon}${explain.possibly({ standings: fact.possible.map(s => messages.standing[s]).join(separator.comma) })}`
          : '';
      return `${explain.standing({ who: name(fact.participant), standing: messages.standing[fact.standing], on: fact.on })}${also}`;
    }
    case 'act':
      return act(fact, locale);
    case 'no-act':
      return fact.beyond
        ? explain.noActRecorded({ who: name(fact.participant), until: fact.completeUntil })
        : explain.noAct({ who: name(fact.participant) });
    case 'no-consent':
      return explain.noConsent({ who: name(fact.participant) });
    case 'bound':
      return explain.bound({ from: fact.from, to: fact.to });
    case 'leaves':
      return explain.leaves({ on: fact.on });
    case 'note':
      return explain.note({ text: fact.text });
    case 'day-open':
      return dateIn(locale, fact.on);
  }
}

function act(fact: Extract<StatusSays, { code: 'act' }>, locale: Locale): string {
  const { messages } = locale;
  const { explain, separator } = messages;
  const { event, confirmedBy, saidBy } = fact;
  const who =
    event.who.length > 0
      ? `${event.who.map(id => nameOf(locale, id)).join(separator.comma)}${separator.colon}`
      : '';
  const list = (sources: typeof confirmedBy): string =>
    [...new Set(sources.map(s => `${s.publisher} (${messages.tier[s.tier]})`))].join(separator.semicolon);
  const parts = [
    `${who}${explain.act({ act: messages.act[event.act], date: dateIn(locale, event.on), certainty: messages.certainty[event.certainty] })}`,
  ];
  if (event.certainty === 'inferred') parts.push(explain.saidByNobody);
  else if (confirmedBy.length > 0) parts.push(explain.confirmedBy({ sources: list(confirmedBy) }));
  else if (saidBy.length > 0) parts.push(explain.saidBy({ sources: list(saidBy) }));
  if (event.note) parts.push(event.note);
  return parts.join(separator.semicolon);
}
