import type { PlainDate } from '../../calendar/plain-date.ts';
import { type NameMatch, nearOnes } from '../../registry/find.ts';
import type { Participant } from '../../registry/participant.ts';
import type { Registry } from '../../registry/registry.ts';
import { resolveOn } from '../../registry/resolve.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Place } from '../../source/place.ts';
import { codeIn, isKnownName } from './cell-shapes.ts';
import { cleanText, isFilled } from './clean.ts';
import type { Column } from './column.ts';
import { whoIn } from './columns.ts';
import type { TableRow } from './table.ts';
import { unknownName } from './wording.ts';
import { namesDiffer, unknownCode } from './wording-of-rows.ts';

/** Only this many unknown names get suggestions. With more, the table is not one of participants, or in another language. */
const MOST_SUGGESTED = 20;

/** Finds the participants of the rows of one table. */
export class NameReader {
  readonly #columns: readonly Column[];
  readonly #registry: Registry;
  readonly #report: (finding: Diagnostic) => void;
  /** Whether the participants go by codes of countries. */
  readonly #hasCodes: boolean;
  readonly #suggested = new Map<string, readonly string[]>();
  readonly #codes = new Set<string>();

  constructor(columns: readonly Column[], registry: Registry, report: (finding: Diagnostic) => void) {
    this.#columns = columns;
    this.#registry = registry;
    this.#report = report;
    this.#hasCodes = columns.some(c => c.kind === 'participant' && c.codes);
  }

  /** Who a name in the column of participants stands for, on the day of an act. */
  find(name: string, day?: PlainDate, how?: 'acting' | 'succeeding'): NameMatch<Participant> {
    const wrote = (this.#hasCodes ? codeIn(this.#registry, name)?.id : undefined) ?? name;
    return resolveOn(this.#registry, wrote, day, how, missed => this.#near(missed));
  }

  /** Whether a name or code stands for a participant, or for several. */
  isKnown(name: string): boolean {
    return isKnownName(this.#registry, name) || (this.#hasCodes && codeIn(this.#registry, name) !== null);
  }

  /** Suggestions for an unknown name. Each search compares the whole registry, so results are kept and their number is limited. */
  #near(name: string): readonly string[] {
    const known = this.#suggested.get(name);
    if (known || this.#suggested.size >= MOST_SUGGESTED) return known ?? [];
    const near = nearOnes(name, this.#registry.participants);
    this.#suggested.set(name, near);
    return near;
  }

  /** Other names and codes in the row must be of the same participant. */
  compare(row: TableRow, name: string): void {
    const own = whoIn(this.#registry, name);
    for (const [i, column] of this.#columns.entries()) {
      const cell = row.cells[i];
      if (column.kind !== 'also-participant' || !cell || !isFilled(cell)) continue;
      const text = cleanText(cell.text);
      const other = whoIn(this.#registry, text);
      if (other !== null && own !== null && other !== own) this.#report(namesDiffer(cell.at, name, text));
      if (other !== null) continue;
      // Beside a code, an unknown name leaves open who is meant; beside a name, an unknown code does not.
      if (this.#hasCodes) this.resolve(text, cell.at);
      else if (!this.#codes.has(text)) this.#report(unknownCode(cell.at, text, name));
      this.#codes.add(text);
    }
  }

  /** The same; reports a name of no participant, or of several. */
  resolve(name: string, at: Place, day?: PlainDate, how?: 'acting' | 'succeeding'): Participant | null {
    const found = this.find(name, day, how);
    if (found.kind === 'one') return found.value;
    this.#report(unknownName(at, name, found));
    return null;
  }
}
