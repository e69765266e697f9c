import { addDays } from '../../calendar/arithmetic.ts';
import { eventsByParticipant } from '../../ledger/by-participant.ts';
import { effectOnState } from '../../ledger/effect-on-state.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { extensionsOf } from '../ends/ends.ts';
import { isTimely } from '../ends/rejections.ts';
import { isSuspended } from '../ends/suspensions.ts';
import type { Scenario } from '../scenario.ts';
import { tenureOf } from '../spells.ts';
import { effectiveDayIn } from './days-of-acts.ts';
import type { WithoutEffect } from './participant-acts.ts';

/** Without one of these acts, and without an end in the clauses, every act has its effect. */
const SEARCHED: ReadonlySet<string> = new Set([
  'denunciation',
  'withdrawal-of-denunciation',
  'exclusion',
  'rejection',
  'termination',
  'extension',
  'suspension',
  'resumption',
]);

/** Whether a treaty has acts or clauses by which an act may be without effect. */
export const mayLackEffect = ({ events, law }: Treaty): boolean =>
  events.some(e => SEARCHED.has(e.act)) || law.some(l => l.term ?? l.entryIntoForce?.ceasesWhen);

/**
 * The recorded acts that have no effect in a scenario, and why: a revocation after its notice took effect, a second notice, an
 * extension after the end, a rejection that came too late, an act after the end of the treaty.
 */
export function actsWithoutEffect(scenario: Scenario): readonly WithoutEffect[] {
  const found: WithoutEffect[] = [];
  for (const id of eventsByParticipant(scenario.treaty).keys())
    for (const w of scenario.acts.get(id)?.withoutEffect ?? [])
      if (!isGivenToAnother(scenario.treaty, w)) found.push(w);
  found.push(...extensions(scenario), ...rejections(scenario), ...suspensions(scenario));
  return [...found, ...afterTheEnd(scenario, new Set(found.map(w => w.event)))];
}

/** With several depositaries the same notice is given to each. */
const isGivenToAnother = ({ depositaries }: Treaty, { why, event, other }: WithoutEffect): boolean =>
  why === 'second-notice' && (depositaries.length > 1 || other?.depositary !== event.depositary);

function extensions(scenario: Scenario): readonly WithoutEffect[] {
  const hasTerm = scenario.treaty.law.some(l => l.term);
  return extensionsOf(scenario).flatMap(({ event, lastDay, works }): WithoutEffect[] => {
    if (works) return [];
    if (!hasTerm) return [{ event, why: 'extension-without-term', day: null }];
    if (lastDay === null) return [];
    const late = event.on.earliest > lastDay;
    return [
      {
        event,
        why: late ? 'extension-after-end' : 'extension-not-longer',
        day: late ? addDays(lastDay, 1) : lastDay,
      },
    ];
  });
}

function rejections(scenario: Scenario): readonly WithoutEffect[] {
  const rejected = scenario.treaty.events.filter(e => effectOnState(e) === 'rejection');
  const binds = scenario.treaty.law.some(l => l.entryIntoForce?.binds);
  return rejected.flatMap((event): WithoutEffect[] => {
    if (!binds) return [{ event, why: 'rejection-without-binds', day: null }];
    return isTimely(event, scenario)
      ? []
      : [{ event, why: 'rejection-too-late', day: scenario.entryIntoForce }];
  });
}

/** Suspensions of what is suspended or not bound, and resumptions of what is not suspended, on the day of the act. */
function suspensions(scenario: Scenario): readonly WithoutEffect[] {
  const { treaty, kind } = scenario;
  const acts = treaty.events.filter(e => ['suspension', 'resumption'].includes(effectOnState(e)));
  return acts.flatMap((event): WithoutEffect[] => {
    const day = effectiveDayIn(kind, event);
    if (day === null) return [];
    const before = addDays(day, -1);
    const stretches = event.who.length === 0 ? [null] : event.who;
    const was = stretches.map(id =>
      isSuspended(id === null ? scenario.suspensions.ofAll : scenario.suspensions.for(id), before),
    );
    if (event.act === 'resumption')
      return was.some(w => w) || anySuspended(scenario, event, before)
        ? []
        : [{ event, why: 'nothing-suspended', day }];
    if (was.every(w => w)) return [{ event, why: 'suspended-already', day }];
    const isBound = (id: string): boolean =>
      tenureOf(scenario, id).some(s => s.from <= day && (s.to === null || day < s.to));
    return event.who.some(isBound) || event.who.length === 0 ? [] : [{ event, why: 'not-bound', day }];
  });
}

/** Whether anybody was suspended whom a resumption of all would concern. */
const anySuspended = (scenario: Scenario, event: LedgerEvent, on: WithoutEffect['day'] & string): boolean =>
  event.who.length === 0 &&
  [...scenario.acts.keys()].some(id => isSuspended(scenario.suspensions.for(id), on));

/** What is done under a treaty that has ended, unless it has another fault already. */
function afterTheEnd(scenario: Scenario, known: ReadonlySet<LedgerEvent>): readonly WithoutEffect[] {
  const { ended, entryIntoForce, treaty, kind } = scenario;
  if (!ended || (entryIntoForce !== null && ended.on <= entryIntoForce)) return [];
  return treaty.events.flatMap((event): WithoutEffect[] => {
    const effect = effectOnState(event);
    const isDone = !['none', 'statement', 'signature', 'extension', 'rejection'].includes(effect);
    const day = isDone && !known.has(event) && event !== ended.event ? effectiveDayIn(kind, event) : null;
    const isLater = day !== null && (day > ended.on || (day === ended.on && event.act === 'termination'));
    return isLater
      ? [{ event, why: 'treaty-ended', day: ended.on, ...(ended.event && { other: ended.event }) }]
      : [];
  });
}
