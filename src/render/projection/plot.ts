import { daysBetween } from '../../calendar/add-days.ts';
import { dayNumber, dayOfNumber } from '../../calendar/day-number.ts';
import { fieldsOf, type PlainDate, plainDate } from '../../calendar/plain-date.ts';
import type { ProjectionReport } from '../../projection/project.ts';

/** What a chart shows, whatever it is drawn with: numbers of instruments by day. */
export interface Plot {
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** The highest number shown. */
  readonly top: number;
  readonly required: number | null;
  readonly on: PlainDate;
  readonly past: ProjectionReport['past'];
  readonly bands: ProjectionReport['bands'];
  readonly years: readonly PlainDate[];
}

/** Room above the line of what is needed, as a share of it. */
const HEADROOM = 1.15;

/** The stretch worth showing: from the opening to where most of the probability is past, two years at least. */
export function plotOf(report: ProjectionReport): Plot {
  const { on, bands, past, required, threshold, horizon } = report;
  const opened = dayOfNumber(dayNumber(on) - report.age * 365.25);
  const late = threshold.p90 ?? horizon;
  const span = Math.max(730, Math.round(daysBetween(on, late) * HEADROOM));
  const wanted = dayOfNumber(dayNumber(on) + span);
  const until = wanted < horizon ? wanted : horizon;
  const shown = bands.filter(b => b.on <= until);
  const highest = Math.max(...shown.map(b => b.p90), ...past.map(p => p.count), 1);
  const needed = (required ?? 0) * HEADROOM;
  const years = Array.from({ length: 60 }, (_, i) => plainDate(fieldsOf(opened)[0] + 1 + i, 1, 1)).filter(
    d => d !== null && d < until,
  ) as PlainDate[];
  const top = Math.ceil(needed > 0 ? Math.max(needed, Math.min(highest, needed * 1.5)) : highest);
  return { from: opened, until, top, required, on, past, bands, years };
}

/** What is deposited on a day of the past. */
export const depositedBy = (plot: Plot, day: PlainDate): number =>
  plot.past.findLast(p => p.on <= day)?.count ?? 0;

/** A quantile of what will be deposited on a day to come, between the days computed. */
export function projectedOn(
  plot: Plot,
  day: PlainDate,
  of: 'p10' | 'p25' | 'median' | 'p75' | 'p90',
): number {
  const i = Math.max(
    1,
    plot.bands.findIndex(b => b.on >= day),
  );
  const [a, b] = [plot.bands[i - 1], plot.bands[i]];
  if (!a || !b) return a?.[of] ?? 0;
  const part = daysBetween(a.on, day) / Math.max(1, daysBetween(a.on, b.on));
  return a[of] + (b[of] - a[of]) * Math.min(1, part);
}
