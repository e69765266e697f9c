import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests that read 50 MB or run thousands of cases share two cores with each other.
    testTimeout: 30_000,
  },
});
