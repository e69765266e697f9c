import type { Delay } from './clause.ts';

/**
 * The most days that can pass from a deposit until a delay ends; null where the delay runs from another day, has floors of its own, or
 * is no length of time. Generous: it is for telling quickly what has certainly taken effect by a day.
 */
export function longestDelay(delay: Delay): number | null {
  if ((delay.from ?? 'deposit') !== 'deposit') return null;
  if (delay.notBefore?.some(f => f.kind !== 'entry-into-force')) return null;
  switch (delay.kind) {
    case 'same-day':
      return 0;
    case 'nth-day-after':
      return delay.days;
    case 'on-expiry-of-days':
      return delay.days + 1;
    case 'on-expiry-of-months':
      return 31 * delay.months + 1;
    case 'on-expiry-of-years':
      return 366 * delay.years + 1;
    case 'months-after':
      return 31 * delay.months + 1;
    case 'years-after':
      return 366 * delay.years + 1;
    case 'first-of-month-after':
      return 31 * ((delay.months ?? 0) + 1) + (delay.days ?? 0);
    case 'first-of-nth-month-after':
      return 31 * (delay.months + 1);
    case 'first-of-year-after':
      return 366;
    case 'calendar-day':
    case 'end-of-period':
    case 'fixed':
      return null;
  }
}
