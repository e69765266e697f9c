import type { Answer } from '../as-of.ts';
import type { Comparator } from './expression.ts';

/** Both bounds of a number that the record leaves open. */
export interface Between {
  readonly lo: number;
  readonly hi: number;
}

/** Kleene's "and": no where one is no, else undetermined where one is. */
export const and = (of: readonly Answer[]): Answer =>
  of.includes('no') ? 'no' : of.includes('undetermined') ? 'undetermined' : 'yes';

/** Kleene's "or": yes where one is yes, else undetermined where one is. */
export const or = (of: readonly Answer[]): Answer =>
  of.includes('yes') ? 'yes' : of.includes('undetermined') ? 'undetermined' : 'no';

/** Kleene's "not": what is open stays open. */
export const not = (a: Answer): Answer => (a === 'yes' ? 'no' : a === 'no' ? 'yes' : 'undetermined');

/** Whether every, no or some number between the bounds compares so. `compare({ lo: 72, hi: 73 }, '>=', 73)` is `'undetermined'`. */
export function compare({ lo, hi }: Between, is: Comparator, number: number): Answer {
  switch (is) {
    case '>=':
      return lo >= number ? 'yes' : hi < number ? 'no' : 'undetermined';
    case '>':
      return lo > number ? 'yes' : hi <= number ? 'no' : 'undetermined';
    case '<=':
      return not(compare({ lo, hi }, '>', number));
    case '<':
      return not(compare({ lo, hi }, '>=', number));
    case '=':
      return lo === number && hi === number ? 'yes' : number < lo || number > hi ? 'no' : 'undetermined';
  }
}
