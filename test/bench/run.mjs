// Speed and size of the command, as ratios to programs run beside it in the same minutes: `npm run bench [-- --rounds 9]`.
// What is measured is the package as its users have it: the files that `npm pack` ships, with no variable of Node set.
//
// Contestants take turns, every round in another order, so that a noisy machine is noisy for all of them. What is short is compared
// by the shortest time of each, because other programs only ever lengthen one; what is long by the median over rounds of the ratio
// within a round. Milliseconds are medians of whole processes.
import { spawnSync } from 'node:child_process';
import fs, { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { faultyLedgers } from './faulty-ledgers.mjs';
import { journalText, participantsText, treatyText } from './generate.mjs';
import { longCells } from './long-cells.mjs';
import { newestNode } from './newest-node.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const asked = process.argv.indexOf('--rounds');
const rounds = asked > 0 ? Number(process.argv[asked + 1]) : 3;
const work = mkdtempSync(join(tmpdir(), 'treaty-bench-'));
const command = installedCommand();
const TODAY = ['--today', '2026-11-21'];
const LARGE = 100_000;
/** How often `treaty status` and a bare start of Node take turns; the rest does it `rounds` times. */
const START_ROUNDS = 21;

const say = (text = '') => process.stdout.write(`${text}\n`);
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const load = () => `load ${loadavg()[0].toFixed(2)} on ${cpus().length} cores`;

let caches = 0;
/** A cache directory that nothing has written to. */
const newCache = () => join(work, `cache-${caches++}`);

/** Runs a contestant once; how long that took, in ms. */
function time({ run, args, cache, before, mayFind }, env = {}) {
  before?.();
  const began = process.hrtime.bigint();
  const done = spawnSync(run ?? process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
      XDG_CACHE_HOME: cache?.() ?? join(work, 'cache'),
      ...env,
    },
  });
  const took = Number(process.hrtime.bigint() - began) / 1e6;
  if (done.status !== 0 && !(mayFind && done.status === 1))
    throw new Error(`${args.join(' ')} ended with ${done.status}\n${done.stderr}`);
  return took;
}

/** Times of every contestant, a list by name, round by round; each runs once before that. */
function race(contestants, count) {
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map(name => [name, []]));
  for (const name of names) time(contestants[name]);
  for (let round = 0; round < count; round++) {
    process.stderr.write(`round ${round + 1} of ${count}\r`);
    names.forEach((_, i) => {
      const name = names[(i + round) % names.length];
      times[name].push(time(contestants[name]));
    });
  }
  return times;
}

/** The peak of a contestant's memory in MB. */
function peakOf(contestant) {
  const file = join(work, 'peak');
  time(contestant, { BENCH_PEAK: file, NODE_OPTIONS: `--require ${JSON.stringify(join(here, 'peak.cjs'))}` });
  return Number(readFileSync(file, 'utf8'));
}

/** The median over rounds of what a formula makes of the times of one round. */
const overRounds = (times, formula) =>
  median(Object.values(times)[0].map((_, i) => formula(name => times[name][i])));

/** How many times the other's shortest time the shortest of one contestant is. */
const byShortest = (times, one, other) => Math.min(...times[one]) / Math.min(...times[other]);

const results = [];
function judge(what, measured, limit, unit = '×') {
  results.push(measured <= limit);
  const shown = unit === '×' ? measured.toFixed(2) : measured.toFixed(0);
  const word = measured <= limit ? 'ok' : 'OVER';
  say(`  ${word.padEnd(5)} ${`${shown} ${unit}`.padStart(8)}  target ≤ ${limit} ${unit}`.padEnd(38) + what);
}

const figures = times => {
  for (const [name, all] of Object.entries(times)) {
    const [low, high] = [Math.min(...all), Math.max(...all)];
    say(
      `        ${median(all).toFixed(0).padStart(6)} ms  (${low.toFixed(0)}-${high.toFixed(0)})`.padEnd(38) +
        name,
    );
  }
};

/** The files that the package ships, copied to where nothing else of the checkout is. */
function installedCommand() {
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const folder = join(work, 'installed');
  for (const { path } of JSON.parse(packed.stdout)[0].files) cpSync(join(root, path), join(folder, path));
  return join(folder, 'bin', 'treaty.cjs');
}

/** `treaty ARGS` for a bare start of Node and for limits: what has none is shown only. */
const LIMITS = {
  'treaty status': 2.6,
  'after an edit of an own ledger of one treaty': 8,
  'after an edit of one of 282 treaties': 10,
  'treaty status Egypt, nothing cached': 15,
  'treaty list --in-force, nothing cached': 15,
  'treaty status --all, nothing cached': 15,
  'treaty project hanoi': 4,
};

