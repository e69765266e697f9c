#!/usr/bin/env node
'use strict';
// Runs dist/cli.cjs with the V8 code cache that the build left beside it. V8 itself refuses a cache of another version.
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const file = join(dirname(__dirname), 'dist', 'cli.cjs');
const kept = `${file}.cache`;

function cached() {
  try {
    return readFileSync(kept);
  } catch {
    return undefined;
  }
}

const script = new Script(
  `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`,
  {
    filename: file,
    cachedData: cached(),
  },
);
const cli = { exports: {} };
script.runInThisContext()(
  cli.exports,
  id => require(id.startsWith('./') ? join(dirname(file), id) : id),
  cli,
  file,
  dirname(file),
);
cli.exports.main(process.argv.slice(2), cli.exports.nodeHost).then(code => {
  process.exitCode = code;
  if (process.env.TREATY_KEEP_CODE) writeFileSync(kept, script.createCachedData());
});
