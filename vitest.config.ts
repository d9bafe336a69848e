import { defineConfig } from 'vitest/config';

const PATIENCE = 15_000; // milliseconds for what happens in its own time; a busy machine is no failure

/** Unit tests run without a browser; browser tests drive a real one with the built extension loaded. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'jsdom', env: { TZ: 'UTC' }, testTimeout: 30_000, expect: { poll: { timeout: PATIENCE } } } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/browser/harness/build-once.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: PATIENCE } },
        },
      },
    ],
  },
});