function start(node, { isWhole }) {
  const text = readFileSync(join(root, 'data', 'treaties', 'hanoi.yaml'), 'utf8');
  const many = join(work, 'many-edited');
  cpSync(join(root, 'data'), many, { recursive: true });
  const one = join(work, 'one-edited');
  cpSync(join(root, 'data', 'participants.yaml'), join(one, 'participants.yaml'));
  mkdirSync(join(one, 'treaties'), { recursive: true });
  let edit = 0;
  const editing = folder => () =>
    writeFileSync(join(folder, 'treaties', 'hanoi.yaml'), `${text}# ${edit++}\n`);
  editing(one)();
  const alone = folder => ['--ledger', folder, '--no-bundled', ...TODAY];
  const contestants = {
    'node -e 0': { args: ['-e', '0'] },
    'treaty status': { args: [command, 'status', ...TODAY] },
    'after an edit of an own ledger of one treaty': {
      args: [command, 'status', ...alone(one)],
      before: editing(one),
    },
    'after an edit of one of 282 treaties': {
      args: [command, 'status', 'hanoi', ...alone(many)],
      before: editing(many),
    },
    'treaty status Egypt, nothing cached': { args: [command, 'status', 'Egypt', ...TODAY], cache: newCache },
    'treaty list --in-force, nothing cached': {
      args: [command, 'list', '--in-force', ...TODAY],
      cache: newCache,
    },
    'treaty status --all, nothing cached': { args: [command, 'status', '--all', ...TODAY], cache: newCache },
    'treaty project hanoi': { args: [command, 'project', 'hanoi', '--on', '2026-11-21', ...TODAY] },
  };
  const bare = 'node -e 0';
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const shown = (names, count) => {
    const times = race(Object.fromEntries(names.map(n => [n, { ...contestants[n], run: node }])), count);
    say(`\nStart, on ${version}: ${count} rounds, ${load()}`);
    figures(times);
    for (const name of names.filter(n => n in LIMITS))
      judge(`${name} ÷ ${bare}`, byShortest(times, name, bare), LIMITS[name]);
  };
  shown([bare, 'treaty status'], START_ROUNDS);
  if (isWhole)
    shown(
      Object.keys(contestants).filter(n => n !== 'treaty status'),
      rounds,
    );
}

/** How long a file may be changed unseen: from the comparison with what was read to the rename. */
async function comparisonToRename() {
  const bundle = await rolldown({ input: join(root, 'src', 'host', 'replace-file.ts'), platform: 'node' });
  const file = join(work, 'replace-file.mjs');
  await bundle.write({ file, format: 'esm' });
  const millis = [];
  let comparedAt = 0;
  const { readFileSync: read, renameSync: rename } = fs;
  fs.readFileSync = (...args) => {
    comparedAt = performance.now();
    return read(...args);
  };
  fs.renameSync = (...args) => {
    rename(...args);
    millis.push(performance.now() - comparedAt);
  };
  syncBuiltinESMExports();
  const { replaceFile } = await import(file);
  const path = join(work, 'replaced');
  const bytes = new Uint8Array(1_000_000);
  writeFileSync(path, bytes);
  for (let round = 0; round < 100; round++) replaceFile(path, bytes, bytes);
  Object.assign(fs, { readFileSync: read, renameSync: rename });
  syncBuiltinESMExports();
  say('\nWriting');
  judge(
    'from comparison to rename of 1 MB, the slowest but one of 100',
    millis.sort((a, b) => a - b)[98],
    5,
    'ms',
  );
}

/** A generated ledger: a directory with so many treaties of so many events each. */
function ledger(name, treaties, events) {
  const folder = join(work, name);
  mkdirSync(join(folder, 'treaties'), { recursive: true });
  writeFileSync(join(folder, 'participants.yaml'), participantsText());
  const files = [];
  for (let i = 0; i < treaties; i++) {
    const file = join(folder, 'treaties', `generated-${i}.yaml`);
    writeFileSync(file, treatyText(events, { id: `generated-${i}`, seed: i + 1 }));
    files.push(file);
  }
  return { folder, files };
}

/** First reading, reading again and bare YAML of a ledger. */
function readings({ folder, files }, ask) {
  const args = [command, 'status', ...ask, '--ledger', folder, '--no-bundled', ...TODAY];
  const kept = newCache();
  return {
    first: { args, cache: newCache },
    again: { args, cache: () => kept },
    yaml: { args: [join(here, 'parse-yaml.mjs'), ...files] },
  };
}

