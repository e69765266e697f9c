import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { describeOption, flagOf, optionsOf } from '../../src/cli/options.ts';
import { run } from './harness.ts';

const SHOWN = COMMANDS.filter(c => !c.hidden);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

describe.each([40, 60, 80, 120])('help at %i columns', columns => {
  // The longest examples need 60: they are commands to copy, and are not broken where the terminal is narrower.
  const widest = Math.min(100, Math.max(60, columns));

  test.each([[['--help']], ...SHOWN.map(c => [[c.name, '--help']])])('%j', async argv => {
    const { out, code } = await run(argv, { tty: true, columns });
    expect(code).toBe(0);
    expect(linesOf(out).filter(line => [...line].length > widest || line !== line.trimEnd())).toEqual([]);
    // No word is divided: without spaces it is the same text at every width.
    const whole = await run(argv, { tty: true, columns: 100 });
    expect(oneLine(out)).toBe(oneLine(whole.out));
  });
});

describe('help says everything', () => {
  test.each(SHOWN)('$name', async spec => {
    const help = oneLine((await run([spec.name, '--help'])).out);
    expect(help).toContain(`${spec.summary.slice(1)}.`);
    for (const option of optionsOf(spec)) {
      expect(help).toContain(oneLine(`${option.flags} ${describeOption(option)}`));
      for (const choice of option.choices ?? []) expect(help).toContain(choice);
      if (option.byDefault) expect(help).toContain(`default: ${option.byDefault}`);
    }
    for (const { says, choices } of spec.args) {
      expect(help).toContain(says);
      for (const choice of choices ?? []) expect(help).toContain(choice);
    }
    for (const example of spec.examples) expect(help).toContain(oneLine(example));
  });

  test('in phrases without a full stop, which say something', () => {
    const phrases = SHOWN.flatMap(c => [
      c.summary,
      ...c.args.map(a => a.says),
      ...optionsOf(c).map(o => o.says),
    ]);
    expect(phrases.filter(p => p.length < 5 || /\.$|^[A-Z][a-z]/.test(p))).toEqual([]);
  });

  test('an option that takes one of a few words names them', async () => {
    for (const spec of SHOWN)
      for (const option of optionsOf(spec).filter(o => o.choices)) {
        const { code, err } = await run([spec.name, 'x', flagOf(option), 'nonsense']);
        // Where another fault comes first (no such treaty, no date), the choice is not reached.
        if (err.includes('nonsense'))
          expect(`${code} ${err}`).toMatch(/^[23] treaty: (?:--[a-z-]+: )?"nonsense" is /);
      }
  });

  test('the program groups its commands, and prints the same without a command', async () => {
    const { out, code } = await run([]);
    expect(code).toBe(0);
    expect(out).toBe((await run(['--help'])).out);
    expect(out).toBe((await run(['help'])).out);
    const headings = linesOf(out).filter(line => /^[A-Z].*:$/.test(line));
    expect(headings).toEqual([
      'Options:',
      'Ask:',
      'Look ahead:',
      'See what changed:',
      'Keep a ledger:',
      'Other:',
    ]);
    for (const { name } of SHOWN) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(out).not.toContain('__complete');
  });

  test('`treaty help status` is `treaty status --help`', async () =>
    expect((await run(['help', 'status'])).out).toBe((await run(['status', '--help'])).out));
});

describe('a command line that cannot be understood', () => {
  test.each([
    [['hanoi'], 'unknown command "hanoi"', 'did you mean "treaty status hanoi"?'],
    [['Egypt'], 'unknown command "Egypt"', 'did you mean "treaty status Egypt"?'],
    [['مصر'], 'unknown command "مصر"', 'did you mean "treaty status مصر"?'],
    [
      ['hanoi', 'Viet', 'Nam', '--cite'],
      'unknown command "hanoi"',
      'did you mean "treaty status hanoi Viet Nam"?',
    ],
    [['statsu'], 'unknown command "statsu"', 'did you mean "status"?'],
    [['help', 'statsu'], 'unknown command "statsu"', 'did you mean "status"?'],
    [['xyzzy'], 'unknown command "xyzzy"', 'see "treaty --help"'],
    [['status', '--formt', 'json'], "unknown option '--formt'", 'did you mean --format?'],
    [['status', '--on'], "option '--on <date>' argument missing", 'see "treaty --help"'],
    [['is'], "missing required argument 'expression'", 'see "treaty --help"'],
    [['status', '--on', '2020-01-01', '--on', '2021-01-01'], '--on is given twice', 'it can be given once'],
    [['status', '--on=2020-01-01', '--on', '2020-01-01'], '--on is given twice', 'it can be given once'],
    [['status', '--all', '--all'], '--all is given twice', 'it can be given once'],
    [['status', '--no-color', '--no-color'], '--no-color is given twice', 'it can be given once'],
  ])('%j', async (argv, message, hint) => {
    const { out, err, code } = await run(argv);
    expect([out, err, code]).toEqual(['', `treaty: ${message}\n  ${hint}\n`, 2]);
  });

  test.each(SHOWN.flatMap(c => optionsOf(c).map(o => [c.name, flagOf(o), o] as const)))(
    '%s %s given twice is refused unless it may be repeated',
    async (name, flag, { flags, many }) => {
      const given = flags.includes('<') ? [flag, 'x'] : [flag];
      const required = SHOWN.find(c => c.name === name)?.args.filter(a => a.name.startsWith('<')) ?? [];
      const { err } = await run([name, ...required.map(() => 'x'), ...given, ...given]);
      expect(err.includes(`${flag} is given twice`)).toBe(many !== true);
    },
  );

  test('under --format json the failure is an object', async () => {
    const { out, code } = await run(['hanoi', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      format: 'treaty/error/1',
      error: { code: 'unknown-command', hint: 'did you mean "treaty status hanoi"?' },
    });
  });
});
