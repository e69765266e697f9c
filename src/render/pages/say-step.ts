import type { DateRange } from '../../calendar/imprecise-date.ts';
import type { Delay, Floor } from '../../law/clause.ts';
import type { StatusSays } from '../../status/reasons.ts';
import { dateIn, givenBy, nameOf, namesInOrder, type Voice, windowText } from '../phrases.ts';

/** The day of an act as it is recorded: one course of events takes a day of an imprecise date, the record does not. */
const recorded = (says: { readonly on: string; readonly recorded?: DateRange }, voice: Voice): string =>
  says.recorded ? dateIn(voice, says.recorded) : says.on;

/** What a step of reasoning says, in words. Every code has its sentence: the compiler holds this to the list. */
export function sayStep(says: StatusSays, voice: Voice, untilForce = false): string {
  const { words } = voice;
  const name = (id: string): string => nameOf(voice, id);
  switch (says.code) {
    case 'condition':
      return `${condition(says, voice)}${words.comma}${words.met[says.met ? 'yes' : 'no'](says.on)}`;
    case 'counted': {
      const text = words.counted(name(says.participant), words.act[says.act], recorded(says, voice));
      return says.weight === 1 ? text : `${text}${words.comma}${words.weighing(says.weight)}`;
    }
    case 'not-counted':
      return words.notCounted(
        name(says.participant),
        words.act[says.act],
        recorded(says, voice),
        words.whyNotCounted[says.why],
      );
    case 'lacking':
      return `${words.label.remaining}${words.colon}${namesInOrder(voice, says.participants).join(words.comma)}`;
    case 'threshold-reached':
      return words.thresholdReached(says.on, says.by.map(name).join(words.comma));
    case 'threshold-not-reached':
      return words.thresholdNotReached;
    case 'delay':
      return words.delay(delayRule(says.delay, voice), says.from, says.to);
    case 'floor':
      return says.day === null
        ? words.floorUnknown(floorText(says.floor, voice))
        : words.floor(floorText(says.floor, voice), says.day, says.applied);
    case 'later-participant':
      return words.laterParticipant(name(says.participant), says.deposited, says.threshold);
    case 'original-participant':
      return words.originalParticipant(name(says.participant), says.deposited, says.threshold);
    case 'succession-effective':
      return words.successionEffective(name(says.participant), says.day);
    case 'organisation-rule':
      return words.organisationRule[says.rule];
    case 'no-day-known':
      return words.noDayKnown(words.runsFrom[says.needs]);
    case 'fixed-day-missed':
      return words.fixedDayMissed(says.day, says.ifMetBy, says.met);
    case 'withdrawn-before-effect':
      return words.withdrawnBeforeEffect(name(says.participant), says.until, says.effect);
    case 'no-denunciation-clause':
      return words.noDenunciationClause;
    case 'suspended-by':
      return words.suspendedBy;
    case 'admitted-acts':
      return words.admitted(says.acts.map(a => words.act[a]).join(words.comma));
    default:
      return sayStatus(says, voice, untilForce);
  }
}

type StatusOnly = Exclude<StatusSays, import('../../law/explanation.ts').Says>;

function sayStatus(says: StatusOnly, voice: Voice, untilForce: boolean): string {
  const { words } = voice;
  const name = (id: string): string => nameOf(voice, id);
  switch (says.code) {
    case 'in-force':
      if (says.answer === 'undetermined') return words.inForceStep.undetermined(says.on);
      if (says.answer === 'yes')
        return words.inForceStep.yes(says.on, says.since ? `${words.comma}${words.since(says.since)}` : '');
      return words.inForceStep.no(says.on, says.will ? `${words.semicolon}${words.willBe(says.will)}` : '');
    case 'ceased':
      return words.ceasedOn(says.on);
    case 'published':
      return words[says.taken ? 'publishedStep' : 'publishedBeside'](
        givenBy(says.publisher, says.tier, words),
        says.date,
        says.computed && says.computed !== says.date ? says.computed : '',
        says.because ?? '',
      );
    case 'no-clause':
      return words.noClause;
    case 'by-what-is-confirmed':
      return words.byWhatIsConfirmed;
    case 'by-all-that-is-said':
      return words.byAllThatIsSaid;
    case 'earliest':
      return words.earliestStep(says.date, says.supposed);
    case 'never-reached':
      return words.neverReached;
    case 'window':
      return `${words.label.signature}${words.colon}${windowText(words, says, untilForce)}`;
    case 'signatories':
      return words.signatoriesStep(
        says.count.confirmed,
        says.count.possible,
        words.is.range(says.states.confirmed, says.states.possible),
      );
    case 'record-ends':
      return words.recordStep(says.completeUntil ?? words.unknownDay, says.beyond);
    case 'acts-to-come':
      return words.actsToCome(says.from);
    case 'standing': {
      const also =
        says.possible.length > 0
          ? `${words.semicolon}${words.possiblyStep(says.possible.map(s => words.standing[s]).join(words.comma))}`
          : '';
      return `${words.standingStep(name(says.participant), words.standing[says.standing], says.on)}${also}`;
    }
    case 'act':
      return act(says, voice);
    case 'no-act':
      return says.beyond
        ? words.noActRecorded(name(says.participant), says.completeUntil ?? '')
        : words.noActStep(name(says.participant));
    case 'no-consent':
      return words.noConsentStep(name(says.participant));
    case 'bound':
      return words.boundStep(says.from, says.to ?? '');
    case 'leaves':
      return words.leavesStep(says.on);
    case 'note':
      return words.noteStep(says.text);
    case 'day-open':
      return dateIn(voice, says.on);
  }
}

