import { dayNumber } from '../../calendar/arithmetic.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Host } from '../../host/host.ts';
import { type Fit, fitAt } from '../../projection/model/fit.ts';
import { isSameTreaty, type State, type TreatyRecord } from '../../projection/model/record.ts';
import { decodeFit, encodeFit } from '../../projection/stored-fit.ts';
import { entryName } from '../../store/load-file.ts';
import { openLedgers } from '../../store/open-ledger.ts';
import type { LedgerRequest, OpenLedger } from '../../store/opened-ledger.ts';
import { readRecords } from './records.ts';

export interface FitQuestion {
  readonly record: TreatyRecord;
  readonly on: PlainDate;
  /** Which reference treaties to use; all if null. */
  readonly reference: ((record: TreatyRecord, ledger: OpenLedger) => boolean) | null;
}

/** Fits the model to the whole record, or takes the fit of the same record from the cache; null if there is no reference treaty. */
export async function learn(
  host: Host,
  request: LedgerRequest,
  { record, on, reference }: FitQuestion,
  age: number,
): Promise<Fit | null> {
  const open = await openLedgers(host, request);
  const { records, states } = await readRecords(open, request, on);
  const references = records.filter(
    r => !isSameTreaty(r, record) && (reference === null || reference(r, open)),
  );
  const bytes = new TextEncoder().encode(
    JSON.stringify([on, age, references.map(plainly), [...states.values()]]),
  );
  const name = entryName(host, 'fit', bytes);
  const kept = host.kept(name);
  const known = kept === null ? null : decodeFit(kept, on, age);
  if (known) return known;
  const fit = learnFrom(references, states, on);
  if (fit) host.keep(name, encodeFit(fit, on, [age]));
  return fit;
}

const plainly = (record: TreatyRecord) => ({ ...record, conduct: [...record.conduct] });

function learnFrom(
  references: readonly TreatyRecord[],
  states: ReadonlyMap<string, State>,
  on: PlainDate,
): Fit | null {
  const fit = fitAt(references, states, dayNumber(on));
  return fit.references.length === 0 ? null : fit;
}
