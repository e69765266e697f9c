import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { unitTestsIn } from '../unit-tests.mjs';
import { reportOf } from './report.mjs';
import { mutantsOf, sampleOf } from './sample.mjs';

// `npm run mutants [-- FILES] [--concurrency N]`: README.md in this folder says what is run and how to read the answer.

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');
process.chdir(ROOT);

/** The areas, in the order they are run, with the per cent of mutants that have to be killed by the unit tests of their own folder. */
const TARGETS = { law: 85, status: 85, projection: 75 };
/** Every mutant of these files is run; of the others a sample. */
const IN_FULL =
  /^src\/(law\/|status\/(standing|participant-standing|possible-standings|unrecorded-acts|spells))/;
const SAMPLE = 400;
/** All that the unit tests need of the repository. TypeScript's own configuration would make Stryker ask for its API, which version 7 has not. */
const COPIED = ['/*', '!/src', '!/test', '/test/golden', '!/data', '!/package.json'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '2' } },
});

const names = Object.keys(TARGETS);
const areaOf = file => file.split('/')[1];
const asked = positionals.length > 0 ? positionals : names;
const [areas, files] = [asked.filter(a => a in TARGETS), asked.filter(a => !(a in TARGETS))];

const all = names.flatMap(filesOf);
const drawn = [
  ...(await mutantsOf(all.filter(f => IN_FULL.test(f)))),
  ...(await sampleOf(
    all.filter(f => !IN_FULL.test(f)),
    SAMPLE,
  )),
];

const results = [];
for (const area of names) {
  const chosen = files.filter(f => areaOf(f) === area);
  if (chosen.length > 0) results.push(...(await mutate(area, chosen, null)));
  else if (areas.includes(area)) results.push(...(await mutate(area, filesOf(area), drawn)));
}
const equivalent = JSON.parse(readFileSync(join(HERE, 'equivalent.json'), 'utf8'));
const { text, passed } = reportOf(results, equivalent, TARGETS);
process.stdout.write(`\n${text}\n`);
process.exitCode = passed ? 0 : 1;

/** Left out: tests that put something in the place of a module, which the runner cannot, and properties that take seconds. */
function isCollected(file) {
  return !/(narrowing|-properties)\.test\.ts$/.test(file) && !readFileSync(file, 'utf8').includes('vi.mock');
}

function filesOf(area) {
  return (
    readdirSync(join('src', area), { recursive: true, encoding: 'utf8' })
      .map(file => join('src', area, file))
      // Shapes declare what a file may hold; the tests of reading are tests of them.
      .filter(file => file.endsWith('.ts') && !file.endsWith('.shape.ts'))
  );
}

/** Runs the mutants of some files of one area: those that were drawn, or all of them where that is null. */
async function mutate(area, files, drawn) {
  const kept = join(ROOT, 'node_modules', '.cache', 'mutants');
  mkdirSync(kept, { recursive: true });
  const temp = mkdtempSync(join(tmpdir(), 'mutants-'));
  const plugins = [join(HERE, 'runner.mjs'), join(HERE, 'survivors.mjs')];
  process.env.MUTANTS_FILES = JSON.stringify(files);
  process.env.MUTANTS_TESTS = JSON.stringify(unitTestsIn([area]).filter(isCollected));
  if (drawn) {
    plugins.push(join(HERE, 'sample-checker.mjs'));
    process.env.MUTANTS_SAMPLE = join(temp, 'sample.json');
    writeFileSync(process.env.MUTANTS_SAMPLE, JSON.stringify(drawn.map(m => m.key)));
  }
  try {
    const stryker = new Stryker({
      // Only the places that were drawn are instrumented: code in which every mutant waits is many times slower.
      mutate: drawn ? drawn.filter(m => files.includes(m.file)).map(m => m.place) : files,
      plugins,
      checkers: drawn ? ['sample'] : [],
      testRunner: 'in-process',
      coverageAnalysis: 'perTest',
      concurrency: Number(values.concurrency),
      ignorePatterns: COPIED,
      incremental: true,
      incrementalFile: join(kept, `${area}${drawn ? '' : '-files'}.json`),
      tempDirName: join(temp, 'copy'),
      reporters: ['progress-append-only', 'survivors'],
      timeoutMS: 10_000,
      dryRunTimeoutMinutes: 15,
      logLevel: 'warn',
      allowConsoleColors: false,
    });
    const mutants = await stryker.runMutationTest();
    return (
      mutants
        .filter(m => m.status !== 'CompileError')
        .map(m => ({ ...m, file: relative(ROOT, m.fileName) }))
        // Stryker also gives earlier results of files that this run did not ask for.
        .filter(m => files.includes(m.file))
    );
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}
