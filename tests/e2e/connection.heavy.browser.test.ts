import { openBrowser } from '@tolok/duckdb/browser';
import { wasmUrl, workerUrl } from 'virtual:duckdb-files';
import { describeConnection } from '../../packages/duckdb/src/connection.suite.ts';

describeConnection('a connection to WebAssembly in a browser', (options) =>
  openBrowser({ ...options, wasmUrl, workerUrl }),
);
