import { Worker as NodeWorker } from 'node:worker_threads';

/** A worker thread with DuckDB-WASM in it that looks like a Web Worker. */
export function createWorker(): Worker {
  const worker = new NodeWorker(new URL('./worker.ts', import.meta.url));
  let terminated = false;
  const listen: Record<string, (listener: (event: object) => void) => void> = {
    message: (listener) => worker.on('message', (data: unknown) => listener({ data })),
    messageerror: (listener) => worker.on('messageerror', (error) => listener(error)),
    error: (listener) => worker.on('error', (error) => listener(error as Error)),
    // A Web Worker that is terminated does not tell either.
    close: (listener) => worker.on('exit', () => terminated || listener({})),
  };
  const port = {
    addEventListener: (type: string, listener: (event: object) => void) => listen[type]?.(listener),
    removeEventListener: () => undefined,
    postMessage: (message: unknown, transfer?: ArrayBuffer[]) =>
      worker.postMessage(message, transfer),
    terminate: () => {
      terminated = true;
      void worker.terminate();
    },
  };
  return port as unknown as Worker;
}
