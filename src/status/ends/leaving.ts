import type { PlainDate } from '../../calendar/plain-date.ts';
import type { RecordedInstrument } from '../acts/participant-acts.ts';
import { type ForceInScenario, tenureOf } from '../spells.ts';

/** By what a participant leaves: a notice of its own, an exclusion, its leaving or joining another treaty, the end of the treaty. */
export type LeavesBy = 'notice' | 'exclusion' | 'tie' | 'replacement' | 'end-of-treaty';

/** When and by what a participant leaves; no day where what is confirmed and all that is said differ. */
export function leaving(p: {
  readonly scenario: ForceInScenario;
  readonly earliest: ForceInScenario;
  readonly id: string;
  readonly on: PlainDate;
  readonly recorded: RecordedInstrument | null;
  readonly other: RecordedInstrument | null;
}): { readonly leavesOn: PlainDate | null; readonly leavesBy: LeavesBy | null } {
  const endIn = (of: ForceInScenario, r: RecordedInstrument | null): PlainDate | null => {
    const last = tenureOf(of, p.id).findLast(s => s.from <= p.on);
    return last ? last.to : (r?.denounced?.leavesOn ?? null);
  };
  const [end, possible] = [endIn(p.scenario, p.recorded), endIn(p.earliest, p.other)];
  const by = end === null || end !== possible ? null : leavesBy(p.scenario, p.recorded, end);
  return { leavesOn: by && end, leavesBy: by };
}

function leavesBy(
  { ceasedOn }: ForceInScenario,
  recorded: RecordedInstrument | null,
  end: PlainDate,
): LeavesBy | null {
  const { denounced, endedElsewhere, instrument } = recorded ?? {};
  if (instrument?.until === end) {
    if (endedElsewhere?.on === end) return endedElsewhere.kind;
    if (denounced) return denounced.event.act === 'exclusion' ? 'exclusion' : 'notice';
  }
  return ceasedOn === end ? 'end-of-treaty' : null;
}
