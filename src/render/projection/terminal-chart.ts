import type { Messages } from '../../messages/index.ts';
import { between, depositedBy, type Plot } from './plot.ts';

/** Signs of a chart: what is deposited, the median, both bands, the line of what is needed. */
interface Signs {
  readonly deposited: string;
  readonly median: string;
  readonly band50: string;
  readonly band80: string;
  readonly needed: string;
  readonly axis: string;
  readonly corner: string;
  readonly along: string;
  readonly tick: string;
}

const DRAWN: Signs = {
  deposited: '█',
  median: '●',
  band50: '▒',
  band80: '░',
  needed: '╌',
  axis: '│',
  corner: '└',
  along: '─',
  tick: '┴',
};
const ASCII: Signs = {
  deposited: '#',
  median: 'o',
  band50: '=',
  band80: '.',
  needed: '-',
  axis: '|',
  corner: '+',
  along: '-',
  tick: '+',
};

const WIDTH = 66;
const HEIGHT = 14;

/** The chart as lines of at most 76 columns; every sign is one column wide. */
export function chartLines(plot: Plot, projection: Messages['projection'], ascii: boolean): string[] {
  const signs = ascii ? ASCII : DRAWN;
  const columns = Array.from({ length: WIDTH }, (_, x) => columnOf(plot, dayAt(plot, x), signs));
  const needed = plot.required === null ? -1 : rowOf(plot.required, plot.top);
  const labels = new Map([
    [rowOf(plot.top, plot.top), plot.top],
    [0, 0],
    ...(plot.required === null ? [] : [[needed, plot.required] as const]),
  ]);
  const rows = Array.from({ length: HEIGHT }, (_, i) => HEIGHT - 1 - i).map(row => {
    const line = columns.map(c => c[row] ?? (row === needed ? signs.needed : ' ')).join('');
    return `${String(labels.get(row) ?? '').padStart(4)} ${signs.axis}${line}`.trimEnd();
  });
  return [...rows, ...yearAxis(plot, signs), '', legend(projection, signs, plot)];
}

const rowOf = (count: number, top: number): number => Math.round((count / top) * (HEIGHT - 1));

const dayAt = (plot: Plot, x: number): number => plot.from + ((plot.until - plot.from) * (x + 0.5)) / WIDTH;

/** One column from bottom to top; undefined where nothing is drawn. */
function columnOf(plot: Plot, day: number, signs: Signs): (string | undefined)[] {
  const column = new Array<string | undefined>(HEIGHT);
  const fill = (low: number, high: number, sign: string): void => {
    for (let row = Math.max(0, rowOf(low, plot.top)); row <= rowOf(high, plot.top) && row < HEIGHT; row++)
      column[row] = sign;
  };
  if (day <= plot.on) {
    const count = depositedBy(plot, day);
    if (count > 0) fill(0, count, signs.deposited);
    else column[0] = signs.along === '─' ? '▁' : '_';
    return column;
  }
  const { p10, p25, median, p75, p90 } = between(plot.bands, day);
  fill(p10, p90, signs.band80);
  fill(p25, p75, signs.band50);
  fill(median, median, signs.median);
  return column;
}

function yearAxis(plot: Plot, signs: Signs): string[] {
  const line = new Array<string>(WIDTH).fill(signs.along);
  const names = new Array<string>(WIDTH + 6).fill(' ');
  let free = 0;
  for (const { year, on } of plot.years) {
    const x = Math.round(((on - plot.from) / (plot.until - plot.from)) * WIDTH);
    if (x >= WIDTH) continue;
    line[x] = signs.tick;
    if (x < free || x > WIDTH - 2) continue;
    for (const [i, digit] of [...`${year}`].entries()) names[x + i] = digit;
    free = x + 6;
  }
  return [`     ${signs.corner}${line.join('')}`, `      ${names.join('')}`.trimEnd()];
}

function legend({ chart }: Messages['projection'], signs: Signs, plot: Plot): string {
  const parts = [
    `${signs.deposited} ${chart.deposited}`,
    `${signs.median} ${chart.median}`,
    `${signs.band50} ${chart.band50}`,
    `${signs.band80} ${chart.band80}`,
    ...(plot.required === null ? [] : [`${signs.needed} ${chart.needed({ n: plot.required })}`]),
  ];
  return `      ${parts.join('   ')}`;
}
