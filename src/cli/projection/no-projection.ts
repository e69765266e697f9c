import type { Treaty } from '../../ledger/treaty.ts';
import type { NoProjection } from '../../projection/project.ts';
import { type Names, nameIn } from '../../registry/participant.ts';
import { Failed, type Failure } from '../../store/failure.ts';

/** Explains in a sentence why there is no projection; the command exits with 4. */
export function noProjection(treaty: Treaty, why: NoProjection): Failed {
  return new Failed({ kind: 'undetermined', ...explained({ ...treaty.title, ...treaty.short }, why) });
}

type Hint = Pick<Failure, 'hint' | 'hintSays'>;

const EARLIER: Hint = {
  hint: 'ask from an earlier day with --on, or for a number of instruments with --target',
  hintSays: ['askEarlier'],
};
const TARGET: Hint = {
  hint: 'a number of instruments can be asked for with --target',
  hintSays: ['askTarget'],
};

function explained(treaty: Names, why: NoProjection): Omit<Failure, 'kind'> {
  const name = nameIn(treaty, 'en');
  switch (why.kind) {
    case 'in-force':
      return {
        code: 'already-in-force',
        message: `${name} has been in force since ${why.since}: nothing is left to project`,
        says: ['inForce', { treaty, since: why.since }],
        ...EARLIER,
      };
    case 'suspended':
      return {
        code: 'suspended',
        message: `the operation of ${name} has been suspended since ${why.since}`,
        says: ['suspendedSince', { treaty, on: why.since }],
        ...EARLIER,
      };
    case 'ceased':
      return {
        code: 'no-longer-in-force',
        message: `${name} ceased to be in force on ${why.on}${why.deserted ? ': no party is left' : ''}`,
        says: [why.deserted ? 'deserted' : 'ceased', { treaty, on: why.on }],
        ...EARLIER,
      };
    case 'threshold-reached':
      return {
        code: 'conditions-met',
        message: `the conditions of ${name} were met on ${why.on}${why.force ? `: it enters into force on ${why.force}` : ''}`,
        says: ['conditionsMet', { treaty, on: why.on, force: why.force }],
        ...EARLIER,
      };
    case 'target-reached':
      return {
        code: 'target-reached',
        message: `${why.counted} instruments are deposited already`,
        says: ['targetReached', { n: why.counted }],
        hint: 'ask for a higher --target',
        hintSays: ['higherTarget'],
      };
    case 'undetermined':
      return {
        code: 'in-force-undetermined',
        message: `the record leaves open whether ${name} is in force: acts that are only reported, or disputed, decide it`,
        says: ['forceOpen', { treaty }],
        hint: 'see "treaty explain"',
        hintSays: ['seeExplain'],
      };
    case 'no-clause':
      return {
        code: 'no-clause',
        message: `the record has no clause on the entry into force of ${name}`,
        says: ['noClause', { treaty }],
        ...TARGET,
      };
    case 'uncountable':
      return {
        code: 'not-countable',
        message: `the entry into force of ${name} depends on a condition that no deposit decides (${why.condition.kind})`,
        says: ['uncountable', { treaty, condition: why.condition.kind }],
        ...TARGET,
      };
    case 'not-signed':
      return {
        code: 'nobody-signed',
        message: `nobody has signed ${name}: the reference treaties are ones that were opened for signature`,
        says: ['notSigned', { treaty }],
      };
    case 'too-few':
      return {
        code: 'above-the-eligible',
        message: `${why.need} more instruments are needed and only ${why.candidates} participants are left that may deposit one`,
        says: ['tooFew', { need: why.need, candidates: why.candidates }],
      };
    case 'no-references':
      return {
        code: 'no-reference-treaties',
        message: 'no reference treaty could be seen by that day: there is nothing to learn from',
        says: ['noReferences'],
        hint: 'leave out --reference or --no-bundled, or ask from a later day',
        hintSays: ['moreReferences'],
      };
  }
}
