import type { PlainDate } from '../../calendar/plain-date.ts';
import type { NotCounted } from '../explanation.ts';
import type { Facts, Instrument } from '../facts.ts';
import { instrumentsOn } from './instruments-on-day.ts';
import type {
  CountedInstrument,
  CountingRules,
  MeasureContext,
  NotCountedInstrument,
  Qualifying,
  Selection,
} from './measured.ts';
import { applyOrganisationRule } from './organisations.ts';

/** Why an instrument is not admitted, whatever else is deposited; null where it is admitted. */
function refusal(
  i: Instrument,
  { standing, rules }: MeasureContext,
  by: Selection['by'],
  named: ReadonlySet<string> | null,
): NotCounted | null {
  const admitted = by?.includes(i.act);
  if (i.act === 'succession' && rules.successions === 'not-counted' && !admitted) return 'succession';
  if (admitted === false) return 'act-not-admitted';
  if (named === null || named.has(i.participant)) return null;
  const byItsMembers = rules.organisations === 'as-members' && standing.facts.isOrganisation(i.participant);
  return byItsMembers ? null : 'not-among-those-named';
}

/** `qualifying` for a day whose standing instruments are already known; a null `named` admits every participant. */
export function qualifyingOf(
  context: MeasureContext,
  named: ReadonlySet<string> | null,
  by?: Selection['by'],
): Qualifying {
  const { standing, rules } = context;
  const notCounted: NotCountedInstrument[] = [];
  const refuse = (instrument: Instrument, why: NotCounted): void => {
    if (context.listNotCounted) notCounted.push({ instrument, why });
  };
  const candidates: Instrument[] = [];
  for (const instruments of standing.by.values()) {
    let first = false;
    for (const i of instruments) {
      const why = refusal(i, context, by, named);
      if (why) refuse(i, why);
      else if (first) refuse(i, 'already-counted');
      else {
        first = true;
        candidates.push(i);
        if (!context.listNotCounted) break;
      }
    }
  }
  const counted = applyOrganisationRule(candidates, rules.organisations, standing, named, refuse);
  return { counted, notCounted };
}

/**
 * Which of the instruments standing on a day count, and why the others do not; both by day of deposit.
 *
 * One instrument a participant: the earliest that is admitted and stands (VCLT art. 16; with several depositaries the first
 * deposit is effective). A succession is not counted unless the clause counts successions or admits the act by name.
 * A member whose organisation counts for it (`as-members`) is `already-counted`.
 */
export function qualifying(
  facts: Facts,
  day: PlainDate,
  rules: CountingRules,
  selection: Selection = {},
): Qualifying {
  const context: MeasureContext = { standing: instrumentsOn(facts, day), rules, listNotCounted: true };
  const named = selection.of ? facts.idsIn(selection.of, day) : null;
  return inOrder(qualifyingOf(context, named, selection.by));
}

/** By day of deposit, then by participant: the order in which a list of instruments is read. */
export function inOrder({ counted, notCounted }: Qualifying): Qualifying {
  type Listed = CountedInstrument | NotCountedInstrument;
  const order = ({ instrument: a }: Listed, { instrument: b }: Listed): number =>
    compare(a.on, b.on) || compare(a.participant, b.participant);
  return { counted: [...counted].sort(order), notCounted: [...notCounted].sort(order) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The part of the counted instruments within a set; an organisation that stands for members counts its members in the set. */
export function weightAmong(
  counted: readonly CountedInstrument[],
  named: ReadonlySet<string>,
): CountedInstrument[] {
  return counted.flatMap(c => {
    if (!c.standsFor) return named.has(c.instrument.participant) ? [c] : [];
    const standsFor = c.standsFor.filter(m => named.has(m));
    return standsFor.length > 0 ? [{ ...c, weight: standsFor.length, standsFor }] : [];
  });
}

/** Those named who have no instrument that counts, their organisation's included where it stands for them. */
export function without(named: ReadonlySet<string>, { counted }: Qualifying): readonly string[] {
  const present = new Set(counted.flatMap(c => [c.instrument.participant, ...(c.standsFor ?? [])]));
  return [...named].filter(id => !present.has(id));
}

/** The sum of what counts. */
export const sum = (counted: readonly CountedInstrument[]): number =>
  counted.reduce((n, c) => n + c.weight, 0);
