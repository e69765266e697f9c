import type { Standing } from '../standing.ts';

/** Totals that an expression may compare. `states_signed` leaves organisations out; `remaining` is what the clause still lacks. */
export const COUNT_NAMES = [
  'signatories',
  'states_signed',
  'consents',
  'counted',
  'parties',
  'remaining',
] as const;
export type CountName = (typeof COUNT_NAMES)[number];

/** How a total is compared. */
export const COMPARATORS = ['>=', '>', '<=', '<', '='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A question that has no parts. */
export type Leaf =
  | { readonly kind: 'count'; readonly of: CountName; readonly is: Comparator; readonly number: number }
  | { readonly kind: 'in-force' }
  | { readonly kind: 'open-for-signature' }
  | { readonly kind: 'standing'; readonly who: string; readonly is: Standing };

/** A question with the answer yes, no or undetermined, as `treaty is` reads it. */
export type Expression =
  | Leaf
  | { readonly kind: 'and'; readonly of: readonly Expression[] }
  | { readonly kind: 'or'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression };

/** Why a text is not an expression; the words are in `src/messages`. */
export type ExpressionFaultCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unclosed-quote'
  | 'unclosed-parenthesis'
  | 'unexpected-character'
  | 'unknown-operator'
  | 'comparison-expected'
  | 'number-expected'
  | 'unknown-count'
  | 'unknown-standing'
  | 'condition-expected'
  | 'unknown-participant'
  | 'ambiguous-participant'
  | 'unexpected-text';

/** A fault with the column (from 1, in characters) it starts at and the user's own text there; `hint` is a text that would do. */
export interface ExpressionFault {
  readonly fault: ExpressionFaultCode;
  readonly at: number;
  readonly wrote: string;
  readonly hint?: string;
  /** Ids that an ambiguous name may mean. */
  readonly candidates?: readonly string[];
}

/** What a name in an expression leads to, in the shape of `findParticipant`. */
export type Resolve = (name: string) => Resolved;
export type Resolved =
  | { readonly kind: 'one'; readonly value: { readonly id: string } }
  | { readonly kind: 'several'; readonly candidates: readonly { readonly id: string }[] }
  | { readonly kind: 'none'; readonly near: readonly string[] };

/** An expression, or why the text is not one. */
export type Parsed = { readonly ok: Expression } | ExpressionFault;
