import type { Treaty } from '../../ledger/treaty.ts';
import type { NoProjection } from '../../projection/project.ts';
import { nameIn } from '../../registry/participant.ts';
import { Failed } from '../../store/failure.ts';

/** Explains in a sentence why there is no projection; the command exits with 4. */
export function noProjection(treaty: Treaty, why: NoProjection): Failed {
  const name = nameIn(treaty.short ?? treaty.title, 'en');
  const { code, message, hint } = said(name, why);
  return new Failed({ code, kind: 'undetermined', message, ...(hint ? { hint } : {}) });
}

function said(
  name: string,
  why: NoProjection,
): { readonly code: string; readonly message: string; readonly hint?: string } {
  const earlier = 'ask from an earlier day with --on, or for a number of instruments with --target';
  switch (why.kind) {
    case 'in-force':
      return {
        code: 'already-in-force',
        message: `${name} is in force since ${why.since}: nothing is left to project`,
        hint: earlier,
      };
    case 'ceased':
      return {
        code: 'no-longer-in-force',
        message: `${name} ceased to be in force on ${why.on}`,
        hint: earlier,
      };
    case 'threshold-reached':
      return {
        code: 'conditions-met',
        message: `the conditions of ${name} were met on ${why.on}${why.force ? `: it enters into force on ${why.force}` : ''}`,
        hint: earlier,
      };
    case 'target-reached':
      return {
        code: 'target-reached',
        message: `${why.counted} instruments are deposited already`,
        hint: 'ask for a higher --target',
      };
    case 'undetermined':
      return {
        code: 'in-force-undetermined',
        message: `the record leaves open whether ${name} is in force: what is only reported decides it`,
        hint: 'see "treaty explain"',
      };
    case 'no-clause':
      return {
        code: 'no-clause',
        message: `the record has no clause on the entry into force of ${name}`,
        hint: 'a number of instruments can be asked for with --target',
      };
    case 'uncountable':
      return {
        code: 'not-countable',
        message: `the entry into force of ${name} hangs on what no deposit decides (${why.condition.kind})`,
        hint: 'a number of instruments can be asked for with --target',
      };
    case 'not-signed':
      return {
        code: 'nobody-signed',
        message: `nobody has signed ${name}: the reference treaties are ones that were opened for signature`,
      };
    case 'too-few':
      return {
        code: 'above-the-eligible',
        message: `${why.need} more instruments are needed and only ${why.candidates} participants are left that may deposit one`,
      };
    case 'no-references':
      return {
        code: 'no-reference-treaties',
        message: 'no reference treaty could be seen by that day: there is nothing to learn from',
        hint: 'leave out --reference or --no-bundled, or ask from a later day',
      };
  }
}