function growth() {
  const sizes = { '1,000': 1000, '10,000': 10_000, '100,000': LARGE };
  const contestants = { 'node -e 0': { args: ['-e', '0'] } };
  for (const [name, events] of Object.entries(sizes)) {
    const { first, again, yaml } = readings(ledger(`one-${events}`, 1, events), []);
    contestants[`${name} events, first read`] = first;
    contestants[`${name} events, read again`] = again;
    if (events === LARGE) contestants['100,000 events, bare yaml'] = yaml;
  }
  const many = readings(ledger('many', 250, LARGE / 250), ['--all']);
  contestants['250 treaties of 400 events, --all, first read'] = many.first;
  contestants['250 treaties of 400 events, --all, read again'] = many.again;
  contestants['250 treaties of 400 events, bare yaml'] = many.yaml;
  const journal = join(work, 'big.journal');
  const hledger = spawnSync('hledger', ['--version'], { encoding: 'utf8' });
  if (!hledger.error) {
    writeFileSync(journal, journalText(LARGE));
    contestants['hledger balance, 100,000 transactions'] = {
      run: 'hledger',
      args: ['balance', '-f', journal],
    };
  }
  const times = race(contestants, rounds);
  say(
    `\nLedgers: ${rounds} rounds, ${load()}, ${hledger.error ? 'hledger not installed' : hledger.stdout.trim()}`,
  );
  figures(times);
  const node = 'node -e 0';
  for (const what of ['100,000 events', '250 treaties of 400 events']) {
    const first = Object.keys(times).find(n => n.startsWith(what) && n.endsWith('first read'));
    const ratio = overRounds(times, t => t(first) / (t(`${what}, bare yaml`) - t(node)));
    judge(`${first} ÷ (bare yaml - node -e 0)`, ratio, 0.5);
  }
  if (!hledger.error) {
    for (const name of Object.keys(times).filter(n => /^(100,000|250).*again$/.test(n)))
      judge(
        `${name} ÷ hledger`,
        overRounds(times, t => t(name) / t('hledger balance, 100,000 transactions')),
        0.1,
      );
  }
  for (const kind of ['first read', 'read again'])
    for (const [from, to] of [
      ['1,000', '10,000'],
      ['10,000', '100,000'],
    ]) {
      const net = (t, size) => t(`${size} events, ${kind}`) - t(node);
      judge(
        `${from} to ${to} events, ${kind}, less node -e 0`,
        overRounds(times, t => net(t, to) / net(t, from)),
        11,
      );
    }
  say('\nPeak memory');
  for (const name of Object.keys(contestants).filter(n => /^(100,000|250).*(first read|read again)$/.test(n)))
    judge(
      name,
      median([0, 1, 2].map(() => peakOf(contestants[name]))),
      name.endsWith('again') ? 200 : 700,
      'MB',
    );
}

/** Checking a ledger against reading it, and the whole record. */
function checks() {
  const { folder } = ledger('checked', 1, 50_000);
  const alone = ['--no-bundled', ...TODAY];
  const times = race(
    {
      'node -e 0': { args: ['-e', '0'] },
      'treaty check data': { args: [command, 'check', join(root, 'data'), ...TODAY] },
      '50,000 events, first read': {
        args: [command, 'status', '--ledger', folder, ...alone],
        cache: newCache,
      },
      // Chance makes acts that no registry allows: they are found, too.
      '50,000 events, first check': {
        args: [command, 'check', folder, ...alone],
        cache: newCache,
        mayFind: true,
      },
    },
    rounds,
  );
  say(`\nChecks: ${rounds} rounds, ${load()}`);
  figures(times);
  const ratio = overRounds(times, t => t('50,000 events, first check') / t('50,000 events, first read'));
  judge('50,000 events: first check ÷ first read', ratio, 1.3);
  judge('treaty check data', median(times['treaty check data']), 2000, 'ms');
}

say(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${load()}`);
try {
  start(process.execPath, { isWhole: true });
  const newest = newestNode(join(work, 'newest'));
  if (newest) start(newest, { isWhole: false });
  else say('\nThe newest Node cannot be had here: skipped');
  await comparisonToRename();
  growth();
  checks();
  const run = args => time({ args: [command, ...args, ...TODAY], mayFind: true });
  const peak = args => peakOf({ args: [command, ...args, ...TODAY], mayFind: true });
  longCells({ folder: work, run, judge });
  faultyLedgers({ root, folder: work, run, peak, judge });
} finally {
  rmSync(work, { recursive: true, force: true });
}
say(`\n${results.filter(Boolean).length} of ${results.length} targets met, ${load()}`);
