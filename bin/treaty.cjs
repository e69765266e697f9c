#!/usr/bin/env node
'use strict';
// A command ends before most of its functions are worth optimizing: V8 spent a third of a run over all treaties on that.
require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
const { main, nodeHost } = require('../dist/cli.cjs');

main(process.argv.slice(2), nodeHost).then(code => {
  // Writing the answer may have failed in the meantime: then that is how the command ended.
  process.exitCode ||= code;
});
