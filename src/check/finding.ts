import type { Diagnostic } from '../source/diagnostic.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { FindingFacts } from './rule.ts';

/** A fault found: a diagnostic with its facts, and a name that outlives the line it stands on. */
export interface Finding extends Diagnostic {
  readonly facts: FindingFacts;
  /** `hanoi deposit-before-adoption EGY ratification 2024-01-01`: the same wherever the line moves. */
  readonly key: string;
  readonly fix?: readonly TextEdit[];
  /** Whether the change since the base revision touched its line. */
  readonly touched?: boolean;
}
