import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contentVersion } from './vite/contentVersion.ts';
import { duckdbFiles } from './vite/duckdbFiles.ts';

export default defineConfig({
  plugins: [
    duckdbFiles(),
    sveltekit({
      adapter: adapter(),
      // The same sources give the same build, to the byte.
      version: { name: contentVersion() },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self', 'wasm-unsafe-eval'],
          // Plot styles its drawings where they are.
          'style-src': ['self', 'unsafe-inline'],
          'worker-src': ['self'],
          'connect-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'manifest-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['none'],
          'require-trusted-types-for': ['script'],
          'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'tolok-worker'],
        },
      },
    }),
  ],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
});