function act(says: Extract<StatusSays, { code: 'act' }>, voice: Voice): string {
  const { words } = voice;
  const { event, confirmedBy, saidBy } = says;
  const who =
    event.who.length > 0 ? `${event.who.map(id => nameOf(voice, id)).join(words.comma)}${words.colon}` : '';
  const list = (sources: typeof confirmedBy): string =>
    [...new Set(sources.map(s => `${s.publisher} (${words.tier[s.tier]})`))].join(words.semicolon);
  const parts = [
    `${who}${words.actStep(words.act[event.act], dateIn(voice, event.on), words.certainty[event.certainty])}`,
  ];
  if (event.certainty === 'inferred') parts.push(words.saidByNobody);
  else if (confirmedBy.length > 0) parts.push(words.confirmedBy(list(confirmedBy)));
  else if (saidBy.length > 0) parts.push(words.saidBy(list(saidBy)));
  if (event.note) parts.push(event.note);
  return parts.join(words.semicolon);
}

const number = (n: number | null | undefined): string => (n === null || n === undefined ? '' : `${n}`);

function condition(says: Extract<StatusSays, { code: 'condition' }>, voice: Voice): string {
  const { words } = voice;
  const [have, need, outOf] = [number(says.have), number(says.need), number(says.outOf)];
  const c = says.condition;
  switch (c.kind) {
    case 'instruments':
    case 'every':
      return words.condition[c.kind](have, need);
    case 'share':
      return words.condition.share(have, need, c.of);
    case 'some':
    case 'fraction':
      return words.condition[c.kind](have, need, outOf);
    case 'in-force':
    case 'under':
      return words.condition[c.kind](c.treaty);
    case 'unmeasured':
      return words.condition.unmeasured(c.what[voice.lang] ?? c.what['en'] ?? '');
    case 'all-of':
    case 'any-of':
      return words.condition[c.kind];
  }
}

/** A delay as the clause puts it. */
export function delayRule(d: Delay, { words }: Voice): string {
  const { delayRule: rule } = words;
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
        d.months === undefined ? words.periodDays(d.days ?? 0) : words.periodMonths(d.months),
      );
    case 'fixed':
      return rule.fixed(d.day);
    case 'calendar-day':
      return rule[d.kind](d.noticeBy === undefined ? d.day : `${d.day} (≤ ${d.noticeBy})`);
    case 'end-of-period':
      return rule[d.kind](words.periodYears(d.first), words.periodYears(d.years));
    case 'same-day':
    case 'first-of-year-after':
      return rule[d.kind]();
  }
}

function floorText(f: Floor, { words }: Voice): string {
  switch (f.kind) {
    case 'day':
      return words.floorOf.day;
    case 'entry-into-force':
      return words.floorOf['entry-into-force'];
    case 'entry-into-force-of':
      return words.floorOf['entry-into-force-of'](f.treaty);
    case 'after': {
      const period =
        f.years !== undefined
          ? words.periodYears(f.years)
          : f.months !== undefined
            ? words.periodMonths(f.months)
            : words.periodDays(f.days ?? 0);
      return words.floorOf.after(period, words.milestone[f.of]);
    }
  }
}
