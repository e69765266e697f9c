import type { Messages } from '../../messages/index.ts';
import type { Plot } from './plot.ts';

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 48;
const RIGHT = 16;
const TOP = 56;
const BOTTOM = 56;

/** Text as XML takes it. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** Colours for light and for dark: readers choose, the picture follows. */
const STYLE = `
  svg { --ink: #1f2328; --soft: #59636e; --band: #0969da; --need: #bc4c00; --paper: #ffffff; }
  @media (prefers-color-scheme: dark) {
    svg { --ink: #f0f6fc; --soft: #9198a1; --band: #58a6ff; --need: #f0883e; --paper: #0d1117; }
  }
  text { font: 13px system-ui, sans-serif; fill: var(--ink); }
  .title { font-weight: 600; font-size: 15px; }
  .soft { fill: var(--soft); font-size: 12px; }
  .paper { fill: var(--paper); }
  .axis { stroke: var(--soft); stroke-width: 1; }
  .wide { fill: var(--band); opacity: .22; }
  .narrow { fill: var(--band); opacity: .4; }
  .median { fill: none; stroke: var(--band); stroke-width: 2; }
  .past { fill: none; stroke: var(--ink); stroke-width: 2.5; }
  .need { stroke: var(--need); stroke-width: 1.5; stroke-dasharray: 6 4; }
  .needed { fill: var(--need); }
`;

/** The chart as a picture that stands alone, legible on light and dark ground. */
export function chartSvg(
  plot: Plot,
  title: string,
  sentence: string,
  { chart }: Messages['projection'],
): string {
  const x = (day: number): number =>
    LEFT + ((WIDTH - LEFT - RIGHT) * (day - plot.from)) / (plot.until - plot.from);
  const y = (count: number): number =>
    HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * Math.min(count, plot.top)) / plot.top;
  const at = (day: number, count: number): string => `${x(day).toFixed(1)},${y(count).toFixed(1)}`;
  const shown = plot.bands;
  const area = (low: 'p10' | 'p25', high: 'p75' | 'p90'): string =>
    [...shown.map(b => at(b.on, b[high])), ...shown.toReversed().map(b => at(b.on, b[low]))].join(' ');
  const steps = plot.past.flatMap((p, i) => [at(p.on, plot.past[i - 1]?.count ?? 0), at(p.on, p.count)]);
  const past = [at(plot.from, 0), ...steps, at(plot.on, plot.past.at(-1)?.count ?? 0)].join(' ');
  const base = HEIGHT - BOTTOM;
  const years = plot.years.map(
    ({ year, on }) =>
      `<line class="axis" x1="${x(on).toFixed(1)}" x2="${x(on).toFixed(1)}" y1="${base}" y2="${base + 5}"/>` +
      `<text class="soft" text-anchor="middle" x="${x(on).toFixed(1)}" y="${base + 19}">${year}</text>`,
  );
  const need =
    plot.required === null
      ? []
      : [
          `<line class="need" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(plot.required).toFixed(1)}" y2="${y(plot.required).toFixed(1)}"/>`,
          `<text class="needed" x="${LEFT + 6}" y="${(y(plot.required) - 6).toFixed(1)}">${escaped(chart.needed({ n: plot.required }))}</text>`,
        ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(`${title}: ${sentence}`)}">`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    `<text class="title" x="${LEFT}" y="24">${escaped(title)}</text>`,
    `<text class="soft" x="${LEFT}" y="43">${escaped(sentence)}</text>`,
    `<polygon class="wide" points="${area('p10', 'p90')}"/>`,
    `<polygon class="narrow" points="${area('p25', 'p75')}"/>`,
    `<polyline class="median" points="${shown.map(b => at(b.on, b.median)).join(' ')}"/>`,
    `<polyline class="past" points="${past}"/>`,
    ...need,
    `<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${base}" y2="${base}"/>`,
    `<text class="soft" text-anchor="end" x="${LEFT - 6}" y="${base + 4}">0</text>`,
    `<text class="soft" text-anchor="end" x="${LEFT - 6}" y="${TOP + 4}">${plot.top}</text>`,
    ...years,
    `<text class="soft" x="${LEFT}" y="${HEIGHT - 12}">${escaped([chart.deposited, chart.median, chart.band50, chart.band80].join(' · '))}</text>`,
    '</svg>',
    '',
  ].join('\n');
}
