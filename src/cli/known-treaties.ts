import { type Host, isIoFault } from '../host/host.ts';
import { readCsv } from '../interchange/import/read-csv.ts';
import { pageAddress } from '../interchange/update/page-address.ts';
import { fold } from '../source/nearest.ts';
import type { KnownName } from '../store/failure.ts';
import { ledgerFile } from '../store/ledger-files.ts';

/** A treaty of a depositary's index: its name and days, and nothing about its participants. */
export interface IndexedTreaty extends KnownName {
  readonly titleFr: string | null;
  /** Other names that people use, from general knowledge. */
  readonly names: readonly string[];
  /** `UNTC`: the Secretary-General of the United Nations; `CoE`: the Secretary General of the Council of Europe. */
  readonly publisher: 'UNTC' | 'CoE';
}

/** The index of known treaties, `data/known-treaties.csv`. Empty where it cannot be read. */
export function knownTreaties(host: Host): readonly IndexedTreaty[] {
  const file = ledgerFile(host, 'known-treaties.csv');
  const bytes = file.read();
  if (isIoFault(bytes)) return [];
  const table = readCsv({ path: file.path, text: new TextDecoder().decode(bytes) });
  if (!('rows' in table)) return [];
  const columns = table.header.map(c => c.text);
  return table.rows.map(row => {
    const cell = (name: string): string => row.cells[columns.indexOf(name)]?.text ?? '';
    return {
      reference: cell('reference'),
      title: cell('title'),
      titleFr: cell('title_fr') || null,
      names: cell('names').split('; ').filter(Boolean),
      publisher: cell('publisher') === 'CoE' ? 'CoE' : 'UNTC',
      date: cell('date'),
      entryIntoForce: cell('entered_into_force') || null,
    };
  });
}

/** Words that stand in most titles, and tell no treaty from another. */
const COMMON = new Set([
  'the',
  'of',
  'on',
  'for',
  'and',
  'to',
  'convention',
  'treaty',
  'agreement',
  'protocol',
]);

/**
 * The treaties of the index that a name may mean: by reference, name or whole title, else those whose title has all its words; none
 * where its words are common to many, or where `isNear`: the ledger has a name that is spelled almost so. `ETS 210` and
 * `Istanbul Convention` mean `CETS 210`.
 */
export function knownBy(
  index: readonly IndexedTreaty[],
  wrote: string,
  isNear = false,
): readonly IndexedTreaty[] {
  const wanted = fold(wrote).replace(/^c?ets (no )?0*(?=\d)/, 'cets ');
  const whole = (t: IndexedTreaty): readonly string[] =>
    [t.reference.replace(/^CETS 0*/, 'CETS '), t.title, ...(t.titleFr ? [t.titleFr] : []), ...t.names].map(
      fold,
    );
  const exact = index.filter(t => whole(t).includes(wanted));
  if (exact.length > 0 || isNear) return exact;
  const words = wanted.split(' ').filter(w => w.length > 1 && !COMMON.has(w));
  if (words.length === 0) return [];
  const found = index.filter(t => {
    const own = new Set([t.title, t.titleFr ?? '', ...t.names].flatMap(n => fold(n).split(' ')));
    return words.every(w => own.has(w));
  });
  return found.length <= MOST_MEANT ? found : [];
}

/** A name that may mean more treaties than this is too vague to help. */
const MOST_MEANT = 5;

/** The words that import the table of a known treaty into a ledger of one's own. */
export function importOf({ reference, publisher }: IndexedTreaty): string {
  const id = reference.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const into = `--into ${id} --write --ledger LEDGER`;
  if (publisher === 'CoE')
    return `treaty import csv TABLE.csv ${into} --source coe --source-publisher "Council of Europe" --source-tier treaty-database`;
  const source =
    '--source untc --source-publisher "United Nations Treaty Collection" --source-tier depositary';
  return `treaty import untc "${pageAddress(reference) ?? 'PAGE.xml'}" ${into} ${source}`;
}
