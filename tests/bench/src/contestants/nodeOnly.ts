import type { Contestant } from '../harness/contestant.ts';
import { cel } from './cel.ts';
import { jsonLogic } from './jsonLogic.ts';
import { zen } from './zen.ts';

/** Peers that run in Node and not in the page. */
export const nodeOnly = { zen, 'json-logic': jsonLogic, cel } satisfies Record<string, Contestant>;

export type NodeOnlyId = keyof typeof nodeOnly;
