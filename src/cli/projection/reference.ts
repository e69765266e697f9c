import { dayNumber } from '../../calendar/arithmetic.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { TreatyRecord } from '../../projection/model/record.ts';
import { usage } from '../../store/failure.ts';
import type { OpenLedger } from '../../store/opened-ledger.ts';
import { requireTreaty } from '../resolve-names.ts';
import type { FitQuestion } from './learn.ts';

type Admits = NonNullable<FitQuestion['reference']>;

/** Reads `--reference`, joined with commas: `chapter=XVIII`, `since=1990`, `until=2010` (opening), or the names of the only treaties to use. */
export function referenceFilter(wrote: string): Admits {
  const parts = wrote
    .split(',')
    .map(p => p.trim())
    .filter(p => p !== '');
  if (parts.length === 0)
    throw usage('bad-reference', '--reference: names no treaty and no filter', { hint: FORMS });
  const named: string[] = [];
  const chapters: string[] = [];
  const all: ((record: TreatyRecord) => boolean)[] = [];
  for (const part of parts) {
    const [key = '', value] = part.split('=');
    if (value === undefined) named.push(part);
    else if (key === 'chapter') chapters.push(value.toUpperCase());
    else if ((key === 'since' || key === 'until') && /^\d{4}$/.test(value))
      all.push(opened(key, Number(value)));
    else throw usage('bad-reference', `--reference: "${part}" is no filter`, { hint: FORMS });
  }
  return (record, ledger) =>
    (chapters.length === 0 || chapters.some(c => record.references.some(r => r.startsWith(`mtdsg ${c}-`)))) &&
    (named.length === 0 || idsOf(named, ledger).has(record.id)) &&
    all.every(admits => admits(record));
}

const FORMS = 'chapter=XVIII, since=1990, until=2010, or names of treaties, joined with commas';

function opened(key: 'since' | 'until', year: number): (record: TreatyRecord) => boolean {
  const from = dayNumber(`${year}-01-01` as PlainDate);
  const through = dayNumber(`${year}-12-31` as PlainDate);
  return record => (key === 'since' ? record.opened >= from : record.opened <= through);
}

const idsOf = (names: readonly string[], ledger: OpenLedger): ReadonlySet<string> =>
  new Set(names.map(name => requireTreaty(ledger, name)));
