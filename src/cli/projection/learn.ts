import { dayNumber } from '../../calendar/arithmetic.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Host } from '../../host/host.ts';
import { decodeFit, encodeFit } from '../../projection/fitted.ts';
import { type Fit, fitAt } from '../../projection/model/fit.ts';
import { isSame, type Person, type TreatyRecord } from '../../projection/model/record.ts';
import { tryDecode } from '../../store/load-file.ts';
import { openLedger } from '../../store/open-ledger.ts';
import type { LedgerRequest } from '../../store/opened-ledger.ts';
import { VERSION } from '../../version.ts';
import type { FitQuestion } from './fit.ts';
import { readRecords } from './records.ts';

/** Learns from the whole record, or takes what was learned from the same record before; null where no treaty teaches. */
export async function learn(
  host: Host,
  request: LedgerRequest,
  { record, on, reference }: FitQuestion,
  age: number,
): Promise<Fit | null> {
  const open = await openLedger(host, request);
  const { records, people } = await readRecords(open, request, on);
  const teachers = records.filter(r => !isSame(r, record) && (reference === null || reference(r, open)));
  const bytes = new TextEncoder().encode(
    JSON.stringify([on, age, teachers.map(plainly), [...people.values()]]),
  );
  const key = `fit-${VERSION}-${host.digest(bytes)}`;
  const kept = host.compiled(key, bytes);
  const known = kept === null ? null : tryDecode(t => decodeFit(t, on, age), kept);
  if (known) return known;
  const fit = learnFrom(teachers, people, on);
  if (fit) host.keep(key, bytes, encodeFit(fit, on, [age]));
  return fit;
}

const plainly = (record: TreatyRecord) => ({ ...record, conduct: [...record.conduct] });

function learnFrom(
  teachers: readonly TreatyRecord[],
  people: ReadonlyMap<string, Person>,
  on: PlainDate,
): Fit | null {
  const fit = fitAt(teachers, people, dayNumber(on));
  return fit.teachers.length === 0 ? null : fit;
}
