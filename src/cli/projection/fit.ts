import { dayNumber } from '../../calendar/arithmetic.ts';
import type { Host } from '../../host/host.ts';
import type { Fit } from '../../projection/model/fit.ts';
import { landmarkAge } from '../../projection/model/landmark.ts';
import { isInReferenceClass, type TreatyRecord, YEAR } from '../../projection/model/record.ts';
import { decodeFit } from '../../projection/stored-fit.ts';
import type { LedgerRequest } from '../../store/opened-ledger.ts';
import { VERSION } from '../../version.ts';
import type { FitQuestion } from './learn.ts';

/** The name under which the build keeps the track record. */
export const TRACK_RECORD = `track-record-${VERSION}`;

/** The name of the stored fit for a treaty. A reference treaty has its own fit, made without it; all others share one. */
export const fitName = (record: TreatyRecord, on: number): string =>
  `fit-${VERSION}-${isInReferenceClass(record, on) ? record.id : 'others'}`;

/** The stored fit of the bundled record, or one computed now and cached under the digest of the record. Null without reference treaties. */
export async function fitFor(host: Host, request: LedgerRequest, question: FitQuestion): Promise<Fit | null> {
  const { record, on, reference } = question;
  const age = landmarkAge(Math.max(0, dayNumber(on) - record.opened) / YEAR);
  const plain = request.bundled && request.ledgers.length === 0 && request.at === null && reference === null;
  const text = plain ? host.kept(fitName(record, dayNumber(on))) : null;
  const built = text === null ? null : decodeFit(text, on, age);
  if (built) return built;
  const { learn } = await import('./learn.ts');
  return learn(host, request, question, age);
}
