import type { Contestant } from '../harness/contestant.ts';
import { handSql } from './handSql.ts';
import { kernel, kernelRecompute } from './kernel.ts';
import { plainJs } from './plainJs.ts';
import { rulesEngineBest, rulesEngineDocumented } from './rulesEngine.ts';
import { tolokBulk } from './tolokBulk.ts';
import { tolokColumns, tolokRecompute } from './tolokColumns.ts';
import { tolokSingle } from './tolokSingle.ts';

/** Those that run anywhere. Within a heat the order is that of a round: rivals stand together. */
export const contestants = {
  'rules-engine-documented': rulesEngineDocumented,
  'rules-engine-best': rulesEngineBest,
  'tolok-single': tolokSingle,
  'plain-js': plainJs,
  kernel,
  'tolok-columns': tolokColumns,
  'kernel-recompute': kernelRecompute,
  'tolok-recompute': tolokRecompute,
  'hand-sql': handSql,
  'tolok-bulk': tolokBulk,
} satisfies Record<string, Contestant>;

export type PortableId = keyof typeof contestants;
