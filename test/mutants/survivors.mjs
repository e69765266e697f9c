import { relative } from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { textOf } from './report.mjs';

/* Prints each survivor as soon as it is known, also those of the list of equivalent mutants. Stryker also tells earlier results of others. */
function survivors() {
  return {
    onMutantTested(result) {
      if (result.status !== 'Survived' && result.status !== 'NoCoverage') return;
      const file = relative(process.cwd(), result.fileName);
      if (!JSON.parse(process.env.MUTANTS_FILES).includes(file)) return;
      process.stdout.write(`${textOf({ ...result, file }).join('\n')}\n`);
    },
  };
}
survivors.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Reporter, 'survivors', survivors)];
