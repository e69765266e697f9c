import { laterOf } from '../../calendar/plain-date.ts';
import type { Law } from '../../law/clause.ts';
import type { Instrument } from '../../law/facts.ts';
import { effectOnState } from '../../ledger/effect-on-state.ts';
import type { Treaty } from '../../ledger/treaty.ts';
import { effectiveDayIn, type ScenarioKind } from '../acts/days-of-acts.ts';
import type { EndedElsewhere } from '../acts/participant-acts.ts';
import type { Scenario } from '../scenario.ts';
import { tenureOf } from '../spells.ts';
import { firstEnd } from './ends.ts';

/** What ties to other treaties follow from, in one scenario. */
interface TiesInput {
  readonly treaty: Treaty;
  readonly kind: ScenarioKind;
  readonly law: Law;
  other(treaty: string): Scenario | null;
  /** Another treaty in the other scenario: being bound by it binds less by this one. */
  contrary(treaty: string): Scenario | null;
}

/**
 * How instruments end by what happens under other treaties: by leaving the treaty that this one is tied to, or by being bound by the
 * treaty that replaces it. Null where no clause or act names another treaty.
 */
export function endsElsewhere(input: TiesInput): ((instrument: Instrument) => EndedElsewhere | null) | null {
  const { treaty, kind, law } = input;
  const replacements = treaty.events.filter(e => effectOnState(e) === 'replacement');
  // An amendment binds nobody outside the treaty that it amends (VCLT arts 39-40).
  const tiedTo = law.tiedTo?.treaty ?? treaty.amends;
  if (tiedTo === undefined && replacements.length === 0) return null;
  const tie = ({ participant, on }: Instrument): EndedElsewhere | null => {
    const parent = tiedTo === undefined ? null : input.other(tiedTo);
    if (!parent || !mayHaveLeft(parent, participant)) return null;
    const left = tenureOf(parent, participant).find(s => s.to !== null && s.to > on)?.to;
    return tiedTo !== undefined && left ? { kind: 'tie', treaty: tiedTo, on: left } : null;
  };
  const replaced = ({ participant, on }: Instrument): readonly EndedElsewhere[] =>
    replacements.flatMap(event => {
      const from = effectiveDayIn(kind, event);
      const isMeant = event.who.length === 0 || event.who.includes(participant);
      const newer = from && isMeant && event.byTreaty ? input.contrary(event.byTreaty) : null;
      if (!from || !newer || event.byTreaty === undefined) return [];
      const since = laterOf(from, on);
      const spell = tenureOf(newer, participant).find(s => s.to === null || s.to > since);
      return spell
        ? [{ kind: 'replacement' as const, treaty: event.byTreaty, on: laterOf(spell.from, since) }]
        : [];
    });
  return instrument => firstEnd([tie(instrument), ...replaced(instrument)]);
}

/** Whether a participant may have left a treaty: most have not, which is told without the day on which it entered into force for them. */
const mayHaveLeft = (parent: Scenario, id: string): boolean =>
  parent.acts.get(id)?.instruments.some(r => r.instrument.until !== undefined) === true ||
  parent.law.entryIntoForce?.binds !== undefined ||
  parent.ceasedOn !== null;
