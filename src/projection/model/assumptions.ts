/**
 * All numbers of the model that are not learned from the record, each with its reason. None was chosen on single cases: README.md
 * says how they were chosen and what halving or doubling them does.
 */
export const MODEL = {
  /** Ages in years at which the base pace may change; dense where most deposits fall. */
  ageBounds: [0.5, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30, 1000],
  /** Events this many years before the end of the record count half: the practice of ministries changes in about a generation. */
  halfLife: 20,
  /** The pace of a period is shrunk to that of the period before with the weight of so many instruments. */
  pacePrior: 5,
  /** A State's effect is shrunk to 1 with the weight of so many instruments. */
  habitPrior: 5,
  /** The frailty of a reference treaty: prior weight, and the share at which its (clustered) instruments count. */
  frailtyPrior: 2,
  frailtyTempering: 0.5,
  /** Instruments added to observed and expected before their ratio is taken, so that zero does not mean "never". */
  comparisonPrior: 2,
  /** Years after the landmark over which the later pace of reference treaties is measured. */
  lookAhead: 7,
  /** Shape of the negative binomial of instruments after the landmark: clustered deposits carry less information than independent ones. */
  clustering: 2,
  /** Priors of the regression of the later pace: intercept, pace so far, share of signatories, restricted circle, last year's trend. */
  regression: { mean: [0, 0.5, 0, 0, 0], sd: [0.3, 0.3, 0.5, 1, 0.6] },
  /** Residual variance of the regression: prior value, and its weight in reference treaties. */
  variancePrior: 0.35,
  variancePriorWeight: 8,
  /**
   * Share of that variance at once, and what each further year adds: years ahead, and years between the end of the reference
   * treaties' records and the question. A pace drifts whether or not it is observed.
   */
  varianceAtOnce: 0.2,
  varianceAYear: 0.12,
  /** The pace of a region is shrunk to that of the treaty with the weight of so many instruments. */
  regionPrior: 8,
  /** A calendar month is shrunk to the average with the weight of so many instruments. */
  seasonPrior: 20,
  /** Landmarks lie a quarter of a year apart, up to this age. */
  lastLandmark: 15,
  /** Years that a projection looks ahead. */
  horizon: 15,
  /** Quadrature nodes over the treaty's pace. */
  nodes: 11,
} as const;
