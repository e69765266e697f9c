import { dayNumber } from '../../calendar/arithmetic.ts';
import { fieldsOf, type PlainDate } from '../../calendar/plain-date.ts';
import { YEAR } from '../../projection/model/record.ts';
import type { ProjectionReport } from '../../projection/report.ts';

/** Between which numbers the instruments will be on a day. */
type Band = Pick<ProjectionReport['bands'][number], 'p10' | 'p25' | 'median' | 'p75' | 'p90'>;

/** The content of a chart in every form: numbers of instruments by day, with days numbered from 1970. */
export interface Plot {
  readonly from: number;
  readonly until: number;
  /** The highest number shown. */
  readonly top: number;
  readonly required: number | null;
  readonly on: number;
  readonly past: readonly { readonly on: number; readonly count: number }[];
  readonly bands: readonly (Band & { readonly on: number })[];
  /** First days of the years shown. */
  readonly years: readonly { readonly year: number; readonly on: number }[];
}

/** Room above the line of what is needed, as a share of it. */
const HEADROOM = 1.15;
/** How much higher than what is needed a chart may reach. */
const HIGHEST = 1.5;
const LEAST_DAYS = 2 * YEAR;

/** The stretch worth showing: from the opening to where most of the probability is past, two years at least. */
export function plotOf(report: ProjectionReport): Plot {
  const { required, threshold } = report;
  const [on, horizon] = [dayNumber(report.on), dayNumber(report.horizon)];
  const from = on - report.age * YEAR;
  const late = threshold.p90 ? dayNumber(threshold.p90) : horizon;
  const until = Math.min(horizon, on + Math.max(LEAST_DAYS, (late - on) * HEADROOM));
  const past = report.past.map(p => ({ on: dayNumber(p.on), count: p.count }));
  const all = report.bands.map(b => ({ ...b, on: dayNumber(b.on) }));
  const end = { ...between(all, until), on: until };
  const bands = [...all.filter(b => b.on < until), end];
  const highest = Math.max(...bands.map(b => b.p90), ...past.map(p => p.count), 1);
  const needed = (required ?? 0) * HEADROOM;
  const top = Math.ceil(needed > 0 ? Math.max(needed, Math.min(highest, needed * HIGHEST)) : highest);
  return { from, until, top, required, on, past, bands, years: yearsFrom(report.on, from, until) };
}

/** Years before and after the question among which those shown are looked for. */
const AROUND = 60;

function yearsFrom(on: PlainDate, from: number, until: number): Plot['years'] {
  const [now] = fieldsOf(on);
  const [first, last] = [Math.floor((from - until) / YEAR), Math.ceil((until - from) / YEAR)];
  const years: { year: number; on: number }[] = [];
  for (let year = now + Math.max(-AROUND, first); year <= now + Math.min(AROUND, last); year++) {
    const day = dayNumber(`${year}-01-01` as PlainDate);
    if (day > from && day < until) years.push({ year, on: day });
  }
  return years;
}

export const depositedBy = (plot: Plot, day: number): number =>
  plot.past.findLast(p => p.on <= day)?.count ?? 0;

/** Between which numbers the instruments will be on a day to come, between the days computed. */
export function between(bands: Plot['bands'], day: number): Band {
  const i = Math.max(
    1,
    bands.findIndex(b => b.on >= day),
  );
  const [a, b] = [bands[i - 1], bands[i]];
  if (!a || !b) return a ?? { p10: 0, p25: 0, median: 0, p75: 0, p90: 0 };
  const part = Math.min(1, (day - a.on) / Math.max(1, b.on - a.on));
  const mixed = (of: keyof Band): number => a[of] + (b[of] - a[of]) * part;
  return {
    p10: mixed('p10'),
    p25: mixed('p25'),
    median: mixed('median'),
    p75: mixed('p75'),
    p90: mixed('p90'),
  };
}
