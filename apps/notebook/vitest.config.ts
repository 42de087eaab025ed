import path from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, chromiumPath } from '../../tests/e2e/chromium.ts';
import { duckdbFiles } from './vite/duckdbFiles.ts';

const root = path.resolve(import.meta.dirname, '../..');
const launchOptions = { executablePath: await chromiumPath(), args: chromiumArguments };

/**
 * What needs a browser: the built pages in Chromium, and the database in Chromium. What breaks things
 * on purpose, waits for them or goes round a second time runs with `npm run test:all`, in the mode
 * `faults`.
 */
export default defineConfig(({ mode }) => ({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'pages',
          include: [`tests/e2e/**/*${mode === 'faults' ? '.heavy' : ''}.test.ts`],
          exclude: ['**/*.browser.test.ts', ...(mode === 'faults' ? [] : ['**/*.heavy.test.ts'])],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        plugins: [duckdbFiles()],
        // Found late, a dependency would reload the page under a running test.
        optimizeDeps: {
          exclude: ['@duckdb/duckdb-wasm'],
          include: [
            '@humanwhocodes/momoa',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'apache-arrow',
            'canonicalize',
            'dexie',
            'fast-check',
          ],
        },
        test: {
          name: 'database',
          include: [`tests/e2e/**/*${mode === 'faults' ? '.heavy' : ''}.browser.test.ts`],
          exclude: mode === 'faults' ? [] : ['**/*.heavy.browser.test.ts'],
          testTimeout: 60_000,
          // After the pages: two browsers at once would only wait for each other.
          sequence: { groupOrder: 2 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
