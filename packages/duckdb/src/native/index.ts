export { storedRows } from '../storedRows.ts';
export { type NativeConnection, type NativeOptions, openNative } from './openNative.ts';
