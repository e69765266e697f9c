/** How the model did on the bundled record: measured by the build, never written by hand. */
export interface TrackRecord {
  readonly cases: number;
  readonly treaties: number;
  /** Cases that the 80 % intervals covered. */
  readonly covered80: number;
  readonly coverage80: number;
  readonly coverage50: number;
  readonly twcrps: number;
  readonly brier1y: number;
  /** The factor by which a typical median was off. */
  readonly medianFactor: number | null;
}
