// Runs the commands that pages show, by default README.md and src/projection/README.md, and compares the output.
//
//   node test/readme/run-blocks.mjs [--update] [FILE...]
//
// ```console   `$ command` (continued after a `\` on lines that start with `> `), then exactly what it prints: stdout and stderr as
//              a terminal mixes them, without carriage returns. Blank lines before the next command or the fence are ignored.
//              `--update` writes the output into the file. To test an exit code, print it: `; echo $?`.
// ```sh        One command a line; each must exit with 0. `npm ci` and `npm test` are skipped, because `.ci/run` runs them before.
//              Of `npm run NAME`, only the existence of the script is checked.
// Other fences are text.
//
// Commands run in the checkout with bash, one process each. `treaty` and `npx treaty` are those of the checkout; other programs are
// limited to TOOLS, so that the pages need nothing that a bare machine lacks. The environment is fixed: an empty home, no colour,
// UTC, 80 columns, and 21 November 2026 as today.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tallyOf } from '../tally.mjs';

const TODAY = '2026-11-21';
const TOOLS =
  'bash cat cp cut diff env git grep head ls mkdir mv node npm npx printf rm sed sh sort tail tr uname uniq wc'.split(
    ' ',
  );
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const argv = process.argv.slice(2);
const update = argv.includes('--update');
const files = argv.filter((a, i) => a.endsWith('.md') && argv[i - 1] !== '--counts');
const home = mkdtempSync(join(tmpdir(), 'treaty-readme-'));
const env = {
  PATH: [join(root, 'node_modules', '.bin'), toolsIn(join(home, 'bin'))].join(delimiter),
  HOME: home,
  TMPDIR: home,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
  NO_COLOR: '1',
  TERM: 'dumb',
  COLUMNS: '80',
  npm_config_offline: 'true',
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
  NODE_OPTIONS: `--require ${JSON.stringify(join(here, 'fixed-day.cjs'))}`,
  TREATY_README_DAY: TODAY,
};

/** A folder with links to the tools only. */
function toolsIn(folder) {
  mkdirSync(folder);
  const path = [dirname(process.execPath), ...process.env.PATH.split(delimiter)];
  for (const tool of TOOLS) {
    const found = path.map(p => join(p, tool)).find(existsSync);
    if (found) symlinkSync(found, join(folder, tool));
  }
  return folder;
}

/** The output of a command, and its exit code. */
function run(command) {
  const done = spawnSync('bash', ['-c', `exec 2>&1\n${command}`], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.error) throw done.error;
  return {
    text: trimEnd(done.stdout.replaceAll('\r', '')),
    code: done.status,
    ran: done.status !== null && ![126, 127].includes(done.status),
  };
}

const trimEnd = text => text.replace(/\n+$/, '');

/** The fenced blocks of a Markdown text, with their language; lines count from 0. */
function blocksOf(lines) {
  const blocks = [];
  let open = null;
  lines.forEach((line, i) => {
    const fence = /^(`{3,})\s*(\S*)/.exec(line);
    if (!open && fence) open = { fence: fence[1], language: fence[2], from: i + 1 };
    else if (open && fence?.[2] === '' && fence[1].length >= open.fence.length) {
      blocks.push({ ...open, to: i });
      open = null;
    }
  });
  if (open) throw new Error(`line ${open.from}: the block is never closed`);
  return blocks;
}

/** The commands of a console block, each with its lines and its output. */
function commandsOf(lines, block) {
  const commands = [];
  for (let i = block.from; i < block.to; i++) {
    const line = lines[i];
    if (line.startsWith('$ ')) {
      const command = [line.slice(2)];
      const first = i;
      while (command.at(-1).endsWith('\\') && i + 1 < block.to) command.push(lines[++i].replace(/^> ?/, ''));
      commands.push({
        line: first,
        command: command.join('\n'),
        source: lines.slice(first, i + 1),
        output: [],
      });
    } else if (commands.length > 0) commands.at(-1).output.push(line);
    else if (line !== '') throw new Error(`line ${i + 1}: a console block starts with "$ command"`);
  }
  return commands;
}

/** A line of an sh block without the skipped commands; may be empty. */
function withoutDone(line) {
  const done = /^(?:npm ci|npm test|npm run ([\w:-]+))\s*(?:&&\s*|(?=#)|$)/.exec(line);
  if (!done) return line.startsWith('#') ? '' : line;
  if (done[1] && !(done[1] in scripts)) throw new Error(`there is no script "${done[1]}" in package.json`);
  return withoutDone(line.slice(done[0].length));
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The differing lines, with `-` and `+`. */
function difference(written, printed) {
  const a = written.split('\n');
  const b = printed.split('\n');
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < a.length - from && end < b.length - from && a.at(-1 - end) === b.at(-1 - end)) end++;
  const cut = (sign, lines) =>
    lines
      .slice(from, lines.length - end)
      .slice(0, 30)
      .map(l => `${sign} ${l}`);
  return [...cut('-', a), ...cut('+', b)].join('\n');
}

const tally = tallyOf(argv);

function runConsole(file, lines, block) {
  return commandsOf(lines, block).flatMap(({ line, command, source, output }) => {
    const name = `${file}:${line + 1} $ ${command.replaceAll('\\\n', '')}`;
    const { text, code, ran } = run(command);
    const written = trimEnd(output.join('\n'));
    const fenced = text.split('\n').some(l => l.startsWith(block.fence) || l.startsWith('$ '));
    if (!ran) tally.fail(name, `ended with ${code ?? 'a signal'}\n${text}`);
    else if (fenced) tally.fail(name, 'prints a line that looks like a fence or a command');
    else if (text === written) tally.pass(name);
    else if (update) tally.pass(`${name}  (written anew)`);
    else tally.fail(name, difference(written, text));
    if (!ran || fenced || text === written) return [...source, ...output];
    const gap = output.slice(written === '' ? 0 : written.split('\n').length);
    return [...source, ...(text === '' ? [] : text.split('\n')), ...gap];
  });
}

function runShell(file, lines, block) {
  const text = lines.slice(block.from, block.to).join('\n').replaceAll('\\\n', '\\\u0000');
  let line = block.from;
  for (const written of text.split('\n')) {
    const name = `${file}:${line + 1} ${written.replaceAll('\u0000', ' ').trim()}`;
    line += written.split('\u0000').length;
    const command = withoutDone(written.replaceAll('\u0000', '\n').trim());
    if (command === '') continue;
    const { text: printed, code } = run(command);
    if (code === 0) tally.pass(name);
    else tally.fail(name, `ended with ${code ?? 'a signal'}\n${printed}`);
  }
}

for (const file of files.length > 0 ? files : ['README.md', 'src/projection/README.md']) {
  const path = join(root, file);
  const lines = readFileSync(path, 'utf8').split('\n');
  const written = [];
  let from = 0;
  for (const block of blocksOf(lines)) {
    if (block.language === 'sh') runShell(file, lines, block);
    if (block.language !== 'console') continue;
    written.push(...lines.slice(from, block.from), ...runConsole(file, lines, block));
    from = block.to;
  }
  if (update) writeFileSync(path, [...written, ...lines.slice(from)].join('\n'));
}
rmSync(home, { recursive: true, force: true });
tally.end('commands of the pages');
