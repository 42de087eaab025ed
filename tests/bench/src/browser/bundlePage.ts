import path from 'node:path';
import { build } from 'vite';

/** Bundles the page and gives the folder it is in. */
export async function bundlePage(): Promise<string> {
  const outDir = path.join(import.meta.dirname, '../../build/page');
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: '/',
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      chunkSizeWarningLimit: Infinity,
    },
  });
  return outDir;
}
