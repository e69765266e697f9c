type Arithmetic = typeof import('../../src/calendar/arithmetic.ts');

const steps = { taken: 0, most: Number.POSITIVE_INFINITY };

/** Allows so many steps of day arithmetic from now on: an endless loop over days that do not move takes more, and ends with an error. */
export const allowSteps = (most: number) => void Object.assign(steps, { taken: 0, most });

/** The day arithmetic with its steps counted: `vi.mock(…, async original => countingSteps(await original()))`. */
export function countingSteps(real: Arithmetic): Arithmetic {
  const counted =
    <A extends unknown[], R>(step: (...args: A) => R) =>
    (...args: A): R => {
      if (++steps.taken > steps.most) throw new Error('an endless loop over days');
      return step(...args);
    };
  return {
    ...real,
    addDays: counted(real.addDays),
    addMonths: counted(real.addMonths),
    addYears: counted(real.addYears),
  };
}
