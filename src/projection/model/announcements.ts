import { YEAR } from './record.ts';

/**
 * What was announced or supposed about a participant. The effect of each is assumed, not learned: the record of deposits does not
 * contain votes in parliaments. The answer names every announcement it used.
 */
export interface Announced {
  /** Probability that a reported deposit was made; 0 if none was reported. */
  readonly already: number;
  /** Steps that bring a deposit nearer. Days are numbered from 1970. */
  readonly steps: readonly StepTowardsDeposit[];
  /** The range of days on which the supposed deposit falls. */
  readonly supposed: { readonly from: number; readonly until: number } | null;
}

/** A step towards a deposit, and its day. */
export interface StepTowardsDeposit {
  readonly kind: 'domestic-approval' | 'intention';
  readonly on: number;
}

/** Probability that a deposit that is only reported was made. */
export const REPORTED_IS_MADE = 0.5;

/** Half of the States deposit within so many years of a step, before fading. */
const HALF_WITHIN = { 'domestic-approval': 0.75, intention: 1.5 } as const;
/** The effect of a step halves every so many years. */
const FADES = 3;

/** The cumulated hazard that a step adds between two days: a rate that decays from the day of the step. */
function addedBy(step: StepTowardsDeposit, from: number, until: number): number {
  const start = Math.max(from, step.on);
  if (until <= start) return 0;
  const rate = Math.LN2 / HALF_WITHIN[step.kind];
  const faded = (day: number): number => 2 ** (-(day - step.on) / YEAR / FADES);
  return rate * (FADES / Math.LN2) * (faded(start) - faded(until));
}

/** The probability that none of what was announced has led to a deposit by a day; the participant's own hazard is not included. */
export function probabilityNotDeposited(news: Announced, origin: number, day: number): number {
  if (news.supposed !== null) {
    const { from, until } = news.supposed;
    return Math.max(0, Math.min(1, (until - day) / (until - from + 1)));
  }
  const added = news.steps.reduce((sum, step) => sum + addedBy(step, origin, day), 0);
  return (1 - news.already) * Math.exp(-added);
}
