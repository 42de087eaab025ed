import os from 'node:os';
import type { Judged } from '../gates.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Goal } from './goals.ts';
import type { Asked } from '../sections/asking.ts';
import type { ReadNotebook } from '../sections/notebook.ts';
import type { Compiled } from '../sections/compile.ts';
import type { CheckedCells } from '../sections/check.ts';
import type { Grown } from '../sections/scale.ts';

/** All that a run found; what is written as JSON. */
export interface Results {
  readonly machine: Machine;
  readonly quick: boolean;
  /** Seconds of the whole run. */
  readonly seconds: number;
  /** Name and version, or why there are no figures of a page. */
  readonly browser: string;
  readonly measurements: readonly Measurement[];
  readonly compile: readonly Compiled[];
  readonly scale: readonly Grown[];
  readonly notebook: readonly ReadNotebook[];
  readonly asking: readonly Asked[];
  readonly check: readonly CheckedCells[];
  readonly gates: readonly Judged[];
  readonly goals: readonly Goal[];
}

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly platform: string;
  readonly node: string;
  /** Processes that wanted to run in the last minute: above 1 the figures are of a busy machine. */
  readonly load: number;
}

export const describeMachine = (): Machine => ({
  cpu: os.cpus()[0]?.model ?? 'unknown',
  cores: os.availableParallelism(),
  memoryBytes: os.totalmem(),
  platform: `${os.platform()} ${os.arch()}`,
  node: process.versions.node,
  load: os.loadavg()[0] ?? 0,
});
