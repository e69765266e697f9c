import { dayOfNumber } from '../../calendar/arithmetic.ts';
import type { Messages } from '../../messages/index.ts';
import { type CaseResult, MODELS, QUANTILES } from '../../projection/backtest/run.ts';
import { histogramOf, meansByTreaty, summaryOf, typicalFactor } from '../../projection/backtest/summary.ts';
import { cell, GAP, line, type Page, span, type Table, type TableColumn, tableOf } from '../page.ts';
import { decimalText } from './decimal.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Treaties named as most wrong. */
const WORST = 5;

/** The track record: the scores beside the baselines, the histogram, and where it was most wrong. */
export function backtestPage(results: readonly CaseResult[], messages: Messages, ascii: boolean): Page {
  const { backtest } = messages.projection;
  if (results.length === 0) return [line(span(backtest.none))];
  const treaties = new Set(results.map(r => r.case.record.id));
  const factor = typicalFactor(results);
  const worst = [...meansByTreaty(results, 'treaty')].sort((a, b) => b[1] - a[1]).slice(0, WORST);
  return [
    line(span(backtest.cases({ cases: results.length, treaties: treaties.size }), 'strong')),
    GAP,
    { kind: 'table', title: '', table: scoresTable(results, messages) },
    line(span(backtest.units, 'dim')),
    GAP,
    {
      kind: 'figure',
      title: backtest.histogram,
      lines: histogramLines(histogramOf(results, 'treaty'), ascii),
    },
    GAP,
    {
      kind: 'table',
      title: backtest.worst,
      table: tableOf(worst, [
        ['treaty', backtest.treaty, ([id]) => cell(id, 'id')],
        ['twcrps', backtest.twcrps, ([, score]) => decimalText(score, 2, messages)],
      ]),
    },
    ...(factor === null
      ? []
      : [GAP, line(span(backtest.factor({ factor: decimalText(factor, 1, messages) })))]),
  ];
}

function scoresTable(results: readonly CaseResult[], messages: Messages): Table {
  const { backtest } = messages.projection;
  const years = (score: number): string => decimalText(score, 2, messages);
  type Model = ReturnType<typeof summaryOf> & { readonly model: (typeof MODELS)[number] };
  const column = (key: string, title: string, of: (s: Model) => string): TableColumn<Model> => [
    key,
    title,
    s => cell(of(s), s.model === 'treaty' ? 'strong' : 'plain'),
  ];
  const interval = (s: Model): string => s.twcrpsTreaties80.map(years).join('–');
  return tableOf(
    MODELS.map(model => ({ model, ...summaryOf(results, model) })),
    [
      column('model', backtest.model, s => s.model),
      column('twcrps', backtest.twcrps, s => years(s.twcrps)),
      column('twcrps_treaties', backtest.twcrpsTreaties, s => `${years(s.twcrpsTreaties)} (${interval(s)})`),
      column('brier_1y', backtest.brier, s => decimalText(s.brier1y, 3, messages)),
      column('in_80', backtest.in80, s => percent(s.coverage80)),
      column('in_50', backtest.in50, s => percent(s.coverage50)),
      column('below', backtest.below, s => percent(s.below)),
      column('above', backtest.above, s => percent(s.above)),
    ],
  );
}

const WIDEST_BAR = 40;

function histogramLines(counts: readonly number[], ascii: boolean): string[] {
  const most = Math.max(1, ...counts);
  return counts.map((n, i) => {
    const bar = (ascii ? '#' : '█').repeat(Math.round((n / most) * WIDEST_BAR));
    return `${(i / 10).toFixed(1)}-${((i + 1) / 10).toFixed(1)}  ${bar} ${n.toFixed(1)}`;
  });
}

/** Every case with its origin, target and outcome, each model's score and quantiles: enough to check any of them. */
export function casesCsv(results: readonly CaseResult[]): Table {
  const said = QUANTILES.map(q => `p${q * 100}`);
  const columns = [
    ...['treaty', 'opened', 'age', 'origin', 'target', 'deposited', 'end', 'outcome'],
    ...MODELS.flatMap(m => ['twcrps', 'brier_1y', 'pit_from', 'pit_to', ...said].map(k => `${m}_${k}`)),
  ];
  return {
    columns: columns.map(key => ({ key, title: key })),
    rows: results.map(({ case: c, by }) =>
      [
        c.record.id,
        dayOfNumber(c.record.opened),
        `${c.age}`,
        dayOfNumber(c.origin),
        `${c.target}`,
        `${c.soFar}`,
        dayOfNumber(c.end),
        c.outcome === null ? '' : dayOfNumber(c.outcome),
        ...MODELS.flatMap(m => {
          const { score, quantiles } = by[m];
          const numbers = [score.twcrps, score.brier1y, ...score.pit].map(x => x.toFixed(4));
          return [...numbers, ...quantiles.map(day => day ?? '')];
        }),
      ].map(text => cell(text)),
    ),
  };
}
