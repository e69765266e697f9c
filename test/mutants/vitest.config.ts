import { defineConfig } from 'vitest/config';
import { unitTestsIn } from '../unit-tests.ts';

/** The unit tests that mutants are run against: in memory, without built files. */
export default defineConfig({
  test: { include: unitTestsIn(['calendar', 'law', 'status', 'projection']), testTimeout: 60_000 },
});
