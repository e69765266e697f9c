/**
 * Every number of the model that is not learned from the record. They are few, each has its reason, and none is set on single
 * cases: README.md says how they were chosen and what happens when they are halved or doubled.
 */
export const MODEL = {
  /** Ages since opening, in years, at which the base pace may change: dense where most deposits fall. */
  ageBounds: [0.5, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30, 1000],
  /** What happened so many years before the record's end counts half: States' ministries change in about a generation. */
  halfLife: 20,
  /** A pace of a period of ages is drawn to that of the period before as if by so many instruments. */
  pacePrior: 5,
  /** A State's habit is drawn to the average as if by so many instruments at average pace. */
  habitPrior: 5,
  /** A teaching treaty's own pace, while habits are learned: prior weight, and the share at which its (clustered) instruments count. */
  frailtyPrior: 2,
  frailtyTempering: 0.5,
  /** Instruments added to both sides before observed and expected are compared, so that none is not "never". */
  comparisonPrior: 2,
  /** Years after the landmark over which teachers show how they went on. */
  lookAhead: 7,
  /** Shape of the negative binomial of what teachers did after the landmark: clustered deposits teach less than independent ones. */
  clustering: 2,
  /**
   * Priors of the regression of the later pace: mean and standard deviation of intercept, pace so far, share of signatories,
   * a restricted circle, and the last year against the years before.
   */
  regression: { mean: [0, 0.5, 0, 0, 0], sd: [0.3, 0.3, 0.5, 1, 0.6] },
  /** Variance of what the regression leaves open: prior guess, and the number of teachers it weighs as much as. */
  variancePrior: 0.35,
  variancePriorWeight: 8,
  /**
   * Share of that variance that is there at once, and what each further year adds, whether it lies ahead or between the end of the
   * teachers' records and the question: a pace drifts, seen or unseen.
   */
  varianceAtOnce: 0.2,
  varianceAYear: 0.12,
  /** The own pace of a region within a treaty is drawn to the treaty's as if by so many instruments. */
  regionPrior: 8,
  /** Instruments a month that draw a calendar month to the average. */
  seasonPrior: 20,
  /** Landmarks lie a quarter of a year apart, up to this age. */
  lastLandmark: 15,
  /** Years to which a projection looks. */
  horizon: 15,
  /** Points of the quadrature over the treaty's pace. */
  nodes: 11,
} as const;
