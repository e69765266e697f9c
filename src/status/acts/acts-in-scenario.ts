import type { PlainDate } from '../../calendar/plain-date.ts';
import { type Effect, effectOf } from '../../law/acts.ts';
import type { LedgerEvent } from '../../ledger/events.ts';
import { datedIn } from './days-of-acts.ts';
import { EffectsOfActs } from './effects-of-acts.ts';
import type { ParticipantActs, ScenarioRules } from './participant-acts.ts';

/** On one day, what ends something concerns what was done before, if anything: it comes before what is done. */
const FIRST: readonly Effect[] = [
  'withdrawal-of-denunciation',
  'denunciation',
  'exclusion',
  'withdrawal-of-instrument',
  'withdrawal-of-signature',
];

const place = (e: LedgerEvent): number => {
  const at = FIRST.indexOf(effectOf(e.act));
  return at < 0 ? FIRST.length : at;
};

/**
 * What a participant's events amount to in one scenario. Each consent is an instrument of its own (several depositaries,
 * re-accessions). A withdrawal ends the latest that stand; denunciations and exclusions end all, and of several the first to take
 * effect ends.
 */
export function actsInScenario(events: readonly LedgerEvent[], rules: ScenarioRules): ParticipantActs {
  const reader = new EffectsOfActs(rules);
  const dated = datedIn(rules.kind, events);
  for (let i = 0; i < dated.length; ) {
    const day = dated[i]?.[1] as PlainDate;
    let end = i + 1;
    while (dated[end]?.[1] === day) end++;
    const acts = dated.slice(i, end).map(([event]) => event);
    if (acts.length > 1) acts.sort((a, b) => place(a) - place(b));
    // What finds nothing done before is about an act of the same day.
    const left = acts.filter(event => !reader.take(event, day)).reverse();
    for (const event of left) if (!reader.take(event, day)) reader.keep(event);
    i = end;
  }
  return reader.acts();
}
