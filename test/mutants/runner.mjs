import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { rolldown } from 'rolldown';

/*
 * Runs the tests of a mutant in the process of Stryker's worker, in 10 to 100 ms. Stryker's runner for Vitest needs 0.4 s of processor
 * time for each mutant before the first test begins: it starts a thread and imports every module again.
 *
 * Tests and code are bundled once. The bundle is evaluated afresh for each mutant, since modules keep what they computed; only the
 * test files that are asked for, and what they import, are evaluated. MUTANTS_TESTS names the test files.
 */

const ENTRY = 'mutants:entry';
const COLLECT = join(import.meta.dirname, 'collect.mjs');

/** Bundles the tests of the current folder. The answer evaluates the bundle and gives its `collected` tests and its test `files`. */
async function bundleOf(files) {
  const opens = files.map(
    file => `${JSON.stringify(file)}: () => require(${JSON.stringify(join(process.cwd(), file))})`,
  );
  const entry = `export { collected } from ${JSON.stringify(COLLECT)}; export const files = {${opens.join(',')}};`;
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'node',
    external: (id, importer) =>
      /^[^./]/.test(id) && id !== ENTRY && (id !== 'vitest' || importer === COLLECT),
    plugins: [
      {
        name: 'entry',
        resolveId(id, importer) {
          if (id === ENTRY) return id;
          if (id === 'vitest' && importer !== COLLECT) return COLLECT;
          return null;
        },
        load: id => (id === ENTRY ? entry : null),
        transform: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  const [{ code, imports }] = output;
  const packages = new Map();
  for (const id of imports) packages.set(id, { __esModule: true, ...(await import(id)) });
  const script = new Script(`(require, exports) => {'use strict';${code}\n}`, { filename: 'tests.cjs' });
  return () => {
    const exports = {};
    script.runInThisContext()(id => packages.get(id), exports);
    return exports;
  };
}

function runner() {
  globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  const switches = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  const testFiles = JSON.parse(process.env.MUTANTS_TESTS);
  /** Milliseconds that each test took, by id. */
  const took = new Map();
  /** The tests that killed a mutant lately, the last first. */
  let killers = [];
  let evaluate;

  async function resultOf({ id, name, fileName, run }) {
    const started = performance.now();
    const result = { id, name, fileName };
    try {
      await run();
      took.set(id, performance.now() - started);
      return { ...result, status: TestStatus.Success, timeSpentMs: took.get(id) };
    } catch (fault) {
      const timeSpentMs = performance.now() - started;
      return { ...result, status: TestStatus.Failed, timeSpentMs, failureMessage: String(fault) };
    }
  }

  /** The tests of a file, which is loaded from a bundle that was evaluated. */
  function testsOf(file, { collected, files }) {
    const before = collected.length;
    files[file]();
    return collected
      .slice(before)
      .map(test => ({ ...test, id: `${file}#${test.name}`, fileName: join(process.cwd(), file) }));
  }

  /** The tests with the ids given, or all: first what killed other mutants lately, then the quickest. */
  function testsToRun(ids) {
    const wanted = ids && new Set(ids);
    const files = ids ? new Set(ids.map(id => id.split('#')[0])) : testFiles;
    const bundle = evaluate();
    const tests = [...files].flatMap(file => testsOf(file, bundle));
    const cost = ({ id }) => (killers.includes(id) ? 0 : (took.get(id) ?? 0));
    return tests.filter(({ id }) => !wanted || wanted.has(id)).sort((a, b) => cost(a) - cost(b));
  }

  /** Runs every test of a file. What the code does while the file is loaded counts as done by each of them. */
  async function resultsOfFile(file) {
    switches.currentTestId = file;
    const tests = testsOf(file, evaluate());
    const results = [];
    for (const test of tests) {
      switches.currentTestId = test.id;
      results.push(await resultOf(test));
    }
    switches.currentTestId = undefined;
    const { [file]: whileLoading = {}, ...perTest } = switches.mutantCoverage.perTest;
    for (const { id } of tests) {
      perTest[id] ??= {};
      for (const [mutant, times] of Object.entries(whileLoading))
        perTest[id][mutant] = (perTest[id][mutant] ?? 0) + times;
    }
    switches.mutantCoverage.perTest = perTest;
    return results;
  }

  /** The results of the tests of a mutant, up to the first that fails unless all are asked for. */
  async function resultsOf(ids, all) {
    const results = [];
    try {
      for (const test of testsToRun(ids)) {
        const result = await resultOf(test);
        results.push(result);
        if (all || result.status !== TestStatus.Failed) continue;
        killers = [test.id, ...killers.filter(id => id !== test.id)].slice(0, 20);
        return results;
      }
    } catch (fault) {
      // The code of a test file failed outside of its tests.
      const [id] = ids ?? testFiles;
      results.push({
        id,
        name: id,
        timeSpentMs: 0,
        status: TestStatus.Failed,
        failureMessage: String(fault),
      });
    }
    return results;
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      evaluate = await bundleOf(testFiles);
    },
    async dryRun() {
      const tests = [];
      switches.activeMutant = undefined;
      switches.mutantCoverage ??= { static: {}, perTest: {} };
      for (const file of testFiles) tests.push(...(await resultsOfFile(file)));
      return { status: DryRunStatus.Complete, tests, mutantCoverage: switches.mutantCoverage };
    },
    async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
      Object.assign(switches, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const tests = await resultsOf(testFilter, disableBail);
      const timeout = determineHitLimitReached(switches.hitCount, hitLimit);
      switches.activeMutant = undefined;
      return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests });
    },
  };
}
runner.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', runner)];
