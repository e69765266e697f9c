import { type CommandSpec, option } from '../command.ts';
import { ANSWERING, TREATY, TREATY_OPTION } from '../options.ts';

export const projectCommand: CommandSpec = {
  name: 'project',
  group: 'Look ahead',
  summary: 'when it will enter into force, with probabilities and their track record',
  about:
    'The model learns from how States joined earlier treaties; "treaty backtest" shows how well it would have done. Where no number can be given (in force already, or a clause that no deposit decides) it says why and exits with 4.',
  args: [TREATY],
  options: [
    option('--by <date>', 'also the probability by this day'),
    option('--target <number>', 'when this many instruments will be deposited, instead of entry into force'),
    option('--suppose <act>', 'assume an act to come: "FRA ratification 2027-01"', { many: true }),
    option('--scenario <file>', 'assume the acts of a YAML file: suppose: [{ who, act, on }]'),
    option(
      '--reference <filter>',
      'which treaties to learn from: chapter=XVIII, since=1990, until=2010 or names, joined with commas',
      { byDefault: 'all' },
    ),
    option('--chart <svg>', 'the chart as SVG: "svg" prints it, NAME.svg writes a file'),
    option('--on <date>', 'project from this day, with what was known then', { byDefault: 'today' }),
    TREATY_OPTION,
    ...ANSWERING,
  ],
  formats: ['text', 'json', 'csv', 'markdown'],
  examples: [
    'treaty project',
    'treaty project hanoi --by 2028-12-31 \\\n  --suppose "FRA ratification 2027-01"',
    'treaty project crpd --on 2007-10-01',
    'treaty project hanoi --chart hanoi.svg',
  ],
  load: async () => (await import('./project.ts')).runProject,
};
