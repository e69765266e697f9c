import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test with one of these is more than a unit test: it runs the command, starts a process, opens a socket or reads files. */
const NOT_A_UNIT = /harness\.ts|node:(child_process|fs|http|net|os)|bundled\.test/;

/** The files of unit tests in some folders of `test/`: in memory, without built files. */
export const unitTestsIn = areas =>
  areas.flatMap(area =>
    readdirSync(join('test', area), { recursive: true, encoding: 'utf8' })
      .map(file => join('test', area, file))
      .filter(file => file.endsWith('.test.ts'))
      .filter(file => !NOT_A_UNIT.test(file) && !NOT_A_UNIT.test(readFileSync(file, 'utf8'))),
  );
