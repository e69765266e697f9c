#!/usr/bin/env node
'use strict';
// Runs dist/cli.cjs and what it asks for, each file with the V8 code cache that the build left beside it. V8 itself refuses a
// cache of another version; without one the same code is compiled anew.
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(dirname(__dirname), 'dist');
const loaded = new Map();

function cached(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

function load(name) {
  const filename = join(dist, name);
  const known = loaded.get(filename);
  if (known) return known.module.exports;
  // The build makes each file one function expression of nothing but ASCII: read as bytes, in half the time, and run as it is.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cached(filename) });
  const module = { exports: {} };
  loaded.set(filename, { script, module });
  const own = id => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, own, module, filename, dist);
  return module.exports;
}

const { main, nodeHost } = load('cli.cjs');
main(process.argv.slice(2), nodeHost).then(code => {
  // Output may have failed meanwhile: then that is how the command ended.
  process.exitCode ||= code;
  // The build asks for this after a run that has compiled what most runs need.
  if (process.env.TREATY_KEEP_CODE) {
    for (const [file, { script }] of loaded) writeFileSync(`${file}.cache`, script.createCachedData());
  }
});
