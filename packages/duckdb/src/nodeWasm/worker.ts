import { parentPort } from 'node:worker_threads';

// The library's worker for Node speaks as a Web Worker does, through names Node does not give.
const port = parentPort;
if (!port) throw new Error('This file runs as a worker');

type Listener = (event: { data: unknown }) => void;

const scope = globalThis as unknown as { onmessage?: Listener; postMessage: unknown };
const early: unknown[] = [];
scope.postMessage = (message: unknown, transfer?: ArrayBuffer[]) => {
  port.postMessage(message, transfer);
};
port.on('message', (data: unknown) => {
  if (scope.onmessage) scope.onmessage({ data });
  else early.push(data);
});

// It prints every error to the console too; the connection tells it already.
console.log = () => undefined;

// @ts-expect-error The library declares no types for its worker.
await import('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs');
for (const data of early) scope.onmessage?.({ data });
