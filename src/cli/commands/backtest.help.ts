import { argument, type CommandSpec, option } from '../command.ts';
import { ANSWERING } from '../options.ts';

export const backtestCommand: CommandSpec = {
  name: 'backtest',
  group: 'Look ahead',
  summary: 'how well projections of the past would have done, beside four simple models',
  about:
    'For every treaty of the record, half a year to three years after it was opened: when would its 30th, 40th and 60th instrument come? Answers with what was known then, and scores the answers. "--format csv" lists every case.',
  args: [argument('[treaty...]', 'score only the cases of these treaties')],
  options: [
    option('--only <treaty>', 'score only the cases of this treaty; the model still learns from all', {
      many: true,
    }),
    ...ANSWERING,
  ],
  formats: ['text', 'json', 'csv', 'markdown'],
  examples: [
    'treaty backtest',
    'treaty backtest --only crpd --only uncac',
    'treaty backtest --ledger my-treaty.yaml --format json',
  ],
  load: async () => (await import('./backtest.ts')).runBacktest,
};
