import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { iis } from './iis.ts';
import { nginx } from './nginx.ts';
import type { ServerSetting } from './setting.ts';

/** Servers that offices have, each with the headers of `policy.ts`. */
export const servers = { nginx, apache, iis, caddy } as const satisfies Record<
  string,
  ServerSetting
>;
