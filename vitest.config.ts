import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Compiles the message catalogs, which the code imports.
    globalSetup: ['src/build/messages.mjs', 'test/kept-files.mjs'],
    // Tests that read 50 MB or run thousands of cases share two cores with each other: slow is not wrong, and what must be fast says so itself.
    testTimeout: 120_000,
  },
});
