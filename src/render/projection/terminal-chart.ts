import type { Messages } from '../../messages/index.ts';
import { between, depositedBy, type Plot } from './plot.ts';

/** Signs of a chart, each one column wide, and what stands for them in ASCII. */
const SIGNS = {
  deposited: ['█', '#'],
  nothing: ['▁', '_'],
  median: ['●', 'o'],
  band50: ['▒', '='],
  band80: ['░', '.'],
  needed: ['╌', '-'],
  axis: ['│', '|'],
  corner: ['└', '+'],
  along: ['─', '-'],
  tick: ['┴', '+'],
} as const;
type Sign = (name: keyof typeof SIGNS) => string;

const WIDTH = 66;
const HEIGHT = 14;

/** The chart as lines of at most 76 columns; every sign is one column wide. */
export function chartLines(plot: Plot, projection: Messages['projection'], ascii: boolean): string[] {
  const sign: Sign = name => SIGNS[name][ascii ? 1 : 0];
  const columns = Array.from({ length: WIDTH }, (_, x) => columnOf(plot, dayAt(plot, x), sign));
  const needed = plot.required === null ? -1 : rowOf(plot.required, plot.top);
  const labels = new Map([
    [rowOf(plot.top, plot.top), plot.top],
    [0, 0],
    ...(plot.required === null ? [] : [[needed, plot.required] as const]),
  ]);
  const rows = Array.from({ length: HEIGHT }, (_, i) => HEIGHT - 1 - i).map(row => {
    const line = columns.map(c => c[row] ?? (row === needed ? sign('needed') : ' ')).join('');
    return `${String(labels.get(row) ?? '').padStart(4)} ${sign('axis')}${line}`.trimEnd();
  });
  return [...rows, ...yearAxis(plot, sign), '', legend(projection, sign, plot)];
}

const rowOf = (count: number, top: number): number => Math.round((count / top) * (HEIGHT - 1));

const dayAt = (plot: Plot, x: number): number => plot.from + ((plot.until - plot.from) * (x + 0.5)) / WIDTH;

/** One column from bottom to top; undefined where nothing is drawn. */
function columnOf(plot: Plot, day: number, sign: Sign): (string | undefined)[] {
  const column = new Array<string | undefined>(HEIGHT);
  const fill = (low: number, high: number, sign: string): void => {
    for (let row = Math.max(0, rowOf(low, plot.top)); row <= rowOf(high, plot.top) && row < HEIGHT; row++)
      column[row] = sign;
  };
  if (day <= plot.on) {
    const count = depositedBy(plot, day);
    if (count > 0) fill(0, count, sign('deposited'));
    else column[0] = sign('nothing');
    return column;
  }
  const { p10, p25, median, p75, p90 } = between(plot.bands, day);
  fill(p10, p90, sign('band80'));
  fill(p25, p75, sign('band50'));
  fill(median, median, sign('median'));
  return column;
}

function yearAxis(plot: Plot, sign: Sign): string[] {
  const line = new Array<string>(WIDTH).fill(sign('along'));
  const names = new Array<string>(WIDTH + 6).fill(' ');
  let free = 0;
  for (const { year, on } of plot.years) {
    const x = Math.round(((on - plot.from) / (plot.until - plot.from)) * WIDTH);
    if (x >= WIDTH) continue;
    line[x] = sign('tick');
    if (x < free || x > WIDTH - 2) continue;
    for (const [i, digit] of [...`${year}`].entries()) names[x + i] = digit;
    free = x + 6;
  }
  return [`     ${sign('corner')}${line.join('')}`, `      ${names.join('')}`.trimEnd()];
}

function legend({ chart }: Messages['projection'], sign: Sign, plot: Plot): string {
  const parts = [
    `${sign('deposited')} ${chart.deposited}`,
    `${sign('median')} ${chart.median}`,
    `${sign('band50')} ${chart.band50}`,
    `${sign('band80')} ${chart.band80}`,
    ...(plot.required === null ? [] : [`${sign('needed')} ${chart.needed({ n: plot.required })}`]),
  ];
  return `      ${parts.join('   ')}`;
}
