import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Condition } from '../clause.ts';
import type { Says, Step } from '../explanation.ts';
import type { Facts, Instrument } from '../facts.ts';
import { type Citation, step } from '../step.ts';
import { type InstrumentsOnDay, instrumentsOn } from './instruments-on-day.ts';
import { measureCondition } from './measure.ts';
import type { CountingRules, Measured } from './measured.ts';
import { type PartMet, type PartPath, partsMet } from './parts-met.ts';
import { inOrder } from './qualifying.ts';

const line = (says: Says, { at }: Instrument): Step => step(says, { from: at ? [at] : [] });

const asRecorded = (i: Instrument) => (i.recorded ? { recorded: i.recorded } : {});

function instrumentsOf(measured: Measured): Step[] {
  const { counted, notCounted } = inOrder(measured);
  return [
    ...counted.map(({ instrument: i, weight }) =>
      line(
        { code: 'counted', participant: i.participant, act: i.act, on: i.on, ...asRecorded(i), weight },
        i,
      ),
    ),
    ...notCounted.map(({ instrument: i, why }) =>
      line(
        { code: 'not-counted', participant: i.participant, act: i.act, on: i.on, ...asRecorded(i), why },
        i,
      ),
    ),
  ];
}

/** Instruments that were withdrawn or ended by a day, of participants of which none stands then. */
function endedBy(facts: Facts, day: PlainDate, { by }: InstrumentsOnDay): Step[] {
  return facts.instruments.flatMap(i =>
    i.until !== undefined && i.until <= day && !by.has(i.participant)
      ? [
          line(
            {
              code: 'not-counted',
              participant: i.participant,
              act: i.act,
              on: i.on,
              ...asRecorded(i),
              why: 'ended',
              until: i.until,
            },
            i,
          ),
        ]
      : [],
  );
}

function rulesOf(measured: Measured, facts: Facts, rules: CountingRules): Step[] {
  const admitted = measured.condition.kind === 'instruments' ? measured.condition.by : undefined;
  const involved = [...measured.counted, ...measured.notCounted].some(c =>
    facts.isOrganisation(c.instrument.participant),
  );
  return [
    ...(admitted ? [step({ code: 'admitted-acts', acts: admitted })] : []),
    ...(involved ? [step({ code: 'organisation-rule', rule: rules.organisations })] : []),
  ];
}

/** The participants that a condition names and still lacks: readers ask for them first. */
const lackingOf = ({ lacking = [] }: Measured): Step[] =>
  lacking.length === 0 ? [] : [step({ code: 'lacking', participants: [...lacking].sort() })];

const NO_PARTS: ReadonlyMap<PartPath, PartMet> = new Map();

/** What a condition is explained with: the day, and since when its parts are met. */
interface Explaining {
  readonly facts: Facts;
  readonly day: PlainDate;
  readonly rules: CountingRules;
  readonly partsMet: ReadonlyMap<PartPath, PartMet>;
}

/** The lines of the instruments by which a part was completed. */
const placesOf = ({ counted }: Measured, { on, by }: PartMet) =>
  counted.flatMap(({ instrument: i }) => (i.on === on && by.includes(i.participant) && i.at ? [i.at] : []));

function explained(measured: Measured, path: PartPath, explaining: Explaining, cited: Citation): Step {
  const { facts, day, rules } = explaining;
  const part = explaining.partsMet.get(path);
  const { have, need, outOf } = part?.measured ?? measured;
  const says: Says = {
    code: 'condition',
    condition: measured.condition,
    met: measured.met,
    on: part?.on ?? day,
    have,
    need,
    ...(outOf === undefined ? {} : { outOf }),
    ...(part ? { by: part.by } : {}),
  };
  const because = [
    ...lackingOf(measured),
    ...measured.parts.map((inner, n) => explained(inner, `${path}.${n}`, explaining, {})),
    ...rulesOf(measured, facts, rules),
    ...instrumentsOf(measured),
  ];
  return step(says, { cited, from: part ? placesOf(measured, part) : [], because });
}

/**
 * Why a condition is or is not met on a day: the same measurement as `measure`, with every instrument that stands, counted or
 * not, by day of deposit, and those that no longer do. The article and place of the clause head the tree. Each part that is met has its own day and instruments.
 */
export function explainCondition(
  condition: Condition,
  facts: Facts,
  day: PlainDate,
  rules: CountingRules,
  cited: Citation = {},
): Step {
  const standing = instrumentsOn(facts, day);
  const context = { standing, rules, listNotCounted: true };
  const measured = measureCondition(condition, context);
  const met = measured.parts.length > 0 ? partsMet({ when: condition, ...rules }, facts, day) : NO_PARTS;
  const all = explained(measured, '', { facts, day, rules, partsMet: met }, cited);
  return { ...all, because: [...all.because, ...endedBy(facts, day, standing)] };
}
