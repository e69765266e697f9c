import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { NotCounted } from '../../law/explanation.ts';
import { isOfficialTier, type Source } from '../../registry/source.ts';
import type { StatusSays } from '../../status/reasons.ts';
import {
  dateIn,
  type Locale,
  nameOf,
  namesInOrder,
  namesOf,
  rangeText,
  type WindowRules,
  windowText,
} from '../phrases.ts';
import { givenBy, publisherText } from '../sources.ts';
import { standingName, standingsText } from '../standings.ts';
import { conditionText, delayRule, floorText } from './format-clause.ts';
import { actWithArticle } from './statements.ts';
import { withoutEffectText } from './why-ended.ts';

/** The day of an act as it is recorded: one course of events takes a day of an imprecise date, the record does not. */
const recorded = (fact: { readonly on: string; readonly recorded?: DateRange }, locale: Locale): string =>
  fact.recorded ? dateIn(locale, fact.recorded) : fact.on;

const NO_WINDOW: WindowRules = { untilForce: false, accession: false };

/** A step of reasoning as a sentence; the compiler asks for one for every code. */
export function formatStep(fact: StatusSays, locale: Locale, rules: WindowRules = NO_WINDOW): string {
  const { messages } = locale;
  const { explain, separator, floor } = messages;
  const who = 'participant' in fact ? nameOf(locale, fact.participant) : '';
  switch (fact.code) {
    case 'condition':
      return `${conditionText(fact, locale)}${separator.comma}${metText(fact, locale)}`;
    case 'counted': {
      const text = explain.counted({ who, act: messages.act[fact.act], on: recorded(fact, locale) });
      return fact.weight === 1 ? text : `${text}${separator.comma}${explain.weighing(fact)}`;
    }
    case 'not-counted': {
      const why = whyNotCountedText(fact.why, fact.until ?? null, messages);
      return explain.notCounted({ who, act: messages.act[fact.act], on: recorded(fact, locale), why });
    }
    case 'lacking':
      return `${messages.label.remaining}${separator.colon}${namesInOrder(locale, fact.participants).join(separator.list)}`;
    case 'threshold-reached':
      return explain.thresholdReached({ on: fact.on, by: namesOf(locale, fact.by) || null });
    case 'threshold-not-reached':
      return explain.thresholdNotReached;
    case 'delay':
      return explain.delay({ rule: delayRule(fact.delay, locale), from: fact.from, to: fact.to });
    case 'floor': {
      const { day, applied } = fact;
      const what = floorText(fact.floor, locale);
      return day === null ? floor.unknown({ what }) : floor.notBefore({ what, day, applied });
    }
    case 'later-participant':
      return explain.laterParticipant({ ...fact, who });
    case 'deposited-before-entry':
      return explain.depositedBeforeEntry({ ...fact, who });
    case 'deposited-after-entry':
      return explain.depositedAfterEntry({ ...fact, who });
    case 'original-participant':
      return explain.originalParticipant({ ...fact, who });
    case 'succession-effective':
      return explain.successionEffective({ ...fact, who });
    case 'organisation-rule':
      return explain.organisationRule[fact.rule];
    case 'no-day-known':
      return explain.noDayKnown({ what: messages.runsFrom[fact.needs] });
    case 'fixed-day-missed':
      return explain.fixedDayMissed({ day: fact.day, by: fact.ifMetBy, met: fact.met });
    case 'withdrawn-before-effect':
      return explain.withdrawnBeforeEffect({ ...fact, who });
    case 'no-denunciation-clause':
      return explain.noDenunciationClause;
    case 'suspended-by':
      return explain.suspendedBy;
    case 'admitted-acts':
      return explain.admitted({ acts: fact.acts.map(a => messages.act[a]).join(separator.list) });
    default:
      return formatStatusFact(fact, who, locale, rules);
  }
}

/** Why an instrument does not count; of one that ended, from which day. */
export const whyNotCountedText = (
  why: NotCounted,
  until: string | null,
  { explain }: Locale['messages'],
): string => (why === 'ended' ? explain.ended({ day: until }) : explain.whyNotCounted[why]);

function metText({ met, on, by }: Extract<StatusSays, { code: 'condition' }>, locale: Locale): string {
  const { explain } = locale.messages;
  return met ? explain.met({ on, by: by ? namesOf(locale, by) || null : null }) : explain.notMet({ on });
}

type StatusOnly = Exclude<StatusSays, import('../../law/explanation.ts').Says>;

