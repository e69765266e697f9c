import { YEAR } from './record.ts';

/**
 * What is known of a participant beyond its habit. How much each says is assumed, not learned: the record of deposits tells nothing
 * of votes at home. The answer names every one that it used.
 */
export interface Announced {
  /** Probability that it has deposited already: of a deposit that is only reported. */
  readonly already: number;
  /** Steps that bring a deposit nearer. Days are numbered from 1970. */
  readonly steps: readonly StepTowardsDeposit[];
  /** The days of which one is supposed to be the day of deposit. */
  readonly supposed: { readonly from: number; readonly until: number } | null;
}

/** A step towards a deposit, and when it was taken. */
export interface StepTowardsDeposit {
  readonly kind: 'domestic-approval' | 'intention';
  readonly on: number;
}

/** A deposit that is only reported counts as made with this probability. */
export const REPORTED_IS_MADE = 0.5;

/** Half of those that take a step deposit within so many years of it, if nothing fades. */
const HALF_WITHIN = { 'domestic-approval': 0.75, intention: 1.5 } as const;
/** A step that was not followed by a deposit says half as much after so many years. */
const FADES = 3;

/** The hazard that a step adds from one day to another, cumulated: a constant rate that fades. */
function addedBy(step: StepTowardsDeposit, from: number, until: number): number {
  const start = Math.max(from, step.on);
  if (until <= start) return 0;
  const rate = Math.LN2 / HALF_WITHIN[step.kind];
  const faded = (day: number): number => 2 ** (-(day - step.on) / YEAR / FADES);
  return rate * (FADES / Math.LN2) * (faded(start) - faded(until));
}

/** The probability that a participant of whom this is known has not deposited by a day for all that is known: its habit apart. */
export function probabilityNotDeposited(news: Announced, origin: number, day: number): number {
  if (news.supposed !== null) {
    const { from, until } = news.supposed;
    return Math.max(0, Math.min(1, (until - day) / (until - from + 1)));
  }
  const added = news.steps.reduce((sum, step) => sum + addedBy(step, origin, day), 0);
  return (1 - news.already) * Math.exp(-added);
}
