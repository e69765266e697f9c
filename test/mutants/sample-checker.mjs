import { readFileSync } from 'node:fs';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { keyOf } from './sample.mjs';

/*
 * Stryker cannot draw a sample, but it leaves out a mutant that a checker refuses. This one refuses what `run.mjs` did not draw. It runs
 * in a process of its own and reads the keys of the sample from the file that MUTANTS_SAMPLE names.
 */
function sampleChecker() {
  let drawn = new Set();
  return {
    async init() {
      drawn = new Set(JSON.parse(readFileSync(process.env.MUTANTS_SAMPLE, 'utf8')));
    },
    async check(mutants) {
      return Object.fromEntries(
        mutants.map(m => {
          const fileName = m.fileName.replace(/^.*\/(?=src\/)/, '');
          const isDrawn = drawn.has(keyOf({ ...m, fileName }));
          return [
            m.id,
            isDrawn ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
          ];
        }),
      );
    },
    async group(mutants) {
      return [mutants.map(m => m.id)];
    },
  };
}
sampleChecker.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', sampleChecker)];
