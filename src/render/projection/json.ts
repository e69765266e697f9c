import type { PlainDate } from '../../calendar/plain-date.ts';
import { REPORTED_IS_MADE } from '../../projection/model/announcements.ts';
import { type ProjectionReport, yearEnds } from '../../projection/report.ts';
import type { TrackRecord } from '../../projection/track-record.ts';
import { ledgerJson, treatyJson } from '../json/status.ts';
import { projectedDays } from './page.ts';

/** Probabilities to four digits: no fifth one is known. */
const rounded = (p: number): number => Math.round(p * 1e4) / 1e4;

const quantilesJson = <T>({ p10, p25, median, p75, p90 }: Readonly<Record<Quantile, T>>) => ({
  p10,
  p25,
  median,
  p75,
  p90,
});
type Quantile = 'p10' | 'p25' | 'median' | 'p75' | 'p90';

/** A projection: `treaty/projection/1`. */
export function projectionJson(
  report: ProjectionReport,
  by: readonly PlainDate[],
  record: TrackRecord | null,
) {
  const { threshold, force, horizon, on } = report;
  const { references, low, high } = report.compared;
  const days = [...new Set([...yearEnds(on, horizon), ...by])].sort();
  return {
    format: 'treaty/projection/1',
    treaty: treatyJson(report.treaty),
    on,
    ledger: ledgerJson(report.treaty, report.beyondRecord, report.revision),
    target: report.target,
    required: report.required,
    counted: report.counted,
    threshold: quantilesJson(threshold),
    entryIntoForce: force ? quantilesJson(force) : null,
    neverByHorizon: rounded(projectedDays(report).never),
    horizon,
    probabilityBy: days.map(date => ({
      date,
      probability: rounded(projectedDays(report).by(date)),
      threshold: rounded(threshold.by(date)),
    })),
    next: report.next.map(n => ({
      id: n.id,
      probabilityWithinYear: rounded(n.withinYear),
      signed: n.signed,
      habit: rounded(n.stateEffect),
      facts: n.announcements.map(f => ({ kind: f.kind, on: f.on.written })),
    })),
    reported: { weight: REPORTED_IS_MADE, participants: report.reported },
    supposed: report.supposed.map(e => ({ who: e.who, act: e.act, on: e.on.written })),
    simulated: report.simulated,
    comparison: { age: rounded(report.age), teachers: references, low, high },
    instruments: report.bands.map(band => ({ date: band.on, ...quantilesJson(band) })),
    trackRecord: record,
  };
}
