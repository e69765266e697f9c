import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommandLine, readCommandLine } from '../../src/cli/command-line.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { OPTIONS } from '../../src/cli/options.ts';
import { programOf } from '../../src/cli/program.ts';
import { nodeHost } from '../../src/host/node-host.ts';

/** What commander makes of a command line; null where it prints help or refuses. */
async function byCommander(argv: readonly string[]): Promise<Omit<CommandLine, 'spec'> | null> {
  let line: CommandLine | null = null;
  const quiet = { ...nodeHost, stdout: { ...nodeHost.stdout, write: () => {} } };
  const program = programOf(quiet, argv, async found => {
    line = found;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch {
    return null;
  }
  return line && { args: (line as CommandLine).args, options: (line as CommandLine).options };
}

const flags = Object.values(OPTIONS).map(o => o.flags.split(' ')[0] as string);
const word = fc.oneof(
  fc.constantFrom(...flags),
  fc.constantFrom(...flags).map(f => `${f}=x`),
  fc.constantFrom(
    'hanoi',
    'Egypt',
    'json',
    '2026-01-01',
    'مصر',
    '',
    '-',
    '--',
    '-h',
    '--help',
    '-5',
    'help',
    'a b',
  ),
);

describe('a plain command line', () => {
  test('is read as commander reads it, and all else is left to commander', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...COMMANDS.map(c => c.name)),
        fc.array(word, { maxLength: 6 }),
        async (command, rest) => {
          const argv = [command, ...rest];
          const quick = readCommandLine(argv);
          if (!quick) return;
          read++;
          expect({ args: quick.args, options: quick.options }).toEqual(await byCommander(argv));
        },
      ),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  test.each(COMMANDS.flatMap(c => c.options.map(o => [c.name, OPTIONS[o].flags] as const)))(
    '%s %s is the same to both',
    async (command, flags) => {
      const argv = [command, 'x', 'y', ...flags.replace(/<.*>/, 'value').split(' ')];
      const quick = readCommandLine(argv);
      expect(quick && { args: quick.args, options: quick.options }).toEqual(await byCommander(argv));
      expect(quick).not.toBeNull();
    },
  );

  test.each([
    [[]],
    [['--help']],
    [['status', '--help']],
    [['statu']],
    [['status', '--onn', 'x']],
    [['status', '--on']],
    [['is']],
  ])('%j is not plain', argv => {
    expect(readCommandLine(argv)).toBeNull();
  });
});
