// Plain JavaScript, so that an old Node gets a sentence and not a stack trace.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { requireNode } from '../../scripts/requireNode.mjs';
import { preparePeers } from './prepare.mjs';

requireNode('npm run bench');
if (!preparePeers()) console.error('bench: the peers are not installed; they are left out');

// A database that gives memory back asks for it again within a round, and on a virtual machine those
// page faults are a third of it. Which thread and which round they fall on is left to chance, so
// statements that run one by one, and an allocator that keeps what it has, are set before a process
// begins: every round then has the same of it.
const steady = {
  UV_THREADPOOL_SIZE: '1',
  DUCKDB_JE_MALLOC_CONF: 'dirty_decay_ms:-1,muzzy_decay_ms:-1',
};
const { status, error } = spawnSync(
  process.execPath,
  ['--expose-gc', path.join(import.meta.dirname, 'src/run.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, ...steady } },
);
if (error) throw error;
process.exitCode = status ?? 1;
