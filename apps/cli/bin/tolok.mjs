#!/usr/bin/env node
// Plain JavaScript, so that an old Node gets a sentence and not a stack trace.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error('tolok perlu Node 24 / needs Node 24: npx --no-install tolok');
  process.exit(2);
}
const { enableCompileCache } = await import('node:module');
enableCompileCache();
await import('../src/main.ts');
