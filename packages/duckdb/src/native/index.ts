export { type NativeOptions, openNative } from './openNative.ts';
