import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Where the text of the source report is expected, whether it is there, and the environment that
 * tells the tests. It lies outside the repository, so its hash has to travel in a variable for a
 * remembered result to notice that the text came, went or changed.
 */
export function sourceText(env = process.env) {
  const file = path.resolve(
    root,
    env.TOLOK_SOURCE ?? '../shared/source/lakin-bspji-ambon-2022.txt',
  );
  const present = existsSync(file);
  const hash = present ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'none';
  return { file, present, env: { TOLOK_SOURCE: file, TOLOK_SOURCE_HASH: hash } };
}
