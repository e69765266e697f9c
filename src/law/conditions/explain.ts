import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Condition } from '../clause.ts';
import type { Says, Step } from '../explanation.ts';
import type { Facts, Instrument } from '../facts.ts';
import { type Citation, step } from '../step.ts';
import { instrumentsOn } from './instruments-on-day.ts';
import { measureCondition } from './measure.ts';
import type { CountingRules, Measured } from './measured.ts';
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

function explained(
  measured: Measured,
  facts: Facts,
  on: PlainDate,
  rules: CountingRules,
  cited: Citation,
): Step {
  const { condition, met, have, need, outOf } = measured;
  const says: Says = {
    code: 'condition',
    condition,
    met,
    on,
    have,
    need,
    ...(outOf === undefined ? {} : { outOf }),
  };
  const because = [
    ...lackingOf(measured),
    ...measured.parts.map(part => explained(part, facts, on, rules, {})),
    ...rulesOf(measured, facts, rules),
    ...instrumentsOf(measured),
  ];
  return step(says, { cited, because });
}

/**
 * Why a condition is or is not met on a day: the same measurement as `measure`, with every instrument that stands, counted or
 * not, by day of deposit. The article and place of the clause head the tree.
 */
export function explainCondition(
  condition: Condition,
  facts: Facts,
  day: PlainDate,
  rules: CountingRules,
  cited: Citation = {},
): Step {
  const context = { standing: instrumentsOn(facts, day), rules, listNotCounted: true };
  return explained(measureCondition(condition, context), facts, day, rules, cited);
}
