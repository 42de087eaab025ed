import { describeConnection } from '../connection.suite.ts';
import { openNative } from './openNative.ts';

describeConnection('a native connection', (options) => openNative({ threads: 2, ...options }));