function formatStatusFact(fact: StatusOnly, who: string, locale: Locale, rules: WindowRules): string {
  const { messages } = locale;
  const { explain, separator, status } = messages;
  switch (fact.code) {
    case 'in-force': {
      const { on, since, will } = fact;
      if (fact.answer === 'undetermined') return explain.inForceUndetermined({ on });
      if (fact.answer === 'yes')
        return explain.inForce({
          on,
          since: since ? `${separator.comma}${status.since({ day: since })}` : '',
        });
      return explain.notInForce({
        on,
        will: will ? `${separator.semicolon}${status.entersIntoForceOn({ day: will })}` : '',
      });
    }
    case 'ceased':
      if (fact.by === 'suspension') return status.suspendedSince({ day: fact.on });
      return status[fact.past ? 'ceasedOn' : 'willCeaseOn']({
        day: fact.on,
        why: status.endedBy[fact.by],
        atLatest: fact.atLatest,
      });
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
      return explain.earliest(fact);
    case 'never-reached':
      return explain.neverReached;
    case 'window':
      return `${messages.label.signature}${separator.colon}${windowText(messages, fact, rules)}`;
    case 'signatories': {
      const { confirmed, possible } = fact.states;
      return explain.signatories({ ...fact.count, states: rangeText(confirmed, possible, messages) });
    }
    case 'record-ends':
      return explain.recordEnds({
        until: fact.completeUntil ?? explain.unknownDay,
        beyond: fact.beyond,
      });
    case 'acts-to-come':
      return explain.actsToCome(fact);
    case 'standing': {
      if (fact.omitted) return explain.standing({ who, standing: messages.why.notRecorded, on: fact.on });
      const also =
        fact.possible.length > 0
          ? `${separator.semicolon}${explain.possibly({ standings: standingsText(fact.possible, fact.participant, locale) })}`
          : '';
      return `${explain.standing({ who, standing: standingName(fact.standing, fact.participant, locale), on: fact.on })}${also}`;
    }
    case 'act':
      return act(fact, locale);
    case 'no-act':
      if (fact.omitted === 'former-state') return messages.why.formerState({ who });
      if (fact.omitted === 'territory')
        return `${messages.why.territory({ who })} ${messages.why.territoryNothing}`;
      return fact.beyond ? explain.noActRecorded({ who, until: fact.completeUntil }) : explain.noAct({ who });
    case 'no-consent':
      return explain.noConsent({ who });
    case 'without-effect':
      return `${messages.act[fact.event.act]}${separator.comma}${dateIn(locale, fact.event.on)}${separator.colon}${explain.withoutEffect({ why: withoutEffectText(fact.why, fact.day, locale) })}`;
    case 'bound':
      return explain.bound(fact);
    case 'leaves':
      return leavesText(fact, locale);
    case 'note':
      return explain.note(fact);
    case 'day-open':
      return dateIn(locale, fact.on);
  }
}

function leavesText(
  { on, by, treaty }: Extract<StatusSays, { code: 'leaves' }>,
  { messages: { explain, why } }: Locale,
): string {
  const facts = { day: on, treaty: treaty ?? '', past: true };
  if (by === 'notice') return explain.leaves({ on });
  return by === 'exclusion' ? why.excluded(facts) : why[by === 'tie' ? 'leftWith' : 'replaced'](facts);
}

function act(fact: Extract<StatusSays, { code: 'act' }>, locale: Locale): string {
  const { messages } = locale;
  const { explain, separator } = messages;
  const { event, confirmedBy, saidBy } = fact;
  const who = event.who.length > 0 ? `${namesOf(locale, event.who)}${separator.colon}` : '';
  const list = (sources: typeof confirmedBy): string =>
    [...new Set(sources.map(s => sourceWithTier(s, messages)))].join(separator.semicolon);
  const parts = [
    `${who}${explain.act({ act: actWithArticle(event, locale), date: dateIn(locale, event.on), certainty: messages.certainty[event.certainty] })}`,
  ];
  if (event.certainty === 'inferred') {
    const own = saidBy.filter(s => !isOfficialTier(s.tier));
    parts.push(own.length > 0 ? list(own) : explain.saidByNobody);
  } else if (confirmedBy.length > 0) parts.push(explain.confirmedBy({ sources: list(confirmedBy) }));
  else if (saidBy.length > 0) parts.push(explain.saidBy({ sources: list(saidBy) }));
  if (event.effective) parts.push(explain.effective({ day: dateIn(locale, event.effective) }));
  if (event.territory) parts.push(explain.limitedTo({ territory: event.territory }));
  if (event.disputed) parts.push(explain.disputedBy({ by: namesOf(locale, event.disputed.by) }));
  if (event.note) parts.push(event.note);
  return parts.join(separator.semicolon);
}

/** A source and its tier; what stands from general knowledge has no name. */
function sourceWithTier({ publisher, tier }: Source, messages: Locale['messages']): string {
  const text = publisherText(publisher, messages);
  return text === publisher ? `${publisher} (${messages.tier[tier]})` : text;
}
