import type { Treaty } from '../../ledger/treaty.ts';
import type { NoProjection } from '../../projection/project.ts';
import { nameIn } from '../../registry/participant.ts';
import { Failed } from '../../store/failure.ts';

/** Explains in a sentence why there is no projection; the command exits with 4. */
export function noProjection(treaty: Treaty, why: NoProjection): Failed {
  const name = nameIn(treaty.short ?? treaty.title, 'en');
  const [code, message, hint] = said(name, why);
  return new Failed({ code, kind: 'undetermined', message, ...(hint ? { hint } : {}) });
}

function said(name: string, why: NoProjection): readonly [code: string, message: string, hint?: string] {
  const earlier = 'ask from an earlier day with --on, or for a number of instruments with --target';
  const target = 'a number of instruments can be asked for with --target';
  switch (why.kind) {
    case 'in-force':
      return [
        'already-in-force',
        `${name} is in force since ${why.since}: nothing is left to project`,
        earlier,
      ];
    case 'ceased':
      return ['no-longer-in-force', `${name} ceased to be in force on ${why.on}`, earlier];
    case 'threshold-reached': {
      const then = why.force ? `: it enters into force on ${why.force}` : '';
      return ['conditions-met', `the conditions of ${name} were met on ${why.on}${then}`, earlier];
    }
    case 'target-reached':
      return [
        'target-reached',
        `${why.counted} instruments are deposited already`,
        'ask for a higher --target',
      ];
    case 'undetermined':
      return [
        'in-force-undetermined',
        `the record leaves open whether ${name} is in force: what is only reported decides it`,
        'see "treaty explain"',
      ];
    case 'no-clause':
      return ['no-clause', `the record has no clause on the entry into force of ${name}`, target];
    case 'uncountable':
      return [
        'not-countable',
        `the entry into force of ${name} hangs on what no deposit decides (${why.condition.kind})`,
        target,
      ];
    case 'not-signed':
      return [
        'nobody-signed',
        `nobody has signed ${name}: the reference treaties are ones that were opened for signature`,
      ];
    case 'too-few':
      return [
        'above-the-eligible',
        `${why.need} more instruments are needed and only ${why.candidates} participants are left that may deposit one`,
      ];
    case 'no-references':
      return [
        'no-reference-treaties',
        'no reference treaty could be seen by that day: there is nothing to learn from',
        'leave out --reference or --no-bundled, or ask from a later day',
      ];
  }
}
