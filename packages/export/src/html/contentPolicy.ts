import { sha256Hex } from '@tolok/schema';

/** A policy under which a page asks nobody for anything and runs this one script. */
export const contentPolicy = (script: string): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${base64(sha256Hex(script))}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const base64 = (hex: string): string =>
  btoa(hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));
