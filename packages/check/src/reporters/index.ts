import { annotations } from './annotations.ts';
import { junit } from './junit.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** Every format for machines, by name. */
export const reporters = { annotations, junit, sarif } satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof reporters;
