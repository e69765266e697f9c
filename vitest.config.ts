import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { unitTestsIn } from './test/unit-tests.mjs';

const areas = readdirSync('test', { withFileTypes: true }).filter(entry => entry.isDirectory());
const unitTests = unitTestsIn(areas.map(area => area.name));

export default defineConfig({
  test: {
    projects: [
      // Unit tests share their imports: the modules they test keep no state that a test could see.
      { extends: true, test: { name: 'unit', include: unitTests, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: unitTests } },
    ],
    // Compiles the message catalogs, which the code imports.
    globalSetup: ['src/build/messages.mjs', 'test/kept-files.mjs'],
    // Tests that read 50 MB or run thousands of cases share two cores with each other: slow is not wrong, and what must be fast says so itself.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one core is left idle; of two that is half of the machine.
    maxWorkers: '100%',
  },
});
