import { defineConfig } from 'vitest/config';

// Where the officials sit: a date that is only right in UTC shows here, on every machine alike.
process.env.TZ = 'Asia/Jayapura';

/** All tests that need no page, in one run: packages, the command, the app apart from its pages, the repository. */
export default defineConfig(({ mode }) => ({
  test: {
    name: 'node',
    environment: 'node',
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.ts',
      'tests/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    exclude: [
      '**/node_modules/**',
      'tests/e2e/**',
      'tests/bench/**',
      'tests/cluster/**',
      // What takes long runs with `npm run test:all`, in the mode `equality`.
      ...(mode === 'equality' ? [] : ['**/*.heavy.test.ts']),
    ],
    // Processes rather than threads: a fault in native DuckDB then takes one file with it, not all.
    pool: 'forks',
    // Starting a process and reading all modules anew for each file takes longer than most files do.
    // No test leaves anything behind in a module that another could stumble over.
    isolate: false,
    // Every core: on two of them the default would leave one idle.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
}));
