export { type DatabaseState } from '../wasm/database.ts';
export { type SupervisedConnection, type WasmOptions } from '../wasm/supervise.ts';
export { type BrowserOptions, openBrowser } from './openBrowser.ts';
