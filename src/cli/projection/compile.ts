import { dayOfNumber } from '../../calendar/arithmetic.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Host } from '../../host/host.ts';
import { backtest, type CaseResult } from '../../projection/backtest/run.ts';
import { coveredCases, summaryOf, typicalFactor } from '../../projection/backtest/summary.ts';
import { fitAt } from '../../projection/model/fit.ts';
import { landmarkAge } from '../../projection/model/landmark.ts';
import { isInReferenceClass, isSameTreaty, type TreatyRecord, YEAR } from '../../projection/model/record.ts';
import { encodeFit } from '../../projection/stored-fit.ts';
import type { TrackRecord } from '../../projection/track-record.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import { statusReport } from '../../status/status-report.ts';
import type { CompiledEntry } from '../../store/compile-ledger.ts';
import { openLedgers } from '../../store/open-ledger.ts';
import type { LedgerRequest } from '../../store/opened-ledger.ts';
import { fitName, TRACK_RECORD } from './fit.ts';
import { readRecords } from './records.ts';

/** Years after the end of the record for which landmarks are stored; later questions are fitted on the fly. */
const YEARS_AHEAD = 6;

/** The stored fits of the build, one for each treaty that may still enter into force, and if `tested` the track record. */
export async function compileProjections(
  host: Host,
  path: string,
  tested: boolean,
): Promise<readonly CompiledEntry[]> {
  const request: LedgerRequest = { ledgers: [path], bundled: false, updates: null, at: null };
  const open = await openLedgers(host, request);
  const end = '9999-12-31' as PlainDate;
  // Treaties of the bundled ledger belong to the class by their chapters alone.
  const { records, states } = await readRecords(open, { ...request, bundled: true }, end);
  const ledger = await open.read(open.headings.map(h => h.id));
  const scenarios = scenariosOf(ledger);
  const last = Math.max(...records.filter(r => r.inClass).map(lastSeen));
  const on = dayOfNumber(last);
  const asked = records.filter(record => {
    const treaty = ledger.treaties.get(record.id);
    return (
      treaty && statusReport(scenarios, treaty, { on, today: on, rule: 'as-recorded' }).inForce !== 'yes'
    );
  });
  const nameOf = (record: TreatyRecord): string => fitName(record, last);
  const files = [...new Set(asked.map(nameOf))].map((name): CompiledEntry => {
    const alike = asked.filter(r => nameOf(r) === name);
    const references = records.filter(
      r => !isInReferenceClass(r, last) || !alike.some(a => isSameTreaty(r, a)),
    );
    const ages = new Set(alike.flatMap(r => agesFrom((last - r.opened) / YEAR)));
    return { name, text: encodeFit(fitAt(references, states, last), on, [...ages]) };
  });
  if (!tested) return files;
  const results = backtest({ records, states, only: null, progress: () => {} });
  return [...files, { name: TRACK_RECORD, text: JSON.stringify(trackRecordOf(results)) }];
}

/** The day after which a reference treaty shows nothing new: the end of its record, and a year after its opening at least. */
const lastSeen = (record: TreatyRecord): number =>
  Math.max(record.completeUntil, Math.ceil(record.opened + YEAR));

function agesFrom(age: number): readonly number[] {
  const first = landmarkAge(age);
  const ages = Array.from({ length: 4 * YEARS_AHEAD }, (_, i) => landmarkAge(first + i / 4));
  return [...new Set(ages)];
}

function trackRecordOf(results: readonly CaseResult[]): TrackRecord {
  const { coverage80, coverage50, twcrps, brier1y } = summaryOf(results, 'treaty');
  return {
    cases: results.length,
    treaties: new Set(results.map(r => r.case.record.id)).size,
    covered80: coveredCases(results, 0.1, 0.9),
    coverage80,
    coverage50,
    twcrps,
    brier1y,
    medianFactor: typicalFactor(results),
  };
}
