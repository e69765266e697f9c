import type { PlainDate } from '../../calendar/plain-date.ts';
import type { PropertyValues } from '../../diff/compared-properties.ts';
import { consequenceOf } from '../../diff/consequences.ts';
import type { TreatyReport } from '../../diff/report.ts';
import type { Host } from '../../host/host.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { recordOf, statesOf } from '../../projection/model/from-ledger.ts';
import { project } from '../../projection/project.ts';
import { asKnownOn } from '../../status/as-known-on.ts';
import { scenariosOf } from '../../status/scenarios.ts';
import type { LedgerRequest } from '../../store/opened-ledger.ts';
import { fitFor } from '../projection/fit.ts';
import type { Request } from '../request.ts';

export interface LedgerOnDay {
  readonly ledger: Ledger;
  readonly on: PlainDate;
}

/** Both sides of a comparison, and the newer side with corrections only. */
interface Outlooks {
  readonly before: LedgerOnDay;
  readonly corrected: LedgerOnDay;
  readonly after: LedgerOnDay;
}

/** Medians of more treaties than this are computed only on request: each takes a moment. */
const FEW = 5;

/** Adds how projections moved, if `--projection` asks for it or the installation has stored fits for the day. None for later days. */
export async function withProjections(
  host: Host,
  { options, ledger, asked }: Request,
  treaties: readonly TreatyReport[],
  outlooks: Outlooks,
): Promise<readonly TreatyReport[]> {
  const may = treaties.filter(mayMove);
  const { before, after } = outlooks;
  const quick = may.length <= FEW && ledger.bundled && before.on === asked.today && after.on === asked.today;
  if (after.on > asked.today || !(quick || options['projection'] === true)) return treaties;
  const teachers = { ...ledger, ledgers: ledger.bundled ? [] : ledger.ledgers, at: null };
  const found: TreatyReport[] = [];
  for (const t of treaties)
    found.push(may.includes(t) ? await withProjection(host, teachers, t, outlooks) : t);
  return found;
}

/** Whether the projection of a treaty that is not in force on either side may have changed. */
function mayMove({ difference, consequences, added, removed, corrected, record }: TreatyReport): boolean {
  const entered = consequences.some(c => c.kind === 'in-force' || c.kind === 'threshold');
  const acts = added.length + removed.length + corrected.length > 0;
  const law = record.some(c => c.part === 'law' || c.part === 'complete-until');
  return difference === 'changed' && !entered && (acts || law);
}

/**
 * The same report with how the projection's median moved; as it is where either side gives none: a treaty in force, a clause that no
 * deposit decides. What other treaties teach is the same for both sides, so that only what changed moves it.
 */
async function withProjection(
  host: Host,
  teachers: LedgerRequest,
  report: TreatyReport,
  { before, corrected, after }: Outlooks,
): Promise<TreatyReport> {
  const look = (side: LedgerOnDay) => projected(host, teachers, report.id, side);
  const was = await look(before);
  const is = was && (await look(after));
  if (!was || !is) return report;
  const mid = corrected === before ? was : corrected === after ? is : ((await look(corrected)) ?? is);
  const moved = consequenceOf('projection', null, was, mid, is);
  return moved ? { ...report, consequences: [...report.consequences, moved] } : report;
}

async function projected(
  host: Host,
  teachers: LedgerRequest,
  id: string,
  { ledger, on }: LedgerOnDay,
): Promise<PropertyValues['projection'] | null> {
  const known = asKnownOn(ledger, on);
  const treaty = known.treaties.get(id);
  if (!treaty) return null;
  const states = statesOf(known.registry);
  const record = recordOf(treaty, known.registry, states, false, true);
  const fit = record && (await fitFor(host, teachers, { record, on, reference: null }));
  const answer = project({
    scenarios: scenariosOf(known),
    treaty,
    on,
    record,
    states,
    fit,
    target: null,
    supposed: [],
  });
  if (answer.kind === 'none') return null;
  const { force, threshold, horizon } = answer.report;
  return { median: (force ?? threshold).median, horizon };
}
