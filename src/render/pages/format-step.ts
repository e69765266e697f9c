import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { StatusSays } from '../../status/reasons.ts';
import { dateIn, givenBy, type Locale, nameOf, namesInOrder, rangeText, windowText } from '../phrases.ts';
import { delayRule, floorText } from './delay-rule.ts';

/** The day of an act as it is recorded: one course of events takes a day of an imprecise date, the record does not. */
const recorded = (fact: { readonly on: string; readonly recorded?: DateRange }, locale: Locale): string =>
  fact.recorded ? dateIn(locale, fact.recorded) : fact.on;

/** What a step of reasoning fact, in words. Every code has its sentence: the compiler holds this to the list. */
export function formatStep(fact: StatusSays, locale: Locale, untilForce = false): string {
  const { messages } = locale;
  const name = (id: string): string => nameOf(locale, id);
  switch (fact.code) {
    case 'condition':
      return `${condition(fact, locale)}${messages.separator.comma}${messages.explain[fact.met ? 'met' : 'notMet']({ on: fact.on })}`;
    case 'counted': {
      const text = messages.explain.counted({
        who: name(fact.participant),
        act: messages.act[fact.act],
        on: recorded(fact, locale),
      });
      return fact.weight === 1
        ? text
        : `${text}${messages.separator.comma}${messages.explain.weighing({ weight: fact.weight })}`;
    }
    case 'not-counted':
      return messages.explain.notCounted({
        who: name(fact.participant),
        act: messages.act[fact.act],
        on: recorded(fact, locale),
        why: messages.explain.whyNotCounted[fact.why],
      });
    case 'lacking':
      return `${messages.label.remaining}${messages.separator.colon}${namesInOrder(locale, fact.participants).join(messages.separator.comma)}`;
    case 'threshold-reached':
      return messages.explain.thresholdReached({
        on: fact.on,
        by: fact.by.map(name).join(messages.separator.comma) || null,
      });
    case 'threshold-not-reached':
      return messages.explain.thresholdNotReached;
    case 'delay':
      return messages.explain.delay({ rule: delayRule(fact.delay, locale), from: fact.from, to: fact.to });
    case 'floor':
      return fact.day === null
        ? messages.floor.unknown({ what: floorText(fact.floor, locale) })
        : messages.floor.notBefore({
            what: floorText(fact.floor, locale),
            day: fact.day,
            applied: fact.applied,
          });
    case 'later-participant':
      return messages.explain.laterParticipant({
        who: name(fact.participant),
        deposited: fact.deposited,
        threshold: fact.threshold,
      });
    case 'original-participant':
      return messages.explain.originalParticipant({
        who: name(fact.participant),
        deposited: fact.deposited,
        threshold: fact.threshold,
      });
    case 'succession-effective':
      return messages.explain.successionEffective({ who: name(fact.participant), day: fact.day });
    case 'organisation-rule':
      return messages.explain.organisationRule[fact.rule];
    case 'no-day-known':
      return messages.explain.noDayKnown({ what: messages.runsFrom[fact.needs] });
    case 'fixed-day-missed':
      return messages.explain.fixedDayMissed({ day: fact.day, by: fact.ifMetBy, met: fact.met });
    case 'withdrawn-before-effect':
      return messages.explain.withdrawnBeforeEffect({
        who: name(fact.participant),
        until: fact.until,
        effect: fact.effect,
      });
    case 'no-denunciation-clause':
      return messages.explain.noDenunciationClause;
    case 'suspended-by':
      return messages.explain.suspendedBy;
    case 'admitted-acts':
      return messages.explain.admitted({
        acts: fact.acts.map(a => messages.act[a]).join(messages.separator.comma),
      });
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
      if (fact.answer === 'undetermined') return messages.explain.inForceUndetermined({ on: fact.on });
      if (fact.answer === 'yes')
        return messages.explain.inForce({
          on: fact.on,
          since: fact.since ? `${messages.separator.comma}${messages.status.since({ day: fact.since })}` : '',
        });
      return messages.explain.notInForce({
        on: fact.on,
        will: fact.will
          ? `${messages.separator.semicolon}${messages.status.entersIntoForceOn({ day: fact.will })}`
          : '',
      });
    case 'ceased':
      return messages.status.ceasedOn({ day: fact.on });
    case 'published':
      return messages.explain[fact.taken ? 'published' : 'publishedBeside']({
        given: givenBy(fact.publisher, fact.tier, messages),
        date: fact.date,
        computed: fact.computed === fact.date ? null : fact.computed,
        because: fact.because ?? null,
      });
    case 'no-clause':
      return messages.explain.noClause;
    case 'by-what-is-confirmed':
      return messages.explain.byWhatIsConfirmed;
    case 'by-all-that-is-said':
      return messages.explain.byAllThatIsSaid;
    case 'earliest':
      return messages.explain.earliest({ date: fact.date, supposed: fact.supposed });
    case 'never-reached':
      return messages.explain.neverReached;
    case 'window':
      return `${messages.label.signature}${messages.separator.colon}${windowText(messages, fact, untilForce)}`;
    case 'signatories':
      return messages.explain.signatories({
        confirmed: fact.count.confirmed,
        possible: fact.count.possible,
        states: rangeText(fact.states.confirmed, fact.states.possible, messages),
      });
    case 'record-ends':
      return messages.explain.recordEnds({
        until: fact.completeUntil ?? messages.explain.unknownDay,
        beyond: fact.beyond,
      });
    case 'acts-to-come':
      return messages.explain.actsToCome({ from: fact.from });
    case 'standing': {
      const also =
        fact.possible.length > 0
          ? `${messages.separator.semicolon}${messages.explain.possibly({ standings: fact.possible.map(s => messages.standing[s]).join(messages.separator.comma) })}`
          : '';
      return `${messages.explain.standing({ who: name(fact.participant), standing: messages.standing[fact.standing], on: fact.on })}${also}`;
    }
    case 'act':
      return act(fact, locale);
    case 'no-act':
      return fact.beyond
        ? messages.explain.noActRecorded({ who: name(fact.participant), until: fact.completeUntil })
        : messages.explain.noAct({ who: name(fact.participant) });
    case 'no-consent':
      return messages.explain.noConsent({ who: name(fact.participant) });
    case 'bound':
      return messages.explain.bound({ from: fact.from, to: fact.to });
    case 'leaves':
      return messages.explain.leaves({ on: fact.on });
    case 'note':
      return messages.explain.note({ text: fact.text });
    case 'day-open':
      return dateIn(locale, fact.on);
  }
}

