/** How the model did on the bundled record. The build measures it. */
export interface TrackRecord {
  readonly cases: number;
  readonly treaties: number;
  /** Cases whose outcome lay in the 80 % interval. */
  readonly covered80: number;
  readonly coverage80: number;
  readonly coverage50: number;
  readonly twcrps: number;
  readonly brier1y: number;
  /** The factor by which a typical median was wrong. */
  readonly medianFactor: number | null;
}
