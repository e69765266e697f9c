// Counts named checks, says each as it ends, and leaves the sum in a file for `.ci/run` to add up (`--counts FILE`).
import { writeFileSync } from 'node:fs';

const say = text => process.stdout.write(`${text}\n`);

export function tallyOf(argv) {
  let passed = 0;
  let failed = 0;
  const at = argv.indexOf('--counts');
  return {
    pass(name) {
      passed++;
      say(`  ok    ${name}`);
    },
    fail(name, why) {
      failed++;
      say(`  FAIL  ${name}\n${why.replace(/^/gm, '        ')}`);
    },
    /** Ends the run: exit 1 where a check failed or none ran. */
    end(what) {
      if (at >= 0) writeFileSync(argv[at + 1], JSON.stringify({ passed, failed }));
      say(`${what}: ${passed} as they should be, ${failed} not`);
      process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
    },
  };
}