function act(fact: Extract<StatusSays, { code: 'act' }>, locale: Locale): string {
  const { messages } = locale;
  const { event, confirmedBy, saidBy } = fact;
  const who =
    event.who.length > 0
      ? `${event.who.map(id => nameOf(locale, id)).join(messages.separator.comma)}${messages.separator.colon}`
      : '';
  const list = (sources: typeof confirmedBy): string =>
    [...new Set(sources.map(s => `${s.publisher} (${messages.tier[s.tier]})`))].join(
      messages.separator.semicolon,
    );
  const parts = [
    `${who}${messages.explain.act({ act: messages.act[event.act], date: dateIn(locale, event.on), certainty: messages.certainty[event.certainty] })}`,
  ];
  if (event.certainty === 'inferred') parts.push(messages.explain.saidByNobody);
  else if (confirmedBy.length > 0) parts.push(messages.explain.confirmedBy({ sources: list(confirmedBy) }));
  else if (saidBy.length > 0) parts.push(messages.explain.saidBy({ sources: list(saidBy) }));
  if (event.note) parts.push(event.note);
  return parts.join(messages.separator.semicolon);
}

const number = (n: number | null | undefined): string => (n === null || n === undefined ? '' : `${n}`);

function condition(fact: Extract<StatusSays, { code: 'condition' }>, locale: Locale): string {
  const { messages } = locale;
  const [have, need, outOf] = [number(fact.have), number(fact.need), number(fact.outOf)];
  const c = fact.condition;
  switch (c.kind) {
    case 'instruments':
    case 'every':
      return messages.condition[c.kind]({ have, need });
    case 'share':
      return messages.condition.share({ have, need, table: c.of });
    case 'some':
    case 'fraction':
      return messages.condition[c.kind]({ have, need, outOf });
    case 'in-force':
    case 'under':
      return messages.condition[c.kind]({ treaty: c.treaty });
    case 'unmeasured':
      return messages.condition.unmeasured({ what: c.what[locale.lang] ?? c.what['en'] ?? '' });
    case 'all-of':
    case 'any-of':
      return messages.condition[c.kind];
  }
}
