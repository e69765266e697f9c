import { effectOf, endsSomething } from '../../law/acts.ts';
import { effectOnState } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { actsWithoutEffect, mayLackEffect } from '../../status/acts/acts-without-effect.ts';
import { isSuspended } from '../../status/ends/suspensions.ts';
import type { ParticipantStanding } from '../../status/participant-standing.ts';
import type { Scenario } from '../../status/scenario.ts';
import { standingIn } from '../../status/standing.ts';
import type { StatusReport } from '../../status/status-report.ts';
import { dateIn, type Locale, namesOf } from '../phrases.ts';
import { disputedActs, recordedEndText } from './status-fields.ts';

/** Since when the treaty is suspended for a participant; null where it is not. */
export const suspendedSince = ({ pair, asked }: StatusReport, id: string): string | null =>
  pair.latest.suspensions.for(id).find(s => isSuspended([s], asked.on))?.from ?? null;

/** The other treaty by which a participant ceases to be bound. */
export const otherTreaty = ({ acts }: Scenario, id: string): string =>
  acts.get(id)?.instruments.at(-1)?.endedElsewhere?.treaty ?? '';

/** Whether it depends on a disputed act by the day how a participant stands. */
export const isDisputed = ({ treaty, asked }: StatusReport, p: ParticipantStanding): boolean =>
  p.standingPossible.length > 0 &&
  treaty.events.some(
    e => e.disputed !== undefined && e.who.includes(p.id) && (e.effective ?? e.on).earliest <= asked.on,
  );

/** Why a participant is no longer bound, besides its own notice; and what its acts do not do although they seem to. */
export function whyEnded(report: StatusReport, p: ParticipantStanding, locale: Locale): readonly string[] {
  const { why } = locale.messages;
  const parts: string[] = [];
  const since = p.standing === 'contracting' ? suspendedSince(report, p.id) : null;
  if (since !== null) parts.push(why.suspended({ day: since }));
  const day = p.leavesOn;
  if (day !== null && day <= report.asked.on) {
    const treaty = otherTreaty(report.pair.latest, p.id);
    if (p.leavesBy === 'tie') parts.push(why.leftWith({ day, past: true, treaty }));
    if (p.leavesBy === 'replacement') parts.push(why.replaced({ day, treaty }));
    if (p.leavesBy === 'exclusion') parts.push(why.excluded({ day }));
    const ended = p.leavesBy === 'end-of-treaty' ? recordedEndText(report, locale) : null;
    if (ended !== null) parts.push(why.treatyEnded({ ended }));
  }
  const { treaty, asked } = report;
  const mayBind = p.standing === 'party' || p.recordedPossible.includes('party');
  if (mayBind && report.inForce === 'undetermined')
    for (const act of disputedActs(report, locale)) parts.push(why.treatyDisputed({ act }));
  const own = treaty.events.filter(e => e.who.includes(p.id) && e.on.earliest <= asked.on);
  return [...parts, ...own.flatMap(e => aboutAct(report, p, e, locale)), ...idle(report, p, locale)];
}

const isSame = (a: LedgerEvent, b: LedgerEvent | null): boolean => a.at === b?.at;

/** That an act is limited to a territory, disputed, or a rejection. */
function aboutAct(
  report: StatusReport,
  p: ParticipantStanding,
  e: LedgerEvent,
  locale: Locale,
): readonly string[] {
  const { why, act, standing } = locale.messages;
  const { pair, asked } = report;
  const said = { act: act[e.act], date: dateIn(locale, e.on) };
  const parts: string[] = [];
  const { territory, disputed } = e;
  if (territory !== undefined && endsSomething(effectOf(e.act)))
    parts.push(why.forTerritory({ ...said, territory }));
  if (territory !== undefined && (isSame(e, p.consented) || isSame(e, p.signed)))
    parts.push(why.limited({ ...said, territory }));
  const withdrawn = effectOnState(e) === 'withdrawal-of-instrument' ? withdrawnBy(report, p, e) : null;
  if (withdrawn)
    parts.push(
      why.withdrawn({
        act: act[withdrawn.act],
        date: dateIn(locale, withdrawn.on),
        day: dateIn(locale, e.on),
      }),
    );
  if (effectOnState(e) === 'rejection' && p.standing === 'none' && pair.latest.law.entryIntoForce?.binds)
    parts.push(why.rejected({ date: said.date }));
  if (disputed) {
    const [bound, less] = [pair.earliest, pair.latest].map(of => standing[standingIn(of, p.id, asked.on)]);
    const ends = endsSomething(effectOnState(e));
    const about = { ...said, by: namesOf(locale, disputed.by), note: disputed.note ?? null };
    const standings = { with: (ends ? less : bound) ?? '', without: (ends ? bound : less) ?? '' };
    parts.push(bound === less ? why.disputedOnly(about) : why.disputed({ ...about, ...standings }));
  }
  return parts;
}

/** The instrument that an act of withdrawal ended, where nothing else on the page tells of it: of a signatory again (CTBT, Russia). */
function withdrawnBy({ pair }: StatusReport, p: ParticipantStanding, e: LedgerEvent): LedgerEvent | null {
  if (p.standing !== 'signatory' && p.standing !== 'none') return null;
  const ended = pair.latest.acts
    .get(p.id)
    ?.instruments.findLast(r => r.instrument.until === e.on.latest)?.event;
  return ended && !isSame(ended, p.consented) ? ended : null;
}

/** Acts of the participant that have no effect, and why. */
function idle({ treaty, asked, pair }: StatusReport, { id }: ParticipantStanding, locale: Locale) {
  const { act, withoutEffect } = locale.messages;
  if (!mayLackEffect(treaty)) return [];
  return actsWithoutEffect(pair.latest)
    .filter(w => w.event.who.includes(id) && w.event.on.earliest <= asked.on)
    .map(w =>
      withoutEffect.says({
        act: act[w.event.act],
        of: withdrawnOf(w.event),
        date: dateIn(locale, w.event.on),
        why: withoutEffectText(w.why, w.day, locale),
      }),
    );
}

/** What a withdrawal withdraws: only English needs to know. */
function withdrawnOf({ act }: LedgerEvent): 'signature' | 'instrument' | 'denunciation' | 'other' {
  const of = /^withdrawal-of-(signature|instrument|denunciation)$/.exec(act)?.[1];
  return (of as 'signature' | 'instrument' | 'denunciation' | undefined) ?? 'other';
}

/** Why an act has no effect. */
export function withoutEffectText(
  why: keyof Locale['messages']['withoutEffect']['why'],
  day: string | null,
  { messages: { withoutEffect, explain } }: Locale,
): string {
  const says = withoutEffect.why[why];
  return typeof says === 'string' ? says : says({ day: day ?? explain.unknownDay });
}
