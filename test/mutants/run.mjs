import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { reportOf } from './report.mjs';
import { sampleOf } from './sample.mjs';

// `npm run mutants [-- FILES] [--concurrency N]`: README.md in this folder says what is run and how to read the answer.

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');
process.chdir(ROOT);

/** Mutants that have to be killed in each area, in per cent. */
const TARGETS = { law: 85, status: 85, projection: 75 };
/** Every mutant of these files is run; of the others a sample. */
const IN_FULL = /^src\/(law\/|status\/(standing|spells))/;
const SAMPLE = 400;
/** All that the unit tests need of the repository. TypeScript's own configuration would make Stryker ask for its API, which version 7 has not. */
const COPIED = ['/*', '!/src', '!/test', '/test/golden', '!/data', '/data/treaties', '!/package.json'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '2' } },
});

const results = positionals.length > 0 ? await mutate('files', positionals, null) : await mutateAll();
const equivalent = JSON.parse(readFileSync(join(HERE, 'equivalent.json'), 'utf8'));
const { text, passed } = reportOf(results, equivalent, TARGETS);
process.stdout.write(`\n${text}\n`);
process.exitCode = passed ? 0 : 1;

async function mutateAll() {
  const files = Object.keys(TARGETS).flatMap(area =>
    readdirSync(join('src', area), { recursive: true, encoding: 'utf8' })
      .map(file => join('src', area, file))
      // Shapes declare what a file may hold; the tests of reading are tests of them.
      .filter(file => file.endsWith('.ts') && !file.endsWith('.shape.ts')),
  );
  const full = files.filter(f => IN_FULL.test(f));
  const others = files.filter(f => !IN_FULL.test(f));
  return [
    ...(await mutate('full', full, null)),
    ...(await mutate('sample', others, await sampleOf(others, SAMPLE))),
  ];
}

/** Runs the mutants of some files: those whose keys were drawn, or all of them where that is null. */
async function mutate(name, files, drawn) {
  const kept = join(ROOT, 'node_modules', '.cache', 'mutants');
  mkdirSync(kept, { recursive: true });
  const temp = mkdtempSync(join(tmpdir(), 'mutants-'));
  const plugins = [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))];
  if (drawn) {
    plugins.push(join(HERE, 'sample-checker.mjs'));
    process.env.MUTANTS_SAMPLE = join(temp, 'sample.json');
    writeFileSync(process.env.MUTANTS_SAMPLE, JSON.stringify(drawn));
  }
  try {
    const stryker = new Stryker({
      mutate: files,
      plugins,
      checkers: drawn ? ['sample'] : [],
      testRunner: 'vitest',
      vitest: { configFile: 'test/mutants/vitest.config.ts' },
      coverageAnalysis: 'perTest',
      concurrency: Number(values.concurrency),
      ignorePatterns: COPIED,
      incremental: true,
      incrementalFile: join(kept, `${name}.json`),
      tempDirName: join(temp, 'copy'),
      reporters: ['progress-append-only'],
      timeoutMS: 10_000,
      dryRunTimeoutMinutes: 15,
      logLevel: 'warn',
      allowConsoleColors: false,
    });
    const mutants = await stryker.runMutationTest();
    return mutants
      .filter(m => m.status !== 'CompileError')
      .map(m => ({ ...m, file: relative(ROOT, m.fileName) }));
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}
