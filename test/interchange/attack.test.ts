import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Generated, OTHER_NAMES, SPOILT_DAYS, SPOILT_KINDS, SPOILT_TITLES, table } from './generated.ts';
import { csv } from './reading.ts';

const quoted = (cell: string): string => (/[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const read = (cells: readonly (readonly string[])[]) => csv(cells.map(row => row.map(quoted).join(',')));

/** The acts that were read, each with whether the table states it. */
function judged({ acts, force }: Pick<Generated, 'acts' | 'force'>, found: ReturnType<typeof read>) {
  // A kind that is chosen is marked so; the table does not state it.
  const isStated = (a: (typeof found.acts)[number]) =>
    acts.some(
      s =>
        s.who === a.who &&
        s.on === a.on.written &&
        (s.act === a.act || (a.chosen === true && s.act !== 'signature')),
    );
  return {
    wrong: found.acts.filter(a => !isStated(a) && !a.withdrawn).map(a => `${a.who} ${a.act} ${a.on.written}`),
    wrongForce: found.inForceFor.map(f => `${f.who} ${f.on}`).filter(f => !force.includes(f)),
    leaving: found.leaving,
  };
}
const NONE = { wrong: [], wrongForce: [], leaving: [] };

/** More by `TREATY_RUNS=5000`. */
const RUNS = Number(process.env['TREATY_RUNS'] ?? 100);
/** One seed, so that a run can be repeated; `FUZZ_SEED` gives another. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

describe('generated tables', () => {
  test('sound ones are read whole', () => {
    fc.assert(
      fc.property(table, made => {
        fc.pre(made.acts.length > 0 && made.cells.length > 1);
        const found = read(made.cells);
        const report = JSON.stringify([made.cells, found.findings.map(f => `${f.code} ${f.words.what}`)]);
        expect(
          found.findings.filter(f => f.severity === 'error'),
          report,
        ).toEqual([]);
        expect(judged(made, found), report).toEqual(NONE);
        expect(found.acts.length, report).toBe(made.acts.length);
        expect(found.inForceFor.length, report).toBe(made.force.length);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('spoilt ones never yield a wrong act, and what is lost is named', () => {
    fc.assert(
      fc.property(table, fc.array(spoiling, { minLength: 1, maxLength: 3 }), (made, spoilings) => {
        fc.pre(made.acts.length > 0 && made.cells.length > 2);
        const cells = spoilings.reduce((c, spoil) => spoil(c, made), made.cells);
        // With a cell too many and one too few, a row has the right length, and nothing shows that its cells have moved.
        fc.pre(!cells.some(r => r[0] === 'x' && r.length === made.cells[0]?.length));
        const found = read(cells);
        const report = JSON.stringify([
          cells,
          found.acts.map(a => `${a.who} ${a.act} ${a.on.written}`),
          found.findings.map(f => `${f.severity} ${f.code} ${f.words.what}`),
        ]);
        // A row that ends early is named: which of its cells is missing cannot be known.
        fc.pre(!found.findings.some(f => f.code === 'row-ends-early'));
        expect(judged(made, found), report).toEqual(NONE);
        if (found.acts.length < made.acts.length) expect(found.findings.length, report).toBeGreaterThan(0);
      }),
      { numRuns: RUNS * 2, seed: SEED },
    );
  });
});

type Cells = readonly (readonly string[])[];
type Spoil = (cells: Cells, made: Generated) => Cells;

/** Puts a text into a cell of a row below the header. */
const put = (cells: Cells, row: number, column: number, text: string): Cells =>
  cells.map((r, i) =>
    i === 1 + (row % (cells.length - 1)) ? r.map((c, j) => (j === column ? text : c)) : r,
  );
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** Ways to spoil a table: a cell, a row, or its header. */
const spoiling: fc.Arbitrary<Spoil> = fc.tuple(fc.nat(10), fc.nat(1000), fc.nat(1000)).map(
  ([way, row, n]): Spoil =>
    (cells, made) => {
      switch (way) {
        case 0:
          return put(cells, row, pick(made.days, n), pick(SPOILT_DAYS, row + n));
        case 1:
          return put(cells, row, made.name, pick(OTHER_NAMES, n));
        case 2:
          return made.kind === null ? cells : put(cells, row, made.kind, pick(SPOILT_KINDS, n));
        case 3:
          return made.code === null ? cells : put(cells, row, made.code, 'BRA');
        case 4:
          return cells.map((r, i) =>
            i === 0 ? r.map((c, j) => (j === pick(made.days, row) ? pick(SPOILT_TITLES, n) : c)) : r,
          );
        case 5:
          // A cell too many, before all others.
          return cells.map((r, i) => (i === 1 + (row % (cells.length - 1)) ? ['x', ...r] : r));
        case 6:
          // Rows in the way: notes, totals, headings.
          return [
            ...cells,
            pick(
              [
                ['Total', '5'],
                ['Note: Egypt, 7 Mar 2000'],
                ['Source: chart of 7 Mar 2000'],
                ['Africa'],
                ['* see note'],
              ],
              n,
            ),
          ];
        case 7:
          // The marks of the title are taken away.
          return cells.map((r, i) => (i === 0 ? r.map(c => c.replace('(A)', '').replace('(a)', '')) : r));
        case 8:
          // A line before the header.
          return [
            pick([['Status as of 7 Mar 2000'], ['Convention, done at Geneva'], ['States'], ['Signature']], n),
            ...cells,
          ];
        case 9:
          // A cell is missing.
          return cells.map((r, i) =>
            i === 1 + (row % (cells.length - 1)) ? r.filter((_, j) => j !== n % r.length) : r,
          );
        default:
          return cells.map((r, i) =>
            i === 1 + (row % (cells.length - 1)) ? r.map((c, j) => (j === made.name ? `[${c}` : c)) : r,
          );
      }
    },
);
