import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Cells of a million characters that could make a pattern backtrack. */
const CELLS = {
  letters: 'a'.repeat(1_000_000),
  'opened marks': '<sup>'.repeat(200_000),
  'opened brackets': '['.repeat(1_000_000),
  dates: '7 Mar 2000 '.repeat(90_000),
};

/** Judges the time to refuse a table with one very long cell: `run(args)` runs the command and returns milliseconds. */
export function longCells({ folder, run, judge }) {
  for (const [name, cell] of Object.entries(CELLS)) {
    const path = join(folder, 'long-cell.csv');
    writeFileSync(path, `Participant,Ratification\nEgypt,${cell}\n`);
    judge(
      `import of a cell of a million characters: ${name}`,
      run(['import', 'csv', path, '--into', 'hanoi']),
      5000,
      'ms',
    );
  }
}
