import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** A test with one of these is more than a unit test: it runs the command, starts a process or reads the bundled treaties. */
const NOT_A_UNIT = /cli\/harness|node:child_process|node:fs|bundled\.test/;

const unitTests = ['calendar', 'law', 'status', 'projection'].flatMap(area =>
  readdirSync(join('test', area), { recursive: true, encoding: 'utf8' })
    .map(file => join('test', area, file))
    .filter(file => file.endsWith('.test.ts'))
    .filter(file => !NOT_A_UNIT.test(file) && !NOT_A_UNIT.test(readFileSync(file, 'utf8'))),
);

/** The unit tests that mutants are run against: in memory, without built files. */
export default defineConfig({ test: { include: unitTests, testTimeout: 60_000 } });
