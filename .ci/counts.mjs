// Prints "PASSED FAILED" of a suite's counts: ours, or vitest's JSON report. A suite that ran nothing, or skipped, has failed.
import { existsSync, readFileSync } from 'node:fs';

const file = process.argv[2];
const refuse = why => {
  process.stdout.write(`${why}\n`);
  process.exit(1);
};

if (!existsSync(file)) refuse('the suite left no counts: it did not come to its end');
const said = JSON.parse(readFileSync(file, 'utf8'));
const passed = said.passed ?? said.numPassedTests;
const failed = said.failed ?? Math.max(said.numFailedTests, said.numFailedTestSuites > 0 ? 1 : 0);
const skipped = (said.numPendingTests ?? 0) + (said.numTodoTests ?? 0);
if (passed + failed === 0) refuse('the suite ran no test');
if (skipped > 0) refuse(`${skipped} tests were skipped; none may be`);
process.stdout.write(`${passed} ${failed}\n`);
