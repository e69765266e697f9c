import type { Diagnostic } from '../source/diagnostic.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { FindingFacts } from './rule.ts';

/** A diagnostic with its facts and a key that does not change when its line moves. */
export interface Finding extends Diagnostic {
  readonly facts: FindingFacts;
  /** For example `hanoi deposit-before-adoption EGY ratification 2024-01-01`. */
  readonly key: string;
  readonly fix?: readonly TextEdit[];
  /** Whether the change since the base revision changed its line. */
  readonly touched?: boolean;
}
