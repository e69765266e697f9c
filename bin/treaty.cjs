#!/usr/bin/env node
'use strict';
const { main, nodeHost } = require('../dist/cli.cjs');

main(process.argv.slice(2), nodeHost).then(code => {
  // Writing the answer may have failed in the meantime: then that is how the command ended.
  process.exitCode ||= code;
});
