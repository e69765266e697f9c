import { dayNumber } from '../../calendar/day-number.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Host } from '../../host/host.ts';
import { decodeFit, encodeFit } from '../../projection/fitted.ts';
import { type Fit, fitAt, teaches } from '../../projection/model/fit.ts';
import { landmarkAge } from '../../projection/model/landmark.ts';
import { isSame, type Person, type TreatyRecord, YEAR } from '../../projection/model/record.ts';
import { VERSION } from '../../version.ts';
import { tryDecode } from '../ledger/load.ts';
import { type LedgerRequest, type OpenLedger, openLedger } from '../ledger/open.ts';
import { readRecords } from './records.ts';

/**
 * The name under which the build keeps what the bundled record teaches about a treaty on a day: one that teaches others has its own,
 * without itself; about all others the record teaches the same.
 */
export const fitName = (record: TreatyRecord, on: number): string =>
  `fit-${VERSION}-${teaches(record, on) ? record.id : 'others'}`;

/** What is asked of the teachers. */
export interface FitQuestion {
  readonly record: TreatyRecord;
  readonly on: PlainDate;
  /** Which of them teach; all where null. */
  readonly reference: ((record: TreatyRecord, ledger: OpenLedger) => boolean) | null;
}

/**
 * What the reference treaties teach about a treaty. On the bundled record that was learned by the build; else it is learned now and
 * kept in the user's cache under the digest of the record. Null where no treaty teaches.
 */
export async function fitFor(host: Host, request: LedgerRequest, question: FitQuestion): Promise<Fit | null> {
  const { record, on, reference } = question;
  const age = landmarkAge(Math.max(0, dayNumber(on) - record.opened) / YEAR);
  const plain = request.bundled && request.ledgers.length === 0 && request.at === null && reference === null;
  const text = plain ? host.installedText(fitName(record, dayNumber(on))) : null;
  const built = text === null ? null : tryDecode(t => decodeFit(t, on, age), text);
  return built ?? learn(host, request, question, age);
}

async function learn(
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
