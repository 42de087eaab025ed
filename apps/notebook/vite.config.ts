import path from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contentVersion } from './vite/contentVersion.ts';
import { duckdbFiles } from './vite/duckdbFiles.ts';
import { directives } from './vite/site/policy.ts';
import { siteAdapter } from './vite/site/siteAdapter.ts';

const version = contentVersion();

export default defineConfig({
  plugins: [
    duckdbFiles(),
    sveltekit({
      adapter: siteAdapter(path.join(import.meta.dirname, 'build'), version),
      // The same sources give the same build, to the byte.
      version: { name: version },
      // The pages do it themselves, to say how far it is.
      serviceWorker: { register: false },
      csp: { mode: 'hash', directives },
    }),
  ],
  // The adapter compresses what is served; packing it once more only to print sizes takes as long.
  build: { reportCompressedSize: false },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
});
